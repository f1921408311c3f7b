import type { Route } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, claims, quotedBy } from './karabakh';
import { readFilesOneByOne } from './dossier-files';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

const strikes = claimNamed('claim:strikes-along-line-of-contact');
const archive = readFileSync('static/tiles/basemap.pmtiles');
const HEADER_BYTES = 127;
/** Where the tiles begin; before them are the directory and the metadata. */
const tilesFrom = Number(archive.readBigUInt64LE(56));

/** Answers as a server that knows byte ranges and has these bytes. */
function withRanges(bytes: Buffer) {
	return (route: Route) => {
		const asked = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '');
		const [first, last] = [Number(asked?.[1]), Math.min(Number(asked?.[2]), bytes.length - 1)];
		return route.fulfill({
			status: 206,
			headers: { 'content-range': `bytes ${first}-${last}/${bytes.length}` },
			body: bytes.subarray(first, last + 1),
		});
	};
}

/** An archive without tiles, with our header but for the type of its tiles. */
function emptyArchive(metadata: object, tileType: number): Buffer {
	const header = Buffer.from(archive.subarray(0, HEADER_BYTES));
	// No entry in the directory: a count of zero.
	const directory = gzipSync(Buffer.of(0));
	const packed = gzipSync(JSON.stringify(metadata));
	const sections = [
		[8, HEADER_BYTES, directory.length],
		[24, HEADER_BYTES + directory.length, packed.length],
		[40, HEADER_BYTES + directory.length + packed.length, 0],
		[56, HEADER_BYTES + directory.length + packed.length, 0],
	] as const;
	for (const [at, offset, length] of sections) {
		header.writeBigUInt64LE(BigInt(offset), at);
		header.writeBigUInt64LE(BigInt(length), at + 8);
	}
	header.writeUInt8(tileType, 99);
	return Buffer.concat([header, directory, packed]);
}

const layersNamed = (...ids: readonly string[]) => ids.map((id) => ({ id, fields: {} }));

const unusable = [
	{
		what: 'cut off',
		bytes: archive.subarray(0, 100_000),
		told: /cut off after 100,000 of 3,\d{3},\d{3} bytes/,
	},
	{
		what: 'no archive at all',
		bytes: Buffer.from('<!doctype html><title>Not found</title>'),
		told: /damaged, or no map archive/,
	},
	{
		what: 'of pictures',
		bytes: emptyArchive({ name: 'Aerial views' }, 2),
		told: /holds pictures and no shapes/,
	},
	{
		what: 'of another schema',
		bytes: emptyArchive({ vector_layers: layersNamed('transportation', 'landuse') }, 1),
		told: /other layers than a basemap has \(.transportation, landuse.\)/,
	},
	{
		what: 'of an older schema',
		bytes: emptyArchive({ version: '3.7.1', vector_layers: layersNamed('earth', 'water') }, 1),
		told: /is of version .3\.7\.1. of its schema/,
	},
] as const;

test('an archive that is no basemap: the map says why, and is drawn without it', async ({
	page,
}) => {
	const { map, open } = dashboard(page);
	const drawn = drawnMap(page);
	const warning = map.getByRole('status');
	let served: Buffer = Buffer.alloc(0);
	await page.route('**/*.pmtiles', (route) => withRanges(served)(route));
	await open();
	await expect(warning).toContainText('damaged');
	for (const { what, bytes, told } of unusable) {
		await test.step(what, async () => {
			served = bytes;
			await warning.getByRole('button', { name: 'Try again' }).click();
			await expect(warning).toContainText(told);
			await expect(warning).toContainText(/whoever runs this site/);
		});
	}
	await drawn.settled();
	expect(await drawn.claims('band-touch')).toContain(strikes.id);
});

test('a ground that was not there is fetched when the reader tries again', async ({
	page,
	complaints,
}) => {
	complaints.expectError(/404|ERR_FAILED/);
	const { map, open } = dashboard(page);
	const drawn = drawnMap(page);
	await page.route('**/*.pmtiles', (route) => route.fulfill({ status: 404 }));
	await open();
	const warning = map.getByRole('status');
	await expect(warning).toContainText('HTTP status 404');
	await page.unroute('**/*.pmtiles');
	await page.route('**/*.pmtiles', (route) => route.abort());
	await warning.getByRole('button', { name: 'Try again' }).click();
	await expect(warning).toContainText('check the connection');
	await page.unroute('**/*.pmtiles');
	await warning.getByRole('button', { name: 'Try again' }).click();
	await expect(warning).toHaveCount(0);
	await expect.poll(() => drawn.labels('places_locality')).not.toEqual([]);
});

test('tiles that do not arrive later are told, and fetched again on request', async ({
	page,
	complaints,
}) => {
	complaints.expectError(/ERR_FAILED/);
	const { map, open } = dashboard(page);
	const drawn = drawnMap(page);
	let isCut = true;
	const lost = new Set<string>();
	const fetched = new Set<string>();
	await page.route('**/*.pmtiles', (route) => {
		const range = route.request().headers()['range'] ?? '';
		const isTile = Number(/^bytes=(\d+)-/.exec(range)?.[1]) >= tilesFrom;
		if (!isTile) return route.continue();
		(isCut ? lost : fetched).add(range);
		return isCut ? route.abort() : route.continue();
	});
	await open();
	const warning = map.getByRole('status');
	await expect(warning).toContainText('Part of the ground did not arrive');
	await drawn.settled();
	expect(lost.size).toBeGreaterThan(1);
	isCut = false;
	await warning.getByRole('button', { name: 'Try again' }).click();
	await expect.poll(() => drawn.labels('places_locality')).not.toEqual([]);
	// The very tiles that were lost, not coarser ones.
	expect([...fetched]).toEqual(expect.arrayContaining([...lost]));
});

