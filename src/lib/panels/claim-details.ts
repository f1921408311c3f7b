import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import { whenWords } from './dates';
import { placeWords } from './naming';
import { reporterWords, speakerWords } from './people';
import { dateKnown, kindWord, placesKnown } from './words';

/** Of what kind a claim is, who makes it, when and where, each with how it is known. */
export function claimDetails(
	dashboard: { readonly dossier: Dossier; readonly view: View },
	claim: Claim,
	language: string,
): readonly string[] {
	const { dossier } = dashboard;
	const places = placesKnown(claim, (place) => placeWords(dashboard, place, language));
	const speakers = [
		speakerWords(dossier, claim, language),
		reporterWords(dossier, claim, language),
	].filter((words) => words !== null);
	return [
		kindWord(claim.kind),
		speakers.join(language === 'ar' ? '، ' : ', '),
		dateKnown(claim.when.basis, whenWords(claim.when, language)),
		places.length > 0
			? new Intl.ListFormat(language, { type: 'unit' }).format(places)
			: m.claims_unplaced_unlocated(),
	];
}
