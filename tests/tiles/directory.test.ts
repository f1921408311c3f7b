import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDirectory, encodeDirectory } from '../../tiles/write/directory';

test('a directory reads back as it was written', () => {
	const entry = fc.record({
		id: fc.integer({ min: 0, max: 2 ** 40 }),
		offset: fc.integer({ min: 0, max: 2 ** 45 }),
		length: fc.integer({ min: 1, max: 2 ** 24 }),
		run: fc.integer({ min: 0, max: 300 }),
	});
	fc.assert(
		fc.property(fc.array(entry), (entries) => {
			const ordered = entries.toSorted((a, b) => a.id - b.id);
			expect(decodeDirectory(encodeDirectory(ordered))).toEqual(ordered);
		}),
	);
});

test('contents that follow each other cost one byte of offset', () => {
	const first = { id: 0, offset: 0, length: 5, run: 1 };
	const next = { id: 1, offset: 5, length: 7, run: 1 };
	expect([...encodeDirectory([first, next])]).toEqual([2, 0, 1, 1, 1, 5, 7, 1, 0]);
});
