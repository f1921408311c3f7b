import type { Claim, Where } from '../model/claim';
import type { Note } from '../model/note';
import { atClaim, error, warning } from './finding';
import type { Subject } from './subject';

/** A claim is put on the map only where something says where it is, and how that is known. */
export const checkWhere = ({ dossier }: Subject): Note[] =>
	dossier.claims.flatMap((claim) =>
		claim.where.length === 0
			? [
					warning(
						'where-missing',
						atClaim(claim),
						'the claim says nothing of where, not even that its source does not',
						'write one with "place": null, "basis": "not-stated", "precision": "unknown"',
					),
				]
			: claim.where.flatMap((where) => aboutWhere(claim, where)),
	);

function aboutWhere(claim: Claim, { place, partOf, basis, precision }: Where): Note[] {
	const at = atClaim(claim);
	if (partOf !== undefined && (place === null || place === partOf)) {
		return [
			error(
				'part-of-no-other',
				at,
				place === null
					? `where is part of ${partOf}, but names no place`
					: `where is part of ${partOf}, which is the place itself`,
				'name the smaller place in "place", or take "partOf" out',
			),
		];
	}
	if (place !== null && basis === 'not-stated') {
		return [
			error(
				'located-without-basis',
				at,
				`the claim is located at ${place}, though its basis is that no place is stated`,
				'write "place": null; or write the basis on which the place is known',
			),
		];
	}
	if (place === null && basis !== 'not-stated') {
		return [
			error(
				'basis-without-place',
				at,
				`the basis of where is "${basis}", but there is no place`,
				'name the place, which may have no geometry; or write "basis": "not-stated"',
			),
		];
	}
	if (place === null && precision !== 'unknown') {
		return [
			error(
				'precision-without-place',
				at,
				`where has the precision "${precision}", but no place`,
				'write "precision": "unknown"',
			),
		];
	}
	return [];
}
