/** In figure pixels: x to the right, y down. */
export type Point = readonly [x: number, y: number];

const spot = ([x, y]: Point): string => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;

/** Lines as path data, tenths of a pixel sharp; rings are closed. */
export const pathOfLines = (lines: readonly (readonly Point[])[], areRings: boolean): string =>
	lines
		.map((line) => {
			const spots = line.map(spot).filter((each, index, all) => each !== all[index - 1]);
			return `M${spots.join('L')}${areRings ? 'Z' : ''}`;
		})
		.join('');

const directionOf = ([fromX, fromY]: Point, [toX, toY]: Point): Point => {
	const length = Math.hypot(toX - fromX, toY - fromY);
	return length === 0 ? [0, 0] : [(toX - fromX) / length, (toY - fromY) / length];
};

/** A corner goes no further out than this, in offsets. */
const LONGEST_MITRE = 2;

/**
 * A line beside a line.
 *
 * @param offset in pixels, to the right of the way that the line goes
 */
export function besideLine(line: readonly Point[], offset: number): readonly Point[] {
	const points = line.filter(
		([x, y], index) => index === 0 || x !== line[index - 1]?.[0] || y !== line[index - 1]?.[1],
	);
	return points.map((point, index): Point => {
		const [x, y] = point;
		const before = points[index - 1];
		const after = points[index + 1];
		const into = before && directionOf(before, point);
		const out = after && directionOf(point, after);
		const [inX, inY] = into ?? out ?? [0, 0];
		const [outX, outY] = out ?? into ?? [0, 0];
		// The normal of the corner, as long as both sides keep their distance.
		const [sumX, sumY] = [inX + outX, inY + outY];
		const length = Math.hypot(sumX, sumY);
		if (length === 0) return [x - inY * offset, y + inX * offset];
		const reach = Math.min(LONGEST_MITRE, 2 / length) * offset;
		return [x - (sumY / length) * reach, y + (sumX / length) * reach];
	});
}
