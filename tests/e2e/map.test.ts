import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed, offTheMap, positionOf, quotedBy, unlocated } from './karabakh';

// What moves is looked at here.
test.use({ reducedMotion: 'no-preference' });

const strikes = claimNamed('claim:strikes-along-line-of-contact');
const gunfire = claimNamed('claim:artillery-and-gunfire');

/** What the map warned of; MapLibre goes on with another value than the one that was meant. */
const warnings: string[] = [];

test.beforeEach(({ page }) => {
	warnings.length = 0;
	page.on('console', (message) => {
		if (message.type() === 'warning' && message.text().startsWith('layers[')) {
			warnings.push(message.text());
		}
	});
});

test.afterEach(() => expect(warnings).toEqual([]));

test('the archive is read in ranges, and claims are drawn by how sure their place is', async ({
	page,
}) => {
	const answers: { status: number; length: number }[] = [];
	page.on('response', (response) => {
		if (!response.url().endsWith('.pmtiles')) return;
		const length = Number(response.headers()['content-length']);
		answers.push({ status: response.status(), length });
	});
	const { map, sources, timeline, showClaims, claims, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open();
	await drawn.settled();

	for (const region of [map, sources, timeline]) await expect(region).toHaveCount(1);
	expect(answers.length).toBeGreaterThan(1);
	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([206]));
	expect(Math.max(...answers.map(({ length }) => length))).toBeLessThan(1_000_000);

	expect([...(await drawn.claims('band-touch'))].sort()).toEqual([
		'claim:sep19-contactline-1300',
		strikes.id,
	]);
	expect(await drawn.claims('disc-touch')).toEqual(
		expect.arrayContaining([
			'claim:air-raid-sirens',
			gunfire.id,
			'claim:residential-damage',
			'claim:sep19-shusha-mortar',
			'claim:dec12-2022-blockade-start',
		]),
	);
	expect(await drawn.claims('dots', 'dots-possible')).toEqual([]);
	expect(await drawn.claims('hatch-touch')).toEqual(
		expect.arrayContaining([
			'claim:operation-announced',
			'claim:lachin-corridor-blockade',
			'claim:five-killed-dozens-injured',
		]),
	);

	const everyDrawn = await drawn.claims();
	expect(unlocated.map(({ id }) => id)).toContain('claim:two-landmines');
	expect(offTheMap.map(({ id }) => id)).toContain('claim:jun15-2023-hakari-armenian');
	for (const { id } of [...unlocated, ...offTheMap]) expect(everyDrawn).not.toContain(id);

	await showClaims();
	await expect(claims).toHaveCount(1);
});

