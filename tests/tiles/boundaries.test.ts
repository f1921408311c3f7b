import { expect, test } from 'vitest';
import { boundaries } from '../../tiles/layers/boundaries';
import { bridges, chain, sharedLines } from '../../tiles/layers/lines';
import { rectangle } from '../../tiles/layers/polygons';

const west = { id: 'A', rings: [rectangle([0, 0, 1, 1])] };
const east = { id: 'B', rings: [rectangle([1, 0, 2, 1])] };

test('a border that two units share is one line, and a coast is none', () => {
	expect(sharedLines([west, east])).toEqual([
		{
			left: 'A',
			right: 'B',
			line: [
				[1, 0],
				[1, 1],
			],
		},
	]);
});

test('a gap where two outlines of one border lie apart is bridged by one of them', () => {
	const left = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0.98, 1.1],
		[1, 1.2],
		[1, 2],
		[0, 2],
		[0, 0],
	];
	const right = [
		[2, 0],
		[2, 2],
		[1, 2],
		[1, 1.2],
		[1.02, 1.1],
		[1, 1],
		[1, 0],
		[2, 0],
	];
	const units = [
		{ id: 'A', rings: [left] },
		{ id: 'B', rings: [right] },
	];
	expect(bridges(units, 0.1)).toEqual([left.slice(2, 5)]);
});

test('a gap beside which nobody has the land is bridged if it is short', () => {
	const notched = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0.98, 1.1],
		[1, 1.2],
		[1, 2],
		[0, 2],
		[0, 0],
	];
	const above = { id: 'B', rings: [rectangle([1, 1.2, 2, 2])] };
	const below = { id: 'C', rings: [rectangle([1, 0, 2, 1])] };
	const units = [{ id: 'A', rings: [notched] }, above, below];
	expect(bridges(units, 0.3)).toEqual([notched.slice(2, 5)]);
	expect(bridges(units, 0.1)).toEqual([]);
});

test('segments are joined end to end, and stop where three meet', () => {
	const lines = chain([
		[
			[0, 0],
			[1, 0],
		],
		[
			[2, 0],
			[1, 0],
		],
		[
			[2, 0],
			[3, 1],
		],
		[
			[2, 0],
			[3, -1],
		],
	]);
	expect(lines.map((line) => line.map(String))).toEqual([
		['0,0', '1,0', '2,0'],
		['2,0', '3,1'],
		['2,0', '3,-1'],
	]);
});

test('only a border that the data dispute says so', () => {
	const line = [
		[0, 0],
		[1, 1],
	];
	const features = boundaries(
		'country',
		[
			{ line, disputed: false },
			{ line, disputed: true },
		],
		{ minZoom: 0, maxZoom: 5 },
	);
	expect(features.map(({ properties }) => properties)).toEqual([
		{ kind: 'country', kind_detail: 2 },
		{ kind: 'country', kind_detail: 2, disputed: true },
	]);
	expect(boundaries('region', [{ line, disputed: false }], { minZoom: 6, maxZoom: 10 })).toEqual([
		expect.objectContaining({ properties: { kind: 'region', kind_detail: 4 } }),
	]);
});
