import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite, type Site } from '../../src/cli/static-server';
import { findBrowser } from '../../src/cli/browser';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, WITHOUT_MAP, test as base } from './harness';
import { slugOf } from '../../src/lib/model/ids';
import { article, claimNamed, quotedBy } from './karabakh';
import { readFilesOneByOne } from './dossier-files';

const FOLDER = process.env['VERBATIM_SITE'] ?? 'build';
const HOST = 'verbatim.test';
const BELOW = '/some/sub/path/';
const { executablePath, args, env } = await findBrowser();
const resolverRules = `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;

/** The site as in a local network: plain http, a name that is not localhost, a folder deep down. */
const test = base.extend<object, { site: Site }>({
	site: [
		async ({}, use) => {
			const site = await serveSite({ folder: FOLDER, port: 0, base: BELOW });
			const address = new URL(site.address);
			address.hostname = HOST;
			await use({ ...site, address: address.href });
			await site.close();
		},
		{ scope: 'worker' },
	],
});

test.use({
	isPageNew: true,
	launchOptions: {
		executablePath,
		args: [...args.filter((arg) => !arg.startsWith('--host-resolver-rules')), resolverRules],
		env,
	},
});

const strikes = claimNamed('claim:strikes-along-line-of-contact');

test('from a folder of a plain http server: map, text, fonts, both languages, the page about it', async ({
	page,
}) => {
	const paths = new Set<string>();
	page.on('request', (request) => {
		const { protocol, pathname } = new URL(request.url());
		if (protocol === 'http:') paths.add(pathname);
	});
	const { sources, marked, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open(`?select=${strikes.id}`);
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await expect.poll(() => drawn.labels('places_locality')).not.toEqual([]);
	expect(await drawn.claims('band-touch')).toContain(strikes.id);
	// Web Crypto is not there: the hash is computed all the same.
	await expect(sources.getByText(/^Text verified/)).toBeVisible();
	await expect(marked).toHaveText(quotedBy(strikes));
	const families = await page.evaluate(async () => {
		const faces = await document.fonts.ready;
		return [...faces].filter(({ status }) => status === 'loaded').map(({ family }) => family);
	});
	expect(families.join()).toContain('Noto Naskh Arabic Variable');

	await page.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.locator('mark')).toHaveText(quotedBy(strikes));
	await page.getByRole('banner').getByRole('link', { name: 'عن الخريطة' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'عن هذه الخريطة' })).toBeVisible();

	// Pages to be read lie deeper, and lead back.
	await page.getByRole('link', { name: 'تغييرات هذا الملف' }).click();
	await page.locator('details:not([open]) > summary').first().click();
	await page.locator('details[open] a').first().click();
	await expect(page).toHaveURL(new RegExp(`${BELOW}ar/karabakh-2023/claims/[^/]+/$`));
	await page.getByRole('main').getByRole('link', { name: 'على الخريطة' }).click();
	await expect(page).toHaveURL(new RegExp(`${BELOW}ar/\\?v=1&select=claim:`));
	expect([...paths].filter((path) => !path.startsWith(BELOW))).toEqual([]);
});

test('on a page that is not secure words are copied all the same, what needs one says what to do instead, and a snapshot is made', async ({
	page,
}) => {
	const { sources, marked, open } = dashboard(page);
	await open(`?select=${strikes.id}`);
	await expect(marked).toHaveText(quotedBy(strikes));
	const link = page.url();
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByRole('banner').getByRole('status')).toHaveText('Link copied');
	expect(page.url()).toBe(link);
	await sources.getByRole('button', { name: 'Copy quotation' }).click();
	await expect(sources.getByText('Quotation copied')).toBeVisible();

	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
	await dialog.getByRole('spinbutton', { name: 'Resolution (dpi)' }).fill('96');
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(dialog.getByText(/Download it instead/)).toBeVisible();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download', exact: true }).click();
	expect((await download).suggestedFilename()).toMatch(/\.png$/);
});

const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.html'))
	.sort();

test('every page allows only scripts of its own, and tells nobody where a reader comes from', () => {
	expect(pages).toEqual(
		expect.arrayContaining([
			'404.html',
			'about/index.html',
			'ar/about/index.html',
			'ar/index.html',
			'index.html',
			'karabakh-2023/index.html',
			'ar/karabakh-2023/changes/index.html',
		]),
	);
	for (const path of pages) {
		const html = readFileSync(join(FOLDER, path), 'utf8');
		const policy = /http-equiv="content-security-policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
		const directives = new Map(
			policy.split(';').map((directive): [string, string] => {
				const [name = '', ...values] = directive.trim().split(' ');
				return [name, values.join(' ')];
			}),
		);
		const allowed = (name: string) => directives.get(name) ?? directives.get('default-src');
		expect(allowed('script-src')).toMatch(
			/^('none'|('self'|'sha256-[A-Za-z0-9+/=]+')( 'sha256-[A-Za-z0-9+/=]+')*)$/,
		);
		expect(allowed('connect-src')).toMatch(/^'(self|none)'$/);
		expect(allowed('object-src')).toBe("'none'");
		expect(policy).not.toContain('unsafe-eval');
		expect(html).toContain('<meta name="referrer" content="no-referrer"');
		// No handler in an attribute, and no script but those whose hash the policy names.
		expect(html).not.toMatch(/<[^>]*\son[a-z]+=/);
		const hashes = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
			([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
		);
		for (const hash of hashes) expect(allowed('script-src')).toContain(hash);
	}
});

test(
	'a link that leads out gives away neither the page nor a hold on it',
	WITHOUT_MAP,
	async ({ page }) => {
		const original = 'https://example.org/the-article';
		await readFilesOneByOne(page);
		await page.route(`**/sources/${slugOf(article.id)}.json`, (route) =>
			route.fulfill({ json: { ...article, url: original } }),
		);
		const { open, sources } = dashboard(page);
		await open();
		await sources.getByText(/^Text verified/).click();
		await expect(sources.getByRole('link', { name: original })).toBeVisible();
		const relations = await page.evaluate(() =>
			[...document.querySelectorAll('a')]
				.filter(({ protocol, host }) => protocol.startsWith('http') && host !== location.host)
				.map(({ rel }) => rel.split(' ')),
		);
		expect(relations).not.toEqual([]);
		for (const relation of relations) {
			expect(relation).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
		}
	},
);
