import { claimsShown } from '../../src/lib/derive/view/filters';
import { inTimeOrder } from '../../src/lib/derive/time/time-order';
import { calendarDateFrom } from '../../src/lib/model/edtf';
import { DEFAULT_VIEW } from '../../src/lib/model/view';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { dossier } from './karabakh';
import { goTo } from './states';
import { clockOf } from './stopped-clock';

// What moves is looked at here.
test.use({ reducedMotion: 'no-preference' });

const day = calendarDateFrom('2023-09-19');
const { certain, possible, undated } = claimsShown(dossier, {
	window: { from: day, to: day },
	filters: DEFAULT_VIEW.filters,
});
const order = inTimeOrder(dossier, [...certain, ...possible, ...undated]).map(({ id }) => id);
const WINDOW = 'from=2023-09-19&to=2023-09-19';

test.describe('with a clock of its own', () => {
	test.use({ isPageNew: true });

	test(
		'Play tells the claims of a window in order of time, by keys, as one step to undo',
		WITHOUT_MAP,
		async ({ page }) => {
			const { open, timeline } = dashboard(page);
			const clock = await clockOf(page);
			await open(`?${WINDOW}`);
			await clock.stop();
			const selected = () => new URL(page.url()).searchParams.get('select');
			// What is told is in the address a moment later, and the next claim comes after seconds.
			const comesToBe = (claim: string | undefined) =>
				expect
					.poll(async () => {
						await clock.pass(2000);
						return selected();
					})
					.toBe(claim);
			const story = page.getByRole('region', { name: 'Story' });
			const measurements = page.getByRole('button', { name: 'Measurements', exact: true });
			await measurements.click();
			await timeline.getByLabel('What Play does').selectOption('story');
			await timeline.getByRole('button', { name: 'Play' }).press('Enter');
			await expect(story).toBeVisible();
			await expect.poll(selected).toBe(order[0]);
			await expect(story.locator('[aria-live="polite"]')).not.toBeEmpty();
			await expect(story.getByText(`1 of ${order.length}`)).toBeVisible();
			await expect(measurements).toHaveAttribute('aria-expanded', 'false');

			await timeline.getByRole('button', { name: 'Pause' }).press('ArrowRight');
			await comesToBe(order[1]);
			await story.getByRole('button', { name: 'Claim after' }).press('Enter');
			await comesToBe(order[2]);
			await story.locator('.words').press('ArrowLeft');
			await comesToBe(order[1]);
			await story.locator('.words').press('Space');
			await expect(story.getByRole('button', { name: 'Go on with the story' })).toBeVisible();
			await expect(timeline.getByRole('button', { name: 'Play' })).toBeVisible();

			await story.getByLabel('Reading speed').selectOption('250 words a minute');
			await story.getByRole('button', { name: 'Go on with the story' }).press('Enter');
			await comesToBe(order[2]);
			await timeline.getByRole('button', { name: 'Pause' }).press('Escape');
			await expect(story).toHaveCount(0);
			await expect(measurements).toHaveAttribute('aria-expanded', 'true');
			await expect(timeline.getByRole('button', { name: 'Play' })).toBeVisible();

			await page.goBack();
			await expect.poll(selected).toBeNull();
		},
	);
});

test.describe('for readers who ask for less motion', () => {
	test.use({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });

	test(
		'the story begins at its slowest, and on a phone its buttons are all there',
		WITHOUT_MAP,
		async ({ page }) => {
			await goTo(page, 'ar', `?${WINDOW}`);
			const choice = page.locator('.speed select').first();
			await expect(choice).toBeHidden();
			// Beside its controls: the strip grows under a touch.
			await page.locator('.head:has(.play)').click({ position: { x: 5, y: 15 } });
			await choice.selectOption('story');
			await page.locator('.play').click();
			const story = page.locator('.story .card');
			await expect(story).toBeVisible();
			await expect(story.locator('select')).toHaveValue('100');
			await expect(story.locator('option')).toHaveCount(2);
			for (const button of await story.getByRole('button').all()) {
				await expect(button).toBeInViewport({ ratio: 1 });
			}
			const count = story.locator('.count');
			const before = await count.textContent();
			await story.locator('.words').press('ArrowLeft');
			await expect(count).not.toHaveText(before ?? '');
			await story.locator('.words').press('Escape');
			await expect(story).toHaveCount(0);
		},
	);
});
