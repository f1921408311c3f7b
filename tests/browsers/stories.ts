/** What a reader does, told once for every engine. */
import { writeFileSync } from 'node:fs';
import { strict as assert } from 'node:assert';
import sharp from 'sharp';
import type { MapProbe } from '../support/probe';
import { readEvidence } from '../../src/lib/snapshot/evidence/read';
import type { Driver, Named } from './driver';
import { until } from './waiting';

export type Reader = Driver & {
	/** Goes to an address below the site's, and waits until the map answers. */
	go(below: string): Promise<void>;
	/** A path for a file of the run. */
	file(name: string): string;
};

export type Story = { readonly title: string; readonly tell: (reader: Reader) => Promise<void> };

const STUDIO = 'dialog[open]';
const STRIKES = '?v=1&from=2023-09-19&to=2023-09-20&kind=explosion';
/** The first sentence of the article, and words of it that a claim quotes. */
const FIRST = 'أعلنت السلطات الأذربيجانية';

const button = (words: string): Named => ({ selector: 'button', words });
const choice = (words: string): Named => ({ selector: `${STUDIO} input[type=radio]`, words });
const download: Named = { selector: `${STUDIO} .actions button`, words: 'Download' };
const sentence: Named = { selector: '[data-sentence]', words: FIRST };

/** What is written in the first element that a selector finds. */
const wordsOf = (reader: Driver, selector: string) =>
	reader.ask((at) => document.querySelector(at)?.textContent ?? '', selector);

const untilWords = (reader: Driver, selector: string, pattern: RegExp) =>
	until(`${selector} ${String(pattern)}`, async () =>
		pattern.exec(await wordsOf(reader, selector)),
	);

const query = (reader: Driver) => reader.ask(() => new URLSearchParams(location.search).toString());

/** Ids of the claims that the map has drawn. */
const drawn = (reader: Driver) =>
	reader.ask(() => {
		const frame = [...document.querySelectorAll('.frame')].find(
			(element): element is Element & { verbatimProbe: MapProbe } => 'verbatimProbe' in element,
		);
		return frame ? [...frame.verbatimProbe.renderedClaims()] : [];
	});

/** No part of the page is wider than its window. */
const fits = (reader: Driver) =>
	reader.ask(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Opens the studio, and waits for its preview. */
async function openStudio(reader: Reader): Promise<void> {
	await reader.click(button('Export snapshot'));
	await untilWords(reader, STUDIO, /The preview is ready\./);
}

/** Chooses a format, saves the figure and holds it against its own record. */
async function exported(reader: Reader, format: string): Promise<Uint8Array> {
	await reader.click(choice(format));
	await untilWords(reader, STUDIO, /The preview is ready\./);
	const bytes = await reader.saved(() => reader.click(download));
	await untilWords(reader, STUDIO, /Saved/);
	const reading = await readEvidence(bytes);
	assert(reading.kind === 'read' && reading.isRecordIntact && reading.isPictureIntact, format);
	assert.equal(reading.block.record.view.query, STRIKES.slice(1));
	return bytes;
}

export const STORIES: readonly Story[] = [
	{
		title: 'the article is read in its own face beside the drawn map',
		async tell(reader) {
			await reader.go('?v=1');
			await untilWords(reader, sentence.selector, /xeber24|\p{Script=Arabic}/u);
			await until('the Arabic face', () =>
				reader.ask(() =>
					[...document.fonts].some(
						({ family, status }) => family.includes('Naskh') && status === 'loaded',
					),
				),
			);
			await until('marks on the map', async () => (await drawn(reader)).length > 20);
		},
	},
	{
		title: 'a sentence is chosen: its words are marked, and the link holds it',
		async tell(reader) {
			await reader.go('?v=1');
			await reader.click(sentence);
			await untilWords(reader, 'mark', /\p{Script=Arabic}/u);
			await until('the link', async () => (await query(reader)).includes('select='));
			await untilWords(reader, '.open .cards', /\w/);
		},
	},
	{
		title: 'a date is chosen: the map and the counts follow',
		async tell(reader) {
			await reader.go('?v=1&from=2023-09-19&to=2023-09-20');
			// WebKit's driver does not reach into a row that scrolls by itself.
			await reader.ask(() => {
				const presets = [...document.querySelectorAll<HTMLElement>('.presets button')];
				presets.find(({ textContent }) => textContent.includes('War of 2020'))?.click();
			});
			await until('the link', async () => (await query(reader)).includes('to=2020-12-31'));
			await until('marks of that time alone', async () => {
				const seen = await drawn(reader);
				return seen.length > 0 && !seen.includes('claim:sep19-shusha-mortar');
			});
		},
	},
	{
		title: 'a PNG is saved with its map, and opened back to its view',
		async tell(reader) {
			await reader.go(STRIKES);
			await openStudio(reader);
			const png = await exported(reader, 'PNG');
			const { entropy } = await sharp(png).stats();
			assert(entropy > 1, `the picture is nearly empty: ${entropy}`);
			const path = reader.file('figure.png');
			writeFileSync(path, png);

			await reader.go('?v=1&from=2022-12-12&to=2023-09-18');
			await reader.give({ selector: 'input[type=file]' }, path);
			await untilWords(reader, STUDIO, /The view of this snapshot is back on the map/);
			await untilWords(reader, STUDIO, /As it was drawn at export\./);
			assert.equal(await query(reader), new URLSearchParams(STRIKES).toString());
		},
	},
	{
		title: 'a PDF is saved',
		async tell(reader) {
			await reader.go(STRIKES);
			await openStudio(reader);
			await exported(reader, 'PDF');
		},
	},
	{
		title: 'moving pictures are offered as far as the browser can write them',
		async tell(reader) {
			await reader.go(STRIKES);
			await openStudio(reader);
			await reader.click(choice('Moving picture'));
			await reader.click(choice('Animated GIF'));
			await untilWords(reader, STUDIO, /The preview is ready\./);
		},
	},
	{
		title: 'on a phone nothing is wider than the screen, and the article is read',
		async tell(reader) {
			await reader.resize(390, 844);
			await reader.go('?v=1');
			assert(await fits(reader), 'the page is wider than the screen');
			await reader.click(sentence);
			await untilWords(reader, 'mark', /\p{Script=Arabic}/u);
		},
	},
	{
		title: 'in Arabic the page runs from right to left, and a sentence is chosen',
		async tell(reader) {
			await reader.go('ar/?v=1');
			assert.equal(await reader.ask(() => document.documentElement.dir), 'rtl');
			assert(await fits(reader), 'the page is wider than the screen');
			await reader.click(sentence);
			await untilWords(reader, 'mark', /\p{Script=Arabic}/u);
			await until('the link', async () => (await query(reader)).includes('select='));
		},
	},
];
