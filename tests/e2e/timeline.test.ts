import type { Locator, Page } from '@playwright/test';
import { claimsShown } from '../../src/lib/derive/view/filters';
import { histogramOf } from '../../src/lib/derive/view/histogram';
import { presetsOf } from '../../src/lib/derive/time/presets';
import { calendarDateFrom, type CalendarDate } from '../../src/lib/model/edtf';
import { DEFAULT_VIEW, type TimeWindow } from '../../src/lib/model/view';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { dossier } from './karabakh';
import { clockOf } from './stopped-clock';

// What moves is looked at here.
test.use({ reducedMotion: 'no-preference' });

const { filters } = DEFAULT_VIEW;

function day(text: string): CalendarDate {
	const date = calendarDateFrom(text);
	if (!date) throw new Error(`${text} is no day`);
	return date;
}

const windowOf = (from: string | null, to: string | null): TimeWindow => ({
	from: from === null ? null : day(from),
	to: to === null ? null : day(to),
});

const inFull = (date: string): string =>
	new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});

/** What the timeline says of a window, counted from the dossier and not from the page. */
function countsOf(window: TimeWindow): string {
	const { certain, possible, undated, hidden } = claimsShown(dossier, { window, filters });
	return [
		`${certain.length} certainly`,
		`${possible.length} possibly`,
		...(undated.length > 0 ? [`${undated.length} undated`] : []),
		...(hidden.length > 0 ? [`${hidden.length} hidden`] : []),
	].join(' · ');
}

/** The handles, the counts and the address all say the same window. */
async function expectWindow(page: Page, from: string | null, to: string | null): Promise<void> {
	const { from: start, to: end, counts } = dashboard(page);
	await expect(start).toHaveAttribute('aria-valuetext', inFull(from ?? '2020-01-01'));
	await expect(end).toHaveAttribute('aria-valuetext', inFull(to ?? '2023-10-31'));
	await expect(counts).toHaveText(countsOf(windowOf(from, to)));
	await expect
		.poll(() => {
			const query = new URL(page.url()).searchParams;
			return [query.get('from'), query.get('to')];
		})
		.toEqual([from, to]);
}

const boxOf = async (locator: Locator) => {
	const box = await locator.boundingBox();
	if (!box) throw new Error('It is not on the page.');
	return box;
};

/** Where the lines of the handles stand and how wide a day is, in CSS pixels of the page. */
async function scaleOf(page: Page, days: number) {
	const { from, to } = dashboard(page);
	const [first, last] = [await boxOf(from), await boxOf(to)];
	const [start, end] = [first.x + first.width, last.x];
	return { start, end, day: (end - start) / days, y: first.y + first.height / 2 };
}

async function drag(page: Page, from: number, to: number, y: number): Promise<void> {
	await page.mouse.move(from, y);
	await page.mouse.down();
	await page.mouse.move((from + to) / 2, y);
	await page.mouse.move(to, y);
	await page.mouse.up();
}

test(
	'keys move an end of the window by a day, by a month and all the way',
	WITHOUT_MAP,
	async ({ page }) => {
		const { from, to, open } = dashboard(page);
		await open();
		await expectWindow(page, null, null);

		const steps: readonly [Locator, string, string, string][] = [
			[from, 'ArrowRight', '2020-01-02', '2023-10-31'],
			[from, 'ArrowUp', '2020-01-03', '2023-10-31'],
			[from, 'PageUp', '2020-02-03', '2023-10-31'],
			[from, 'PageDown', '2020-01-03', '2023-10-31'],
			[from, 'ArrowDown', '2020-01-02', '2023-10-31'],
			[to, 'ArrowLeft', '2020-01-02', '2023-10-30'],
			[to, 'PageDown', '2020-01-02', '2023-09-30'],
			[to, 'Home', '2020-01-02', '2020-01-02'],
			[to, 'ArrowLeft', '2020-01-02', '2020-01-02'],
			[to, 'End', '2020-01-02', '2023-10-31'],
		];
		for (const [handle, key, first, last] of steps) {
			await handle.press(key);
			await expect(handle).toBeFocused();
			await expectWindow(page, first, last === '2023-10-31' ? null : last);
		}
		await from.press('End');
		await expectWindow(page, '2023-10-31', null);
		await from.press('Home');
		await expectWindow(page, null, null);
	},
);

