import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification,
	LineLayerSpecification,
	SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { KIND_FAMILIES } from '../../model/kind';
import type { Theme } from '../../model/theme';
import { LABEL_FONT } from './fonts';
import { badgeId, ringId, signId, stackId, type StackLook } from './images';
import { SOURCES } from './sources';

/** What the map tells of a mark or badge by feature state. */
export type MarkState = {
	readonly selected?: boolean;
	readonly pointed?: boolean;
	/** Selected, and the one that shows it on the ground that it shares. */
	readonly tinted?: boolean;
	/** Pointed at, and the one that shows it on the ground that it shares. */
	readonly hinted?: boolean;
};

/** Layers that answer a pointer, top to bottom. */
export const MARK_LAYERS = [
	'badges',
	'stacks',
	'dots',
	'dots-possible',
	'band-touch',
	'disc-touch',
	'hatch-touch',
] as const;

const shape = (name: string): ExpressionSpecification => ['==', ['get', 'shape'], name];
const relation = (name: string): ExpressionSpecification => ['==', ['get', 'relation'], name];
const isLead: ExpressionSpecification = ['==', ['get', 'lead'], true];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];

const isTinted: ExpressionSpecification = ['boolean', ['feature-state', 'tinted'], false];
const isHinted: ExpressionSpecification = ['boolean', ['feature-state', 'hinted'], false];

const whenActive = (
	selected: number,
	pointed: number,
	otherwise: number,
): DataDrivenPropertyValueSpecification<number> => [
	'case',
	isSelected,
	selected,
	isPointed,
	pointed,
	otherwise,
];

const whenTinted = (
	tinted: number,
	hinted: number,
): DataDrivenPropertyValueSpecification<number> => ['case', isTinted, tinted, isHinted, hinted, 0];

/** A name for the image of each family, `theirs` with the families' part left to it. */
const imageByFamily = (
	name: (family: (typeof KIND_FAMILIES)[number]) => string,
): ExpressionSpecification => {
	const [first, second, ...rest] = KIND_FAMILIES;
	return [
		'match',
		['get', 'family'],
		first,
		name(first),
		second,
		name(second),
		...rest.flatMap((family) => [family, name(family)]),
		name(first),
	];
};

function familyColour({ kinds }: Theme): ExpressionSpecification {
	return [
		'match',
		['get', 'family'],
		'harm',
		kinds.harm,
		'control',
		kinds.control,
		'movement',
		kinds.movement,
		'word',
		kinds.word,
		'people',
		kinds.people,
		kinds.force,
	];
}

const source = SOURCES.marks;

/** Areas and discs: under the dossier's outlines and names. */
export function groundLayers(theme: Theme): readonly LayerSpecification[] {
	const colour = familyColour(theme);
	const stroke: LineLayerSpecification['paint'] = {
		'line-color': theme.map.hatch,
		'line-width': 0.8,
		'line-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 0.5, 11.5, 0.25],
	};
	return [
		{
			id: 'hatch',
			type: 'line',
			source: SOURCES.hatches,
			filter: relation('certain'),
			paint: stroke,
		},
		{
			id: 'hatch-possible',
			type: 'line',
			source: SOURCES.hatches,
			filter: relation('possible'),
			paint: { ...stroke, 'line-dasharray': [6, 5] },
		},
		{
			id: 'hatch-edge',
			type: 'line',
			source,
			filter: ['all', shape('hatch'), isLead],
			paint: {
				'line-color': theme.map.hatch,
				'line-width': 1,
				'line-dasharray': [2, 3],
				'line-opacity': ['case', relation('certain'), 0.8, 0.5],
			},
		},
		{
			id: 'hatch-touch',
			type: 'fill',
			source,
			filter: shape('hatch'),
			paint: {
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': whenTinted(0.16, 0.1),
			},
		},
		{
			id: 'disc',
			type: 'fill',
			source,
			filter: ['all', shape('disc'), isLead],
			paint: {
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': [
					'interpolate',
					['linear'],
					['zoom'],
					9,
					['case', relation('certain'), 0.2, 0.09],
					12,
					['case', relation('certain'), 0.1, 0.05],
				],
			},
		},
		{
			id: 'disc-rim',
			type: 'line',
			source,
			filter: ['all', shape('disc'), isLead],
			paint: {
				'line-color': colour,
				'line-width': 1.25,
				'line-dasharray': [2, 2],
				'line-opacity': ['case', relation('certain'), 0.95, 0.55],
			},
		},
		{
			id: 'disc-touch',
			type: 'fill',
			source,
			filter: shape('disc'),
			paint: {
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': whenTinted(0.28, 0.16),
			},
		},
		{
			id: 'area-active',
			type: 'line',
			source,
			filter: ['any', shape('disc'), shape('hatch')],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-width': 2.25,
				'line-opacity': whenTinted(1, 0.7),
			},
		},
	];
}

