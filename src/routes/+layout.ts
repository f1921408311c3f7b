import { fetchTexts } from '$lib/messages/texts';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { languageOf } from '$lib/model/language';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ params }) => {
	const language = languageOf(params.lang);
	overwriteGetLocale(() => language);
	if (!import.meta.env.SSR) await fetchTexts(language);
	return { language };
};
