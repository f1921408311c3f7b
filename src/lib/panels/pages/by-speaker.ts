import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { speakerWords } from '../people';

/** What one speaker, or several together, say. */
export type Said = { readonly speaker: string; readonly claims: readonly Claim[] };

/** Claims by who says them, in the order in which the speakers are first heard. */
export function bySpeaker(
	dossier: Dossier,
	claims: readonly Claim[],
	language: string,
): readonly Said[] {
	const said = new Map<string, Claim[]>();
	for (const claim of claims) {
		const speaker = speakerWords(dossier, claim, language);
		const known = said.get(speaker);
		if (known) known.push(claim);
		else said.set(speaker, [claim]);
	}
	return [...said].map(([speaker, own]) => ({ speaker, claims: own }));
}