/** Bands and dots: over the outlines, under the names. */
export function lineLayers(theme: Theme): readonly LayerSpecification[] {
	const colour = familyColour(theme);
	const band: ExpressionSpecification = ['all', shape('band'), isLead];
	const offset: ExpressionSpecification = ['*', ['get', 'lane'], 3.5];
	const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
	return [
		{
			id: 'band-glow',
			type: 'line',
			source,
			filter: band,
			layout,
			paint: {
				'line-color': colour,
				'line-offset': offset,
				'line-width': ['interpolate', ['linear'], ['zoom'], 6, 7, 9, 13, 12, 20],
				'line-blur': ['interpolate', ['linear'], ['zoom'], 6, 5, 9, 9, 12, 15],
				'line-opacity': ['case', relation('certain'), 0.4, 0.18],
			},
		},
		{
			id: 'band',
			type: 'line',
			source,
			filter: ['all', band, relation('certain')],
			layout,
			paint: { 'line-color': colour, 'line-offset': offset, 'line-width': 2.5 },
		},
		{
			id: 'band-possible',
			type: 'line',
			source,
			filter: ['all', band, relation('possible')],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-offset': offset,
				'line-width': 2,
				'line-opacity': 0.65,
				'line-dasharray': [3, 2],
			},
		},
		{
			id: 'band-active',
			type: 'line',
			source,
			filter: shape('band'),
			layout,
			paint: {
				'line-color': colour,
				'line-offset': offset,
				'line-width': 5,
				'line-opacity': whenTinted(1, 0.75),
			},
		},
		{
			id: 'band-touch',
			type: 'line',
			source,
			filter: shape('band'),
			paint: { 'line-color': colour, 'line-width': 14, 'line-opacity': 0 },
		},
		{
			id: 'dots',
			type: 'circle',
			source,
			filter: ['all', shape('dot'), relation('certain')],
			paint: {
				'circle-color': colour,
				'circle-radius': whenActive(8, 7, 5.5),
				'circle-stroke-color': theme.panel,
				'circle-stroke-width': 1.5,
			},
		},
		{
			id: 'dots-possible',
			type: 'circle',
			source,
			filter: ['all', shape('dot'), relation('possible')],
			paint: {
				'circle-color': theme.panel,
				'circle-opacity': 0.75,
				'circle-radius': whenActive(7, 6, 4.5),
				'circle-stroke-color': colour,
				'circle-stroke-width': 2,
			},
		},
	];
}

/** Size of the numbers in badges, in CSS pixels. */
export const BADGE_TEXT_SIZE = 11;

/** Offsets go no further than this, in CSS pixels. */
const FURTHEST = 4096;

/**
 * A badge's offset as the pair of numbers that a layout property wants, in units of so many CSS
 * pixels. A style cannot make a pair out of two numbers, but it can go between pairs: first along x,
 * then along y.
 */
