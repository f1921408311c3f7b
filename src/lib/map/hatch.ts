import type { Position } from 'geojson';
import { linesOf } from '../derive/geometry/geometry-parts';
import type { Mark } from '../derive/view/marks';
import { lonLatOf, WORLD_IN_PIXELS, worldPoint } from '../derive/geometry/mercator';
import type { Geometry } from '../model/place';
import { isSure, leadsOf } from './leads';
import type { StrokeCollection } from './style/sources';

/** Distance of two strokes across them, in CSS pixels at a whole zoom level. */
const APART = 9;

/** Strokes are drawn for these zoom levels; beyond them they lie closer or wider. */
const LEVELS = { min: 3, max: 13 } as const;

/**
 * Strokes at 45° from lower left to upper right that fill the polygons (holes left out), each as its
 * two ends, `step` apart along the x axis of the world from 0 to 1. The strokes of two areas with
 * one step lie on the same lines, so that where they overlap it is still one hatch.
 */
function strokes(rings: readonly Position[][], step: number): Position[][] {
	const crossings = new Map<number, number[]>();
	for (const ring of rings) {
		for (let i = 1; i < ring.length; i += 1) {
			const [x1, y1] = worldPoint(ring[i - 1] ?? []);
			const [x2, y2] = worldPoint(ring[i] ?? []);
			const [from, to] = [x1 + y1, x2 + y2];
			const [low, high] = [Math.min(from, to), Math.max(from, to)];
			for (let line = Math.floor(low / step) + 1; line * step <= high; line += 1) {
				const share = (line * step - from) / (to - from);
				const at = x1 - y1 + share * (x2 - y2 - (x1 - y1));
				const known = crossings.get(line);
				if (known) known.push(at);
				else crossings.set(line, [at]);
			}
		}
	}
	return [...crossings].flatMap(([line, across]) => {
		across.sort((a, b) => a - b);
		const sum = line * step;
		return across.flatMap((end, index) => {
			const start = across[index - 1];
			if (index % 2 === 0 || start === undefined) return [];
			return [[start, end].map((difference) => endOf(sum, difference))];
		});
	});
}

const endOf = (sum: number, difference: number): Position => [
	...lonLatOf([(sum + difference) / 2, (sum - difference) / 2]),
];

const drawn = new WeakMap<Geometry, Map<number, Position[][]>>();

function strokesAt(geometry: Geometry, level: number): Position[][] {
	const levels = drawn.get(geometry) ?? new Map<number, Position[][]>();
	drawn.set(geometry, levels);
	const known = levels.get(level);
	if (known) return known;
	const step = (APART * Math.SQRT2) / (WORLD_IN_PIXELS * 2 ** level);
	const made = strokes(linesOf(geometry), step);
	levels.set(level, made);
	return made;
}

/** The zoom level that the hatch is drawn for: it changes half way between two whole levels. */
export const hatchLevel = (zoom: number): number =>
	Math.min(LEVELS.max, Math.max(LEVELS.min, Math.round(zoom)));

/**
 * The hatch of each area that marks rest on: one, however many there are. It is made of lines, not
 * of an image, so that it is as thin and sharp at any zoom and on any screen.
 */
export function hatchStrokes(marks: readonly Mark[], zoom: number): StrokeCollection {
	const level = hatchLevel(zoom);
	return {
		type: 'FeatureCollection',
		features: leadsOf(marks.filter(({ shape }) => shape === 'hatch')).map((lead) => ({
			type: 'Feature',
			geometry: { type: 'MultiLineString', coordinates: strokesAt(lead.geometry, level) },
			properties: { id: lead.id, relation: isSure(lead) ? 'certain' : 'possible' },
		})),
	};
}
