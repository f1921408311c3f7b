import { hoursOf } from '../../src/lib/derive/time/time-order';
import { spansOf } from '../../src/lib/derive/view/bars';
import { spanOf } from '../../src/lib/derive/time/span';
import { lengthInDays } from '../../src/lib/derive/time/calendar';
import { calendarDateFrom } from '../../src/lib/model/edtf';
import { DEFAULT_VIEW } from '../../src/lib/model/view';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { dossier } from './karabakh';

const spans = spansOf(dossier, DEFAULT_VIEW.filters);
const ofEvent = spans.find(({ subject }) => subject.kind === 'event' && subject.claims.length > 0)!;
const ofClaim = spans.find(({ subject }) => subject.kind === 'claim');
const titleOf = ({ subject }: (typeof spans)[number]): string =>
	subject.kind === 'event' ? subject.event.title.en : subject.claim.statement.en;

test(
	'what lasted stands as bars that lead to it; keys zoom from years to days and move on',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline, from, to, marked } = dashboard(page);
		await open();
		const bars = timeline.getByRole('list', { name: 'What lasted' }).getByRole('button');
		await expect(bars).toHaveCount(spans.length);
		const levels = timeline.getByRole('group', { name: 'Zoom' });
		const level = (name: string) => levels.getByRole('button', { name, exact: true });
		const strip = timeline.getByRole('slider', { name: 'Days in view' });
		await expect(strip).toHaveCount(0);

		if (ofClaim) {
			await bars.filter({ hasText: titleOf(ofClaim) }).press('Enter');
			await expect(bars.filter({ hasText: titleOf(ofClaim) })).toHaveAttribute(
				'aria-current',
				'true',
			);
		}
		await bars.filter({ hasText: titleOf(ofEvent) }).press('Enter');
		await expect.poll(() => new URL(page.url()).search).toMatch(/[?&](from|to)=|select=event/);

		await page.goto('./?from=2023-09-19&to=2023-09-21');
		await from.waitFor();
		await expect(level('Years')).toHaveAttribute('aria-pressed', 'true');
		for (const name of ['Months', 'Days']) {
			for (let press = 0; press < 8; press++) {
				if ((await level(name).getAttribute('aria-pressed')) === 'true') break;
				await from.press('+');
			}
			await expect(level(name)).toHaveAttribute('aria-pressed', 'true');
		}
		const seen = await strip.getAttribute('aria-valuetext');
		await strip.press('PageDown');
		await expect(strip).not.toHaveAttribute('aria-valuetext', seen ?? '');
		await strip.press('Home');
		await expect(timeline.getByRole('button', { name: 'Earlier' })).toBeDisabled();
		for (let nearer = 0; nearer < 12; nearer++) await from.press('-');
		await expect(strip).toHaveCount(0);

		await from.press('ArrowRight');
		await to.press('ArrowLeft');
		await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2023-09-20');
		await expect(marked).toHaveCount(0);
	},
);

test(
	'a window of one day, seen near, tells the hours of its claims and which give none',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline, sources } = dashboard(page);
		const span = spanOf(dossier)!;
		expect(lengthInDays(span)).toBeGreaterThan(365);
		const on = dossier.claims.find(
			({ when }) => when.time !== undefined && when.edtf?.length === 10,
		);
		const day = calendarDateFrom(on?.when.edtf ?? '2023-09-19')!;
		const { timed } = hoursOf(dossier, dossier.claims, day);
		await open(`?from=${day}&to=${day}`);
		await timeline
			.getByRole('group', { name: 'Zoom' })
			.getByRole('button', { name: 'Days' })
			.click();
		const hours = timeline.getByRole('group', { name: /^Hours of / });
		await expect(hours.getByText(/No hour given/)).toBeVisible();
		const spots = hours.locator('.spot').getByRole('button');
		await expect(spots).toHaveCount(timed.length);
		for (const [at, { claim }] of timed.entries()) {
			await expect(spots.nth(at)).toHaveAccessibleName(new RegExp(claim.when.time!.slice(0, 5)));
			await expect(spots.nth(at)).toHaveAccessibleName(/UTC/);
		}
		await hours.getByText(/No hour given/).click();
		const first = hours.locator('details').getByRole('button').first();
		const statement = await first.textContent();
		await first.press('Enter');
		await expect(first).toHaveAttribute('aria-current', 'true');
		await expect(sources.getByText(statement ?? '').first()).toBeVisible();
	},
);

test(
	'an hour that its source leaves in doubt is told as uncertain and drawn hollow',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline } = dashboard(page);
		await open('?from=2023-09-19&to=2023-09-19');
		await timeline
			.getByRole('group', { name: 'Zoom' })
			.getByRole('button', { name: 'Days' })
			.click();
		const hours = timeline.getByRole('group', { name: /^Hours of / });
		const uncertain = dossier.claims.filter(({ when }) => when.timeQualifier === 'uncertain');
		expect(uncertain.length).toBeGreaterThan(0);
		const hollow = hours.locator('.spot.unsure').getByRole('button');
		await expect(hollow).toHaveCount(uncertain.length);
		for (const { statement } of uncertain) {
			const spot = hollow.and(hours.getByRole('button', { name: statement.en }));
			await expect(spot).toHaveAccessibleName(/the hour uncertain/);
			await expect(spot.locator('i')).toHaveCSS('border-style', 'dashed');
		}
		await expect(hours.getByRole('button', { name: /about 13:00/ })).not.toHaveAccessibleName(
			/uncertain/,
		);
	},
);
