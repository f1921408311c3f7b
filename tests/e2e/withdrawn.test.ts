/** A claim that was withdrawn: on no map and in no count, and told where a link leads to it. */
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed, claims } from './karabakh';
import { readFilesOneByOne } from './dossier-files';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

const strikes = claimNamed('claim:strikes-along-line-of-contact');
const WHY = 'The sentence was misread.';

const withWithdrawn = claims.map((claim) =>
	claim.id === strikes.id
		? {
				...claim,
				status: 'withdrawn',
				changes: [...claim.changes, { date: '2026-11-25', what: 'withdrawn', why: WHY }],
			}
		: claim,
);

test('a link to a withdrawn claim shows it struck through with the reason, and no mark', async ({
	page,
}) => {
	const { open, sources, claims: list, showClaims, claim } = dashboard(page);
	const drawn = drawnMap(page);
	await readFilesOneByOne(page);
	await page.route('**/karabakh-2023/claims.json', (route) =>
		route.fulfill({ json: withWithdrawn }),
	);
	await open(`?select=${strikes.id}`);
	await expect(sources.locator('s')).toHaveText(strikes.statement.en);
	await expect(sources.getByText(WHY)).toContainText('Withdrawn on 25 November 2026');
	await drawn.settled();
	expect(await drawn.claims()).not.toContain(strikes.id);

	await showClaims();
	await expect(claim(strikes.statement.en)).toHaveCount(0);
	await expect(list.getByRole('button', { name: strikes.statement.en })).toHaveCount(0);
	const standing = claims.filter(({ status }) => status === 'published').length - 1;
	await expect(page.getByRole('tab', { name: /^Claims/ })).toContainText(String(standing));
});
