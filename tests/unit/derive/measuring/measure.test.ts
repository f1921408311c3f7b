import type { LonLat } from '$lib/model/lon-lat';
import * as fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { compassPoint, geodesicLine, measure } from '$lib/derive/measuring/measure';
import { kilometresAlong, kilometresBetween, squareKilometres } from './ellipsoid';

const { Geodesic } = geodesic;

const STEPANAKERT: LonLat = [46.7519, 39.8153];
const LACHIN: LonLat = [46.5469, 39.6408];
const SHUSHA: LonLat = [46.7464, 39.7583];

const close = (value: number, truth: number) =>
	expect(Math.abs(value - truth), `${value} for ${truth}`).toBeLessThanOrEqual(0.005 * truth);

const spots = fc.tuple(
	fc.double({ min: 40, max: 52, noNaN: true }),
	fc.double({ min: 36, max: 44, noNaN: true }),
);

const mutable = (points: readonly LonLat[]) => points.map((spot) => [...spot]);

describe('a measured distance', () => {
	it('is the ellipsoid’s within half a per cent, anywhere around', () => {
		fc.assert(
			fc.property(spots, spots, (from, to) => {
				const truth = kilometresBetween(from, to);
				fc.pre(truth > 0.001);
				close(measure('distance', [from, to]).kilometres, truth);
			}),
		);
	});

	it('is the sum of its legs', () => {
		const { legs, kilometres } = measure('distance', [STEPANAKERT, SHUSHA, LACHIN]);
		expect(legs).toHaveLength(2);
		close(kilometres, kilometresAlong(mutable([STEPANAKERT, SHUSHA, LACHIN])));
	});

	it('leaves on the ellipsoid’s bearing, within half a degree', () => {
		fc.assert(
			fc.property(spots, spots, (from, to) => {
				const [leg] = measure('distance', [from, to]).legs;
				fc.pre((leg?.kilometres ?? 0) > 1);
				const { azi1 = NaN } = Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
				const turn = ((leg?.bearing ?? NaN) - azi1 + 540) % 360;
				expect(Math.abs(turn - 180)).toBeLessThan(0.5);
			}),
		);
	});

	it('has no bearing between a point and itself, and nothing at all of one point', () => {
		expect(measure('distance', [LACHIN, LACHIN]).legs[0]?.bearing).toBeNull();
		expect(measure('distance', [LACHIN])).toMatchObject({ legs: [], kilometres: 0 });
	});
});

describe('a measured area', () => {
	it('is the ellipsoid’s within half a per cent, also of long sides, whichever way round', () => {
		const ring: LonLat[] = [
			[44, 38],
			[50, 38.2],
			[49.5, 41.8],
			[44.3, 42],
		];
		const truth = squareKilometres([...mutable(ring), [44, 38]]);
		close(measure('area', ring).squareKilometres ?? NaN, truth);
		close(measure('area', ring.toReversed()).squareKilometres ?? NaN, truth);
	});

	it('goes back to where it began', () => {
		const { legs, kilometres } = measure('area', [STEPANAKERT, SHUSHA, LACHIN]);
		expect(legs.at(-1)?.to).toEqual(STEPANAKERT);
		close(kilometres, kilometresAlong(mutable([STEPANAKERT, SHUSHA, LACHIN, STEPANAKERT])));
	});

	it('takes three points, and an outline that does not cross itself', () => {
		expect(measure('area', [STEPANAKERT, LACHIN]).squareKilometres).toBeNull();
		const bow: LonLat[] = [
			[46, 39],
			[47, 40],
			[47, 39],
			[46, 40],
		];
		expect(measure('area', bow)).toMatchObject({ squareKilometres: null, isCrossed: true });
	});
});

describe('the line that is drawn', () => {
	it('is bent as the shortest way over the earth is', () => {
		const from: LonLat = [40, 40];
		const to: LonLat = [60, 40];
		const line = geodesicLine(measure('distance', [from, to]).legs);
		const middle = line[Math.floor(line.length / 2)];
		expect(middle?.[1]).toBeGreaterThan(40.4);
		for (const spot of line) {
			const detour =
				kilometresBetween([...from], [...spot]) + kilometresBetween([...spot], [...to]);
			close(detour, kilometresBetween([...from], [...to]));
		}
	});

	it('goes on over the date line, and does not run back round the earth', () => {
		const line = geodesicLine(
			measure('distance', [
				[170, 10],
				[-170, 12],
			]).legs,
		);
		const jumps = line.slice(1).map(([longitude], at) => longitude - (line[at]?.[0] ?? NaN));
		expect(Math.max(...jumps.map(Math.abs))).toBeLessThan(1);
		expect(line.at(-1)?.[0]).toBeCloseTo(190, 9);
	});
});

describe('the compass', () => {
	it.each([
		[0, 'north'],
		[22, 'north'],
		[23, 'north-east'],
		[231, 'south-west'],
		[338, 'north'],
		[359.9, 'north'],
	])('%d degrees is %s', (degrees, point) => {
		expect(compassPoint(degrees)).toBe(point);
	});
});
