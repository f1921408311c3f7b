import { describe, expect, it } from 'vitest';
import { jobFrom } from '../../../src/cli/snapshot-options';
import { FIGURE_FORMATS } from '../../../src/lib/model/figure-choices';

const AROUND = { site: null, dossiers: ['karabakh-2023'] };
const PLAIN = { dossier: 'karabakh-2023', out: 'figure.png' };

function job(given: object, site: string | null = null) {
	const read = jobFrom({ ...PLAIN, ...given }, { ...AROUND, site });
	if (read.kind === 'refused') throw new Error(read.problems.join('\n'));
	return read.found;
}

function problems(given: unknown): readonly string[] {
	const read = jobFrom(given, AROUND);
	if (read.kind === 'read') throw new Error('nothing was refused');
	return read.problems;
}

const refused = (given: object) => problems({ ...PLAIN, ...given });

describe('the options of a snapshot', () => {
	it('leave what nobody asked for as the studio has it', () => {
		expect(job({})).toMatchObject({
			query: '',
			page: null,
			strange: [],
			choices: {
				format: 'png',
				size: { kind: 'long' },
				dpi: 192,
				language: 'en',
				theme: 'light',
				frame: { kind: 'view' },
				title: null,
			},
		});
	});

	it('know every size by the name it has in the studio, and pixels by their numbers', () => {
		const a4 = { kind: 'paper', name: 'a4' };
		expect(job({ size: 'A4' }).choices).toMatchObject({
			size: { ...a4, orientation: 'portrait' },
			dpi: 300,
		});
		const turned = job({ size: 'a4', orientation: 'landscape', dpi: '150' }).choices;
		expect(turned).toMatchObject({ size: { ...a4, orientation: 'landscape' }, dpi: 150 });
		expect(job({ size: '9:16' }).choices.size).toEqual({ kind: 'screen', name: '9:16' });
		expect(job({ size: '1200x630' }).choices.size).toEqual({
			kind: 'pixels',
			width: 1200,
			height: 630,
		});
	});

	it('take the format from the ending of the file, unless it is given', () => {
		expect(job({ out: 'a/b.JPG' }).choices.format).toBe('jpeg');
		for (const format of FIGURE_FORMATS) {
			expect(job({ out: `figure.${format}` }).choices.format).toBe(format);
			expect(job({ out: 'figure', format }).choices.format).toBe(format);
		}
		expect(refused({ out: 'figure.png', format: 'pdf' })).toEqual([
			'out ends as png, and format says pdf',
		]);
		expect(refused({ out: 'figure' })).toEqual([
			'out does not say the format by its ending; give format: png, jpeg, webp, svg, pdf',
		]);
	});

	it('take a view as the query of its link or as the whole link, which says language and site', () => {
		expect(job({ view: '?v=1&from=2023-09-19' }).query).toBe('v=1&from=2023-09-19');
		expect(job({ view: 'from=2023-09-19' }).query).toBe('from=2023-09-19');
		const linked = job({ view: 'https://maps.example/karabakh/ar/?v=1&kind=strike' });
		expect(linked).toMatchObject({
			query: 'v=1&kind=strike',
			page: 'https://maps.example/karabakh/ar/',
			choices: { language: 'ar' },
		});
		const english = { view: 'https://maps.example/ar/embed/?v=1', lang: 'en' };
		expect(job(english).page).toBe('https://maps.example/');
		expect(job({ lang: 'ar' }, 'https://elsewhere.example/').page).toBe(
			'https://elsewhere.example/ar/',
		);
	});

	it('name what of a view no link has, and refuse what is no link of the map', () => {
		expect(job({ view: 'v=1&form=2023-09-19' }).strange).toEqual(['form']);
		for (const view of ['ftp://maps.example/', 'https://', 'https://maps.example/x/claims/a/']) {
			expect(refused({ view })).toEqual([
				`view takes the link of a view on the map, or what stands behind ? in it; without it, the whole dossier; not "${view}"`,
			]);
		}
	});

	it('say what the map shows: the view, a box, or a place with room around it', () => {
		expect(job({ box: '46, 39.5,47,40' }).choices.frame).toEqual({
			kind: 'box',
			box: [46, 39.5, 47, 40],
		});
		expect(job({ place: 'place:stepanakert', margin: 20 }).choices.frame).toEqual({
			kind: 'place',
			place: 'place:stepanakert',
			margin: 20,
		});
		expect(refused({ box: '47,39,46,40' })).toEqual([
			'box takes west,south,east,north in degrees: what the map shows; not "47,39,46,40"',
		]);
		expect(refused({ margin: '5' })).toEqual(['margin is kept around a place; give place as well']);
		expect(refused({ box: '46,39,47,40', place: 'place:stepanakert' })).toEqual([
			'box and place both say what the map shows; give one of them',
		]);
	});

	it('take words in place of those that follow the view', () => {
		const own = { title: 'Two days', subtitle: '', note: 'Ours', alt: 'A map of two days' };
		expect(job(own).choices).toMatchObject({
			title: 'Two days',
			subtitle: '',
			note: 'Ours',
			alternative: 'A map of two days',
		});
		expect(refused({ title: 'x'.repeat(2001) })).toHaveLength(1);
	});

	it('list parts with commas or as a list, and none of them by that word', () => {
		expect(job({ parts: 'legend, citations' }).choices.parts).toEqual(['legend', 'citations']);
		expect(job({ parts: ['scale'] }).choices.parts).toEqual(['scale']);
		expect(job({ parts: 'none' }).choices.parts).toEqual([]);
	});

	it('are refused with what is wrong and what would be right, all at once', () => {
		expect(problems({ dossier: 'karabakh-2023', dpi: '1200', lang: 'fr', colour: 'red' })).toEqual([
			'lang takes en or ar, the language of the figure; not "fr"',
			'dpi takes a number from 96 to 600; not "1200"',
			'out is missing: the file to write; its folders are made',
			expect.stringMatching(/^there is no option "colour"; there are: dossier, view, lang, /),
		]);
		expect(refused({ size: 'a9' })).toEqual([
			'size takes long, a0, a1, a2, a3, a4, a5, a6, letter, 16:9, 1:1, 9:16, or pixels such as 1920x1080 (200 to 20000 each); not "a9"',
		]);
		expect(refused({ size: '100x100' })).toHaveLength(1);
		expect(refused({ size: '16:9', orientation: 'landscape' })).toEqual([
			'orientation is for paper, and "16:9" is none',
		]);
		expect(refused({ dossier: 'elsewhere' })).toEqual([
			'dossier "elsewhere" is not there; there are: karabakh-2023',
		]);
		expect(problems(['a'])).toEqual(['an entry of a list is an object of options; not ["a"]']);
	});
});
