import type { ParamMatcher } from '@sveltejs/kit';
import * as v from 'valibot';
import { DossierId } from '$lib/model/ids';
import { match as isLanguage } from './language';

/** The id of a dossier, which is the name of its folder; no language of the pages is one. */
export const match: ParamMatcher = (parameter) =>
	v.is(DossierId, parameter) && !isLanguage(parameter);
