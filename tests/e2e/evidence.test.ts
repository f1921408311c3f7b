/** An exported file dropped on the map brings its view back, and says whether it can be relied on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readEvidence } from '../../src/lib/snapshot/evidence/read';
import { chunksOf, pngOfChunks } from '../../src/lib/snapshot/containers/png-chunks';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, claims, FOLDER } from './karabakh';
import { readFilesOneByOne } from './dossier-files';

// The map is drawn in software, once for the page and once for the picture.
test.slow();

// The dossier becomes another one under the page.
test.use({ isPageNew: true });

const VIEW =
	'?v=1&at=39.83,46.75,8.5&from=2023-09-19&to=2023-09-20&kind=strike,explosion,gunfire,casualties&panel=claims&names=armenian';

type Dropped = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Drops a file as the system does: over the middle of the page. */
async function drop(page: Page, { name, type, bytes }: Dropped): Promise<void> {
	const transfer = await page.evaluateHandle(
		({ content, fileName, fileType }) => {
			const moved = new DataTransfer();
			const part = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
			moved.items.add(new File([part], fileName, { type: fileType }));
			return moved;
		},
		{ content: Buffer.from(bytes).toString('base64'), fileName: name, fileType: type },
	);
	await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
	await expect(page.getByText('Drop a snapshot to bring its view back')).toBeVisible();
	await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
	await expect(page.getByText('Drop a snapshot to bring its view back')).toHaveCount(0);
}

/** Exports the picture of a view, as its reader gets it. */
async function exported(page: Page): Promise<Uint8Array> {
	await dashboard(page).open(VIEW);
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
	await dialog.getByRole('spinbutton', { name: 'Resolution (dpi)' }).fill('96');
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download', exact: true }).click();
	return Uint8Array.from(await readFile(await (await download).path()));
}

const openedDialog = (page: Page) => page.getByRole('dialog', { name: 'Opened snapshot' });

