import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';

test(
	'the site works on a host that hides what begins with an underscore',
	WITHOUT_MAP,
	async ({ page }) => {
		await page.route(/\/_[^?#]*/, (route) => route.fulfill({ status: 404 }));
		const { claims, open, showClaims } = dashboard(page);
		await open();
		await showClaims();
		await expect(claims.getByRole('button').first()).toBeVisible();
	},
);
