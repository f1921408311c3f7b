import { afterEach, describe, expect, it } from 'vitest';
import { claimsShown } from '$lib/derive/view/filters';
import { marksOf } from '$lib/derive/view/marks';
import { inTimeOrder } from '$lib/derive/time/time-order';
import { FIRST_CHOICES, type FigureChoices } from '$lib/model/figure-choices';
import { FILM_SHAPES, FIRST_FILM, type FilmChoices } from '$lib/model/film-choices';
import { DEFAULT_VIEW, type View } from '$lib/model/view';
import { LANGUAGE_TAGS } from '$lib/model/language';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { filmOf } from '$lib/snapshot/compose/film';
import { formatHints, lengthWords, missingWords } from '$lib/panels/studio/film-words';
import { toldOf } from '$lib/words/told';
import type { Seen } from '$lib/snapshot/compose/figure';
import type { Figure } from '$lib/snapshot/layout/figure';
import type { FilmSupport } from '$lib/snapshot/film/support';
import { day } from '../../derive/records';
import { karabakh } from '../evidence/sample';

afterEach(() => overwriteGetLocale(() => 'en'));

const WAR: View = {
	...DEFAULT_VIEW,
	window: { from: day('2023-09-19'), to: day('2023-09-20') },
};

function seenIn(view: View): Seen {
	const shown = claimsShown(karabakh, view);
	const unverified = new Set<never>();
	const marks = marksOf(karabakh, shown, unverified, view.filters);
	return {
		showing: { dossier: karabakh, view, shown, marks, unverified },
		screen: { width: 960, height: 700 },
		basemap: null,
		reliefUrl: null,
		link: 'http://localhost/?v=1&from=2023-09-19&to=2023-09-20',
	};
}

/** As wide as letters are on average. */
const measure = (text: string): number => text.length * 7;

const filmIn = (
	view: View,
	choices: Partial<FigureChoices> = {},
	film: Partial<FilmChoices> = {},
) => filmOf(seenIn(view), { ...FIRST_CHOICES, ...choices }, { ...FIRST_FILM, ...film }, measure);

const linesOf = ({ pages }: Figure): string =>
	pages
		.flat()
		.flatMap((paint) => (paint.kind === 'text' ? paint.lines : []))
		.join(' ');

const picturesOf = (film: ReturnType<typeof filmIn>) =>
	film.pictures.map(({ moment }, index) => {
		const claim = film.plan.moments[moment]?.claim;
		if (!claim) throw new Error(`there is no moment ${moment}`);
		return { claim, ...film.at(index) };
	});

it('says the same in a language whatever that of the page is', () => {
	const [first, ...others] = LANGUAGE_TAGS.map((page) => {
		overwriteGetLocale(() => page);
		return picturesOf(filmIn(WAR, { language: 'ar' })).map(({ figure }) => figure);
	});
	for (const other of others) expect(other).toEqual(first);
});

