import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Hit } from './hits';
import { listen } from '../touch';

type Told = {
	readonly hitAt: (x: number, y: number) => Hit;
	/** Points are set with it now: it shows and picks nothing. */
	readonly isMeasuring: () => boolean;
	/** It is over something, or (`null`) over nothing. */
	readonly onpoint: (hit: Hit | null) => void;
	/** A click or tap, also beside everything. */
	readonly onpick: (hit: Hit) => void;
};

type PointerEvent = { readonly point: { readonly x: number; readonly y: number } };

/** Tells what the pointer is over and what it picks; returns what ends that. */
export function followPointer(
	map: MapLibreMap,
	{ hitAt, isMeasuring, onpoint, onpick }: Told,
): () => void {
	const canvas = map.getCanvas();
	let wasOverSomething = false;
	const over = ({ point: { x, y } }: PointerEvent) => {
		if (map.isMoving() || isMeasuring()) return;
		const hit = hitAt(x, y);
		const isOverSomething = hit.marks.length > 0 || hit.place !== null;
		canvas.style.cursor = isOverSomething ? 'pointer' : '';
		if (isOverSomething || wasOverSomething) onpoint(isOverSomething ? hit : null);
		wasOverSomething = isOverSomething;
	};
	const leave = () => {
		wasOverSomething = false;
		onpoint(null);
	};
	const pick = ({ point: { x, y } }: PointerEvent) => {
		if (!isMeasuring()) onpick(hitAt(x, y));
	};
	return listen(map, { mousemove: over, mouseout: leave, movestart: leave, click: pick });
}
