import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Text, Language } from '$lib/model/language';
import { m } from '$lib/messages/generated/messages.js';
import type { HiddenReason } from '$lib/derive/view/filters';
import type { UnplacedReason } from '$lib/derive/view/marks';
import type { Actor } from '$lib/model/actor';
import type { Claim, When, Where, WhereBasis } from '$lib/model/claim';
import type { PlaceId } from '$lib/model/ids';
import type { ClaimKind, KindFamily } from '$lib/model/kind';
import type { Place } from '$lib/model/place';
import type { Precision } from '$lib/model/precision';
import { isolated } from './numbers';

/** The interface's words for the terms of a dossier, in the language of the page. */
type Words<Term extends string> = Readonly<Record<Term, Text>>;

const KINDS: Words<ClaimKind> = {
	operation: m.words_kind_operation,
	strike: m.words_kind_strike,
	explosion: m.words_kind_explosion,
	gunfire: m.words_kind_gunfire,
	alarm: m.words_kind_alarm,
	damage: m.words_kind_damage,
	casualties: m.words_kind_casualties,
	blockade: m.words_kind_blockade,
	checkpoint: m.words_kind_checkpoint,
	evacuation: m.words_kind_evacuation,
	displacement: m.words_kind_displacement,
	handover: m.words_kind_handover,
	agreement: m.words_kind_agreement,
	appeal: m.words_kind_appeal,
	statement: m.words_kind_statement,
	support: m.words_kind_support,
	population: m.words_kind_population,
};

const KINDS_IN_A_TITLE: Words<ClaimKind> = {
	operation: m.words_kinds_operation,
	strike: m.words_kinds_strike,
	explosion: m.words_kinds_explosion,
	gunfire: m.words_kinds_gunfire,
	alarm: m.words_kinds_alarm,
	damage: m.words_kinds_damage,
	casualties: m.words_kinds_casualties,
	blockade: m.words_kinds_blockade,
	checkpoint: m.words_kinds_checkpoint,
	evacuation: m.words_kinds_evacuation,
	displacement: m.words_kinds_displacement,
	handover: m.words_kinds_handover,
	agreement: m.words_kinds_agreement,
	appeal: m.words_kinds_appeal,
	statement: m.words_kinds_statement,
	support: m.words_kinds_support,
	population: m.words_kinds_population,
};

const FAMILIES: Words<KindFamily> = {
	force: m.words_family_force,
	harm: m.words_family_harm,
	control: m.words_family_control,
	movement: m.words_family_movement,
	word: m.words_family_word,
	people: m.words_family_people,
};

const PRECISION_WORDS: Words<Precision> = {
	exact: m.words_precision_exact,
	vicinity: m.words_precision_vicinity,
	settlement: m.words_precision_settlement,
	near: m.words_precision_near,
	line: m.words_precision_line,
	district: m.words_precision_district,
	region: m.words_precision_region,
	country: m.words_precision_country,
	unknown: m.words_precision_unknown,
};

const WHEN_BASES: Words<When['basis']> = {
	stated: m.words_when_stated,
	inferred: m.words_when_inferred,
	'not-stated': m.words_when_not_stated,
};

const WHERE_BASES: Words<WhereBasis> = {
	stated: m.names_basis_stated,
	gazetteer: m.names_basis_gazetteer,
	inferred: m.names_basis_inferred,
	context: m.names_basis_context,
	'not-stated': m.names_basis_not_stated,
};

const ACTOR_KINDS: Words<Actor['kind']> = {
	state: m.words_actor_state,
	ministry: m.words_actor_ministry,
	official: m.words_actor_official,
	authority: m.words_actor_authority,
	force: m.words_actor_force,
	organisation: m.words_actor_organisation,
	media: m.words_actor_media,
	witness: m.words_actor_witness,
	author: m.words_actor_author,
};

const ROLES: Words<Place['properties']['role']> = {
	enclave: m.words_role_enclave,
	oblast: m.words_role_oblast,
	corridor: m.words_role_corridor,
	'line-of-contact': m.words_role_line_of_contact,
	border: m.words_role_border,
	settlement: m.words_role_settlement,
	region: m.words_role_region,
	country: m.words_role_country,
	road: m.words_role_road,
	site: m.words_role_site,
};

type GeometryBasis = NonNullable<Place['properties']['geometryBasis']>;

const GEOMETRY_BASES: Words<GeometryBasis> = {
	published: m.words_geometry_published,
	'hand-corrected': m.words_geometry_hand_corrected,
	estimated: m.words_geometry_estimated,
	computed: m.words_geometry_computed,
};

