import type { Mark } from '$lib/derive/marks';
import { badgesAt } from '$lib/map/badges';
import { hatchStrokes } from '$lib/map/hatch';
import { markShapes } from '$lib/map/overlay';
import type { MapPicture } from '$lib/map/render';
import { scaleBars } from '$lib/map/scale';
import type { Basemap } from '$lib/map/style/style';
import type { Theme } from '$lib/model/theme';
import { isBounded } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import type { FigureContent } from '$lib/snapshot/figure';
import { frameAround, frameOf, isInFrame, type FrameOfView } from '$lib/snapshot/frame';
import type { MapFrame } from '$lib/snapshot/layout';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Language } from '$lib/state/language';
import { creditsOf } from './map-credits';
import { drawnNames, drawnOutlines, drawnWindow } from './map-scene';
import { claimsSelected } from './map-selection';
import { numberedStackWords } from './stack-words';
import { snapshotContent } from './snapshot-content';

/** What the reader has before them when a snapshot is asked for. */
export type Seen = {
	readonly dashboard: Pick<Dashboard, 'dossier' | 'view' | 'shown' | 'marks' | 'unverified'>;
	/** Of the map on the screen, in CSS pixels. */
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
	readonly language: Language;
	readonly basemap: Basemap | null;
	readonly reliefUrl: string | null;
	/** The address that brings the view back. */
	readonly link: string;
};

export type Composed = {
	readonly content: FigureContent;
	readonly frame: MapFrame;
	/** All that the map's picture needs but its pixel ratio. */
	readonly map: Omit<MapPicture, 'pixelRatio'>;
};

/** Shown claims of which the picture has no mark. */
function unmarkedCount({ shown }: Pick<Dashboard, 'shown'>, marks: readonly Mark[]): number {
	const marked = new Set(marks.map(({ claim }) => claim));
	const claims = [...shown.certain, ...shown.possible, ...shown.undated];
	return claims.filter(({ id }) => !marked.has(id)).length;
}

/** A picture has its numbers, since its sentences are found by them. */
const MOST_IN_PICTURE = { spot: Infinity, area: Infinity } as const;

/** Numbers stand beside their anchors, and want to be whole. */
const BADGE_ROOM = 14;

function mapOf(seen: Seen, marks: readonly Mark[], frame: FrameOfView): Composed['map'] {
	const { dashboard, language, theme, basemap, reliefUrl } = seen;
	const { dossier, view } = dashboard;
	const labels = view.labels ?? language;
	const window = drawnWindow(dossier, view.window);
	const chosen = claimsSelected(dossier, view.selection);
	const selected = new Set(marks.filter(({ claim }) => chosen.has(claim)).map(({ id }) => id));
	return {
		theme,
		language: labels,
		basemap,
		reliefUrl,
		selected,
		camera: frame,
		width: frame.width,
		height: frame.height,
		overlay: {
			outlines: drawnOutlines(dossier, window, !isBounded(view.window)),
			names: drawnNames(dossier, window, view.names ?? dossier.manifest.namePolicy, labels),
			marks: markShapes(marks),
			hatches: hatchStrokes(marks, frame.zoom),
			badges: badgesAt(marks, frame.zoom, {
				inFront: selected,
				stackWords: numberedStackWords,
				most: MOST_IN_PICTURE,
				bearing: frame.bearing,
			}),
		},
	};
}

/** Puts what the reader sees into a figure: its words, its frame, its map. */
export function composed(seen: Seen): Composed {
	const { dashboard, width, height, language, basemap, link } = seen;
	const { camera } = dashboard.view;
	const frame = camera
		? frameOf(camera, width, height)
		: frameAround(dashboard.dossier.manifest.view.bbox, width, height);
	const marks = dashboard.marks.marks.filter(({ anchor }) => isInFrame(frame, anchor, BADGE_ROOM));
	const map = mapOf(seen, marks, frame);
	const { kilometres, miles } = scaleBars(frame.center[1], frame.zoom, 120);
	return {
		map,
		content: snapshotContent({
			dossier: dashboard.dossier,
			view: dashboard.view,
			marks,
			selected: claimsSelected(dashboard.dossier, dashboard.view.selection),
			outlines: map.overlay.outlines,
			unmarked: unmarkedCount(dashboard, marks),
			language,
			link,
			mapCredits: creditsOf(dashboard, basemap, map.overlay.outlines, language).line,
		}),
		frame: {
			width: frame.width,
			height: frame.height,
			bearing: frame.bearing,
			scales: [
				{
					pixels: kilometres.pixels,
					text: m.map_kilometres({ length: kilometres.length }),
				},
				{ pixels: miles.pixels, text: m.map_miles({ length: miles.length }) },
			],
		},
	};
}
