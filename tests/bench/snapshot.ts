/** How long a snapshot takes, beside drawing the floor's map at that size and reading its canvas. */
import { inTurn, ROUNDS } from './medians';
import type { Arena, Contestant } from './pages';
import { beside, milliseconds } from './report';

type Floor = {
	setPixelRatio(ratio: number): unknown;
	once(type: 'idle', listener: () => void): unknown;
	getCanvas(): HTMLCanvasElement;
};

/** Draws the floor anew at a pixel ratio and reads it; milliseconds. */
async function bareRead(arena: Arena, scale: number): Promise<number> {
	const opened = await arena.open('floor');
	const time = await opened.page.evaluate(async (ratio) => {
		const isFloor = (found: object): found is { readonly floor: Floor } => 'floor' in found;
		const found: object = globalThis;
		if (!isFloor(found)) throw new Error('The floor has no map.');
		const { floor } = found;
		// At the ratio of the screen nothing would be drawn anew.
		floor.setPixelRatio(2);
		await new Promise<void>((resolve) => floor.once('idle', () => resolve()));
		const begun = performance.now();
		await new Promise<unknown>((resolve) => {
			floor.once('idle', () => floor.getCanvas().toBlob(resolve));
			floor.setPixelRatio(ratio);
		});
		return performance.now() - begun;
	}, scale);
	await opened.close();
	return time;
}

/** From pressing Download to the finished file, the map drawn anew; milliseconds. */
async function figure(arena: Arena, scale: number): Promise<number> {
	const opened = await arena.open('ours');
	const { page } = opened;
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog');
	// A page as long as its text would be longer than browsers draw at three times the size.
	await dialog.getByRole('combobox', { name: 'Size' }).selectOption({ label: 'A4' });
	await dialog.getByRole('spinbutton', { name: 'Resolution (dpi)' }).fill(String(96 * scale));
	await dialog.getByText('The preview is ready.').waitFor({ timeout: 60_000 });
	const saving = page.waitForEvent('download', { timeout: 60_000 });
	const begun = performance.now();
	await dialog.getByRole('button', { name: 'Download', exact: true }).click();
	await saving;
	const time = performance.now() - begun;
	await opened.close();
	return time;
}

export async function snapshot(arena: Arena): Promise<void> {
	for (const scale of [1, 3]) {
		const measures: Record<Contestant, () => Promise<number>> = {
			floor: () => bareRead(arena, scale),
			ours: () => figure(arena, scale),
		};
		const times = await inTurn(measures, ROUNDS);
		const ratio = `${(times.ours / times.floor).toFixed(2)} x`;
		beside(`Snapshot at ${scale}x, against a bare canvas read`, milliseconds, times, ratio, null);
	}
}
