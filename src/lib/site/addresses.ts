import { resolve } from '$app/paths';
import * as settings from '$env/static/public';
import {
	slugOf,
	type ActorId,
	type ClaimId,
	type DossierId,
	type EventId,
	type PlaceId,
	type SourceId,
} from '$lib/model/ids';
import { queryOf } from '$lib/model/link';
import { DEFAULT_VIEW, type Selection, type View } from '$lib/model/view';
import { languagePath, type Language } from '$lib/model/language';

/** A record of a dossier that has a page of its own, by its id. */
export type RecordId = SourceId | ClaimId | EventId | PlaceId | ActorId;

/** A page of the site, whatever its language: those of a dossier by what they show. */
export type Page =
	| '/'
	| '/about'
	| '/about/names'
	| '/embed'
	| { readonly dossier: DossierId; readonly shows: 'index' | 'changes' | RecordId };

/** The folder of each kind of record in an address. */
const FOLDERS: Readonly<Record<string, string>> = {
	source: 'sources',
	claim: 'claims',
	event: 'events',
	place: 'places',
	actor: 'actors',
};

function pathInDossier(shows: 'index' | 'changes' | RecordId): string {
	if (shows === 'index') return '';
	if (shows === 'changes') return 'changes/';
	return `${FOLDERS[shows.slice(0, shows.indexOf(':'))] ?? ''}/${slugOf(shows)}/`;
}

/**
 * Where a page lies under the root of the site. It ends with a slash, as the pages are served: what
 * is relative to it stays inside.
 */
export function pagePath(page: Page, language: Language): string {
	const start = languagePath(language);
	if (page === '/') return start;
	if (typeof page === 'string') return `${start}${page.slice(1)}/`;
	return `${start}${page.dossier}/${pathInDossier(page.shows)}`;
}

/** The root of the site as the page that is shown reaches it, with a slash at the end. */
function root(): string {
	const address = resolve('/');
	return address.endsWith('/') ? address : `${address}/`;
}

/** The address of a page in a language, as the page that is shown reaches it. */
export const pageAddress = (page: Page, language: Language): string =>
	`${root()}${pagePath(page, language)}`;

/** The address of a sentence of a held source on the page of the source. */
export const sentenceAddress = (
	dossier: DossierId,
	source: SourceId,
	n: number,
	language: Language,
): string => `${pageAddress({ dossier, shows: source }, language)}#s${n}`;

/** The address of the map with something selected. */
export const mapAddress = (selection: Selection, language: Language): string =>
	`${pageAddress('/', language)}?${queryOf({ ...DEFAULT_VIEW, selection })}`;

/** The whole address of the map at a view, to be sent on: the full map, also from inside a frame. */
export function viewLink(view: View, language: Language): string {
	return new URL(`${pageAddress('/', language)}?${queryOf(view)}`, location.href).href;
}

/** Where a dossier's changes can be followed, as the page that is shown reaches it. */
export const feedAddress = (dossier: DossierId, language: Language): string =>
	`${pageAddress({ dossier, shows: 'index' }, language)}changes.atom`;

/**
 * Where the site will be on the web, with a slash at the end: the build setting `PUBLIC_SITE_URL`.
 * `null` where it is not given; then nothing that needs a full address is told.
 */
export function siteAddress(): string | null {
	const named: Readonly<Record<string, string | undefined>> = settings;
	const address = named['PUBLIC_SITE_URL'] || null;
	return address === null || address.endsWith('/') ? address : `${address}/`;
}