test(
	'the mouse moves the ends, which stop at each other, and Back undoes each drag',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline } = dashboard(page);
		await open('?from=2023-09-10&to=2023-09-20');
		await timeline.getByRole('button', { name: 'Days' }).click();
		const { start, end, day: width, y } = await scaleOf(page, 11);

		await drag(page, start - 3, start - 3 + 3 * width, y);
		await expectWindow(page, '2023-09-13', '2023-09-20');
		await drag(page, end + 3, end + 3 - 4 * width, y);
		await expectWindow(page, '2023-09-13', '2023-09-16');
		await drag(page, start - 3 + 3 * width, start - 3 + 9 * width, y);
		await expectWindow(page, '2023-09-16', '2023-09-16');

		await page.goBack();
		await expectWindow(page, '2023-09-13', '2023-09-16');
		await page.goBack();
		await expectWindow(page, '2023-09-13', '2023-09-20');
		await page.goBack();
		await expectWindow(page, '2023-09-10', '2023-09-20');
		await page.goForward();
		await expectWindow(page, '2023-09-13', '2023-09-20');
	},
);

test(
	'the window is carried along whole, a drag beside it draws another, a click takes a bar',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline } = dashboard(page);
		await open('?from=2023-09-10&to=2023-09-14');
		await timeline.getByRole('button', { name: 'Days' }).click();
		const { start, end, day: width, y } = await scaleOf(page, 5);
		const middle = (start + end) / 2;

		await drag(page, middle, middle + 6 * width, y);
		await expectWindow(page, '2023-09-16', '2023-09-20');
		await drag(page, middle + 6 * width, middle + 10 * width, y);
		await expectWindow(page, '2023-09-20', '2023-09-24');

		await drag(page, start + 0.5 * width, start + 2.5 * width, y);
		await expectWindow(page, '2023-09-10', '2023-09-12');
		await page.mouse.click(start + 9.5 * width, y);
		await expectWindow(page, '2023-09-19', '2023-09-19');
	},
);

test(
	'a window that is carried too far stops at the end of the span, its length kept',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open } = dashboard(page);
		await open('?from=2022-01-01&to=2022-12-31');
		// The handles stand where the address says before they are measured.
		await expectWindow(page, '2022-01-01', '2022-12-31');
		const { start, end, y } = await scaleOf(page, 365);
		const middle = (start + end) / 2;
		await drag(page, middle, middle + 3 * (end - start), y);
		await expectWindow(page, '2022-11-01', null);
	},
);

test('each preset goes to its days and says that it is chosen', WITHOUT_MAP, async ({ page }) => {
	const { open, timeline } = dashboard(page);
	await open();
	const presets = timeline.getByRole('group', { name: 'Time windows' }).getByRole('button');
	const [whole, ...others] = await presets.all();
	const expected = presetsOf(dossier);
	expect(others).toHaveLength(expected.length);
	await expect(whole!).toHaveAttribute('aria-pressed', 'true');
	for (const [index, preset] of others.entries()) {
		const { days } = expected[index]!;
		await preset.click();
		await expect(preset).toHaveAttribute('aria-pressed', 'true');
		await expectWindow(
			page,
			days.from === '2020-01-01' ? null : days.from,
			days.to === '2023-10-31' ? null : days.to,
		);
	}
	await expect(whole!).toHaveAttribute('aria-pressed', 'false');
	await whole!.click();
	await expectWindow(page, null, null);
});

test(
	'typed dates say what is wrong and what to type, and then set the window',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline, from } = dashboard(page);
		await open();
		await timeline.getByRole('button', { name: 'Whole span', expanded: false }).click();
		const card = page.getByRole('dialog', { name: 'Dates of the time window' });
		const [first, last] = [card.getByLabel('First day'), card.getByLabel('Last day')];
		const submit = () => card.getByRole('button', { name: 'Set the window' }).click();
		await expect(first).toHaveValue('2020-01-01');

		await first.fill('19 Sept 2023');
		await submit();
		await expect(first).toHaveAccessibleDescription(
			'This is no calendar day. Write it as 2023-09-19.',
		);
		await expect(first).toBeFocused();
		await expect(last).toHaveAttribute('aria-invalid', 'false');

		await first.fill('2023-02-29');
		await submit();
		await expect(card.getByRole('alert')).toHaveText(/no calendar day/);

		await first.fill('2019-12-31');
		await submit();
		await expect(first).toHaveAccessibleDescription(
			'The dossier covers 1 January 2020 to 31 October 2023; choose a day in it.',
		);

		await first.fill('2023-09-20');
		await last.fill('2023-09-19');
		await submit();
		await expect(last).toHaveAccessibleDescription(/last day is before the first/);
		await expect(last).toBeFocused();
		await expectWindow(page, null, null);

		await first.fill('٢٠٢٣-٠٩-١٩');
		await last.fill('2023-09-20');
		await last.press('Enter');
		await expect(card).toBeHidden();
		await expectWindow(page, '2023-09-19', '2023-09-20');

		await timeline.getByRole('button', { name: '19–20 September 2023' }).click();
		await expect(first).toHaveValue('2023-09-19');
		await card.getByRole('button', { name: 'Clear' }).click();
		await expect(last).toHaveValue('2023-10-31');
		await page.keyboard.press('Escape');
		await expect(card).toBeHidden();
		await expectWindow(page, null, null);
		await expect(from).toBeVisible();
	},
);

