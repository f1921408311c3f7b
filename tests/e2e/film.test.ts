/** A time window played into a moving picture: the same twice, with its record, and called off. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { CODECS } from '../../src/lib/snapshot/containers/codecs';
import { readEvidence } from '../../src/lib/snapshot/evidence/read';
import { dashboard } from './dashboard';
import { expect, test } from './harness';

// What moves is looked at here.
test.use({ reducedMotion: 'no-preference' });

// Maps are drawn in software.
test.slow();

const VIEW = '?v=1&from=2023-09-19&to=2023-09-19&kind=explosion';

test('a window is played into a film: twice the same, true to its plan, and called off', async ({
	page,
}) => {
	await dashboard(page).open(VIEW);
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
	const download = dialog.getByRole('button', { name: 'Download', exact: true });
	const saved = async (): Promise<Uint8Array> => {
		const file = page.waitForEvent('download');
		await download.click();
		return Uint8Array.from(await readFile(await (await file).path()));
	};

	await dialog.getByRole('radio', { name: 'Moving picture' }).check();
	await expect(dialog.getByRole('radio', { name: 'MP4 video' })).toBeVisible();
	await dialog.getByRole('radio', { name: 'Animated GIF' }).check();
	await dialog.getByRole('radio', { name: '1:1' }).check();
	await dialog
		.getByRole('combobox', { name: 'Size', exact: true })
		.selectOption('720 × 720 pixels');
	await dialog.getByRole('combobox', { name: 'Reading speed' }).selectOption('250 words a minute');
	await expect(dialog.getByText('3 moments, 36 s')).toBeVisible();
	await dialog.getByRole('slider', { name: 'Moment in the preview' }).fill('2');
	await expect(dialog.getByRole('img')).toHaveAccessibleName(/^Moment 2 of 3: .*19 September 2023/);

	const gif = await saved();
	const { width, pageHeight, pages, delay = [] } = await sharp(gif, { pages: -1 }).metadata();
	expect({ width, pageHeight, pages }).toEqual({ width: 720, pageHeight: 720, pages: 3 });
	expect(Math.ceil(delay.reduce((sum, each) => sum + each, 0) / 1000)).toBe(36);
	const reading = await readEvidence(gif);
	expect(reading).toMatchObject({ kind: 'read', isRecordIntact: true, isPictureIntact: true });
	if (reading.kind === 'read') expect(reading.block.record.view.query).toBe(VIEW.slice(1));

	await dialog.getByRole('radio', { name: 'WebM video' }).check();
	const webm = await saved();
	// All but the record, which has the time of export in it, is the same byte for byte.
	const { picture } = CODECS.webm.version1;
	expect(Buffer.compare(picture(webm), picture(await saved()))).toBe(0);
	expect(await readEvidence(webm)).toMatchObject({ kind: 'read', isPictureIntact: true });

	await download.click();
	await page.waitForFunction(callOff);
	await expect(dialog.getByText('Cancelled. Nothing was saved.')).toBeVisible();
	await expect(dialog.getByRole('alert')).toHaveCount(0);
});

/**
 * Runs in the page: calls a film off while it is told which of its three moments is made. Those that
 * were made before are made again in no time: a click from outside may come too late.
 */
function callOff(): boolean {
	const dialog = document.querySelector('dialog[open]');
	if (!dialog || !/Making the film: moment \d of 3/.test(dialog.textContent)) return false;
	const button = [...dialog.querySelectorAll('button')].find(
		({ textContent }) => textContent.trim() === 'Cancel',
	);
	button?.click();
	return button !== undefined;
}
