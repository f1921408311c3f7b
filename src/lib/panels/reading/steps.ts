import { inReadingOrder } from '$lib/derive/reading-order';
import type { ClaimsShown } from '$lib/derive/view/filters';
import type { Dossier } from '$lib/model/dossier';
import type { ClaimId } from '$lib/model/ids';
import type { Selection } from '$lib/model/view';
import { firstSentenceOf, type Reading } from '$lib/anchor/reading';

export type Direction = 'previous' | 'next';

/** Claims that can be stepped through: those shown, in reading order. */
export function steppable(
	dossier: Dossier,
	{ certain, possible, undated }: Pick<ClaimsShown, 'certain' | 'possible' | 'undated'>,
): readonly ClaimId[] {
	const shown = new Set([...certain, ...possible, ...undated].map(({ id }) => id));
	return inReadingOrder(dossier)
		.map(({ id }) => id)
		.filter((id) => shown.has(id));
}

/**
 * The claim before or behind the selection, `null` at the end. Behind a selected sentence comes its
 * own first claim; with no selection the steps begin at either end of the text.
 */
export function stepFrom(
	order: readonly ClaimId[],
	readings: readonly Reading[],
	selection: Selection,
	direction: Direction,
): ClaimId | null {
	if (selection.kind === 'claim' && order.includes(selection.claim)) {
		const at = order.indexOf(selection.claim);
		return order[direction === 'next' ? at + 1 : at - 1] ?? null;
	}
	const here = positionOf(readings, selection);
	if (here === null) return order.at(direction === 'next' ? 0 : -1) ?? null;
	const isBehind = (claim: ClaimId): boolean => {
		const place = firstSentenceOf(readings, claim);
		const position = place && rankOf(readings, place.source, place.n);
		return position !== null && position >= here;
	};
	return direction === 'next'
		? (order.find((claim) => isBehind(claim)) ?? null)
		: (order.findLast((claim) => !isBehind(claim)) ?? null);
}

/** A number that grows with the place in the sources. */
function rankOf(readings: readonly Reading[], source: string, n: number): number {
	const sourceAt = readings.findIndex((reading) => reading.source.id === source);
	return sourceAt * 1e6 + n;
}

function positionOf(readings: readonly Reading[], selection: Selection): number | null {
	switch (selection.kind) {
		case 'sentence':
			return rankOf(readings, selection.source, selection.n);
		case 'claim': {
			const place = firstSentenceOf(readings, selection.claim);
			return place && rankOf(readings, place.source, place.n);
		}
		case 'source':
			return rankOf(readings, selection.source, 0);
		case 'place':
		case 'event':
		case 'none':
			return null;
	}
}
