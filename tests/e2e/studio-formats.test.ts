/** The studio offers the formats that the browser has shown it can write, whatever its name. */
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';

// The browser becomes another one under the page.
test.use({ isPageNew: true });

test(
	'WebP is offered where the browser writes it, and not where it gives a PNG instead',
	WITHOUT_MAP,
	async ({ page }) => {
		await dashboard(page).open();
		const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
		const format = (name: string) => dialog.getByRole('radio', { name, exact: true });
		await page.getByRole('button', { name: 'Export snapshot' }).click();
		for (const name of ['PNG', 'JPEG', 'WebP', 'SVG', 'PDF']) {
			await expect(format(name)).toBeVisible();
		}
		await expect(dialog.getByText('cannot write pictures as')).toHaveCount(0);

		// As WebKit answers for a type that it does not know (HTML, section 4.12.5.4).
		await page.addInitScript(() => {
			const original: unknown = Reflect.get(HTMLCanvasElement.prototype, 'toBlob');
			HTMLCanvasElement.prototype.toBlob = function (give, type, quality) {
				const known = type === 'image/webp' ? 'image/png' : type;
				if (original instanceof Function) Reflect.apply(original, this, [give, known, quality]);
			};
		});
		await dashboard(page).open();
		await page.getByRole('button', { name: 'Export snapshot' }).click();
		await expect(dialog.getByText('This browser cannot write pictures as WebP.')).toBeVisible();
		await expect(format('WebP')).toHaveCount(0);
		for (const name of ['PNG', 'JPEG', 'SVG', 'PDF']) await expect(format(name)).toBeVisible();
		await expect(format('PNG')).toBeChecked();
		await format('Moving picture').check();
		await expect(format('Animated GIF')).toBeVisible();
		await expect(format('Animated WebP')).toHaveCount(0);
	},
);

test(
	'codecs are asked about only when a film is wanted, and a browser that fails then still gives films that need none',
	WITHOUT_MAP,
	async ({ page }) => {
		await page.addInitScript(() => {
			VideoEncoder.isConfigSupported = ({ codec }) => {
				document.body.dataset['asked'] = codec;
				throw new TypeError('not here');
			};
		});
		await dashboard(page).open();
		const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
		const format = (name: string) => dialog.getByRole('radio', { name, exact: true });
		await page.getByRole('button', { name: 'Export snapshot' }).click();
		await expect(format('WebP')).toBeVisible();
		const body = page.locator('body');
		await expect(body).not.toHaveAttribute('data-asked');

		await format('Moving picture').check();
		await expect(format('Animated WebP')).toBeChecked();
		await expect(format('MP4 video')).toHaveCount(0);
		await expect(dialog.getByText('This browser cannot write MP4 video and WebM')).toBeVisible();
		await expect(body).toHaveAttribute('data-asked');

		await dialog.getByRole('button', { name: 'Undo' }).click();
		await expect(format('PNG')).toBeChecked();
	},
);
