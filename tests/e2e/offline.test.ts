import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed, quotedBy } from './karabakh';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

test('a walk through the whole page asks nobody but its own host', async ({ page, site }) => {
	const hosts = new Set<string>();
	page.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host);
	});
	const {
		map,
		timeline,
		marked,
		claim,
		showClaims,
		showSources,
		sources,
		preset,
		open,
		chooseNames,
	} = dashboard(page);
	const drawn = drawnMap(page);
	await open();
	await drawn.settled();
	await map.getByRole('button', { name: 'Zoom out' }).click();
	await drawn.settled();
	await preset('War of 2020').click();
	await timeline.getByRole('button', { name: 'Whole span' }).click();
	await showClaims();
	await claim(claimNamed('claim:two-landmines').statement.en).click();
	await expect(marked).toHaveText(quotedBy(claimNamed('claim:two-landmines')));
	await showSources();
	await sources.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
	await chooseNames('Azerbaijani use');
	await drawn.settled();
	await page.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await page.waitForLoadState('networkidle');

	expect([...hosts]).toEqual([new URL(site.address).host]);
});

test('nothing in the page names another host but links that a reader may follow', async ({
	page,
	site,
}) => {
	await page.goto('./');
	const hosts = await page.evaluate(() =>
		[...document.querySelectorAll('[src], link[href], [srcset], [poster], object, embed')].flatMap(
			(element) =>
				['src', 'href', 'srcset', 'poster', 'data']
					.flatMap((attribute) => element.getAttribute(attribute) ?? [])
					.map((address) => new URL(address, location.href).host),
		),
	);
	expect([...new Set(hosts)]).toEqual([new URL(site.address).host]);
});
