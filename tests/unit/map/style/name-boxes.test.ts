import { describe, expect, it } from 'vitest';
import { AREA_NAME, nameSize, sizeAt, stopsOf } from '$lib/map/style/name-boxes';

describe('what the name of an area takes', () => {
	it('has the size of the stop before and after, and one between them', () => {
		expect(stopsOf(AREA_NAME)).toEqual([6, 11, 9, 16, 12, 22]);
		expect([3, 6, 9, 12, 20].map((zoom) => sizeAt(AREA_NAME, zoom))).toEqual([11, 11, 16, 22, 22]);
		expect(sizeAt(AREA_NAME, 7.5)).toBe(13.5);
	});

	it('grows by a line where its words do not fit into one, and by its note', () => {
		const height = (label: string, note = '') =>
			nameSize({ label, note }, AREA_NAME, 9).height / (16 * AREA_NAME.leading);
		expect(height('Karabakh')).toBe(1);
		expect(height('Armenian-held area, 2020–2023')).toBe(2);
		expect(height('Karabakh', 'as drawn')).toBe(2);
	});

	it('is as wide as its longest line, which a word too long for any line sets', () => {
		const width = (label: string) => nameSize({ label, note: '' }, AREA_NAME, 9).width;
		expect(width('one')).toBeLessThan(width('one two'));
		expect(width('an area of many words that break')).toBeLessThanOrEqual(AREA_NAME.width * 16);
		expect(width('x'.repeat(30))).toBeGreaterThan(AREA_NAME.width * 16);
	});
});
