import type { Claim } from '$lib/model/claim';
import { m } from '$lib/messages/generated/messages.js';
import { whenWords } from './dates';
import { placeWords, type Naming } from './naming';
import { reporterWords, speakerWords } from './people';
import { dateKnown, kindWord, placesKnown } from './words';

/** Of what kind a claim is, who makes it, when and where, each with how it is known. */
export function claimDetails(naming: Naming, claim: Claim, language: string): readonly string[] {
	const { dossier } = naming;
	const places = placesKnown(claim, (place) => placeWords(naming, place, language));
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
