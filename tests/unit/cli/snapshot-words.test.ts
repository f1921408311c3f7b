import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/cli/figure-browser';
import { madeWords, problemWords, warningsOf } from '../../../src/cli/snapshot-words';

const MADE = {
	kind: 'made',
	width: 2480,
	height: 3508,
	pages: 1,
	bytes: 1_234_567,
	broken: [],
	dropped: [],
	unplaced: 0,
	listed: { all: 12, of: 12 },
	hasBasemap: true,
	unverified: [],
} satisfies Outcome;

it('a file that was made is told in one line', () => {
	expect(madeWords('a.png', MADE)).toBe('a.png: 2480 x 3508 pixels, 1.23 MB');
	expect(madeWords('a.pdf', { ...MADE, pages: 3 })).toBe(
		'a.pdf: 2480 x 3508 pixels, 3 pages, 1.23 MB',
	);
	expect(warningsOf(MADE, { strange: [] })).toEqual([]);
	expect(problemWords(MADE)).toBeNull();
});

it('whatever is not as it was asked for is told', () => {
	const spoiled = {
		...MADE,
		broken: [{ key: 'select', value: 'claim:none' }],
		dropped: ['legend'],
		unplaced: 2,
		listed: { all: 12, of: 30 },
		hasBasemap: false,
		unverified: ['source:article'],
	};
	expect(warningsOf(spoiled, { strange: ['form'] })).toEqual([
		'left out of the view: form, which no link has',
		'left out of the view: select=claim:none',
		'the basemap could not be read: the figure stands on plain ground',
		'the text of source:article is not the recorded one: nothing of it is marked',
		'no room for the legend',
		'no room on the map for 2 of the numbers',
		'12 of 30 numbers are in the list',
	]);
});

it('a file that could not be made says why, and what would fit', () => {
	const failed = { kind: 'failed', reason: 'too large', fittingDpi: null } as const;
	expect(problemWords(failed)).toBe('too large');
	expect(problemWords({ ...failed, fittingDpi: 150 })).toBe('too large; 150 dpi would fit');
	expect(problemWords({ kind: 'unknown-place', place: 'place:x' })).toContain('place:x');
	expect(problemWords({ kind: 'other-dossier', dossier: 'a' })).toContain('dossier a');
});
