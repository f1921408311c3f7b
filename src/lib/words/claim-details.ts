import type { Claim } from '$lib/model/claim';
import { m } from '$lib/messages/generated/messages.js';
import { commaIn, type Language } from '$lib/model/language';
import { whenWords } from './dates';
import { claimPlaceWords, type Naming } from './naming';
import { whoWords } from './people';
import { dateKnown, kindWord, placesKnown } from './terms';
import { listWords } from './lists';

/** Of what kind a claim is, who makes it, when and where, each with how it is known. */
export function claimDetails(naming: Naming, claim: Claim, language: Language): readonly string[] {
	const { dossier } = naming;
	const places = placesKnown(
		claim,
		(place) => claimPlaceWords(naming, claim, place, language),
		language,
	);
	return [
		kindWord(claim.kind, language),
		whoWords(dossier, claim, language).join(commaIn(language)),
		dateKnown(claim.when.basis, whenWords(claim.when, language), language),
		places.length > 0
			? listWords(places, language, 'unit')
			: m.claims_unplaced_unlocated({}, { locale: language }),
	];
}
