import type { Position } from 'geojson';

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

/**
 * Lines of one unit alone that bridge a gap between shared lines: where two outlines of one border
 * were simplified apart, or where a small unit between them is missing. Both outlines are given.
 * Longer lines are coasts.
 *
 * @param longest of a bridge, in degrees along it
 */
export function bridges(units: readonly Unit[], longest: number): Position[][] {
	const edges = edgesOf(units);
	const shared = new Set<string>();
	const alone = new Map<string, [Position, Position][]>();
	for (const { a, b, units: sides } of edges) {
		const [only = '', ...others] = sides;
		if (others.length > 0) {
			shared.add(key(a)).add(key(b));
		} else {
			const segments = alone.get(only) ?? [];
			segments.push([a, b]);
			alone.set(only, segments);
		}
	}
	return [...alone.values()].flatMap(chain).filter((line) => {
		const [start, end] = [line[0], line.at(-1)];
		if (start === undefined || end === undefined) return false;
		return shared.has(key(start)) && shared.has(key(end)) && lengthOf(line) <= longest;
	});
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
