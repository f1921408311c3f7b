import { targetAt } from '../anchor/select';
import { isHeldTarget } from '../model/citation';
import type { Note } from '../model/note';
import { atClaim, error, quoted, warning } from './finding';
import type { Quotation, Subject } from './subject';

/** Every quotation stands at its position; a held source is quoted, a linked one paraphrased. */
export function checkQuotations({ dossier, sources, quotations }: Subject): Note[] {
	const notes: Note[] = [];
	for (const claim of dossier.claims) {
		for (const { source: id, target } of claim.citations) {
			const source = sources.get(id);
			if (!source || (source.kind === 'held') === isHeldTarget(target)) continue;
			notes.push(
				source.kind === 'held'
					? error(
							'citation-kind',
							atClaim(claim),
							`the citation of ${id} has a fragment, but the text of the source is held`,
							'cite the words by a TextQuoteSelector and a TextPositionSelector',
						)
					: error(
							'citation-kind',
							atClaim(claim),
							`the citation of ${id} has selectors, but the text of the source is not held`,
							'cite the first and last words by a fragment, with "paraphrase": true',
						),
			);
		}
	}
	return [...notes, ...quotations.flatMap(aboutQuotation)];
}

function aboutQuotation(quotation: Quotation): Note[] {
	const { claim, n, target, held, health } = quotation;
	const [quote, { start, end }] = target.selector;
	const what = `citation ${n + 1}, ${quoted(quote.exact)},`;
	switch (health.kind) {
		case 'exact':
			return aboutContext(quotation);
		case 'moved':
			return [
				error(
					'quotation-moved',
					atClaim(claim),
					`${what} is not at ${start} to ${end} of ${held.source.id}, but elsewhere`,
					`if the same words are meant, write start ${health.suggestion.start} and end ${health.suggestion.end}`,
				),
			];
		case 'lost':
			return [
				error(
					'quotation-lost',
					atClaim(claim),
					`${what} is not in ${held.source.id}, or at places that cannot be told apart`,
					'quote the words as they stand in the text, with what stands before and behind them',
				),
			];
	}
}

/** What stands around the words finds them again when the text moves: it has to be right too. */
function aboutContext({ claim, n, target, held }: Quotation): Note[] {
	const [quote, { start, end }] = target.selector;
	const before = held.text.slice(Math.max(0, start - [...quote.prefix].length), start);
	const behind = held.text.slice(end, end + [...quote.suffix].length);
	if (before === quote.prefix && behind === quote.suffix) return [];
	const { prefix, suffix } = targetAt(held.text, { start, end }).selector[0];
	return [
		warning(
			'quotation-context',
			atClaim(claim),
			`citation ${n + 1}, ${quoted(quote.exact)}, is at its position, but other words stand around it`,
			`write the prefix ${JSON.stringify(prefix)} and the suffix ${JSON.stringify(suffix)}`,
		),
	];
}
