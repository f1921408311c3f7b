import { selfCrossings } from '../derive/geometry/self-crossings';
import type { Note } from '../model/note';
import type { Geometry, Place } from '../model/place';
import { atPlace, error, warning } from './finding';
import type { Subject } from './subject';

type Ring = Extract<Geometry, { type: 'Polygon' }>['coordinates'][number];
type NamedRing = { readonly ring: Ring; readonly name: string; readonly outer: boolean };

/** Rings are closed, wound as RFC 7946 asks, enclose an area, and no geometry crosses itself. */
export const checkGeometry = ({ dossier }: Subject): Note[] => dossier.places.flatMap(aboutPlace);

function aboutPlace(place: Place): Note[] {
	const { geometry } = place;
	if (geometry === null) return [];
	if (geometry.coordinates.length === 0) {
		return [
			error('geometry-empty', atPlace(place), 'the geometry is empty', 'write "geometry": null'),
		];
	}
	const notes = ringsOf(geometry).flatMap((ring) => aboutRing(place, ring));
	if (notes.length > 0) return notes;
	const crossings = selfCrossings(geometry);
	const [first] = crossings;
	if (!first) return [];
	return [
		warning(
			'geometry-crosses-itself',
			atPlace(place),
			`the geometry crosses itself ${crossings.length === 1 ? 'once' : `${crossings.length} times`}, first at ${first.join(', ')}`,
			'move or take out the positions that make the knot',
		),
	];
}

function aboutRing(place: Place, { ring, name, outer }: NamedRing): Note[] {
	const [first] = ring;
	const last = ring.at(-1);
	if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
		return [
			error(
				'ring-open',
				atPlace(place),
				`${name} does not end where it begins`,
				'repeat its first position at its end',
			),
		];
	}
	const area = signedArea(ring);
	if (area === 0) {
		return [
			error(
				'ring-without-area',
				atPlace(place),
				`${name} encloses no area`,
				'mend its positions, or write a line or a point',
			),
		];
	}
	if (area > 0 === outer) return [];
	return [
		error(
			'ring-wound-wrong',
			atPlace(place),
			`${name} runs ${outer ? 'clockwise' : 'counterclockwise'}; RFC 7946 asks the other way`,
			'write its positions in reverse order',
		),
	];
}

function ringsOf(geometry: Geometry): NamedRing[] {
	switch (geometry.type) {
		case 'Polygon':
			return named(geometry.coordinates, '');
		case 'MultiPolygon':
			return geometry.coordinates.flatMap((rings, n) => named(rings, ` of polygon ${n + 1}`));
		case 'Point':
		case 'MultiPoint':
		case 'LineString':
		case 'MultiLineString':
			return [];
	}
}

const named = (rings: readonly Ring[], of: string): NamedRing[] =>
	rings.map((ring, n) => ({
		ring,
		name: n === 0 ? `the outer ring${of}` : `hole ${n}${of}`,
		outer: n === 0,
	}));

/** Shoelace formula over degrees: its sign tells the winding, positive where counterclockwise. */
function signedArea(ring: Ring): number {
	const [originX, originY] = ring[0] ?? [0, 0];
	let sum = 0;
	ring.forEach(([x, y], index) => {
		const [nextX, nextY] = ring[index + 1] ?? [originX, originY];
		sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
	});
	return sum / 2;
}
