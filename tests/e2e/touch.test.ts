/** Every control is as large as a fingertip where the pointer is one (WCAG 2.5.5). */
import type { Locator, Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { expect, test } from './harness';
import { claimNamed } from './karabakh';

const sirens = claimNamed('claim:air-raid-sirens');

/** The controls in sight that are under 44 by 44 CSS pixels, with their sizes. */
const tooSmall = (page: Page) =>
	page.evaluate(() => {
		const controls = document.querySelectorAll<HTMLElement>(
			'button, select, summary, input, a, [role=tab], [role=switch], [role=slider], [role=separator]',
		);
		/** What a finger meets: a label with its input, a row with its only button. */
		const targetOf = (control: HTMLElement): Element => {
			const { position, content } = getComputedStyle(control, '::after');
			if (content !== 'none' && position === 'absolute') return control.offsetParent ?? control;
			return control.closest('label') ?? control;
		};
		/** A link in running text, as the map's credits are, is as high as its line. */
		const isInText = (control: HTMLElement) =>
			control.closest('.credits') !== null ||
			(control.localName === 'a' &&
				getComputedStyle(control).display === 'inline' &&
				control.closest('p, li, dd, td') !== null);
		return [...controls]
			.filter(
				(control) =>
					control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
					!control.closest('.visually-hidden') &&
					!isInText(control),
			)
			.flatMap((control) => {
				const { width, height } = targetOf(control).getBoundingClientRect();
				const name = control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40);
				const isSmall = width > 1 && Math.min(width, height) < 43.5;
				return isSmall
					? [`${control.localName} "${name}": ${Math.round(width)} by ${Math.round(height)}`]
					: [];
			});
	});

for (const [width, height] of [
	[390, 844],
	[667, 375],
	[820, 1180],
] as const) {
	test.describe(`on a touch screen of ${width} by ${height}`, () => {
		test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

		test('no control is under 44 pixels, and the map’s stand clear of its credits', async ({
			page,
		}) => {
			const { open, map, showClaims } = dashboard(page);
			await open(`?select=${sirens.id}&kind=alarm,gunfire`);
			expect(await tooSmall(page), 'with a claim selected').toEqual([]);

			await page.getByRole('button', { name: 'Understood' }).tap();
			const boxOf = async (part: Locator) => {
				const box = await part.boundingBox();
				if (!box) throw new Error(`${part.toString()} is not on the page`);
				return { top: box.y, end: box.y + box.height };
			};
			const credits = await boxOf(map.locator('.credits'));
			const controls = await boxOf(map.locator('.controls'));
			const measurements = await boxOf(page.getByRole('button', { name: 'Measurements' }));
			expect(controls.end).toBeLessThanOrEqual(measurements.top);
			expect(measurements.end).toBeLessThanOrEqual(credits.top);

			await showClaims();
			expect(await tooSmall(page), 'in the list of claims').toEqual([]);

			const more = page.getByRole('button', { name: 'More', exact: true });
			if (await more.isVisible()) {
				await more.tap();
				expect(await tooSmall(page), 'in the menu').toEqual([]);
			}
			await page.getByRole('button', { name: /^Names: / }).tap();
			await page.getByRole('dialog', { name: 'Names and labels' }).waitFor();
			expect(await tooSmall(page), 'with the choice of names').toEqual([]);
		});
	});
}
