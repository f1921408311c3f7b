import type { Note } from '../model/note';

/**
 * Reads one file of a dossier by its path inside the dossier's folder, byte for byte.
 * Rejects where there is none; an `UnreadableFile` says why in words for the reader.
 */
export type Read = (path: string) => Promise<Uint8Array>;

/** Why a file of a dossier could not be read. */
export class UnreadableFile extends Error {
	override readonly name = 'UnreadableFile';
}

/** Something read, with what there is to tell about it; `null` where nothing could be read. */
export type Told<Value> = { readonly value: Value; readonly notes: readonly Note[] };

export async function readBytes(
	read: Read,
	file: string,
	mend = 'put the file back into the folder of the dossier, or make it readable',
): Promise<Told<Uint8Array | null>> {
	try {
		return { value: await read(file), notes: [] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {
			value: null,
			notes: [
				{
					severity: 'error',
					code: 'file-missing',
					file,
					record: '',
					message: `the file could not be read (${reason})`,
					mend,
				},
			],
		};
	}
}

/** The text of UTF-8 bytes, a byte order mark included; `null` where the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** The value that a JSON file holds; `undefined` where there is no file or no JSON. */
export async function readJson(read: Read, file: string): Promise<Told<unknown>> {
	const { value: bytes, notes } = await readBytes(read, file);
	if (bytes === null) return { value: undefined, notes };
	const text = textOf(bytes);
	if (text === null) return { value: undefined, notes: [notUtf8(file)] };
	try {
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return { value, notes: [] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {
			value: undefined,
			notes: [
				{
					severity: 'error',
					code: 'file-not-json',
					file,
					record: '',
					message: `the file is not JSON: ${reason}`,
					mend: `mend the JSON; an editor shows the place, as does "npx prettier --check ${file}"`,
				},
			],
		};
	}
}

export const notUtf8 = (file: string): Note => ({
	severity: 'error',
	code: 'file-not-utf8',
	file,
	record: '',
	message: 'the bytes are not UTF-8',
	mend: 'save the file as UTF-8',
});
