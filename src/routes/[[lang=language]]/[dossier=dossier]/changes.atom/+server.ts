import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { siteAddress } from '$lib/site/addresses';
import { changesFeed } from '$lib/site/changes-feed';
import { languageOf } from '$lib/model/language';
import { dossierEntries, dossierOf } from '../dossiers';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = dossierEntries;

export const GET: RequestHandler = async ({ params }) => {
	const language = languageOf(params.lang);
	const { dossier } = await dossierOf(params.dossier);
	overwriteGetLocale(() => language);
	return new Response(changesFeed(dossier, language, siteAddress()), {
		headers: { 'Content-Type': 'application/atom+xml;charset=utf-8' },
	});
};
