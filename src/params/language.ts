import type { ParamMatcher } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/model/language';

/** Languages whose pages have the language in their path; English is at the root. */
export const match: ParamMatcher = (parameter) =>
	parameter !== '' && LANGUAGES.some(({ path }) => path === parameter);
