import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { LANGUAGE_TAGS } from '$lib/model/language';
import { claimsShown } from '$lib/derive/view/filters';
import { marksOf } from '$lib/derive/view/marks';
import { FIRST_CHOICES, type FigureChoices } from '$lib/model/figure-choices';
import { viewFrom } from '$lib/model/link';
import { composed, lettersOf } from '$lib/snapshot/compose/figure';
import { karabakh as dossier } from '../../../support/karabakh-frozen';

const { view } = viewFrom(new URLSearchParams('v=1&from=2023-09-19&to=2023-09-20'));
const shown = claimsShown(dossier, view);
const unverified = new Set<never>();
const showing = {
	dossier,
	view,
	shown,
	marks: marksOf(dossier, shown, unverified),
	unverified,
};
const seen = {
	showing,
	screen: { width: 900, height: 700 },
	basemap: null,
	reliefUrl: null,
	link: 'https://example.org/?v=1',
};

const figureWith = (choices: Partial<FigureChoices>) =>
	composed(seen, { ...FIRST_CHOICES, ...choices }, (text) => text.length * 6);

describe('laying a figure out', () => {
	const A4 = { kind: 'paper', name: 'a4', orientation: 'portrait' } as const;

	it('breaks each text into lines once for each width, however often the map gives up room', () => {
		const asked = new Map<string, number>();
		const { figure } = composed(seen, { ...FIRST_CHOICES, size: A4 }, (text, style) => {
			const key = `${style} ${text}`;
			asked.set(key, (asked.get(key) ?? 0) + 1);
			return text.length * 6;
		});
		expect(figure.dropped).toEqual([]);
		// In one column, in two, and across the page.
		expect([...asked].filter(([key, times]) => times > 4 && key.length > 60)).toEqual([]);
	});

	it('knows every letter that it may be set in before it is laid out', () => {
		for (const language of ['en', 'ar'] as const) {
			const choices = { ...FIRST_CHOICES, size: A4, language, format: 'pdf' } as const;
			const letters = new Set(lettersOf(seen, choices));
			const { pages } = composed(seen, choices, (text) => text.length * 6).figure;
			const set = pages
				.flat()
				.flatMap((paint) => (paint.kind === 'text' ? paint.lines : []))
				.join('');
			expect(
				[...new Set(set)].filter((letter) => !/[0-9]/.test(letter) && !letters.has(letter)),
			).toEqual([]);
		}
	});
});

describe('alt text of a figure', () => {
	it('tells what the view shows, in the language of the figure', () => {
		const english = figureWith({});
		expect(english.figure.alternative).toMatch(/^Map of .*: \d+ reported claims/);
		expect(english.prefilled.alternative).toBe(english.figure.alternative);
		expect(figureWith({ language: 'ar' }).figure.alternative).toMatch(/^\p{Script=Arabic}/u);
	});

	it('says the time of the view under a title of the reader’s own', () => {
		const { alternative } = figureWith({ title: 'Strikes of a day' }).figure;
		expect(alternative).toMatch(
			/^Map of .?Strikes of a day.?, 19 September 2023 to 20 September 2023: \d+ reported/,
		);
	});

	it('is what the reader wrote, which leaves the words of the view to go back to', () => {
		const { figure, prefilled } = figureWith({ alternative: ' Strikes of a day, as reported. ' });
		expect(figure.alternative).toBe('Strikes of a day, as reported.');
		expect(prefilled.alternative).toBe(figureWith({}).figure.alternative);
	});

	it('is never empty', () => {
		const { figure, prefilled } = figureWith({ alternative: ' ' });
		expect(figure.alternative).toBe(prefilled.alternative);
	});
});

describe('a figure in a language', () => {
	afterEach(() => overwriteGetLocale(() => 'en'));

	it.each(LANGUAGE_TAGS)('in %s says the same whatever the language of the page is', (language) => {
		const made = LANGUAGE_TAGS.map((page) => {
			overwriteGetLocale(() => page);
			const { figure, maps, prefilled } = figureWith({ language });
			return { figure, names: maps.map.overlay.names, prefilled };
		});
		const [first, ...others] = made;
		for (const other of others) expect(other).toEqual(first);
	});

	it('leaves out our translation where its readers read the sentence itself', () => {
		const linesOf = (language: 'en' | 'ar') =>
			figureWith({ language, size: { kind: 'long' } }).figure.pages.flatMap((page) =>
				page.flatMap((paint) => (paint.kind === 'text' ? paint.lines : [])),
			);
		expect(linesOf('en').join(' ')).toContain('line of contact');
		expect(linesOf('ar').join(' ')).not.toContain('line of contact');
	});
});
