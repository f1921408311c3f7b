import { describe, expect, it } from 'vitest';
import { turnOver } from '$lib/map/live/on-paper';
import { DARK } from '$lib/model/theme';

function turned(...colour: readonly number[]): readonly number[] {
	const pixels = Uint8ClampedArray.from([...colour, 255]);
	turnOver(pixels);
	return [...pixels];
}

const rgb = (hex: string) => (hex.match(/\w\w/g) ?? []).map((part) => parseInt(part, 16));

describe('a dark map on paper', () => {
	it('is black on white', () => {
		expect(turned(0, 0, 0)).toEqual([255, 255, 255, 255]);
		expect(turned(255, 255, 255)).toEqual([0, 0, 0, 255]);
		for (const part of turned(...rgb(DARK.map.earth)).slice(0, 3)) {
			expect(part).toBeGreaterThan(240);
		}
	});

	it.each([
		['red', rgb(DARK.kinds.force), 0],
		['blue', rgb(DARK.kinds.control), 2],
	] as const)('keeps what is %s', (_, colour, most) => {
		const [red = 0, green = 0, blue = 0] = turned(...colour);
		expect([red, green, blue].indexOf(Math.max(red, green, blue))).toBe(most);
	});
});