test('from a server that ignores ranges the archive is read whole, once', async ({ page }) => {
	const { map, open } = dashboard(page);
	const drawn = drawnMap(page);
	let answers = 0;
	await page.route('**/*.pmtiles', (route) => {
		answers += 1;
		return route.fulfill({ status: 200, body: archive });
	});
	await open();
	await drawn.settled();
	expect(await drawn.labels('places_locality')).not.toEqual([]);
	await expect(map.getByRole('status')).toHaveCount(0);
	expect(answers).toBe(1);
});

test('one that is too large to be read whole is told', async ({ page }) => {
	const { map, open } = dashboard(page);
	// Made in the page: tens of megabytes take long on their way through the test's own door.
	await page.addInitScript(
		(bytes) => {
			const known = window.fetch.bind(window);
			window.fetch = async (...asked) => {
				const { url } = new Request(...asked);
				return url.endsWith('.pmtiles') ? new Response(new Uint8Array(bytes)) : known(...asked);
			};
		},
		33 * 1024 * 1024,
	);
	await open();
	await expect(map.getByRole('status')).toContainText('more than 32 MB');
	await expect(map.getByRole('status')).toContainText('can turn on byte ranges');
});

test(
	'without WebGL 2: a still picture, and text, list and timeline work',
	WITHOUT_MAP,
	async ({ page }) => {
		const { map, marked, claim, showClaims, preset, claims: list } = dashboard(page);
		await page.goto('./');
		await expect(map.getByRole('alert')).toContainText('it has no WebGL 2');
		await expect(map.getByRole('alert')).toContainText('another browser');
		await expect(map.getByRole('img', { name: /^Outlines, names and numbers/ })).toBeVisible();
		await showClaims();
		await expect(list.locator('[data-claim]')).toHaveCount(claims.length);
		await claim(strikes.statement.en).click();
		await expect(marked).toHaveText(quotedBy(strikes));
		await preset('War of 2020').click();
		await expect(page).toHaveURL(/to=2020-12-31/);

		await page.getByRole('button', { name: 'Export snapshot' }).click();
		const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
		await expect(dialog.getByRole('alert')).toContainText('Enable WebGL 2, or use another browser');
	},
);

test('the graphics context goes and comes back: marks, selection and camera are kept', async ({
	page,
}) => {
	const { map, open, preset, chooseNames } = dashboard(page);
	const drawn = drawnMap(page);
	await open(`?select=${strikes.id}&at=39.8,46.7,8.2`);
	await drawn.settled();
	await drawn.expectSelected(`${strikes.id}/0`, true);
	const camera = await drawn.camera();

	const canvas = page.locator('canvas.maplibregl-canvas');
	const context = await canvas.evaluateHandle((element: HTMLCanvasElement) =>
		element.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
	);
	await context.evaluate((extension) => extension?.loseContext());
	const alert = map.getByRole('alert');
	await expect(alert).toContainText('The graphics card has let go of the map');
	await expect(alert).toContainText('load the page again');
	await expect(map.getByRole('img', { name: /^Outlines, names and numbers/ })).toBeVisible();

	// What changes meanwhile is shown by the map that comes back.
	await preset('19–20 Sept 2023').click();
	await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
	await chooseNames('Armenian use');
	await map.hover({ position: { x: 300, y: 300 } });

	await context.evaluate((extension) => extension?.restoreContext());
	await expect(alert).toHaveCount(0);
	await drawn.settled();
	await drawn.expectSelected(`${strikes.id}/0`, true);
	expect(await drawn.camera()).toEqual(camera);
	expect(await drawn.claims('band-touch')).toContain(strikes.id);
	expect(await drawn.labels('settlement-names-first')).toContain('Stepanakert');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test(
	'a browser that refuses storage shows everything, and forgets',
	WITHOUT_MAP,
	async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('Storage is refused', 'SecurityError');
				},
			});
		});
		const { open } = dashboard(page);
		await open();
		const notice = page.getByRole('complementary', { name: 'This map is about violence' });
		await notice.getByRole('button', { name: 'Understood' }).click();
		await expect(notice).toBeHidden();
		await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await page.getByRole('link', { name: 'العربية' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	},
);

test(
	'without its manifest the dossier is not shown, and the page says which file is missing',
	WITHOUT_MAP,
	async ({ page, complaints }) => {
		complaints.expectError(/404/);
		await readFilesOneByOne(page);
		await page.route('**/karabakh-2023/dossier.json', (route) => route.fulfill({ status: 404 }));
		await page.goto('./');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'The dossier could not be read',
		);
		await expect(page.getByText('Load the page again')).toBeVisible();
		const note = page.getByRole('listitem').filter({ hasText: 'dossier.json' });
		await expect(note).toContainText('HTTP status 404');
		await expect(note).toContainText('To mend it:');
	},
);

test(
	'one record that is not valid is left out and named, and nothing else is lost',
	WITHOUT_MAP,
	async ({ page }) => {
		const [first, ...others] = claims;
		await readFilesOneByOne(page);
		await page.route('**/karabakh-2023/claims.json', (route) =>
			route.fulfill({ json: [{ ...first, kind: 'rumour' }, ...others] }),
		);
		const { showClaims, claims: list, open } = dashboard(page);
		await open();
		const note = page.getByRole('listitem').filter({ hasText: first?.id ?? '' });
		await expect(note).toContainText('claims.json');
		await expect(note).toContainText('To mend it:');
		await showClaims();
		await expect(list.locator('[data-claim]')).toHaveCount(others.length);
	},
);
