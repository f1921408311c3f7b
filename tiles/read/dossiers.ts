import { readdirSync, readFileSync } from 'node:fs';
import type { Bounds } from '../layers/feature';

const FOLDER = '../../static/dossiers/';

/**
 * The boxes that the committed dossiers are about. Whose land it is is what they tell of: the
 * basemap writes no country's name there.
 */
export function readSubjects(): Bounds[] {
	const folder = new URL(FOLDER, import.meta.url);
	return readdirSync(folder).map((id) => {
		const manifest: unknown = JSON.parse(
			readFileSync(new URL(`${id}/dossier.json`, folder), 'utf8'),
		);
		return (manifest as { view: { bbox: Bounds } }).view.bbox;
	});
}
