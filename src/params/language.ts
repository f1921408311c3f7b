import type { ParamMatcher } from '@sveltejs/kit';

/** Languages whose pages have the language in their path; English is at the root. */
export const match: ParamMatcher = (parameter) => parameter === 'ar';
