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

/**
 * Lines along which exactly two units meet, each once. Units must share the vertices of their
 * common border, as topological data do; sides are in alphabetical order.
 */
export function sharedLines(units: readonly Unit[]): SharedLine[] {
	const edges = new Map<string, { a: Position; b: Position; units: Set<string> }>();
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
	const byPair = new Map<string, [Position, Position][]>();
	for (const { a, b, units: sides } of edges.values()) {
		if (sides.size !== 2) continue;
		const pair = [...sides].sort().join('\n');
		byPair.set(pair, [...(byPair.get(pair) ?? []), [a, b]]);
	}
	return [...byPair].flatMap(([pair, segments]) => {
		const [left = '', right = ''] = pair.split('\n');
		return chain(segments).map((line) => ({ left, right, line }));
	});
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
