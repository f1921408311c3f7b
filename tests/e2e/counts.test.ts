/** Many claims at one place: numbers that stand apart, and counts that say of what. */
import { dashboard, EVERYTHING } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { dossier } from './karabakh';

// One map after the other on a page of its own: no context of another story is among them.
test.use({ isPageNew: true });

const CENTER = '39.8,46.75';
const SAYS = /^\d+ (at|in|near|within|along) /;

for (const [name, width, height, zooms] of [
	['a wide page', 1440, 900, [5, 8.5, 12]],
	['a phone', 390, 844, [7, 10]],
] as const) {
	test.describe(`on ${name}`, () => {
		test.use({ viewport: { width, height } });

		test('no number or count covers another at any zoom, and a count leads to its claims', async ({
			page,
		}) => {
			const { open, show, map } = dashboard(page);
			const drawn = drawnMap(page);
			await open();
			for (const zoom of zooms) {
				await show(`?at=${CENTER},${zoom}`);
				await expect.poll(async () => (await drawn.camera()).zoom).toBe(zoom);
				await drawn.settled();
				const badges = await drawn.badges();
				const marks = badges.flatMap((badge) => badge.marks);
				expect(new Set(marks).size).toBe(marks.length);
				for (const [index, a] of badges.entries()) {
					if (a.marks.length > 1) expect(a.label).toMatch(SAYS);
					for (const b of badges.slice(index + 1)) {
						const isApart =
							Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1 ||
							Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1;
						expect(isApart, `${a.label} and ${b.label} at zoom ${zoom}`).toBe(true);
					}
				}
			}

			await show(EVERYTHING);
			const last = zooms[zooms.length - 1];
			await expect.poll(async () => (await drawn.camera()).zoom).not.toBe(last);
			await drawn.settled();
			const count = (await drawn.badges()).find(({ label }) => SAYS.test(label));
			const box = await map.boundingBox();
			if (!count || !box) throw new Error('The view of everything has no count.');
			const claims = new Set(count.marks.map((mark) => mark.split('/')[0]));
			await page.mouse.click(box.x + count.x, box.y + count.y);
			const chooser = map.getByRole('group', { name: `${claims.size} claims here` });
			const rows = chooser.getByRole('listitem').getByRole('button');
			await expect(rows).toHaveCount(claims.size);
			await expect(rows.first()).toBeFocused();
			await page.keyboard.press('Enter');
			const chosen = new URL(page.url()).searchParams.get('select');
			expect(dossier.claims.some(({ id }) => id === chosen)).toBe(true);
			await expect
				.poll(
					async () =>
						(await drawn.badges()).find(({ marks }) => marks.includes(`${chosen}/0`))?.marks.length,
				)
				.toBe(1);
		});
	});
}
