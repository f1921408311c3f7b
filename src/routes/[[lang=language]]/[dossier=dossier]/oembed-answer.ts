import { error } from '@sveltejs/kit';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import type { Dossier } from '$lib/model/dossier';
import type { ClaimId, EventId, PlaceId } from '$lib/model/ids';
import { siteAddress } from '$lib/site/addresses';
import { recordOembed } from '$lib/site/oembed';
import { languageOf } from '$lib/model/language';
import { bySlug, dossierOf } from './dossiers';

/** What is told of the page of a record to programs that meet a link to it. */
export async function oembedAnswer(
	params: { readonly lang?: string | undefined; readonly dossier: string; readonly slug: string },
	recordsOf: (dossier: Dossier) => readonly { readonly id: ClaimId | EventId | PlaceId }[],
): Promise<Response> {
	const language = languageOf(params.lang);
	const { dossier } = await dossierOf(params.dossier);
	const { id } = bySlug(recordsOf(dossier), params.slug);
	overwriteGetLocale(() => language);
	const told = recordOembed(dossier, id, language, siteAddress());
	if (!told) error(404);
	return Response.json(told);
}
