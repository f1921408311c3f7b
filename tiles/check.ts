/**
 * Holds an archive against src/lib/tileset: `npm run tiles:check [-- archive] [-- --other]`.
 * `--other` is for an archive of the Protomaps schema that was not built here and may hold more.
 */
import { checkArchive } from '../src/lib/tileset';
import { ArchiveFile, readArchive } from './read/archive';

const words = process.argv.slice(2);
const path = words.find((word) => !word.startsWith('--')) ?? 'static/tiles/basemap.pmtiles';
const file = new ArchiveFile(path);
const seen = await readArchive(file);
const found = checkArchive(seen, words.includes('--other') ? 'other' : 'ours');

for (const { where, wrong, mend } of found) console.error(`${path}: ${where}: ${wrong}. ${mend}.`);
if (found.length > 0) {
	console.error(`${found.length} ${found.length === 1 ? 'disagreement' : 'disagreements'}`);
	process.exitCode = 1;
} else {
	console.log(`${path}: ${seen.layers.size} layers as agreed, ${seen.bytes} bytes`);
}