test('Clear takes the window away, and Back brings it again', WITHOUT_MAP, async ({ page }) => {
	const { open, timeline, from } = dashboard(page);
	await open('?from=2023-09-19&to=2023-09-19');
	await expectWindow(page, '2023-09-19', '2023-09-19');
	await timeline.getByRole('button', { name: 'Clear' }).press('Enter');
	await expectWindow(page, null, null);
	await expect(timeline.getByRole('button', { name: 'Clear' })).toHaveCount(0);
	await expect(from).toBeFocused();
	await page.goBack();
	await expectWindow(page, '2023-09-19', '2023-09-19');
});

test.describe('with a clock of its own', () => {
	test.use({ isPageNew: true });

	test(
		'Play steps to the end of what is shown, and stays there as one step to undo',
		WITHOUT_MAP,
		async ({ page }) => {
			const { open, timeline } = dashboard(page);
			const clock = await clockOf(page);
			await open('?from=2023-10-26&to=2023-10-27');
			await timeline.getByRole('button', { name: 'Days' }).click();
			await timeline.getByLabel('Speed').selectOption('4×');
			await clock.stop();
			await timeline.getByRole('button', { name: 'Play' }).click();
			await expect(timeline.getByRole('button', { name: 'Pause' })).toBeFocused();
			await clock.pass(10_000);
			await expectWindow(page, '2023-10-30', null);
			await expect(timeline.getByRole('button', { name: 'Play' })).toBeFocused();
			await page.goBack();
			await expectWindow(page, '2023-10-26', '2023-10-27');
		},
	);

	test(
		'Play from the whole span begins with its first month; the space bar holds it',
		WITHOUT_MAP,
		async ({ page }) => {
			const { open, timeline } = dashboard(page);
			const clock = await clockOf(page);
			await open();
			await timeline.getByLabel('Speed').selectOption('1×');
			await clock.stop();
			await timeline.getByRole('button', { name: 'Play' }).press('Space');
			await expect(timeline.getByRole('button', { name: '1–31 January 2020' })).toBeVisible();
			await timeline.getByRole('button', { name: 'Pause' }).press('Space');
			await clock.pass(10_000);
			await expect(timeline.getByRole('button', { name: '1–31 January 2020' })).toBeVisible();
			await expect(timeline.getByRole('button', { name: 'Play' })).toBeVisible();
			await expect.poll(() => new URL(page.url()).searchParams.get('to')).toMatch(/^2020-/);
		},
	);
});

test(
	'the axis is zoomed to months and days and panned; its labels do not run into each other',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline } = dashboard(page);
		await open();
		const levels = timeline.getByRole('group', { name: 'Zoom' });
		const ticks = timeline.locator('.ticks li');
		const later = timeline.getByRole('button', { name: 'Later' });
		await expect(later).toHaveCount(0);
		for (const [level, label] of [
			['Years', /^2021$/],
			['Months', /^Aug$/],
			['Days', /^18 Sept$/],
		] as const) {
			await levels.getByRole('button', { name: level }).press('Enter');
			await expect(levels.getByRole('button', { name: level })).toHaveAttribute(
				'aria-pressed',
				'true',
			);
			await expect(ticks.filter({ hasText: label })).toHaveCount(1);
			const across = await boxOf(timeline);
			let end = across.x;
			for (const tick of await ticks.all()) {
				const { x, width } = await boxOf(tick);
				expect(x).toBeGreaterThanOrEqual(end);
				end = x + width;
			}
			expect(end).toBeLessThanOrEqual(across.x + across.width);
		}
		await expect(later).toBeEnabled();
		await timeline.getByRole('button', { name: 'Earlier' }).click();
		await expect(ticks.filter({ hasText: /^\d+ Aug/ }).first()).toBeVisible();
		for (let step = 0; step < 6 && (await later.isEnabled()); step += 1) await later.click();
		await expect(later).toBeDisabled();
		await expect(ticks.filter({ hasText: /^\d+ Oct/ }).first()).toBeVisible();
	},
);

