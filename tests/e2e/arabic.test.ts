/** The Arabic interface is Arabic: no English word in any state, and axe finds nothing there. */
import type { Page } from '@playwright/test';
import { visitWith } from './axe';
import { expect, test, WITHOUT_MAP } from './harness';
import { dossier } from './karabakh';
import {
	homeOf,
	statesOfEvidence,
	statesOfLinks,
	statesOfOneVisit,
	statesOfOtherMaps,
} from './states';

/** Names, standards, keys and file names, which stay as they are in every language. */
const NAMES =
	/\b(Verbatim|English|SHA-256|WebGL|Turf|MIT|HTTP|PMTiles|Protomaps|OpenStreetMap|ODbL|GeoNames|CC[ -]BY[ -]4\.0|Natural Earth|Unicode CLDR|xeber24\.net|UTC|Atom|EPSG|pgw|YYYY-MM-DD|PNG|JPEG|WebP|SVG|PDF|GIF|MP4|WebM|BibTeX|CSL-JSON|JSON|dossier\.json|Shift|Ctrl|iframe|verbatim-map)\b/g;

/** Names of media that have none in Arabic letters, as the dossier has them. */
const OF_MEDIA = [
	...new Set(
		[...dossier.actors.map(({ names }) => names.ar), ...dossier.sources.map((s) => s.publisher.ar)]
			.flatMap((name) => name?.match(/[A-Za-z][A-Za-z.’ ]+[A-Za-z]/g) ?? [])
			.sort((a, b) => b.length - a.length),
	),
];

const withoutNames = (text: string) =>
	OF_MEDIA.reduce(
		(rest, name) => rest.replaceAll(name, ''),
		text.replace(ISOLATED, '').replace(NAMES, ''),
	);

/** What is set apart with a direction of its own: addresses, fingerprints, what was typed. */
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;

/** Words in Latin letters that a reader sees or hears outside of what is marked as another language. */
const latinWords = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [];
		const isOurs = (element: Element) =>
			element.closest('[lang]')?.getAttribute('lang') === 'ar' &&
			element.closest('bdi, kbd, code, script, style, noscript, [dir="ltr"]') === null;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const { parentElement, textContent } = walker.currentNode;
			if (parentElement?.checkVisibility() && isOurs(parentElement)) found.push(textContent ?? '');
		}
		for (const element of document.body.querySelectorAll('*')) {
			if (!isOurs(element)) continue;
			for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext']) {
				const words = element.getAttribute(name);
				if (words !== null) found.push(words);
			}
		}
		return found;
	});

// Many states, one after the other.
test.slow();

for (const [name, states, details] of [
	['in one visit', statesOfOneVisit, {}],
	['among events and linked sources', statesOfEvidence, WITHOUT_MAP],
	['behind links', statesOfLinks, WITHOUT_MAP],
	['where maps are compared or embedded', statesOfOtherMaps, {}],
] as const) {
	const title = `no English word stands in the Arabic interface ${name}, and axe finds nothing`;
	test(title, details, async ({ page }) => {
		const findNothing = visitWith(page);
		await states(page, 'ar', async (state) => {
			await findNothing(state);
			const words = (await latinWords(page)).filter((text) =>
				/[A-Za-z]{2,}/.test(withoutNames(text)),
			);
			expect.soft([...new Set(words)], state).toEqual([]);
		});
	});
}

test(
	'each page tells browsers where it is in the other language',
	WITHOUT_MAP,
	async ({ request }) => {
		for (const locale of ['en', 'ar'] as const) {
			for (const path of ['', 'about']) {
				const answer = await request.get(`${homeOf(locale)}${path}`);
				const html = await answer.text();
				for (const language of ['en', 'ar', 'x-default']) {
					expect(html).toMatch(
						new RegExp(`<link rel="alternate" hreflang="${language}" href="[^"]+"`),
					);
				}
				expect(html).toContain(
					locale === 'ar' ? '<html lang="ar" dir="rtl"' : '<html lang="en" dir="ltr"',
				);
			}
		}
	},
);
