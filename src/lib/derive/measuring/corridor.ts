import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { buffer } from '@turf/buffer';
import { difference } from '@turf/difference';
import { distance } from '@turf/distance';
import { feature, featureCollection, lineString, point, polygon } from '@turf/helpers';
import { lineIntersect } from '@turf/line-intersect';
import { lineSlice } from '@turf/line-slice';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Place } from '../../model/place';

/** The figures that the corridor and the line of contact are computed from: lon, lat, WGS 84. */
export type CorridorFigures = {
	/** The road of the trilateral statement of 10 November 2020, from Armenia to the main city. */
	readonly road: LineString;
	readonly enclave: Polygon;
	/** The stretch of the border of Armenia that the corridor ends at, north to south. */
	readonly border: LineString;
};

/** The figures among the places of a dossier; throws where one is missing or of another shape. */
export function corridorFigures(places: readonly Place[]): CorridorFigures {
	const geometryOf = (id: string) => places.find((place) => place.id === id)?.geometry;
	const road = geometryOf('place:lachin-road-2020');
	const enclave = geometryOf('place:enclave-2020-2023');
	const border = geometryOf('place:armenia-border-at-lachin');
	if (road?.type !== 'LineString') throw new Error('place:lachin-road-2020 is no line');
	if (enclave?.type !== 'Polygon') throw new Error('place:enclave-2020-2023 is no polygon');
	if (border?.type !== 'LineString') throw new Error('place:armenia-border-at-lachin is no line');
	return { road, enclave, border };
}

/** Where the road of 2020 crosses the border: an estimate that agrees with Natural Earth. */
const BORDER_CROSSING: Position = [46.507, 39.57];

/** The trilateral statement says 5 km: half of it to each side of the road. */
const HALF_WIDTH_IN_KILOMETRES = 2.5;

const DECIMALS = 5;

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** Longitudes and latitudes to 5 decimals (about a metre), with repeated positions left out. */
function roundedLine(line: readonly Position[]): Position[] {
	return line
		.map(([lon = 0, lat = 0]) => [rounded(lon), rounded(lat)])
		.filter((here, at, all) => {
			const before = all[at - 1];
			return !before || before[0] !== here[0] || before[1] !== here[1];
		});
}

/** Twice the signed area of a ring in square degrees: above 0 where it runs anticlockwise. */
const signedArea = (ring: readonly Position[]) =>
	ring.reduce((sum, [lon = 0, lat = 0], at) => {
		const [nextLon = 0, nextLat = 0] = ring[(at + 1) % ring.length] ?? [];
		return sum + (lon * nextLat - nextLon * lat);
	}, 0);

/** The polygon with its outer ring anticlockwise and its holes clockwise (RFC 7946, 3.1.6). */
function woundRight({ coordinates }: Polygon): Polygon {
	return {
		type: 'Polygon',
		coordinates: coordinates.map((ring, at) =>
			signedArea(ring) > 0 === (at === 0) ? ring : [...ring].reverse(),
		),
	};
}

const outerRing = (enclave: Polygon): Position[] => {
	const [ring] = enclave.coordinates;
	if (!ring) throw new Error('the enclave has no outer ring');
	return ring;
};

/** The stretch of the road between the border and its first crossing of the enclave's ring. */
function corridorRoad({ road, enclave }: CorridorFigures): LineString {
	const ring = lineString(outerRing(enclave));
	const [first] = lineIntersect(road, ring)
		.features.map(({ geometry }) => ({
			geometry,
			along: nearestPointOnLine(road, geometry).properties.totalDistance,
		}))
		.sort((a, b) => a.along - b.along);
	if (!first) throw new Error('the road does not cross the ring of the enclave');
	return lineSlice(point(BORDER_CROSSING), first.geometry, feature(road)).geometry;
}

/** Everything within 2.5 km of the corridor's road, also in Armenia and in the enclave. */
function withinHalfWidth(figures: CorridorFigures): Polygon {
	const around = buffer(feature(corridorRoad(figures)), HALF_WIDTH_IN_KILOMETRES, {
		units: 'kilometers',
		steps: 16,
	});
	if (around?.geometry.type !== 'Polygon') throw new Error('the road has no single surrounding');
	return around.geometry;
}

/** Armenia's side of the stretch of border, closed a degree further west. */
function armenianSide({ coordinates }: LineString): Polygon {
	const first = coordinates[0];
	const last = coordinates.at(-1);
	if (!first || !last) throw new Error('the border has no positions');
	const west = Math.min(...coordinates.map(([lon = 0]) => lon)) - 1;
	return polygon([[...coordinates, [west, last[1] ?? 0], [west, first[1] ?? 0], first]]).geometry;
}

const piecesOf = (shape: Polygon | MultiPolygon): Position[][][] =>
	shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

/**
 * The Lachin corridor as the trilateral statement of 10 November 2020 describes it: 5 km wide along
 * the road, from the border of Armenia to the enclave. Computed by cutting the road, taking what
 * lies within 2.5 km of the cut, less Armenia and the enclave, and keeping the piece that holds
 * the middle of the cut.
 */
export function lachinCorridor(figures: CorridorFigures): Polygon {
	const cut = corridorRoad(figures);
	const outside = difference(
		featureCollection([
			feature(withinHalfWidth(figures)),
			feature(armenianSide(figures.border)),
			feature(figures.enclave),
		]),
	);
	const middle = cut.coordinates[Math.floor(cut.coordinates.length / 2)];
	if (!outside || !middle) throw new Error('nothing is left of the corridor');
	const kept = piecesOf(outside.geometry).find((piece) =>
		booleanPointInPolygon(middle, polygon(piece)),
	);
	if (!kept) throw new Error('no piece of the corridor holds the middle of its road');
	return woundRight({ type: 'Polygon', coordinates: kept.map(roundedLine) });
}

/**
 * The line of contact from December 2020 to September 2023: the ring of the enclave less its part
 * inside the corridor. One line, or several where the corridor leaves several.
 */
export function lineOfContact(figures: CorridorFigures): MultiLineString {
	const corridor = withinHalfWidth(figures);
	const [edge] = corridor.coordinates;
	if (!edge) throw new Error('the corridor has no edge');
	const ring = outerRing(figures.enclave);
	const lines: Position[][] = [];
	let open: Position[] | null = null;
	for (const [at, from] of ring.slice(0, -1).entries()) {
		const to = ring[at + 1] ?? from;
		const cuts = lineIntersect(lineString([from, to]), lineString(edge))
			.features.map(({ geometry }) => geometry.coordinates)
			.sort((a, b) => distance(from, a) - distance(from, b));
		let start = from;
		for (const end of [...cuts, to]) {
			const middle = [((start[0] ?? 0) + (end[0] ?? 0)) / 2, ((start[1] ?? 0) + (end[1] ?? 0)) / 2];
			if (booleanPointInPolygon(middle, corridor)) open = null;
			else if (open) open.push(end);
			else lines.push((open = [start, end]));
			start = end;
		}
	}
	return { type: 'MultiLineString', coordinates: joinedAtTheSeam(lines).map(roundedLine) };
}

/** A ring begins and ends at one arbitrary position: joins the two lines that meet there. */
function joinedAtTheSeam(lines: Position[][]): Position[][] {
	const first = lines[0];
	const last = lines.at(-1);
	const meet =
		first &&
		last &&
		first !== last &&
		first[0]?.[0] === last.at(-1)?.[0] &&
		first[0]?.[1] === last.at(-1)?.[1];
	return meet ? [...lines.slice(1, -1), [...last, ...first.slice(1)]] : lines;
}
