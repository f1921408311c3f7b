import type { Claim } from '../model/claim';
import { disputesOf } from './disputes';
import { perDossier } from './per-dossier';
import { voicesOf, type Voice } from './voices';

/** Two claims that dispute each other, the first one said by the voice of the row. */
export type DisputingPair = readonly [Claim, Claim];

/** Who disputes whom, and in which claims. The same pairs stand in the row of either voice. */
export type Disagreement = {
	/** Voices with a recorded dispute, those of one side together, then by the number of disputes. */
	readonly voices: readonly Voice[];
	readonly pairsOf: (row: Voice, column: Voice) => readonly DisputingPair[];
};

const cellKey = (row: string, column: string): string => JSON.stringify([row, column]);

/**
 * Counts recorded disputes between those who say the claims. A dispute counts once however many
 * records have it; one between two claims of the same voice stands in that voice's own cell.
 */
export const disagreementOf = perDossier((dossier): Disagreement => {
	const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
	const voices = new Map<string, { voice: Voice; disputes: number }>();
	const cells = new Map<string, DisputingPair[]>();
	for (const [id, others] of disputesOf(dossier)) {
		const claim = claims.get(id);
		if (!claim) continue;
		for (const other of others.flatMap((otherId) => claims.get(otherId) ?? [])) {
			for (const row of voicesOf(dossier, claim)) {
				const known = voices.get(row.key) ?? { voice: row, disputes: 0 };
				voices.set(row.key, { voice: row, disputes: known.disputes + 1 });
				for (const column of voicesOf(dossier, other)) {
					const key = cellKey(row.key, column.key);
					const pairs = cells.get(key) ?? [];
					const isThere = pairs.some(([a, b]) => a === other && b === claim);
					if (row.key !== column.key || !isThere) pairs.push([claim, other]);
					cells.set(key, pairs);
				}
			}
		}
	}
	const sides = new Map<string, number>();
	for (const { voice, disputes } of voices.values()) {
		const side = voice.side ?? '';
		sides.set(side, (sides.get(side) ?? 0) + disputes);
	}
	/** Sides by the number of their disputes, and behind them all who are on none. */
	const rankOf = ({ side }: Voice): number => (side === null ? -1 : (sides.get(side) ?? 0));
	const sorted = [...voices.values()].sort(
		(a, b) =>
			rankOf(b.voice) - rankOf(a.voice) ||
			(a.voice.side ?? '').localeCompare(b.voice.side ?? '') ||
			b.disputes - a.disputes,
	);
	return {
		voices: sorted.map(({ voice }) => voice),
		pairsOf: (row, column) => cells.get(cellKey(row.key, column.key)) ?? [],
	};
});
