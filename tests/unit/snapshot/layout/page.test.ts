import { describe, expect, it } from 'vitest';
import { pageOf } from '$lib/snapshot/layout/page';

const a4 = (orientation: 'portrait' | 'landscape') =>
	({ kind: 'paper', name: 'a4', orientation }) as const;

describe('the page of a figure', () => {
	it('has the pixels of its paper at a resolution', () => {
		expect(pageOf(a4('portrait'), 300).pixels).toEqual({ width: 2480, height: 3508 });
		expect(pageOf(a4('landscape'), 300).pixels).toEqual({ width: 3508, height: 2480 });
		const a3 = { kind: 'paper', name: 'a3', orientation: 'portrait' } as const;
		expect(pageOf(a3, 300).pixels).toEqual({ width: 3508, height: 4961 });
		const letter = { kind: 'paper', name: 'letter', orientation: 'portrait' } as const;
		expect(pageOf(letter, 100).pixels).toEqual({ width: 850, height: 1100 });
	});

	it('has just the pixels that were asked for', () => {
		for (const dpi of [96, 150, 333]) {
			const { pixels, width, scale } = pageOf({ kind: 'pixels', width: 1001, height: 777 }, dpi);
			expect(pixels).toEqual({ width: 1001, height: 777 });
			expect((width ?? 0) * scale).toBeCloseTo(1001, 6);
		}
	});

	it('is as long as its text where it is no sheet', () => {
		expect(pageOf({ kind: 'long' }, 288)).toMatchObject({ width: null, height: null, scale: 3 });
	});

	it('has larger type on larger paper, but less than the paper is larger', () => {
		const paper = (name: 'a0' | 'a6') =>
			pageOf({ kind: 'paper', name, orientation: 'portrait' }, 96).unit;
		expect(pageOf(a4('portrait'), 96).unit).toBe(1);
		expect(paper('a0')).toBeCloseTo(2, 1);
		expect(paper('a6')).toBe(0.75);
	});
});
