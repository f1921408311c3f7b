import type { Position } from 'geojson';
import { signedArea } from './polygons';

/** A border between two units, named in alphabetical order. */
export interface SharedLine {
	readonly left: string;
	readonly right: string;
	readonly line: Position[];
}

/** One unit (a country, a district) with all its rings. Positions are lon, lat. */
export interface Unit {
	readonly id: string;
	readonly rings: readonly (readonly Position[])[];
}

const key = (position: Position) => `${position[0]},${position[1]}`;

interface Edge {
	readonly a: Position;
	readonly b: Position;
	readonly units: Set<string>;
}

/** Every edge of the units once, with the units that have it. */
function edgesOf(units: readonly Unit[]): Edge[] {
	const edges = new Map<string, Edge>();
	for (const { id, rings } of units) {
		for (const ring of rings) {
			for (let i = 1; i < ring.length; i++) {
				const [a, b] = [ring[i - 1], ring[i]];
				if (a === undefined || b === undefined || key(a) === key(b)) continue;
				const name = [key(a), key(b)].sort().join(' ');
				const edge = edges.get(name) ?? { a, b, units: new Set<string>() };
				edge.units.add(id);
				edges.set(name, edge);
			}
		}
	}
	return [...edges.values()];
}

/**
 * Lines along which exactly two units meet, each once. Units must share the vertices of their
 * common border, as topological data do; sides are in alphabetical order.
 */
export function sharedLines(units: readonly Unit[]): SharedLine[] {
	const byPair = new Map<string, [Position, Position][]>();
	for (const { a, b, units: sides } of edgesOf(units)) {
		if (sides.size !== 2) continue;
		const pair = [...sides].sort().join('\n');
		const segments = byPair.get(pair) ?? [];
		segments.push([a, b]);
		byPair.set(pair, segments);
	}
	return [...byPair].flatMap(([pair, segments]) => {
		const [left = '', right = ''] = pair.split('\n');
		return chain(segments).map((line) => ({ left, right, line }));
	});
}

/** Two outlines of one border are at most so far apart, in degrees (some 5 km) on the average. */
const WIDEST_GAP = 0.05;

/**
 * Lines that bridge the gaps between shared lines. Where two outlines of one border were drawn
 * apart, both go from the same start to the same end with little between them: one of them stands
 * for both. Where a sliver between units is nobody's, a line of one unit alone bridges it if it is
 * short; longer ones are coasts.
 *
 * @param longest of a bridge that one unit alone has, in degrees along it
 */
export function bridges(units: readonly Unit[], longest: number): Position[][] {
	const shared = new Set<string>();
	const alone = new Map<string, [Position, Position][]>();
	for (const { a, b, units: sides } of edgesOf(units)) {
		const [only = '', ...others] = sides;
		if (others.length > 0) {
			shared.add(key(a)).add(key(b));
		} else {
			const segments = alone.get(only) ?? [];
			segments.push([a, b]);
			alone.set(only, segments);
		}
	}
	const byEnds = new Map<string, Position[][]>();
	for (const line of [...alone.values()].flatMap(chain)) {
		const ends = [line[0] ?? [], line.at(-1) ?? []].map(key);
		if (ends[0] === ends[1] || !ends.every((end) => shared.has(end))) continue;
		const pair = ends.sort().join('\n');
		byEnds.set(pair, [...(byEnds.get(pair) ?? []), line]);
	}
	return [...byEnds.values()].flatMap(([line = [], ...others]) => {
		const isNarrow = others.some((other) => gapBetween(line, other) <= WIDEST_GAP);
		return isNarrow || lengthOf(line) <= longest ? [line] : [];
	});
}

/** The mean distance of two lines with the same ends, in degrees. */
function gapBetween(line: readonly Position[], other: readonly Position[]): number {
	const isSameWay = key(line[0] ?? []) === key(other[0] ?? []);
	const back = isSameWay ? other.toReversed() : other;
	return Math.abs(signedArea([...line, ...back])) / lengthOf(line);
}

function lengthOf(line: readonly Position[]): number {
	return line.reduce((sum, [x = 0, y = 0], n) => {
		const [px = x, py = y] = line[n - 1] ?? [];
		return sum + Math.hypot(x - px, y - py);
	}, 0);
}

/** Joins segments end to end into the longest lines, in the order in which they are given. */
export function chain(segments: readonly (readonly [Position, Position])[]): Position[][] {
	const at = new Map<string, number[]>();
	segments.forEach(([a, b], n) => {
		for (const end of [key(a), key(b)]) at.set(end, [...(at.get(end) ?? []), n]);
	});
	const used = new Set<number>();
	const follow = (from: Position): Position[] => {
		const walked: Position[] = [];
		for (let here = from; ;) {
			const around = at.get(key(here)) ?? [];
			const next = around.length > 2 ? undefined : around.find((n) => !used.has(n));
			const segment = next === undefined ? undefined : segments[next];
			if (next === undefined || segment === undefined) return walked;
			used.add(next);
			here = key(segment[0]) === key(here) ? segment[1] : segment[0];
			walked.push(here);
		}
	};
	return segments.flatMap(([a, b], n) => {
		if (used.has(n)) return [];
		used.add(n);
		const forward = follow(b);
		return [[...follow(a).reverse(), a, b, ...forward]];
	});
}
