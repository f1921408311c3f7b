import type { SourceId } from '../model/ids';
import type { Note } from '../model/note';
import type { HeldSource } from '../model/source';
import { notUtf8, type Read, readBytes, textOf } from './read';
import { sha256 } from './sha256';

/**
 * Whether the text of a held source is the one that its record was written for. `actual` is `null`
 * where there is no text. Nothing may be highlighted in a text that is not verified.
 */
export type Integrity = {
	readonly expected: string;
	readonly actual: string | null;
	readonly verified: boolean;
};

export type HeldText = {
	/** `null` where it cannot be read at all; there also where it has been altered. */
	readonly text: string | null;
	readonly integrity: Integrity;
	readonly notes: readonly Note[];
};

/** Reads the text of a held source and holds its SHA-256 against the record's. */
export async function heldText(read: Read, source: HeldSource): Promise<HeldText> {
	const { value: bytes, notes } = await readBytes(read, fileOf(source));
	return bytes === null ? withoutText(source, notes) : verifiedText(source, bytes);
}

/** A held source whose text is not there; `notes` say why. */
export const withoutText = (source: HeldSource, notes: readonly Note[] = []): HeldText => ({
	text: null,
	integrity: { expected: source.sha256, actual: null, verified: false },
	notes,
});

/** Holds the SHA-256 of a held source's text against the record's. */
export async function verifiedText(source: HeldSource, bytes: Uint8Array): Promise<HeldText> {
	const expected = source.sha256;
	const actual = await sha256(bytes);
	const text = textOf(bytes);
	return {
		text,
		integrity: { expected, actual, verified: actual === expected },
		notes: [
			...(actual === expected ? [] : [altered(fileOf(source), source, actual)]),
			...(text === null ? [notUtf8(fileOf(source))] : []),
		],
	};
}

const fileOf = (source: HeldSource): string => `sources/${source.text}`;

/** What a note about a text that is not the recorded one is called. */
export const TEXT_ALTERED = 'text-altered';

const altered = (file: string, { id, sha256: expected }: HeldSource, actual: string): Note => ({
	severity: 'error',
	code: TEXT_ALTERED,
	file,
	record: id,
	message: `the text is not the one that was recorded: its SHA-256 is ${actual}, the record has ${expected}; nothing in it is marked`,
	mend: 'put the recorded text back; or, if this text is right, record its SHA-256 and go through every quotation',
});

/** The sources whose text is not what was entered. */
export const unverifiedAmong = (
	integrity: ReadonlyMap<SourceId, Integrity>,
): ReadonlySet<SourceId> =>
	new Set([...integrity].filter(([, { verified }]) => !verified).map(([source]) => source));
