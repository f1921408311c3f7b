import type { HeldTarget } from '../model/citation';
import { type CodePointText, indexed, type Span } from './code-points';

/** Code points kept before and behind the quoted words, to tell equal words apart. */
const CONTEXT_LENGTH = 32;

/** The target for the words at `span`. Throws a `RangeError` where the span is not in the text. */
export function targetAt(text: string | CodePointText, { start, end }: Span): HeldTarget {
	const points = indexed(text);
	if (start < 0 || end > points.length || start >= end) {
		throw new RangeError(`${start} to ${end} is no span of a text of ${points.length}`);
	}
	return {
		selector: [
			{
				type: 'TextQuoteSelector',
				exact: points.slice(start, end),
				prefix: points.slice(start - CONTEXT_LENGTH, start),
				suffix: points.slice(end, end + CONTEXT_LENGTH),
			},
			{ type: 'TextPositionSelector', start, end },
		],
	};
}
