import { error } from '@sveltejs/kit';
import { unverifiedAmong } from '$lib/dossier/held-text';
import type { LoadedDossier } from '$lib/dossier/load';
import type { Dossier } from '$lib/model/dossier';
import { LANGUAGE_ENTRIES } from '$lib/model/language';
import { slugOf, type SourceId } from '$lib/model/ids';
import type { RecordId } from '$lib/site/addresses';

const FOLDER = 'static/dossiers';

const loaded = new Map<string, Promise<LoadedDossier>>();

/** Pages of one build read a dossier once; while somebody works on it, it is read for every page. */
async function read(id: string): Promise<LoadedDossier> {
	const known = import.meta.env.PROD ? loaded.get(id) : undefined;
	if (known) return known;
	const { diskReader } = await import('$lib/dossier/disk');
	const { loadDossier } = await import('$lib/dossier/load');
	const reading = loadDossier(diskReader(`${FOLDER}/${id}`));
	loaded.set(id, reading);
	return reading;
}

/** What every page of a dossier is made from. */
export type PageSource = {
	readonly dossier: Dossier;
	/** Held sources whose text is not the one that was entered: nothing of theirs is marked. */
	readonly unverified: ReadonlySet<SourceId>;
};

/** A dossier of this site: pages about it are made when the site is built, and nowhere else. */
export async function dossierOf(id: string): Promise<PageSource> {
	if (!import.meta.env.SSR) error(404);
	const { dossier, integrity } = await read(id);
	if (!dossier) error(404);
	return { dossier, unverified: unverifiedAmong(integrity) };
}

/** A record by the last part of its address. */
export function bySlug<Record extends { readonly id: RecordId }>(
	records: readonly Record[],
	slug: string,
): Record {
	const record = records.find(({ id }) => slugOf(id) === slug);
	if (!record) error(404);
	return record;
}

type Entry = { readonly lang?: string; readonly dossier: string };

/** Each dossier in each language. */
export async function dossierEntries(): Promise<Entry[]> {
	if (!import.meta.env.SSR) return [];
	const { dossierFolders } = await import('$lib/dossier/disk');
	const ids = await dossierFolders(FOLDER);
	return ids.flatMap((dossier) => LANGUAGE_ENTRIES.map((language) => ({ ...language, dossier })));
}

/** Each record of a kind, of each dossier, in each language. */
export async function recordEntries(
	recordsOf: (dossier: Dossier) => readonly { readonly id: RecordId }[],
): Promise<(Entry & { readonly slug: string })[]> {
	const entries = await dossierEntries();
	const withSlugs = entries.map(async (entry) => {
		const { dossier } = await dossierOf(entry.dossier);
		return recordsOf(dossier).map(({ id }) => ({ ...entry, slug: slugOf(id) }));
	});
	return (await Promise.all(withSlugs)).flat();
}
