import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../assemble';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const committed = readFileSync(new URL('../../static/tiles/basemap.pmtiles', import.meta.url));

test('building again gives the committed bytes, and says every step', () => {
	const steps: string[] = [];
	const { bytes, tiles } = assemble((step) => steps.push(step));
	expect(sha256(bytes)).toBe(sha256(committed));
	expect(tiles).toBeGreaterThan(1000);
	expect(steps).toContainEqual(expect.stringMatching(/^zoom 10: \d+ tiles$/));
	expect(steps.at(-1)).toBe('writing');
});
