import type {
	ExpressionSpecification,
	LayerSpecification,
	SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../model/theme';
import { LABEL_FONT } from './fonts';
import { badgeId, ringId, signId, stackId, type StackLook } from './images';
import { byFamily, familyColour, relation, whenActive } from './marks';
import { SOURCES } from './sources';

/** Size of the numbers in badges, in CSS pixels. */
const BADGE_TEXT_SIZE = 11;

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
/** About an area: its words stand on the map like a name, and leave the cards to what is at a spot. */
const isQuiet: ExpressionSpecification = ['==', ['get', 'quiet'], true];
const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
const isOfOneFamily: ExpressionSpecification = ['==', ['get', 'oneFamily'], true];

/** How the text of a badge stands in its image. */
const written: SymbolLayerSpecification['layout'] = {
	'icon-allow-overlap': true,
	'icon-padding': 0,
	'text-font': [LABEL_FONT],
	'text-size': BADGE_TEXT_SIZE,
	'text-offset': offsetIn(BADGE_TEXT_SIZE),
	'text-allow-overlap': true,
	'text-max-width': 100,
	'symbol-z-order': 'source',
};

/** Cards that say how many claims there are and how sure their place is. */
function stackLayers(theme: Theme): readonly LayerSpecification[] {
	const words: ExpressionSpecification = [
		'format',
		['case', isOfOneFamily, ['image', byFamily((family) => signId(theme, family))], ''],
		{ 'vertical-align': 'center' },
		['case', isOfOneFamily, '\u2002', ''],
		{},
		['get', 'label'],
		{},
	];
	const look = (name: StackLook) => stackId(theme, name);
	const layout: SymbolLayerSpecification['layout'] = {
		...written,
		'icon-text-fit': 'both',
		'icon-text-fit-padding': [1, 2, 1, 2],
		'text-field': words,
	};
	return [
		{
			id: 'stacks',
			type: 'symbol',
			source: SOURCES.badges,
			filter: ['all', isStack, ['!', isQuiet]],
			layout: {
				...layout,
				'icon-image': ['case', isDisputed, look('disputed'), look('plain')],
			},
			paint: { 'text-color': theme.ink },
		},
		{
			id: 'stacks-quiet',
			type: 'symbol',
			source: SOURCES.badges,
			filter: ['all', isStack, isQuiet],
			layout: { ...written, 'text-field': words },
			paint: {
				'text-color': theme.inkSoft,
				'text-halo-color': theme.map.halo,
				'text-halo-width': 1.5,
			},
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
		byFamily((family) => badgeId(theme, family, name, disputed));
	return [
		...stackLayers(theme),
		{
			id: 'badges',
			type: 'symbol',
			source: SOURCES.badges,
			filter: ['!', isStack],
			layout: {
				...written,
				'icon-offset': offsetIn(1),
				'icon-image': [
					'case',
					relation('certain'),
					['case', isDisputed, image('certain', true), image('certain', false)],
					['case', isDisputed, image('possible', true), image('possible', false)],
				],
				'text-field': ['get', 'label'],
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
				'icon-allow-overlap': true,
				'icon-offset': offsetIn(1),
				'icon-image': ringId(theme),
				'icon-ignore-placement': true,
				'symbol-z-order': 'source',
			},
			paint: { 'icon-opacity': whenActive(1, 0.6, 0) },
		},
	];
}
