/**
 * `npm run og`: draws the pictures that stand beside a shared link (Open Graph) into `static/og/`,
 * from the pages of the built site. The build itself needs no browser: the pictures are committed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { serveSite } from '../../src/cli/static-server';
import { dossierFolders, diskReader } from '../../src/lib/dossier/disk';
import { loadDossier } from '../../src/lib/dossier/load';
import { slugOf } from '../../src/lib/model/ids';
import { sharingPicture } from '../../src/lib/site/sharing-pictures';
import type { Language } from '../../src/lib/model/language';
import { findBrowser } from '../../src/cli/browser';

const DOSSIERS = 'static/dossiers';
const FOLDER = 'static/og';
const LANGUAGES: readonly Language[] = ['en', 'ar'];
const SIZE = { width: 1200, height: 630 };

/** A page and the file of its picture, as the head of the page names it. */
type Picture = { readonly file: string; readonly path: string };

async function picturesOf(folder: string): Promise<readonly Picture[]> {
	const { dossier } = await loadDossier(diskReader(join(DOSSIERS, folder)));
	if (!dossier) return [];
	const { id } = dossier.manifest;
	const held = dossier.sources.filter(({ kind }) => kind === 'held');
	const records = [
		{ shows: null, path: '' },
		...held.map((source) => ({ shows: source.id, path: `sources/${slugOf(source.id)}/` })),
		...dossier.events.map((event) => ({ shows: event.id, path: `events/${slugOf(event.id)}/` })),
	];
	return LANGUAGES.flatMap((language) =>
		records.map(({ shows, path }) => ({
			file: sharingPicture(id, shows, language),
			path: `${language === 'en' ? '' : `${language}/`}${id}/${path}`,
		})),
	);
}

/** The page's own title, lead and map, laid out for a picture. */
const LAYOUT = `
	body { overflow: hidden; }
	.sharing { display: grid; grid-template-columns: 1fr 560px; block-size: 630px; background: var(--panel); }
	.words { display: flex; flex-direction: column; gap: 24px; padding: 64px 24px 56px 64px; }
	.words > * { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
	.words .brand { font: 600 30px/1.2 var(--font-voice); color: var(--ink-soft); }
	.words h1 { font: 600 42px/1.25 var(--font-voice); -webkit-line-clamp: 6; }
	.words .lead { font: 400 25px/1.45 var(--font-voice); color: var(--ink-soft); margin: 0; -webkit-line-clamp: 4; }
	.words .nobody { margin-block-start: auto; font-size: 19px; line-height: 1.4; color: var(--ink-soft); }
	.sharing.bare { grid-template-columns: 1fr; }
	.bare h1 { font-size: 56px; max-inline-size: 1000px; }
	.picture { display: grid; place-items: center; background: var(--map-earth); }
	.picture svg:not(svg svg) { inline-size: 100%; block-size: 100%; }
`;

async function draw(page: Page, address: string): Promise<Buffer> {
	await page.goto(address);
	await page.addStyleTag({ content: LAYOUT });
	await page.evaluate(() => {
		const card = document.createElement('div');
		const words = document.createElement('div');
		const picture = document.createElement('div');
		card.className = 'sharing';
		words.className = 'words';
		picture.className = 'picture';
		const taken = ['.brand', 'h1', '.lead', 'footer p'].flatMap(
			(each) => document.querySelector(each) ?? [],
		);
		taken.at(-1)?.classList.add('nobody');
		words.append(...taken);
		const map = document.querySelector<SVGSVGElement>('figure svg');
		if (map) {
			// What is drawn in the frame, and some ground around it; one place alone is not blown up.
			const { x, y, width, height } = map.getBBox();
			const frame = map.viewBox.baseVal;
			const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
			const right = Math.min(x + width, frame.width);
			const bottom = Math.min(y + height, frame.height);
			const across = Math.max(right - left, (bottom - top) * (560 / 630)) + 48;
			const side = Math.min(Math.max(across, 340), 440);
			const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
			const tall = side * (630 / 560);
			map.setAttribute('viewBox', `${middleX - side / 2} ${middleY - tall / 2} ${side} ${tall}`);
			picture.append(map);
		} else {
			card.classList.add('bare');
		}
		card.append(words, ...(map ? [picture] : []));
		document.body.replaceChildren(card);
	});
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return smallest(await page.screenshot({ type: 'png', scale: 'css' }));
}

/** Large even grounds pack best without a filter. */
const smallest = (png: Buffer): Buffer =>
	PNG.sync.write(PNG.sync.read(png), {
		colorType: 2,
		filterType: 0,
		deflateLevel: 9,
		deflateStrategy: 0,
	});

const { executablePath, args, env } = await findBrowser();
const site = await serveSite({ folder: 'build', port: 0 });
const browser = await chromium.launch({ executablePath, args, env });
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });

rmSync(FOLDER, { recursive: true, force: true });
let [bytes, drawn] = [0, 0];
for (const id of await dossierFolders(DOSSIERS)) {
	for (const { file, path } of await picturesOf(id)) {
		const png = await draw(page, site.address + path);
		mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
		writeFileSync(join(FOLDER, file), png);
		bytes += png.length;
		drawn += 1;
	}
}
await browser.close();
await site.close();
console.log(`${drawn} pictures, ${Math.round(bytes / 1000)} kB in ${FOLDER}/`);
