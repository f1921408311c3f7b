import type { Dossier } from '../model/dossier';
import { rememberExtents, type Extent } from '../model/edtf';
import type { SourceId } from '../model/ids';
import type { Note } from '../model/note';
import { verifiedText, withoutText } from './held-text';
import { isObject } from './is-object';
import type { LoadedDossier } from './load';
import { readJson, type Read, type Told } from './read';

/**
 * A dossier in one file, as the build of the site makes it: its records read and checked, its dates
 * resolved. Whether its texts are the recorded ones is for each reader to see.
 */
export type Compiled = Omit<Dossier, 'texts'> & {
	/** The build that made it: the code of another may know other records. */
	readonly compiled: string;
	/** The texts of held sources, as far as they could be read. */
	readonly texts: Readonly<Record<SourceId, string>>;
	/** What the days of its EDTF expressions are. */
	readonly extents: Readonly<Record<string, Extent>>;
	/** What there is to tell about its files. */
	readonly notes: readonly Note[];
};

/** Where the file lies, beside the files that it was made of. */
export const COMPILED_FILE = 'compiled.json';

const LISTS = ['sources', 'claims', 'events', 'places', 'actors', 'notes'] as const;
const OBJECTS = ['manifest', 'texts', 'extents'] as const;

/**
 * Opens a compiled dossier. `null` where it cannot be read or is not of this build, with a note that
 * says why; its own files may well be there. The SHA-256 of every text is computed here.
 */
export async function openCompiled(
	read: Read,
	build: string,
): Promise<Told<Omit<LoadedDossier, 'notes'> | null>> {
	const { value, notes } = await readJson(read, COMPILED_FILE);
	if (value === undefined) return { value: null, notes: notes.map(aboutFile) };
	if (!isCompiled(value)) return { value: null, notes: [unusable('it is no compiled dossier')] };
	if (value.compiled !== build) {
		return {
			value: null,
			notes: [
				unusable(`it is of the build ${value.compiled}, and this page of the build ${build}`),
			],
		};
	}
	const { manifest, sources, claims, events, places, actors } = value;
	rememberExtents(new Map(Object.entries(value.extents)));
	const held = await Promise.all(
		sources.flatMap(async (source) => {
			if (source.kind !== 'held') return [];
			const text = value.texts[source.id];
			const found =
				text === undefined
					? withoutText(source)
					: await verifiedText(source, new TextEncoder().encode(text));
			return [{ id: source.id, ...found }];
		}),
	);
	const found = held.flat();
	const texts = new Map(found.flatMap(({ id, text }) => (text === null ? [] : [[id, text]])));
	return {
		value: {
			dossier: { manifest, sources, texts, claims, events, places, actors },
			integrity: new Map(found.map(({ id, integrity }) => [id, integrity])),
		},
		notes: [...value.notes, ...found.flatMap(({ notes }) => notes)],
	};
}

/** Its records were checked when it was made: here only that it is one, and whole. */
function isCompiled(value: unknown): value is Compiled {
	return (
		isObject(value) &&
		typeof value.compiled === 'string' &&
		LISTS.every((name) => Array.isArray(value[name])) &&
		OBJECTS.every((name) => isObject(value[name]))
	);
}

const MEND =
	'build the site again and put all of its files there, and load the page without its cache';

const aboutFile = (note: Note): Note => ({ ...note, severity: 'warning', mend: MEND });

const unusable = (reason: string): Note => ({
	severity: 'warning',
	code: 'compiled-unusable',
	file: COMPILED_FILE,
	record: '',
	message: `the file is not used, since ${reason}; the files that it is made of are read instead`,
	mend: MEND,
});
