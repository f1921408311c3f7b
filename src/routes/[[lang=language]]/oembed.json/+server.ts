import { error } from '@sveltejs/kit';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { siteAddress } from '$lib/site/addresses';
import { oembedOf } from '$lib/site/oembed';
import { LANGUAGE_ENTRIES, languageOf } from '$lib/model/language';
import { loadKarabakh } from '../karabakh';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...LANGUAGE_ENTRIES];

export const GET: RequestHandler = async ({ params, fetch }) => {
	const language = languageOf(params.lang);
	const { dossier } = await loadKarabakh(fetch);
	if (!dossier) error(404, 'The dossier could not be read.');
	overwriteGetLocale(() => language);
	return Response.json(oembedOf(dossier.manifest, language, siteAddress()));
};
