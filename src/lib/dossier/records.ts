import * as v from 'valibot';
import type { Note } from '../model/note';
import { isObject } from './is-object';
import { problemOf } from './problem';
import type { Told } from './read';

/** Reads one record; where it is not valid the note tells every problem that it has. */
export function recordFrom<Schema extends v.GenericSchema<unknown, object>>(
	file: string,
	record: string,
	raw: unknown,
	schema: Schema,
): Told<v.InferOutput<Schema> | null> {
	const { success, output, issues } = v.safeParse(schema, raw);
	if (success) return { value: output, notes: [] };
	const problems = issues.map(problemOf);
	return {
		value: null,
		notes: [
			{
				severity: 'error',
				code: 'record-invalid',
				file,
				record,
				message: `the record is left out: ${problems.map(({ message }) => message).join('; ')}`,
				mend: problems.map(({ mend }) => mend).join('; '),
			},
		],
	};
}

/**
 * Reads a list record by record. One that is not valid, or whose id another one has, is left out
 * with a note; the others stay. `undefined` (no file) gives an empty list without a further note.
 */
export function recordsFrom<Schema extends v.GenericSchema<unknown, { readonly id: string }>>(
	file: string,
	raw: unknown,
	schema: Schema,
): Told<v.InferOutput<Schema>[]> {
	if (raw === undefined) return { value: [], notes: [] };
	if (!Array.isArray(raw)) return { value: [], notes: [noList(file)] };
	const records: v.InferOutput<Schema>[] = [];
	const notes: Note[] = [];
	const ids = new Set<string>();
	raw.forEach((one: unknown, index) => {
		const told = recordFrom(file, nameOf(one, index), one, schema);
		notes.push(...told.notes);
		if (told.value === null) return;
		if (ids.has(told.value.id)) notes.push(sameId(file, told.value.id));
		else records.push(told.value);
		ids.add(told.value.id);
	});
	return { value: records, notes };
}

/** The list of features of a GeoJSON collection, still to be read one by one. */
export function featuresOf(file: string, raw: unknown): Told<unknown> {
	if (raw === undefined) return { value: undefined, notes: [] };
	if (isObject(raw) && raw.type === 'FeatureCollection' && Array.isArray(raw.features)) {
		return { value: raw.features, notes: [] };
	}
	return {
		value: undefined,
		notes: [
			{
				severity: 'error',
				code: 'file-not-features',
				file,
				record: '',
				message: 'the file is no GeoJSON FeatureCollection',
				mend: 'write {"type": "FeatureCollection", "features": [...]}',
			},
		],
	};
}

/** The id of a record that may not be valid, else its place in the list, counted from 1. */
const nameOf = (raw: unknown, index: number): string =>
	isObject(raw) && typeof raw.id === 'string' && raw.id !== '' ? raw.id : `#${index + 1}`;

const noList = (file: string): Note => ({
	severity: 'error',
	code: 'file-not-list',
	file,
	record: '',
	message: 'the file holds no list',
	mend: 'write a list of records: [{...}, {...}]',
});

const sameId = (file: string, id: string): Note => ({
	severity: 'error',
	code: 'id-twice',
	file,
	record: id,
	message: 'another record has the same id; the first one is kept, this one is left out',
	mend: 'give each record an id of its own',
});
