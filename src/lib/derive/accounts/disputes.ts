import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { ClaimId } from '../../model/ids';
import { perDossier } from '../per-dossier';

/**
 * For each disputed claim the claims that it disputes or that dispute it, in the order of the
 * claims' file. A dispute counts both ways, whichever record has it; claims that the dossier lacks,
 * that are withdrawn, or that dispute themselves do not count.
 */
export const disputesOf = perDossier((dossier): ReadonlyMap<ClaimId, readonly ClaimId[]> => {
	const standing = new Set(
		dossier.claims.filter(({ status }) => status === 'published').map(({ id }) => id),
	);
	const disputes = new Map<ClaimId, Set<ClaimId>>();
	const add = (of: ClaimId, other: ClaimId) => {
		const others = disputes.get(of);
		if (others) others.add(other);
		else disputes.set(of, new Set([other]));
	};
	for (const { id, disputes: others } of dossier.claims) {
		for (const other of others) {
			if (other === id || !standing.has(id) || !standing.has(other)) continue;
			add(id, other);
			add(other, id);
		}
	}
	const ranks = new Map(dossier.claims.map(({ id }, rank) => [id, rank]));
	const rankOf = (id: ClaimId) => ranks.get(id) ?? 0;
	return new Map(
		[...disputes].map(([id, others]) => [id, [...others].sort((a, b) => rankOf(a) - rankOf(b))]),
	);
});

/** Claims whose account differs from this one's. */
export const disputedWith = (dossier: Dossier, claim: Claim): readonly ClaimId[] =>
	disputesOf(dossier).get(claim.id) ?? [];

export const isDisputed = (dossier: Dossier, claim: Claim): boolean =>
	disputesOf(dossier).has(claim.id);

/** How many recorded disputes there are between some claims, each counted once. */
export function disputesAmong(dossier: Dossier, claims: readonly Claim[]): number {
	const ids = new Set(claims.map(({ id }) => id));
	const ends = claims.flatMap((claim) =>
		disputedWith(dossier, claim).filter((other) => ids.has(other)),
	);
	return ends.length / 2;
}