function offsetIn(unit: number): ExpressionSpecification {
	const end = FURTHEST / unit;
	const between = (
		property: string,
		low: ExpressionSpecification,
		high: ExpressionSpecification,
	): ExpressionSpecification => [
		'interpolate',
		['linear'],
		['get', property],
		-FURTHEST,
		low,
		FURTHEST,
		high,
	];
	const atHeight = (y: number) => between('right', ['literal', [-end, y]], ['literal', [end, y]]);
	return between('down', atHeight(-end), atHeight(end));
}

const isStack: ExpressionSpecification = ['>', ['get', 'count'], 1];

/** Cards that say how many claims there are and how sure their place is. */
function stackLayers(theme: Theme): readonly LayerSpecification[] {
	const words: ExpressionSpecification = [
		'format',
		[
			'case',
			['==', ['get', 'oneFamily'], true],
			['image', imageByFamily((family) => signId(theme, family))],
			'',
		],
		{ 'vertical-align': 'center' },
		['case', ['==', ['get', 'oneFamily'], true], '\u2002', ''],
		{},
		['get', 'label'],
		{},
	];
	const look = (name: StackLook) => stackId(theme, name);
	const layout: SymbolLayerSpecification['layout'] = {
		'icon-allow-overlap': true,
		'icon-text-fit': 'both',
		'icon-text-fit-padding': [1, 2, 1, 2],
		'icon-padding': 0,
		'text-font': [LABEL_FONT],
		'text-field': words,
		'text-size': BADGE_TEXT_SIZE,
		'text-offset': offsetIn(BADGE_TEXT_SIZE),
		'text-allow-overlap': true,
		'text-max-width': 100,
		'symbol-z-order': 'source',
	};
	return [
		{
			id: 'stacks',
			type: 'symbol',
			source: SOURCES.badges,
			filter: isStack,
			layout: {
				...layout,
				'icon-image': ['case', ['==', ['get', 'disputed'], true], look('disputed'), look('plain')],
			},
			paint: { 'text-color': theme.ink },
		},
		{
			id: 'stacks-active',
			type: 'symbol',
			source: SOURCES.badges,
			filter: isStack,
			layout: {
				...layout,
				'icon-image': look('pointed'),
				'icon-ignore-placement': true,
				'text-ignore-placement': true,
			},
			paint: {
				'icon-opacity': whenActive(1, 1, 0),
				'text-color': theme.ink,
				'text-opacity': whenActive(1, 1, 0),
			},
		},
	];
}

/** Numbers of the marks: over everything, and none is left out for want of room. */
export function badgeLayers(theme: Theme): readonly LayerSpecification[] {
	const image = (name: 'certain' | 'possible', disputed: boolean) =>
		imageByFamily((family) => badgeId(theme, family, name, disputed));
	const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
	const overlapping: SymbolLayerSpecification['layout'] = {
		'icon-allow-overlap': true,
		'icon-offset': offsetIn(1),
		'symbol-z-order': 'source',
	};
	return [
		...stackLayers(theme),
		{
			id: 'badges',
			type: 'symbol',
			source: SOURCES.badges,
			filter: ['!', isStack],
			layout: {
				...overlapping,
				'icon-image': [
					'case',
					relation('certain'),
					['case', isDisputed, image('certain', true), image('certain', false)],
					['case', isDisputed, image('possible', true), image('possible', false)],
				],
				'icon-padding': 0,
				'text-font': [LABEL_FONT],
				'text-field': ['get', 'label'],
				'text-size': BADGE_TEXT_SIZE,
				'text-offset': offsetIn(BADGE_TEXT_SIZE),
				'text-allow-overlap': true,
				'text-max-width': 100,
			},
			paint: {
				'text-color': ['case', relation('certain'), theme.onKind, familyColour(theme)],
			},
		},
		{
			id: 'badge-rings',
			type: 'symbol',
			source: SOURCES.badges,
			filter: ['!', isStack],
			layout: {
				...overlapping,
				'icon-image': ringId(theme),
				'icon-ignore-placement': true,
			},
			paint: { 'icon-opacity': whenActive(1, 0.6, 0) },
		},
	];
}
