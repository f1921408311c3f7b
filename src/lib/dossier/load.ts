import '../model/edtf-parser';
import { Actor } from '../model/actor';
import { Claim } from '../model/claim';
import { type Dossier, Manifest } from '../model/dossier';
import { Event } from '../model/event';
import { slugOf, type SourceId } from '../model/ids';
import type { Note } from '../model/note';
import { Place } from '../model/place';
import { Source } from '../model/source';
import { heldText, type Integrity } from './held-text';
import { type Read, readJson, type Told } from './read';
import { isObject } from './is-object';
import { featuresOf, recordFrom, recordsFrom } from './records';
import { type RawDossier, upgraded } from './upgrade';

/** A dossier that came through the door, or `null`, and all that there is to tell about it. */
export type LoadedDossier = {
	readonly dossier: Dossier | null;
	readonly notes: Note[];
	/** Of every held source. */
	readonly integrity: Map<SourceId, Integrity>;
};

const FILES = {
	manifest: 'dossier.json',
	claims: 'claims.json',
	events: 'events.json',
	places: 'places.geojson',
	actors: 'actors.json',
} as const;

/** A name that stays inside the folder `sources`. */
const SOURCE_NAME = /^[\w-][\w.-]*$/;

/**
 * The door: reads a dossier's files, brings them to the present format and parses them record by
 * record. What is not valid is left out with a note that names file, record and mend, and nothing
 * else is lost by it. `dossier` is `null` only where its manifest cannot be read. Never rejects.
 */
export async function loadDossier(read: Read): Promise<LoadedDossier> {
	const { value: raw, notes } = await readRaw(read);
	const { value: current, notes: upgradeNotes } = upgraded(raw);
	notes.push(...upgradeNotes);
	if (current === null) return { dossier: null, notes, integrity: new Map() };

	const told = <Value>({ value, notes: further }: Told<Value>): Value => {
		notes.push(...further);
		return value;
	};
	const manifest =
		current.manifest === undefined
			? null
			: told(recordFrom(FILES.manifest, '', current.manifest, Manifest));
	const sources = told(sourcesFrom(current.sources));
	const { texts, integrity, notes: textNotes } = await textsOf(read, sources);
	notes.push(...textNotes);
	const claims = told(recordsFrom(FILES.claims, current.claims, Claim));
	const events = told(recordsFrom(FILES.events, current.events, Event));
	const features = told(featuresOf(FILES.places, current.places));
	const places = told(recordsFrom(FILES.places, features, Place));
	const actors = told(recordsFrom(FILES.actors, current.actors, Actor));
	const dossier = manifest && { manifest, sources, texts, claims, events, places, actors };
	return { dossier, notes, integrity };
}

async function readRaw(read: Read): Promise<{ value: RawDossier; notes: Note[] }> {
	const [manifest, claims, events, places, actors] = await Promise.all([
		readJson(read, FILES.manifest),
		readJson(read, FILES.claims),
		readJson(read, FILES.events),
		readJson(read, FILES.places),
		readJson(read, FILES.actors),
	]);
	const { value: names, notes: nameNotes } = sourceNames(manifest.value);
	const sources = await Promise.all(
		names.map(async (name) => ({ name, ...(await readJson(read, sourceFile(name))) })),
	);
	return {
		value: {
			manifest: manifest.value,
			sources: new Map(sources.map(({ name, value }) => [name, value])),
			claims: claims.value,
			events: events.value,
			places: places.value,
			actors: actors.value,
		},
		notes: [
			...[...manifest.notes, ...nameNotes, ...sources.flatMap(({ notes }) => notes)],
			...[...claims.notes, ...events.notes, ...places.notes, ...actors.notes],
		],
	};
}

const sourceFile = (name: string): string => `sources/${name}.json`;

/** The names of the sources as far as they can be made out; the manifest is not yet trusted. */
function sourceNames(manifest: unknown): Told<string[]> {
	const listed: unknown[] =
		isObject(manifest) && Array.isArray(manifest.sources) ? manifest.sources : [];
	const names = new Set<string>();
	const notes: Note[] = [];
	for (const name of listed) {
		if (typeof name !== 'string') continue;
		if (names.has(name)) notes.push(aboutName(name, 'is listed twice', 'list it once'));
		else if (SOURCE_NAME.test(name)) names.add(name);
		else
			notes.push(
				aboutName(
					name,
					'is no file name',
					'write the name of a file in the folder sources, without a folder and without .json',
				),
			);
	}
	return { value: [...names], notes };
}

const aboutName = (name: string, message: string, mend: string): Note => ({
	severity: 'error',
	code: 'source-name',
	file: FILES.manifest,
	record: '',
	message: `the source "${name}" ${message}`,
	mend,
});

/** Each source has the file that its id names, so that two files never hold the same source. */
function sourcesFrom(raw: RawDossier['sources']): Told<Source[]> {
	const sources: Source[] = [];
	const notes: Note[] = [];
	for (const [name, value] of raw) {
		if (value === undefined) continue;
		const file = sourceFile(name);
		const told = recordFrom(file, `source:${name}`, value, Source);
		notes.push(...told.notes);
		if (told.value === null) continue;
		if (slugOf(told.value.id) === name) sources.push(told.value);
		else notes.push(otherName(file, told.value.id));
	}
	return { value: sources, notes };
}

const otherName = (file: string, id: SourceId): Note => ({
	severity: 'error',
	code: 'source-name',
	file,
	record: id,
	message: 'the record is left out: its id is not that of its file',
	mend: `name the file ${slugOf(id)}.json, or mend the id`,
});

async function textsOf(
	read: Read,
	sources: readonly Source[],
): Promise<Pick<LoadedDossier, 'notes' | 'integrity'> & { texts: Map<SourceId, string> }> {
	const held = sources.filter((source) => source.kind === 'held');
	const found = await Promise.all(
		held.map(async (source) => ({ id: source.id, ...(await heldText(read, source)) })),
	);
	return {
		texts: new Map(found.flatMap(({ id, text }) => (text === null ? [] : [[id, text]]))),
		integrity: new Map(found.map(({ id, integrity }) => [id, integrity])),
		notes: found.flatMap(({ notes }) => notes),
	};
}
