import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { languageOf } from '$lib/model/language';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = ({ params }) => {
	const language = languageOf(params.lang);
	overwriteGetLocale(() => language);
	return { language };
};
