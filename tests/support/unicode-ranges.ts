/** CSS `unicode-range` as sets of code points, and back. */

/** The code points of `U+0-FF,U+131`. */
export function pointsIn(ranges: string): ReadonlySet<number> {
	const points = new Set<number>();
	for (const range of ranges.split(',')) {
		const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
		for (let point = parseInt(from, 16); point <= parseInt(to, 16); point += 1) points.add(point);
	}
	return points;
}

const hex = (point: number): string => point.toString(16).toUpperCase().padStart(4, '0');

/** As few ranges as hold these code points and no other. */
export function rangesOf(points: Iterable<number>): string {
	const ranges: [number, number][] = [];
	for (const point of [...points].sort((one, other) => one - other)) {
		const last = ranges.at(-1);
		if (last && last[1] === point - 1) last[1] = point;
		else ranges.push([point, point]);
	}
	return ranges
		.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
		.join(',');
}
