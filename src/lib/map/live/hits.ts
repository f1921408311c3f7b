import type { Map as MapLibreMap } from 'maplibre-gl';
import { MARK_LAYERS } from '../style/marks';
import type { BadgeCollection } from '../style/sources';

/** What lies under a point of the map. */
export type Hit = {
	/** CSS pixels from the map's top left corner. */
	readonly x: number;
	readonly y: number;
	/** Ids of marks, the nearest to the reader first. A number hides what is under it. */
	readonly marks: readonly string[];
	/** A place of the dossier, where no mark is meant. */
	readonly place: string | null;
};

/** How far beside a thing a pointer may be, in CSS pixels. */
const REACH = 3;

/** Spots of settlements, and names: a reader who points at one means that place. */
const NAME_LAYERS = [
	'settlement-spots',
	'settlement-names-first',
	'settlement-names-claimed',
	'settlement-names',
	'area-names',
	'region-names',
	'corridor-names',
	'line-names',
];

/** Lines and edges of other places: thin, so that whoever points at one means it. */
const LINE_LAYERS = [
	'road-line',
	'contact-line',
	'contact-line-unsure',
	'contact-line-past',
	'oblast-line',
	'corridor-line',
	'corridor-line-unsure',
	'enclave-line',
	'enclave-line-unsure',
];

/** Areas of other places. */
const AREA_LAYERS = ['corridor-fill', 'enclave-fill'];

const idsOf = (found: readonly { readonly properties: Record<string, unknown> }[]) => [
	...new Set(
		found.map(({ properties }) => properties['id']).filter((id) => typeof id === 'string'),
	),
];

/** Marks and places at a point of the map. */
export function hitsAt(map: MapLibreMap, x: number, y: number, badges: BadgeCollection): Hit {
	const box: [[number, number], [number, number]] = [
		[x - REACH, y - REACH],
		[x + REACH, y + REACH],
	];
	const ask = (layers: readonly string[]) => {
		const there = layers.filter((id) => map.getLayer(id));
		return there.length === 0 ? [] : idsOf(map.queryRenderedFeatures(box, { layers: there }));
	};
	const [badge] = ask(['badges', 'stacks', 'stacks-quiet']);
	const stack = badges.features.find(({ properties }) => properties.id === badge);
	if (stack) return { x, y, marks: stack.properties.marks, place: null };
	for (const { of, layers } of BEFORE_EACH_OTHER) {
		const found = ask(layers);
		const [place = null] = of === 'place' ? found : [];
		if (found.length > 0) return { x, y, marks: of === 'mark' ? found : [], place };
	}
	return { x, y, marks: [], place: null };
}

/**
 * What is meant where several things lie over each other: a spot before a name, that before a line,
 * that before an area. Hatch fills most of the picture, and would be all that can be met.
 */
const BEFORE_EACH_OTHER: readonly {
	readonly of: 'mark' | 'place';
	readonly layers: readonly string[];
}[] = [
	{ of: 'mark', layers: MARK_LAYERS.filter((id) => id.startsWith('dots')) },
	{ of: 'place', layers: NAME_LAYERS },
	{ of: 'mark', layers: ['band-touch'] },
	{ of: 'mark', layers: ['disc-touch'] },
	{ of: 'place', layers: LINE_LAYERS },
	{ of: 'mark', layers: ['hatch-touch'] },
	{ of: 'place', layers: AREA_LAYERS },
];

/** Where the number of a mark stands, alone or in a stack, in CSS pixels from the top left corner. */
export function badgePosition(
	map: MapLibreMap,
	mark: string,
	badges: BadgeCollection,
): readonly [number, number] | null {
	const badge = badges.features.find(({ properties }) => properties.marks.includes(mark));
	if (!badge) return null;
	const [longitude = 0, latitude = 0] = badge.geometry.coordinates;
	const { x, y } = map.project([longitude, latitude]);
	const [dx, dy] = badge.properties.offset;
	return [x + dx, y + dy];
}
