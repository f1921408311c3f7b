import { expect, it } from 'vitest';
import { PictureTooLarge } from '$lib/map/picture/picture-too-large';
import { fittingDpi } from '$lib/snapshot/compose/session';

it('what is too long for a canvas fits at the resolution that makes it as long as one may be', () => {
	const problem = new PictureTooLarge(2736, 18_027, 16_384);
	const dpi = fittingDpi(problem, 288);
	expect(dpi).toBe(261);
	expect((18_027 * (dpi ?? 0)) / 288).toBeLessThanOrEqual(16_384);
});

it('where nobody knows what the browser draws, that fits which all of them draw', () => {
	const dpi = fittingDpi(new PictureTooLarge(6000, 8000), 600);
	expect(dpi).toBe(307);
	expect((8000 * (dpi ?? 0)) / 600).toBeLessThanOrEqual(4096);
});

it('no resolution is named that the studio does not have', () => {
	expect(fittingDpi(new PictureTooLarge(2736, 60_000), 288)).toBeNull();
});
