import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpot, writeSpot } from '$lib/derive/geometry/coordinates';

const spotOf = (text: string) => {
	const typed = readSpot(text);
	return typed.kind === 'spot' ? typed.spot : typed.kind;
};

describe('typed coordinates', () => {
	it.each([
		['39.82, 46.75'],
		['39.82 46.75'],
		['39.82; 46.75'],
		['39,82 46,75'],
		[' 39.82 ,46.75 '],
		['39.82°N, 46.75°E'],
		['39.82 N 46.75 E'],
		['N39.82 E46.75'],
		['46.75E, 39.82N'],
		['39°49′12″N 46°45′00″E'],
		["39°49'12\"N, 46°45'E"],
		['39° 49\' 12" 46° 45\' 0"'],
		['39 49 12, 46 45'],
		['39°49.2′N 46°45′E'],
		['٣٩٫٨٢، ٤٦٫٧٥'],
		['39.82 ش، 46.75 ق'],
		['\u206639.82\u2069, 46.75'],
	])('%s is latitude 39.82, longitude 46.75', (text) => {
		const spot = spotOf(text);
		expect(spot[0]).toBeCloseTo(46.75, 9);
		expect(spot[1]).toBeCloseTo(39.82, 9);
	});

	it('counts south and west below zero, by letter or by sign', () => {
		expect(spotOf('10.5S 20W')).toEqual([-20, -10.5]);
		expect(spotOf('−10.5, -20')).toEqual([-20, -10.5]);
	});

	it.each([
		[''],
		['39.82'],
		['Stepanakert'],
		['39.82, 46.75, 12'],
		['39.82N 46.75N'],
		['39.82E 46.75E'],
		['39°61′N 46°E'],
		['-39.82N 46E'],
		['N39.82N, 46'],
	])('%j says nothing', (text) => {
		expect(readSpot(text)).toEqual({ kind: 'unreadable' });
	});

	it('tells which number is too large', () => {
		expect(readSpot('91, 46')).toEqual({ kind: 'out-of-range', axis: 'latitude' });
		expect(readSpot('46, 191')).toEqual({ kind: 'out-of-range', axis: 'longitude' });
	});

	it('reads what it writes', () => {
		const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
		fc.assert(
			fc.property(degrees(180), degrees(90), (longitude, latitude) => {
				const spot = spotOf(writeSpot([longitude, latitude]));
				expect(spot[0]).toBeCloseTo(longitude, 4);
				expect(spot[1]).toBeCloseTo(latitude, 4);
			}),
		);
	});
});
