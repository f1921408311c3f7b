import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './assemble';

const target =
	process.argv[2] ?? fileURLToPath(new URL('../static/tiles/basemap.pmtiles', import.meta.url));
const started = performance.now();
const { bytes, tiles } = assemble((message) => console.log(message));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${target}: ${tiles} tiles, ${bytes.length} bytes, ${seconds} seconds`);
