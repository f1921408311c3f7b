/** What can be read of the built pages without a browser: links, data blocks, the feed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { fromXml } from 'xast-util-from-xml';
import { dossier } from './karabakh';
import { slugOf } from '../../src/lib/model/ids';
import { sharingPicture } from '../../src/lib/site/sharing-pictures';

const FOLDER = process.env['VERBATIM_SITE'] ?? 'build';
const id = dossier.manifest.id;

const htmlOf = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.html') && path !== '404.html');

const unescaped = (text: string): string =>
	text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

test('no file or folder has a name that hosts hide', () => {
	const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
	expect(files.filter((path) => /(?:^|[/\\])_/.test(path))).toEqual([]);
	expect(files).toContain('.nojekyll');
});

test('every record has a page in both languages', () => {
	const records = [
		...dossier.sources.map((record) => `sources/${slugOf(record.id)}`),
		...dossier.claims.map((record) => `claims/${slugOf(record.id)}`),
		...dossier.events.map((record) => `events/${slugOf(record.id)}`),
		...dossier.places.map((record) => `places/${slugOf(record.id)}`),
		...dossier.actors.map((record) => `actors/${slugOf(record.id)}`),
	];
	const missing = ['', 'ar/'].flatMap((start) =>
		['index.html', 'changes/index.html', ...records.map((record) => `${record}/index.html`)]
			.map((path) => `${start}${id}/${path}`)
			.filter((path) => !pages.includes(path)),
	);
	expect(missing).toEqual([]);
});

test('every link inside the site leads to a page or file of it, and to a spot that is there', () => {
	const ids = new Map<string, ReadonlySet<string>>();
	const idsOf = (path: string): ReadonlySet<string> => {
		const known = ids.get(path);
		if (known) return known;
		const found = new Set(
			[...htmlOf(path).matchAll(/\sid="([^"]+)"/g)].map(([, name = '']) => name),
		);
		ids.set(path, found);
		return found;
	};
	const broken: string[] = [];
	let followed = 0;
	for (const from of pages) {
		for (const [, address = ''] of htmlOf(from).matchAll(/\s(?:href|src)="([^"]+)"/g)) {
			const link = unescaped(address);
			if (/^[a-z]+:/.test(link)) continue;
			followed += 1;
			const [path = '', hash = ''] = link.replace(/\?[^#]*/, '').split('#');
			// Addresses are relative, so that the site works in any folder.
			if (path.startsWith('/')) broken.push(`${from}: ${link} is not relative`);
			const target = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path));
			const file =
				target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target;
			if (!existsSync(join(FOLDER, file))) broken.push(`${from}: ${link}`);
			else if (hash !== '' && file.endsWith('.html') && !idsOf(file).has(hash)) {
				broken.push(`${from}: ${link} (no such spot)`);
			}
		}
	}
	expect(broken).toEqual([]);
	expect(followed).toBeGreaterThan(pages.length);
});

test('no page has two spots of one name', () => {
	const twice = pages.flatMap((path) => {
		const names = [...htmlOf(path).matchAll(/\sid="([^"]+)"/g)].map(([, name = '']) => name);
		return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${path}: ${name}`);
	});
	expect(twice).toEqual([]);
});

test('pages to be read have no script, and what they tell machines is data of known kinds', () => {
	const types = new Set<string>();
	for (const path of pages.filter((each) => each.split('/').includes(id))) {
		const html = htmlOf(path);
		const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
		for (const [, attributes = '', content = ''] of scripts) {
			expect(attributes, path).toBe(' type="application/ld+json"');
			const block: unknown = JSON.parse(content);
			for (const [, type = ''] of JSON.stringify(block).matchAll(/"@type":"([^"]+)"/g)) {
				types.add(type);
			}
		}
		expect(html, path).toMatch(/<title>[^<]+<\/title>/);
		expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
		expect(html.match(/rel="alternate" hreflang=/g), path).toHaveLength(3);
		// Without the site's address nothing is told that needs one.
		expect(html.includes('og:image') || html.includes('rel="canonical"'), path).toBe(
			Boolean(process.env['PUBLIC_SITE_URL']),
		);
	}
	expect([...types].sort()).toEqual(['Claim', 'NewsArticle', 'Organization', 'Person', 'Place']);
});

test('every page says in its language what stands beside a link to it, and the pictures are there', () => {
	const records = [
		null,
		...dossier.sources.flatMap((source) => (source.kind === 'held' ? [source.id] : [])),
		...dossier.events.map((event) => event.id),
	];
	for (const language of ['en', 'ar'] as const) {
		for (const shows of records) {
			const picture = PNG.sync.read(
				readFileSync(join(FOLDER, 'og', sharingPicture(id, shows, language))),
			);
			expect([picture.width, picture.height], shows ?? id).toEqual([1200, 630]);
		}
	}
	for (const path of pages.filter((each) => !each.includes('embed/'))) {
		const html = htmlOf(path);
		expect(html.match(/<meta property="og:title" content="[^"]+"/g), path).toHaveLength(1);
		expect(html.match(/<meta property="og:description" content="[^"]+"/g), path).toHaveLength(1);
		const locale = path.startsWith('ar/') ? 'ar_AR' : 'en_GB';
		expect(html, path).toContain(`<meta property="og:locale" content="${locale}"`);
	}
});

test('the feed of changes is XML with an entry for every change', () => {
	const changes = dossier.claims.flatMap((claim) => claim.changes);
	for (const start of ['', 'ar/']) {
		const feed = fromXml(htmlOf(`${start}${id}/changes.atom`));
		const [root] = feed.children.flatMap((child) => (child.type === 'element' ? [child] : []));
		const entries = root?.children.filter(
			(child) => child.type === 'element' && child.name === 'entry',
		);
		expect(entries).toHaveLength(changes.length);
	}
});
