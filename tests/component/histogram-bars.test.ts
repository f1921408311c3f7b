import { render } from 'vitest-browser-svelte';
import { describe, expect, it } from 'vitest';
import HistogramBars from '$lib/ui/HistogramBars.svelte';

type Bar = { start: number; end: number; certain: number; possible: number };

const bar = (start: number, certain: number, possible: number): Bar => ({
	start,
	end: start + 0.25,
	certain,
	possible,
});

async function shapesOf(bars: readonly Bar[], highest: number, from = 0, to = 1) {
	const { container } = await render(HistogramBars, { bars, highest, from, to });
	const inside = container.querySelector<SVGElement>('.inside');
	if (!inside) throw new Error('No bars are drawn in colour.');
	const path = (name: string) => inside.querySelector(`.${name}`)?.getAttribute('d') ?? '';
	return { inside, certain: path('certain'), possible: path('possible') };
}

/** Heights of the bars in a path, from its `M x bottom V top` parts; the box is 1000 high. */
const heightsOf = (path: string): number[] =>
	[...path.matchAll(/M\d+ (\d+)V(\d+)/g)].map(([, bottom, top]) => Number(bottom) - Number(top));

describe('the bars of the timeline', () => {
	it('draw certain claims solid and stand the possible ones on them, in proportion', async () => {
		const { certain, possible } = await shapesOf([bar(0, 4, 2), bar(0.25, 2, 0)], 6);
		expect(heightsOf(certain)).toEqual([640, 320]);
		expect(heightsOf(possible)).toEqual([320]);
		expect(possible).toMatch(/^M\d+ 360V40/);
	});

	it('draw nothing for nothing: an empty histogram has no bars', async () => {
		const { certain, possible } = await shapesOf([bar(0, 0, 0), bar(0.25, 0, 0)], 0);
		expect(certain).toBe('');
		expect(possible).toBe('');
	});

	it('draw nothing where there are no bins at all', async () => {
		const { certain, possible } = await shapesOf([], 0);
		expect(certain + possible).toBe('');
	});

	it('keep a single claim among thousands tall enough to be seen', async () => {
		const { certain } = await shapesOf([bar(0, 1, 0), bar(0.5, 5000, 0)], 5000);
		expect(heightsOf(certain)).toEqual([60, 960]);
	});

	it('are coloured from one end of the window to the other, whichever way the page runs', async () => {
		const { inside } = await shapesOf([bar(0, 1, 0)], 1, 0.25, 0.75);
		expect(inside.style.clipPath).toBe('inset(0px 25%)');
		expect(new DOMMatrix(getComputedStyle(inside).transform).a).toBe(1);
		document.documentElement.dir = 'rtl';
		expect(new DOMMatrix(getComputedStyle(inside).transform).a).toBe(-1);
		document.documentElement.dir = 'ltr';
	});

	it('take two elements each however many there are', async () => {
		const many = Array.from({ length: 1000 }, (_, index) => ({
			start: index / 1000,
			end: (index + 1) / 1000,
			certain: 1,
			possible: 1,
		}));
		const { inside, certain } = await shapesOf(many, 2);
		expect(inside.querySelectorAll('*')).toHaveLength(2);
		expect(heightsOf(certain)).toHaveLength(1000);
	});
});
