import type { Mark } from '../derive/view/marks';
import { FAMILY_OF } from '../model/kind';
import type { MarkCollection } from './style/sources';

/**
 * What makes the ground of marks look the same: the place and the shape with its size; along a line
 * the kind family too, since families lie beside each other there.
 */
export const groundOf = ({ place, shape, radiusInMeters, kind }: Mark): string =>
	`${place} ${shape} ${radiusInMeters ?? ''} ${shape === 'band' ? FAMILY_OF[kind] : ''}`;

/** Whether a mark's ground is drawn as sure: by its date, and by the outline that it rests on. */
export const isSure = ({ relation, isOutlineUnsure }: Mark): boolean =>
	relation === 'certain' && !isOutlineUnsure;

/** The first of the family that most of the marks belong to. */
export function commonest(marks: readonly Mark[]): Mark | undefined {
	const counts = new Map<string, number>();
	for (const { kind } of marks) counts.set(FAMILY_OF[kind], (counts.get(FAMILY_OF[kind]) ?? 0) + 1);
	const [family] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
	return marks.find(({ kind }) => FAMILY_OF[kind] === family);
}

/**
 * One mark for each ground that marks share: it draws the ground for all of them. A sure one goes
 * before an unsure one, then one of the commonest family.
 */
export function leadsOf(marks: readonly Mark[]): readonly Mark[] {
	const grounds = new Map<string, Mark[]>();
	for (const mark of marks) {
		const ground = groundOf(mark);
		const together = grounds.get(ground);
		if (together) together.push(mark);
		else grounds.set(ground, [mark]);
	}
	return [...grounds.values()].flatMap((together) => {
		const sure = together.filter(isSure);
		return commonest(sure.length > 0 ? sure : together) ?? [];
	});
}

/** One id for each ground: a place is tinted once, however many of its marks are meant. */
export function onePerGround(
	ids: ReadonlySet<string>,
	{ features }: MarkCollection,
): ReadonlySet<string> {
	const grounds = new Map<string, string>();
	for (const { properties } of features) {
		if (ids.has(properties.id) && !grounds.has(properties.ground)) {
			grounds.set(properties.ground, properties.id);
		}
	}
	return new Set(grounds.values());
}
