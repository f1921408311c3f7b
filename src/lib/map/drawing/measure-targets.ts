import type { LonLat } from '../../model/lon-lat';

/** Something that a pointer can come near to. */
export type Target<Id> = { readonly id: Id; readonly spot: LonLat };

type Pixels = { readonly x: number; readonly y: number };

/** The target nearest to a pointer, among those within so many CSS pixels. */
export function nearestTarget<Id>(
	targets: readonly Target<Id>[],
	pointer: Pixels,
	project: (longitude: number, latitude: number) => Pixels,
	within: number,
): Target<Id> | null {
	let nearest: Target<Id> | null = null;
	let least = within;
	for (const target of targets) {
		const { x, y } = project(...target.spot);
		const pixels = Math.hypot(x - pointer.x, y - pointer.y);
		if (pixels > least) continue;
		least = pixels;
		nearest = target;
	}
	return nearest;
}
