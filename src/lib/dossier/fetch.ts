import { type Read, UnreadableFile } from './read';

/** Reads the files of a dossier from the web, below the address `base`. */
export const fetchReader =
	(fetch: (address: string) => Promise<Response>, base: string): Read =>
	async (path) => {
		const response = await fetch(`${base}/${path}`).catch(() => {
			throw new UnreadableFile('no answer');
		});
		if (!response.ok) throw new UnreadableFile(`HTTP status ${response.status}`);
		return new Uint8Array(await response.arrayBuffer());
	};
