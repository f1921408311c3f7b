import type { Dossier, Manifest } from '$lib/model/dossier';
import type { ClaimId, EventId, PlaceId } from '$lib/model/ids';
import { queryOf } from '$lib/model/link';
import { textIn } from '$lib/model/localized';
import { DEFAULT_VIEW, type Selection } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import type { Language } from '$lib/model/language';
import { pagePath, type Page } from './addresses';
import { embedCode } from './embed-code';
import { placeName } from '$lib/words/naming';

/** Of the frame, in CSS pixels; whoever embeds it may choose others. */
const SIZE = { width: 800, height: 560 };

/** Where the description of a page lies under the root of the site. */
export const oembedPath = (page: Page, language: Language): string =>
	`${pagePath(page, language)}oembed.json`;

/** What the map has selected for a record, and what it is called; `null` for what is not there. */
function shownOf(
	dossier: Dossier,
	id: ClaimId | EventId | PlaceId,
	language: Language,
): { readonly selection: Selection; readonly title: string } | null {
	const claim = dossier.claims.find((each) => each.id === id);
	if (claim) {
		const title = textIn(claim.statement, language);
		return { selection: { kind: 'claim', claim: claim.id }, title };
	}
	const event = dossier.events.find((each) => each.id === id);
	if (event) {
		const title = textIn(event.title, language);
		return { selection: { kind: 'event', event: event.id }, title };
	}
	const place = dossier.places.find((each) => each.id === id);
	return (
		(place && {
			selection: { kind: 'place', place: place.id },
			title: placeName(dossier, place.id, language),
		}) ??
		null
	);
}

/**
 * What a program that meets a link to a page can show in its place (oEmbed 1.0): the map with what
 * the page is about.
 *
 * @param site the root of the site on the web; without one there is only a title to tell
 */
function told(title: string, selection: Selection, language: Language, site: string | null) {
	const said = { version: '1.0', provider_name: m.app_name(), title };
	if (site === null) return { ...said, type: 'link' };
	const query = selection.kind === 'none' ? '' : `?${queryOf({ ...DEFAULT_VIEW, selection })}`;
	const address = (path: string) => new URL(path, site);
	return {
		...said,
		type: 'rich',
		provider_url: site,
		...SIZE,
		html: embedCode('iframe', {
			page: address(pagePath('/embed', language) + query),
			script: address('embed.js'),
			full: address(pagePath('/', language) + query),
			language,
			height: SIZE.height,
			title,
			link: m.embed_full(),
		}),
	};
}

/** What is told of the map. */
export const oembedOf = (manifest: Manifest, language: Language, site: string | null) =>
	told(textIn(manifest.title, language), { kind: 'none' }, language, site);

/** What is told of the page of a claim, an event or a place; `null` where the dossier has none. */
export function recordOembed(
	dossier: Dossier,
	id: ClaimId | EventId | PlaceId,
	language: Language,
	site: string | null,
) {
	const shown = shownOf(dossier, id, language);
	return shown && told(shown.title, shown.selection, language, site);
}
