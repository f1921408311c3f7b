/** What the map of a figure draws, and what of it numbers keep off. */
import { boxOfName } from '$lib/map/badges/badge-layout';
import { namesKeptFree } from '$lib/map/badges/badges';
import { hatchStrokes } from '$lib/map/hatch';
import { markShapes } from '$lib/map/overlay';
import { AREA_NAME, CORRIDOR_NAME, nameSize, sizeAt } from '$lib/map/style/name-boxes';
import type { Overlay } from '$lib/map/style/sources';
import { pixelIn, type FrameOfView } from '$lib/derive/geometry/frame';
import type { Mark } from '$lib/derive/view/marks';
import { claimsSelected } from '$lib/derive/view/selected';
import type { Showing } from '$lib/derive/view/showing';
import { FAMILY_OF } from '$lib/model/kind';
import type { Language } from '$lib/model/language';
import { isBounded, type View } from '$lib/model/view';
import type { Box } from '$lib/snapshot/layout/figure';
import type { WantedNumber } from '$lib/snapshot/layout/numbers';
import {
	drawnNames,
	drawnOutlines,
	drawnWindow,
	lookedAt,
	placesMarked,
	placesSelected,
} from '$lib/scene/drawn';

/** No features of a layer. */
export const EMPTY = { type: 'FeatureCollection', features: [] } as const;

/** Outlines, names and marks of a view in a frame; numbers and counts are the figure's own. */
export function overlayOf(
	{ dossier }: Showing,
	view: View,
	marks: readonly Mark[],
	{ zoom }: FrameOfView,
	labels: string,
	language: Language,
): Overlay {
	const window = drawnWindow(dossier, view.window);
	const policy = view.names ?? dossier.manifest.namePolicy;
	const selected = placesSelected(dossier, view.selection, claimsSelected(dossier, view.selection));
	const looked = lookedAt(selected, placesMarked(marks));
	return {
		outlines: drawnOutlines(dossier, window, !isBounded(view.window), language),
		names: drawnNames(dossier, window, policy, labels, language, looked),
		marks: markShapes(marks),
		hatches: hatchStrokes(marks, zoom),
		// The figure has numbers of its own, as type.
		badges: { ...EMPTY, features: [] },
	};
}

/** The numbers of marks with their anchors, in pixels from the frame's upper left corner. */
export function numbersIn(frame: FrameOfView, marks: readonly Mark[]): readonly WantedNumber[] {
	return marks.map(({ number, kind, relation, disputed, anchor, shape }) => {
		const [x, y] = pixelIn(frame, anchor);
		const look = { family: FAMILY_OF[kind], relation, disputed };
		return { number, look, x, y, isSpot: shape === 'dot' || shape === 'disc' };
	});
}

/**
 * The names that no number covers: of the held areas, the corridors, and the settlements that most of
 * the claims are about. In pixels from the frame's upper left corner.
 */
export const namesIn = (frame: FrameOfView, names: Overlay['names']): readonly Box[] => [
	...namesKeptFree(names).map((name): Box => {
		const { left, top, right, bottom } = boxOfName(name, pixelIn(frame, name.at));
		return { x: left, y: top, width: right - left, height: bottom - top };
	}),
	...names.features.flatMap(({ geometry, properties }): Box[] => {
		const [longitude = 0, latitude = 0] = geometry.coordinates;
		const [x, y] = pixelIn(frame, [longitude, latitude]);
		if (properties.role === 'enclave') {
			const size = nameSize(properties, AREA_NAME, frame.zoom);
			return [{ ...size, x: x - size.width / 2, y: y - size.height }];
		}
		if (properties.role === 'corridor') {
			const size = nameSize(properties, CORRIDOR_NAME, frame.zoom);
			const aside = CORRIDOR_NAME.aside * sizeAt(CORRIDOR_NAME, frame.zoom);
			return [{ ...size, x: x - aside - size.width, y: y - size.height / 2 }];
		}
		return [];
	}),
];