test(
	'a bar tells its certain and its possible claims apart, as the dossier has them',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline } = dashboard(page);
		await open('?from=2023-09-19&to=2023-09-20');
		await timeline.getByRole('button', { name: 'Days' }).click();
		const { start, day: width, y } = await scaleOf(page, 2);
		const { bins, undated } = histogramOf(
			dossier,
			{ from: day('2023-09-06'), to: day('2023-09-30') },
			filters,
		);
		expect(undated).toBeGreaterThan(0);
		for (const [date, offset] of [
			['2023-09-19', 0.5],
			['2023-09-20', 1.5],
			['2023-09-15', -3.5],
		] as const) {
			const bin = bins.find((candidate) => candidate.from === date)!;
			await page.mouse.move(start + offset * width, y);
			await expect(timeline.getByText(inFull(date)).last()).toBeVisible();
			await expect(
				timeline.getByText(`${bin.passing.certain} certainly, ${bin.passing.possible} possibly`),
			).toBeVisible();
		}
		const nineteenth = bins.find(({ from }) => from === '2023-09-19')!.passing;
		expect(nineteenth.certain).toBeGreaterThan(0);
		expect(nineteenth.possible).toBeGreaterThan(0);
	},
);

test('a claim that is possibly in the window is listed and drawn so, one out of it is neither', async ({
	page,
}) => {
	const { open, claims, showClaims } = dashboard(page);
	const drawn = drawnMap(page);
	const window = windowOf('2023-09-20', '2023-09-25');
	const { certain, possible, undated, hidden } = claimsShown(dossier, { window, filters });
	expect(certain.map(({ id }) => id)).toContain('claim:sep25-depot-place');
	expect(possible.map(({ id }) => id)).toContain('claim:evacuation-under-way');
	await open('?from=2023-09-20&to=2023-09-25');
	await expectWindow(page, '2023-09-20', '2023-09-25');
	await showClaims();
	for (const claim of [...certain, ...possible, ...undated]) {
		await expect(
			claims.getByRole('button', { name: claim.statement['en'], exact: true }),
		).toBeVisible();
	}
	for (const { claim } of hidden) {
		await expect(
			claims.getByRole('button', { name: claim.statement['en'], exact: true }),
		).toHaveCount(0);
	}
	await expect(claims.getByRole('heading', { name: /^Possibly in the time window/ })).toBeVisible();

	await drawn.settled();
	await expect.poll(() => drawn.claims()).toContain('claim:evacuation-under-way');
	const seen = await drawn.claims();
	const listed = [...certain, ...possible, ...undated].map(({ id }) => id);
	expect(listed).toEqual(expect.arrayContaining([...seen]));
	expect(seen).not.toContain('claim:strikes-along-line-of-contact');
});

test(
	'where the window holds nothing, the undated stay, and the count of hidden is true',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, counts, chip } = dashboard(page);
		await open('?from=2021-06-01&to=2021-06-30');
		const shown = claimsShown(dossier, { window: windowOf('2021-06-01', '2021-06-30'), filters });
		await expectWindow(page, '2021-06-01', '2021-06-30');
		expect(shown.certain.length + shown.possible.length).toBe(0);
		await expect(counts).toContainText(`${shown.undated.length} undated`);
		await expect(
			page.getByText('No dated claim lies in this time window; 3 undated remain.').first(),
		).toBeVisible();
		await chip(/^3 of 81 claims shown/).click();
		const card = page.getByRole('dialog', { name: 'What is shown and what is hidden' });
		await expect(card.getByRole('term')).toHaveText(['Outside the time window']);
		await expect(card.getByRole('definition')).toHaveText([String(shown.hiddenBy.window)]);
		await card.getByRole('button', { name: 'Clear the time window: 78 more claims' }).click();
		await expectWindow(page, null, null);
	},
);

test(
	'on the Arabic page time runs from right to left, for keys and for the mouse',
	WITHOUT_MAP,
	async ({ page }) => {
		await page.goto('./ar/?from=2023-09-10&to=2023-09-20');
		const start = page.getByRole('slider', { name: 'من', exact: true });
		const end = page.getByRole('slider', { name: 'إلى', exact: true });
		await expect(start).toHaveAttribute('aria-valuetext', '10 سبتمبر 2023');
		await page.getByRole('button', { name: 'أيام' }).click();
		await expect(page.getByRole('button', { name: 'أيام' })).toHaveAttribute(
			'aria-pressed',
			'true',
		);
		await start.press('ArrowLeft');
		await expect(start).toHaveAttribute('aria-valuetext', '11 سبتمبر 2023');
		await start.press('ArrowRight');
		await expect(start).toHaveAttribute('aria-valuetext', '10 سبتمبر 2023');

		const [first, last] = [await boxOf(start), await boxOf(end)];
		const width = (first.x - (last.x + last.width)) / 11;
		expect(width).toBeGreaterThan(0);
		const y = first.y + first.height / 2;
		await drag(page, first.x + 3, first.x + 3 - 2 * width, y);
		await expect(start).toHaveAttribute('aria-valuetext', '12 سبتمبر 2023');
	},
);