test('a thing under the pointer is named; a number leads to its words, and Escape lets go', async ({
	page,
}) => {
	const { map, marked, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open('?kind=strike&by=actor:karabakh-officials');
	await drawn.settled();
	const mark = `${strikes.id}/0`;

	const number = await drawn.badge(mark);
	await page.mouse.move(number.x, number.y);
	await expect(map.getByText('Said by Officials in Karabakh')).toBeVisible();
	await expect(map.getByText('Strike', { exact: true })).toBeVisible();
	await drawn.expectPointed(mark, true);

	await page.mouse.click(number.x, number.y);
	await expect(marked).toHaveText(quotedBy(strikes));
	await expect(marked.first()).toBeInViewport({ ratio: 1 });
	await drawn.expectSelected(mark, true);
	expect(new URL(page.url()).searchParams.get('select')).toBe(strikes.id);

	await page.keyboard.press('Escape');
	await expect(marked).toHaveCount(0);
	await drawn.expectSelected(mark, false);
	expect(new URL(page.url()).searchParams.get('select')).toBeNull();

	const aghdam = await drawn.place(positionOf('place:aghdam'));
	await page.mouse.move(aghdam.x, aghdam.y);
	await expect(map.getByText('Aghdam / Akna', { exact: true })).toBeVisible();
	await page.mouse.click(aghdam.x, aghdam.y);
	await expect(page.getByRole('group', { name: 'Aghdam / Akna' })).toContainText(
		'No claim names this place.',
	);
});

test('where several claims lie together, the reader chooses one', async ({ page }) => {
	const { map, marked, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open('?at=39.8153,46.7519,10');
	await drawn.settled();
	const spot = await drawn.place(positionOf('place:stepanakert'));
	await page.mouse.click(spot.x, spot.y);
	await expect(page.getByRole('group', { name: /Stepanakert/ })).toBeVisible();
	// In the circle around it, beside its spot and its name.
	const city = { x: spot.x - 13, y: spot.y };
	const chooser = map.getByRole('group', { name: '8 claims here' });

	await page.mouse.click(city.x, city.y);
	const rows = chooser.getByRole('listitem').getByRole('button');
	await expect(rows).toHaveCount(8);
	await expect(rows.nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(rows.nth(1)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(chooser).toHaveCount(0);
	await expect(map.getByRole('region', { name: /^Canvas/ })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect.poll(() => new URL(page.url()).searchParams.get('select')).toBeNull();

	await page.mouse.click(city.x, city.y);
	await chooser.getByRole('button', { name: 'Close' }).click();
	await expect(chooser).toHaveCount(0);

	await page.mouse.click(city.x, city.y);
	await chooser.getByRole('button', { name: gunfire.statement.en }).click();
	await expect(chooser).toHaveCount(0);
	await expect(marked).toHaveText(quotedBy(gunfire));
	await drawn.expectSelected(`${gunfire.id}/0`, true);
});

test('marks are reached, named and chosen by keyboard', async ({ page }) => {
	const { map, sources, marked, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open();
	const marks = map.getByRole('list', { name: 'Numbered marks' }).getByRole('button');
	const [first, second, last] = [marks.first(), marks.nth(1), marks.last()];

	await first.focus();
	await expect(first).toHaveAccessibleName(/^1: Military operation, /);
	await expect(map.getByText('Said by Azerbaijan’s authorities')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(second).toBeFocused();
	await expect(map.getByText('Said by Kajin Ahmad, the author of the text')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect(last).toBeFocused();
	await expect(map.getByText('Said by Stéphane Dujarric, UN spokesman')).toBeVisible();
	await drawn.expectPointed('claim:oct01-un-no-damage/0', true);
	await page.keyboard.press('Enter');
	await expect(
		sources.getByRole('heading', { name: claimNamed('claim:oct01-un-no-damage').statement.en }),
	).toBeVisible();
	await expect(marked).toHaveCount(0);
});

test('the map zooms, turns north up, tells its scale and its makers, and explains its signs', async ({
	page,
}) => {
	const { map, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open('?at=39.8,46.75,8,30');
	await drawn.settled();
	const kilometres = map.getByText(/^[\d,.]+ km$/);
	await expect(kilometres).toBeVisible();
	await expect(map.getByText(/^[\d,.]+ mi$/)).toBeVisible();
	const before = await kilometres.textContent();

	await map.getByRole('button', { name: 'Turn north up' }).click();
	await expect.poll(async () => (await drawn.camera()).bearing).toBe(0);
	await map.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await drawn.camera()).zoom).toBe(9);
	await expect(kilometres).not.toHaveText(before ?? '');
	await map.getByRole('button', { name: 'Zoom out' }).click();
	await expect.poll(async () => (await drawn.camera()).zoom).toBe(8);
	await expect(kilometres).toHaveText(before ?? '');
	await map.getByRole('region', { name: /^Canvas/ }).focus();
	await page.keyboard.press('+');
	await expect.poll(async () => (await drawn.camera()).zoom).toBe(9);
	await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('39.8,46.75,9');
	await map.getByRole('button', { name: 'Show the whole dossier' }).click();
	await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeNull();
	await expect.poll(async () => (await drawn.camera()).zoom).toBeLessThan(8.5);

	await expect(map.getByRole('link', { name: 'OpenStreetMap contributors' })).toHaveAttribute(
		'href',
		'https://www.openstreetmap.org/copyright',
	);
	await expect(map.getByRole('link', { name: 'GeoNames' })).toBeVisible();
	await map.getByText('Sources of the map').click();
	await expect(map.getByRole('term').filter({ hasText: 'Lachin corridor' })).toBeVisible();

	const legend = map.getByRole('button', { name: 'Legend' });
	await expect(legend).toHaveAttribute('aria-expanded', 'true');
	const explained = (words: string) => map.getByRole('listitem').filter({ hasText: words });
	await map.getByText('How sure is the place?').click();
	for (const words of [
		'somewhere in this circle',
		'somewhere along this line',
		'somewhere in this area',
	]) {
		await expect(explained(words)).toBeVisible();
	}
	await expect(explained('the spot, or within 1 km')).toHaveCount(0);
	for (const words of ['disputed by another claim', 'Use of force', 'Harm and damage']) {
		await expect(explained(words)).toBeVisible();
	}
	await legend.click();
	await expect(map.getByText('somewhere along this line')).toHaveCount(0);
	await legend.click();
	await expect(explained('Use of force')).toBeVisible();
});
