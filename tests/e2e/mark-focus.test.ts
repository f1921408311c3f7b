import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed } from './karabakh';

test('Enter on a mark leads the focus to its card, and to the next from there', async ({
	page,
}) => {
	const { map, open, sources } = dashboard(page);
	const strikes = claimNamed('claim:strikes-along-line-of-contact');
	await open('?from=2023-09-19&to=2023-09-20&kind=strike');
	await drawnMap(page).settled();
	const mark = map.locator(`[data-mark="${strikes.id}/0"]`);
	await mark.focus();
	await page.keyboard.press('Enter');
	const card = sources.locator('[data-card="selected"]');
	await expect(card).toContainText(strikes.statement.en);
	await expect(card).toBeFocused();
	await expect(page.getByRole('tab', { name: /^Claims/ })).toHaveAccessibleName(/\d+ of 81$/);
});
