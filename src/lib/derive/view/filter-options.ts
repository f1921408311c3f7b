import type { Actor } from '../../model/actor';
import { WHERE_BASES, type WhereBasis } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import {
	CLAIM_KINDS,
	FAMILY_OF,
	KIND_FAMILIES,
	type ClaimKind,
	type KindFamily,
} from '../../model/kind';
import { PRECISIONS, type Precision } from '../../model/precision';
import type { View } from '../../model/view';
import { basesOf, claimsShown } from './filters';
import { perDossier } from '../per-dossier';
import { speakersOf } from '../who';

/** What a dossier's claims can be filtered by, each with the number of claims that pass it. */
export type FilterOptions = {
	readonly families: readonly {
		readonly family: KindFamily;
		readonly kinds: readonly { readonly kind: ClaimKind; readonly count: number }[];
	}[];
	/** Who speaks in the dossier, the most often heard first. */
	readonly speakers: readonly { readonly actor: Actor; readonly count: number }[];
	/** How places are known, the source's own word first. */
	readonly bases: readonly { readonly basis: WhereBasis; readonly count: number }[];
};

/** Withdrawn claims do not count: no filter brings them back. */
export const filterOptionsOf = perDossier((dossier: Dossier): FilterOptions => {
	const claims = dossier.claims.filter(({ status }) => status === 'published');
	const families = KIND_FAMILIES.map((family) => ({
		family,
		kinds: CLAIM_KINDS.filter((kind) => FAMILY_OF[kind] === family)
			.map((kind) => ({ kind, count: claims.filter((claim) => claim.kind === kind).length }))
			.filter(({ count }) => count > 0),
	})).filter(({ kinds }) => kinds.length > 0);

	const heard = new Map<Actor['id'], number>();
	for (const claim of claims) {
		for (const id of speakersOf(dossier, claim)) heard.set(id, (heard.get(id) ?? 0) + 1);
	}
	const speakers = dossier.actors
		.map((actor) => ({ actor, count: heard.get(actor.id) ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);

	const bases = WHERE_BASES.map((basis) => ({
		basis,
		count: claims.filter((claim) => basesOf(claim).includes(basis)).length,
	})).filter(({ count }) => count > 0);

	return { families, speakers, bases };
});

/** Limits of precision, best first, each with the number of claims that it would show. */
export const precisionOptions = (
	dossier: Dossier,
	{ window, filters }: Pick<View, 'window' | 'filters'>,
): readonly { readonly precision: Precision; readonly count: number }[] =>
	PRECISIONS.filter((precision) => precision !== 'unknown').map((precision) => {
		const shown = claimsShown(dossier, { window, filters: { ...filters, precision } });
		const count = shown.certain.length + shown.possible.length + shown.undated.length;
		return { precision, count };
	});
