import type { LonLat } from '../../model/lon-lat';
import { area } from '@turf/area';
import { bearing } from '@turf/bearing';
import { destination } from '@turf/destination';
import { distance } from '@turf/distance';
import { selfCrossings } from '../geometry/self-crossings';

/** The shortest way over the earth from one point to the next. */
export type Leg = {
	readonly from: LonLat;
	readonly to: LonLat;
	readonly kilometres: number;
	/** Degrees clockwise from north, 0 to 360, on leaving `from`; `null` where `to` is the same. */
	readonly bearing: number | null;
};

export type MeasureMode = 'distance' | 'area';

/** What was measured, unrounded. */
export type Measured = {
	/** From point to point; of an area also from the last one back to the first. */
	readonly legs: readonly Leg[];
	/** Sum of the legs. */
	readonly kilometres: number;
	/** `null` for distances, fewer than three points, or an outline that crosses itself. */
	readonly squareKilometres: number | null;
	/** Whether the outline of an area crosses itself. */
	readonly isCrossed: boolean;
};

/**
 * What a sphere of 6,371.0088 km makes of a length or an area on the ellipsoid, as one standard
 * uncertainty: between 30 and 50 degrees of latitude they differ by less than 0.3 per cent.
 */
export const SPHERE_ERROR = 0.002;

/** A great circle is drawn in pieces of about this many kilometres. */
const PIECE = 10;
const MOST_PIECES = 256;

const legBetween = (from: LonLat, to: LonLat): Leg => {
	const kilometres = distance([...from], [...to]);
	return {
		from,
		to,
		kilometres,
		bearing: kilometres === 0 ? null : (bearing([...from], [...to]) + 360) % 360,
	};
};

/** Longitudes go on past 180 degrees, so that a line over the date line does not run back. */
const onFrom = (before: number, longitude: number): number =>
	longitude + Math.round((before - longitude) / 360) * 360;

/**
 * The great circle through a leg's ends, as a line of many points, both ends among them. On the map
 * it is bent, since it is the shortest way over the earth.
 */
function greatCircle({ from, to, kilometres, bearing: course }: Leg): readonly LonLat[] {
	const pieces = Math.min(MOST_PIECES, Math.max(1, Math.ceil(kilometres / PIECE)));
	const line: LonLat[] = [from];
	for (let piece = 1; piece < pieces; piece += 1) {
		const at = destination([...from], (kilometres * piece) / pieces, course ?? 0);
		const [longitude = 0, latitude = 0] = at.geometry.coordinates;
		line.push([longitude, latitude]);
	}
	return [...line, to];
}

/** A line without jumps round the earth, and without a spot twice in a row. */
function unbroken(spots: readonly LonLat[]): readonly LonLat[] {
	const line: LonLat[] = [];
	for (const [longitude, latitude] of spots) {
		const before = line.at(-1);
		const next: LonLat = [before ? onFrom(before[0], longitude) : longitude, latitude];
		if (before?.[0] !== next[0] || before[1] !== next[1]) line.push(next);
	}
	return line;
}

/** The legs, one after the other, as one line along great circles. */
export const geodesicLine = (legs: readonly Leg[]): readonly LonLat[] =>
	unbroken(legs.flatMap(greatCircle));

/**
 * Measures on a sphere, along great circles. An area's outline closes itself; the pole must not lie
 * inside it.
 */
export function measure(mode: MeasureMode, points: readonly LonLat[]): Measured {
	const [first] = points;
	const isClosed = mode === 'area' && points.length > 2;
	const stops = isClosed && first ? [...points, first] : points;
	const legs = stops.slice(1).map((to, index) => legBetween(stops[index] ?? to, to));
	const kilometres = legs.reduce((sum, leg) => sum + leg.kilometres, 0);
	if (!isClosed) return { legs, kilometres, squareKilometres: null, isCrossed: false };
	const ring = geodesicLine(legs).map((spot) => [...spot]);
	const corners = unbroken(stops).map(([longitude, latitude]): [number, number] => [
		longitude,
		latitude,
	]);
	const isCrossed = selfCrossings({ type: 'LineString', coordinates: corners }).length > 0;
	const squareKilometres = isCrossed ? null : area({ type: 'Polygon', coordinates: [ring] }) / 1e6;
	return { legs, kilometres, squareKilometres, isCrossed };
}

export const COMPASS_POINTS = [
	'north',
	'north-east',
	'east',
	'south-east',
	'south',
	'south-west',
	'west',
	'north-west',
] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

/** The nearest of the eight winds to a bearing in degrees. */
export const compassPoint = (degrees: number): CompassPoint =>
	COMPASS_POINTS[Math.round(degrees / 45) % COMPASS_POINTS.length] ?? 'north';