const HIDDEN_REASONS: Words<HiddenReason> = {
	window: m.words_hidden_window,
	kind: m.words_hidden_kind,
	saidBy: m.words_hidden_said_by,
	precision: m.words_hidden_precision,
	basis: m.names_hidden_basis,
	withdrawn: m.words_hidden_withdrawn,
};

const UNPLACED_REASONS: Words<UnplacedReason> = {
	unlocated: m.claims_unplaced_unlocated,
	unknown: m.claims_unplaced_unknown,
	country: m.claims_unplaced_country,
	'no-outline': m.claims_unplaced_no_outline,
	'no-place': m.claims_unplaced_no_place,
	unverified: m.claims_unplaced_unverified,
};

export const kindWord = (kind: ClaimKind, language: Language = getLocale()): string =>
	KINDS[kind]({}, { locale: language });
/** A kind as a title has it: of several, in a sentence. */
export const kindInTitle = (kind: ClaimKind, language: Language): string =>
	KINDS_IN_A_TITLE[kind]({}, { locale: language });
export const familyWord = (family: KindFamily, language: Language = getLocale()): string =>
	FAMILIES[family]({}, { locale: language });
export const precisionWord = (precision: Precision, language: Language = getLocale()): string =>
	PRECISION_WORDS[precision]({}, { locale: language });
export const whenBasisWord = (basis: When['basis'], language: Language = getLocale()): string =>
	WHEN_BASES[basis]({}, { locale: language });
export const whereBasisWord = (basis: WhereBasis, language: Language = getLocale()): string =>
	WHERE_BASES[basis]({}, { locale: language });
/** A date, and that we inferred it where the source does not state it. */
export const dateKnown = (
	basis: When['basis'],
	what: string,
	language: Language = getLocale(),
): string => (basis === 'inferred' ? m.claims_inferred({ what }, { locale: language }) : what);

/** How a place is known and from what words, where the source does not simply state it; else `null`. */
export function placeBasisWords(
	{ basis, expression }: Where,
	language: Language = getLocale(),
): string | null {
	const words = expression === undefined ? null : isolated(expression);
	switch (basis) {
		case 'inferred':
			return words === null
				? m.names_from_inference({}, { locale: language })
				: m.names_from_inference_of({ words }, { locale: language });
		case 'context':
			return words === null
				? m.names_from_context({}, { locale: language })
				: m.names_from_context_of({ words }, { locale: language });
		case 'gazetteer':
			return m.names_from_gazetteer({}, { locale: language });
		case 'stated':
		case 'not-stated':
			return null;
	}
}

/** The places of a claim, each with how it is known where the source does not simply state it. */
export const placesKnown = (
	{ where }: Claim,
	nameOf: (place: PlaceId) => string,
	language: Language = getLocale(),
): readonly string[] =>
	where.flatMap((each) => {
		if (each.place === null) return [];
		const place = nameOf(each.place);
		const from = placeBasisWords(each, language);
		return [from === null ? place : m.names_place_from({ place, from }, { locale: language })];
	});

/** How a place is known, as a sentence that names it. */
export function placeBasisSentence(
	basis: WhereBasis,
	place: string,
	language: Language = getLocale(),
): string {
	switch (basis) {
		case 'stated':
			return m.words_where_stated({}, { locale: language });
		case 'gazetteer':
			return m.names_sentence_gazetteer({ place }, { locale: language });
		case 'inferred':
			return m.names_sentence_inferred({ place }, { locale: language });
		case 'context':
			return m.names_sentence_context({ place }, { locale: language });
		case 'not-stated':
			return m.words_where_not_stated({}, { locale: language });
	}
}

export const actorKindWord = (kind: Actor['kind'], language: Language = getLocale()): string =>
	ACTOR_KINDS[kind]({}, { locale: language });
export const roleWord = (
	role: Place['properties']['role'],
	language: Language = getLocale(),
): string => ROLES[role]({}, { locale: language });
export const geometryBasisWord = (basis: GeometryBasis, language: Language = getLocale()): string =>
	GEOMETRY_BASES[basis]({}, { locale: language });
export const hiddenReasonWord = (reason: HiddenReason, language: Language = getLocale()): string =>
	HIDDEN_REASONS[reason]({}, { locale: language });
export const unplacedReasonWord = (
	reason: UnplacedReason,
	language: Language = getLocale(),
): string => UNPLACED_REASONS[reason]({}, { locale: language });
