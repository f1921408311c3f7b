import type { ParamMatcher } from '@sveltejs/kit';
import { isDossierId } from '$lib/model/ids';
import { match as isLanguage } from './language';

/** The id of a dossier, which is the name of its folder; no language of the pages is one. */
export const match: ParamMatcher = (parameter) => isDossierId(parameter) && !isLanguage(parameter);
