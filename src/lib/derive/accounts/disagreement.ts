import type { Claim } from '../../model/claim';
import { disputesOf } from './disputes';
import { perDossier } from '../per-dossier';
import { voicesOf, type Voice } from './voices';

/** Two claims that dispute each other, the first one said by the row. */
export type DisputingPair = readonly [Claim, Claim];

/** Voices of one side; where the dossier names no side at all, one voice alone. */
export type Party = {
	readonly key: string;
	/** `null` for those of no side. */
	readonly side: string | null;
	/** In the order of the number of their disputes. */
	readonly voices: readonly Voice[];
};

/** Who disputes whom, and in which claims. */
export type Disagreement = {
	/** Parties with a recorded dispute, by the number of disputes; those of no side come last. */
	readonly parties: readonly Party[];
	/** Disputes of any voice of the row with any of the column; each once, however many say it. */
	readonly pairsOf: (row: readonly Voice[], column: readonly Voice[]) => readonly DisputingPair[];
};

/**
 * Counts recorded disputes between those who say the claims. A dispute counts once however many
 * records have it; one within a party stands in that party's own cell.
 */
export const disagreementOf = perDossier((dossier): Disagreement => {
	const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
	const voices = new Map<string, { readonly voice: Voice; disputes: number }>();
	/** Each dispute twice, once from either claim. */
	const directed: { pair: DisputingPair; from: readonly string[]; to: readonly string[] }[] = [];
	const keysOf = (claim: Claim): readonly string[] =>
		voicesOf(dossier, claim).map(({ key }) => key);
	for (const [id, others] of disputesOf(dossier)) {
		const claim = claims.get(id);
		if (!claim) continue;
		for (const voice of voicesOf(dossier, claim)) {
			const known = voices.get(voice.key) ?? { voice, disputes: 0 };
			voices.set(voice.key, { voice, disputes: known.disputes + others.length });
		}
		for (const other of others.flatMap((otherId) => claims.get(otherId) ?? [])) {
			directed.push({ pair: [claim, other], from: keysOf(claim), to: keysOf(other) });
		}
	}

	const isSaidBy = (keys: readonly string[], among: readonly Voice[]): boolean =>
		among.some(({ key }) => keys.includes(key));
	function pairsOf(row: readonly Voice[], column: readonly Voice[]): readonly DisputingPair[] {
		const pairs: DisputingPair[] = [];
		for (const { pair, from, to } of directed) {
			if (!isSaidBy(from, row) || !isSaidBy(to, column)) continue;
			const isThere = pairs.some(([own, other]) => own === pair[1] && other === pair[0]);
			if (!isThere) pairs.push(pair);
		}
		return pairs;
	}

	const ranked = [...voices.values()].sort((a, b) => b.disputes - a.disputes);
	const isSided = ranked.some(({ voice }) => voice.side !== null);
	const parties = new Map<string, Party & { readonly voices: Voice[] }>();
	for (const { voice } of ranked) {
		const key = isSided ? `side ${JSON.stringify(voice.side)}` : voice.key;
		const party = parties.get(key) ?? { key, side: voice.side, voices: [] };
		party.voices.push(voice);
		parties.set(key, party);
	}
	const all = ranked.map(({ voice }) => voice);
	const weight = new Map(
		[...parties.values()].map(({ key, voices: own }) => [key, pairsOf(own, all).length]),
	);
	const isAside = ({ side }: Party): number => Number(isSided && side === null);
	return {
		parties: [...parties.values()].sort(
			(a, b) => isAside(a) - isAside(b) || (weight.get(b.key) ?? 0) - (weight.get(a.key) ?? 0),
		),
		pairsOf,
	};
});