describe('a film of a time window', () => {
	const film = filmIn(WAR);
	const pictures = picturesOf(film);

	it('tells what is shown, in the order of the story', () => {
		const { certain, possible, undated } = claimsShown(karabakh, WAR);
		expect(film.plan.moments.map((moment) => moment.claim)).toEqual(
			inTimeOrder(karabakh, [...certain, ...possible, ...undated]),
		);
		expect(pictures.length).toBeGreaterThan(20);
	});

	it('has on every picture the title, the window, the credits and who speaks', () => {
		for (const { figure } of pictures) {
			const words = linesOf(figure);
			expect(words).toContain('Karabakh, 2020–2023');
			expect(words).toContain('19 September 2023 to 20 September 2023');
			expect(words).toContain('Every statement is the named speaker’s, not Verbatim’s.');
			expect(words).toContain('Live view:');
		}
	});

	it('shows the marks of what was told so far, and sets off those of the moment', () => {
		const told = new Set<string>();
		for (const { claim, maps } of pictures) {
			told.add(claim.id);
			const drawn = maps.map.overlay.marks.features.map(({ properties }) => properties.claim);
			expect(drawn.every((id) => told.has(id))).toBe(true);
			const own = maps.map.overlay.marks.features.filter(
				({ properties }) => properties.claim === claim.id,
			);
			expect(new Set(own.map(({ properties }) => properties.id))).toEqual(
				new Set(maps.map.selected),
			);
		}
		const last = pictures.at(-1)?.maps.map.overlay.marks.features.length ?? 0;
		expect(last).toBeGreaterThan(pictures[0]?.maps.map.overlay.marks.features.length ?? 0);
	});

	it('never moves its map, and draws nothing outside the picture', () => {
		for (const { figure, frame } of pictures) {
			expect(figure.map).toEqual(pictures[0]?.figure.map);
			expect(frame).toEqual(pictures[0]?.frame);
			for (const paint of figure.pages.flat()) {
				if (paint.kind !== 'text') continue;
				expect(paint.y).toBeGreaterThan(0);
				expect(paint.y).toBeLessThan(figure.height);
			}
		}
	});

	it('says a sentence in its own script with our translation, or that the words are ours', () => {
		const held = pictures.find(({ claim }) => claim.id === 'claim:strikes-along-line-of-contact');
		if (!held) throw new Error('the claim is not told');
		expect(linesOf(held.figure)).toMatch(/\p{Script=Arabic}+ \p{Script=Arabic}+/u);
		expect(linesOf(held.figure)).toContain('translation ours');
		const sentence = held.figure.pages
			.flat()
			.find((paint) => paint.kind === 'text' && paint.style === 'naskh');
		expect(sentence).toMatchObject({ direction: 'rtl', language: 'ar' });
		const linked = pictures.filter(({ figure }) => linesOf(figure).includes('our paraphrase of'));
		expect(linked.length).toBeGreaterThan(0);
	});

	it('is the same film when it is made again', () => {
		const again = picturesOf(filmIn(WAR));
		expect(again.map(({ figure }) => figure)).toEqual(pictures.map(({ figure }) => figure));
	});

	it('is Arabic from right to left for readers of Arabic, whatever the page is in', () => {
		const arabic = filmIn(WAR, { language: 'ar' }).at(0);
		expect(linesOf(arabic.figure)).toContain('قره باغ');
		// The map stands at the reader's start, which is the right.
		expect(arabic.figure.map.x).toBeGreaterThan(pictures[0]?.figure.map.x ?? 0);
	});

	it.each(FILM_SHAPES)('has room for map and words at %s: long ones are seen in parts', (shape) => {
		const shaped = filmIn(WAR, {}, { shape });
		for (const { figure } of picturesOf(shaped)) {
			expect(figure.map.width).toBeGreaterThan(300);
			expect(figure.map.height).toBeGreaterThan(150);
		}
		const long = shaped.plan.moments.findIndex(
			({ claim }) => claim.id === 'claim:ministry-reasons',
		);
		const parts = shaped.pictures.flatMap((each, at) =>
			each.moment === long ? [{ ...each, figure: shaped.at(at).figure }] : [],
		);
		expect(parts.reduce((sum, part) => sum + part.frames, 0)).toBe(
			shaped.plan.moments[long]?.frames,
		);
		// Every word of the sentence is seen, in order and once.
		const told = parts.flatMap(({ figure }) =>
			figure.pages
				.flat()
				.flatMap((paint) => (paint.kind === 'text' && paint.style === 'naskh' ? paint.lines : [])),
		);
		const claim = shaped.plan.moments[long]?.claim;
		if (!claim) throw new Error('the claim is not told');
		const whole = toldOf(karabakh, claim, 'en', new Set()).sentence?.text;
		const words = (text = '') => text.split(/\s+/).filter((word) => word !== '…' && word !== '');
		expect(words(told.join(' '))).toEqual(words(whole));
	});

	it('says that a mark lies outside the map, and puts no number there', () => {
		const elsewhere: View = { ...WAR, camera: { center: [45, 41.5], zoom: 10, bearing: 0 } };
		for (const { figure, maps } of picturesOf(filmIn(elsewhere))) {
			expect(maps.map.overlay.marks.features).toEqual([]);
			expect(linesOf(figure)).toMatch(
				/outside the frame of this map|no place given|not known|has no outline/,
			);
		}
	});

	it('has no picture where no claim is in the window', () => {
		const empty = filmIn({
			...DEFAULT_VIEW,
			filters: { ...DEFAULT_VIEW.filters, kinds: ['population'], precision: 'exact' },
		});
		expect(empty.plan.moments).toEqual([]);
		expect(() => empty.at(0)).toThrow();
	});
});

describe('the words about a film', () => {
	const VP9 = {
		codec: { name: 'vp9', full: 'vp09.00.40.08' },
		acceleration: 'prefer-software',
	} as const;
	const all: FilmSupport = { mp4: VP9, webm: VP9, webp: true, gif: true };

	it('say how many moments there are and how long it plays', () => {
		const moment = { claim: filmIn(WAR).plan.moments[0]?.claim, start: 0, frames: 40 };
		if (!moment.claim) throw new Error('there is no claim');
		const one = { ...moment, claim: moment.claim };
		expect(lengthWords({ moments: [one], frames: 40 })).toBe('1 moment, 4 s');
		expect(lengthWords({ moments: [one, one], frames: 1901 })).toBe('2 moments, 3 min 11 s');
	});

	it('name what the browser cannot write, and what it can', () => {
		expect(missingWords(all)).toBeNull();
		expect(missingWords({ ...all, mp4: null, webp: false })).toBe(
			'This browser cannot write MP4 video and Animated WebP. It can make WebM video and Animated GIF.',
		);
	});

	it('warn of an MP4 that not every player shows, and of hardware that promises nothing', () => {
		expect(formatHints('mp4', all)[0]).toMatch(/VP9 only; some players cannot show it/);
		const hardware: FilmSupport = { ...all, webm: { ...VP9, acceleration: 'no-preference' } };
		expect(formatHints('webm', hardware)).toHaveLength(2);
		expect(formatHints('gif', all)).toEqual(['It plays again from the start when it ends.']);
	});
});