test('a picture that was exported brings its view back, and says what was changed', async ({
	page,
}) => {
	const bytes = await exported(page);
	const reading = await readEvidence(bytes);
	if (reading.kind !== 'read') throw new Error(`the file is ${reading.kind}`);
	const { record } = reading.block;
	expect(record.view.query).toBe(VIEW.slice(1));
	expect(record.alt).toMatch(/^Map of .*Karabakh.*: \d+ reported claims? \(/);
	expect(record.citations.items.length).toBeGreaterThan(0);

	// Word for word, on another view: one step, which Back undoes.
	const board = dashboard(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await board.show('?v=1&from=2022-12-12&to=2023-09-18');
	const dialog = openedDialog(page);
	await drop(page, { name: 'figure.png', type: 'image/png', bytes });
	await expect(dialog).toContainText('The view of this snapshot is back on the map');
	await expect(dialog).toContainText('The same as when the snapshot was made, word for word.');
	await expect(dialog).toContainText('As it was written at export.');
	await expect(dialog).toContainText('As it was drawn at export.');
	await expect(dialog).toContainText('nothing was uploaded');
	expect(new URL(page.url()).search).toBe(VIEW);
	await page.keyboard.press('Escape');
	await expect(board.claims).toBeVisible();
	await page.goBack();
	await expect.poll(() => new URL(page.url()).search).toContain('from=2022-12-12');
	await expect(board.sources).toBeVisible();

	// A chosen file does the same; an altered picture and an altered record are told apart.
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		page.getByRole('button', { name: 'Open a snapshot…' }).click(),
	]);
	const edited = pngOfChunks(
		chunksOf(bytes).map((chunk) =>
			chunk.type === 'IDAT' ? { ...chunk, content: chunk.content.map((byte) => byte ^ 1) } : chunk,
		),
	);
	await chooser.setFiles({
		name: 'edited.png',
		mimeType: 'image/png',
		buffer: Buffer.from(edited),
	});
	await expect(dialog).toContainText('Not the one that was exported');
	await expect(dialog).toContainText('As it was written at export.');
	await page.keyboard.press('Escape');

	const altered = pngOfChunks(
		chunksOf(bytes).map((chunk) => {
			const text = Buffer.from(chunk.content).toString('utf8');
			return chunk.type === 'iTXt' && text.includes('"licence"')
				? {
						...chunk,
						content: Buffer.from(text.replace('"names":"armenian"', '"names":"azerbaijani"')),
					}
				: chunk;
		}),
	);
	await drop(page, { name: 'altered.png', type: 'image/png', bytes: altered });
	await expect(dialog).toContainText('Altered after export');
	await expect(dialog).toContainText('Nothing can be said of it');
	await expect(dialog).not.toContainText('As it was drawn at export.');
	await page.keyboard.press('Escape');

	// The dossier is another by now: what became of the view's claims is listed, and leads there.
	const [corrected, withdrawn, ...others] = claims.filter(({ id }) =>
		record.records.some((known) => known.id === id),
	);
	if (!corrected || !withdrawn || others.length === 0) throw new Error('the view is too small');
	await readFilesOneByOne(page);
	await page.route('**/karabakh-2023/claims.json', (route) =>
		route.fulfill({
			contentType: 'application/json',
			body: JSON.stringify(
				claims.flatMap((claim) => {
					if (claim.id === corrected.id) {
						return [{ ...claim, statement: { en: 'Said better', ar: 'قول أحسن' } }];
					}
					if (claim.id === withdrawn.id) return [{ ...claim, status: 'withdrawn' }];
					if (claim.id === others[0]?.id) return [];
					return [claim];
				}),
			),
		}),
	);
	await board.open();
	await drop(page, { name: 'figure.png', type: 'image/png', bytes });
	await expect(dialog.getByRole('heading', { name: 'Corrected since' })).toBeVisible();
	await expect(dialog.getByRole('button', { name: withdrawn.statement.en })).toBeVisible();
	await expect(dialog.getByRole('heading', { name: 'No longer in the dossier' })).toBeVisible();
	await expect(dialog).toContainText(others[0]?.statement.en ?? '');
	await dialog.getByRole('button', { name: 'Said better' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(board.sources.getByRole('heading', { name: 'Said better' })).toBeVisible();
});

test(
	'a picture to which something was added is told as altered, with what it is, signed or not',
	WITHOUT_MAP,
	async ({ page }) => {
		await dashboard(page).open();
		const dialog = openedDialog(page);
		const folder = 'tests/fixtures/evidence-1';
		const whole = Uint8Array.from(await readFile(join(folder, 'png-signed.png')));
		await drop(page, { name: 'signed.png', type: 'image/png', bytes: whole });
		await expect(dialog).toContainText('As it was drawn at export.');
		await expect(dialog).toContainText('does not cover how large the picture is on paper');
		await expect(dialog).toContainText('Signed with the key');
		await page.keyboard.press('Escape');

		const [header, ...others] = chunksOf(whole);
		if (!header) throw new Error('the fixture has no header');
		const turned = { type: 'eXIf', content: Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0) };
		const forged = pngOfChunks([header, turned, ...others]);
		await drop(page, { name: 'forged.png', type: 'image/png', bytes: forged });
		await expect(dialog).toContainText('Not the one that was exported');
		await expect(dialog).toContainText('Found in the file, and in no export: \u2066eXIf');
		await expect(dialog).toContainText('It does not count for this file');
		await expect(dialog).not.toContainText('As it was drawn at export.');
		await page.keyboard.press('Escape');

		const svg = (await readFile(join(folder, 'svg.svg'), 'utf8')).replace(
			'</svg>',
			'<metadata id="verbatim-evidence"></metadata ><rect width="9" height="9"/><metadata></metadata></svg>',
		);
		const bytes = new TextEncoder().encode(svg);
		await drop(page, { name: 'forged.svg', type: 'image/svg+xml', bytes });
		await expect(dialog).toContainText('Not the one that was exported');
		await expect(dialog).toContainText('more than one record');
	},
);

test(
	'a file that is no snapshot changes nothing, and is told by what it is',
	WITHOUT_MAP,
	async ({ page }) => {
		const strikes = claimNamed('claim:strikes-along-line-of-contact');
		const query = `?v=1&select=${strikes.id}`;
		await dashboard(page).open(query);
		const table = new TextEncoder().encode('id,latitude\n');
		await drop(page, { name: 'notes.csv', type: 'text/csv', bytes: table });
		const wrong = page.getByRole('dialog', { name: 'This file is no snapshot' });
		await expect(wrong).toContainText('notes.csv');
		await expect(wrong).toContainText('text/csv');
		await expect(wrong).toContainText('The view on your map was left as it is.');
		await page.keyboard.press('Escape');

		const picture = Uint8Array.from(await readFile(join(FOLDER, '..', '..', 'preview.png')));
		await drop(page, { name: 'preview.png', type: 'image/png', bytes: picture });
		const bare = page.getByRole('dialog', {
			name: 'This file says nothing of where it comes from',
		});
		await expect(bare).toContainText('Ask for the original file');
		await page.keyboard.press('Escape');

		await drop(page, { name: 'half.png', type: 'image/png', bytes: picture.subarray(0, 900) });
		await expect(page.getByRole('dialog', { name: 'The file is damaged' })).toBeVisible();
		await page.keyboard.press('Escape');
		expect(new URL(page.url()).search).toBe(query);
		await expect(page.getByRole('heading', { name: strikes.statement.en })).toBeVisible();
	},
);
