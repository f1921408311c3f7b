import type { Dossier } from '../model/dossier';
import type { SourceId } from '../model/ids';
import type { Note } from '../model/note';
import { checkChanges } from './changes';
import { checkCoverage } from './coverage';
import { checkDisputes } from './disputes';
import { checkEvents } from './events';
import { checkExpressions } from './expressions';
import { checkFragments } from './fragments';
import { checkGeometry } from './geometry';
import { checkManifest, checkOpening } from './manifest';
import { checkNameOrder } from './name-order';
import { checkOneSentence } from './one-sentence';
import { checkOrigins } from './origins';
import { checkParaphrases } from './paraphrases';
import { checkPositions } from './positions';
import { checkQuantities } from './quantities';
import { checkQuotations } from './quotations';
import { checkReferences } from './references';
import { checkSentences } from './sentences';
import { checkSources } from './sources';
import { checkSpan } from './span';
import { checkSpeakers } from './speakers';
import { checkSpeech } from './speech';
import { type Check, subjectOf } from './subject';
import { checkWhen } from './when';
import { checkWhere } from './where';

/** In the order in which their findings are told: from the sources to the claims to the places. */
const CHECKS: readonly Check[] = [
	...[checkManifest, checkOpening, checkSources, checkSentences, checkReferences],
	...[checkQuotations, checkFragments, checkParaphrases, checkOneSentence, checkExpressions],
	...[
		checkSpeakers,
		checkWhen,
		checkSpan,
		checkWhere,
		checkSpeech,
		checkQuantities,
		checkChanges,
		checkDisputes,
		checkEvents,
	],
	...[checkGeometry, checkPositions, checkOrigins, checkNameOrder, checkCoverage],
];

/**
 * All that is to be told about a dossier as it was loaded: what the door found (files, schemas,
 * ids twice, hashes), then what is wrong between records that are valid each by itself.
 */
export function checkDossier(loaded: {
	readonly dossier: Dossier | null;
	readonly notes: readonly Note[];
	readonly integrity: ReadonlyMap<SourceId, { readonly verified: boolean }>;
}): Note[] {
	if (loaded.dossier === null) return [...loaded.notes];
	const subject = subjectOf(
		loaded.dossier,
		(id) => loaded.integrity.get(id)?.verified === true,
		loaded.notes,
	);
	return [...loaded.notes, ...CHECKS.flatMap((check) => check(subject))];
}
