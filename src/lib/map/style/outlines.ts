import type {
	ExpressionSpecification,
	LayerSpecification,
	SymbolLayerSpecification,
	VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../model/theme';
import { LABEL_FONT, spacingIn } from './fonts';
import { spotId } from './images';
import { AREA_NAME, CORRIDOR_NAME, stopsOf } from './name-boxes';
import { NAME_RANKS } from './name-ranks';
import { SOURCES } from './sources';

const role = (...roles: readonly string[]): ExpressionSpecification => [
	'in',
	['get', 'role'],
	['literal', [...roles]],
];
const state = (name: string): ExpressionSpecification => ['==', ['get', 'state'], name];

const source = SOURCES.outlines;

const SURE_AND_UNSURE = ['in', 'unsure'] as const;

/** A line whose period may not have had the days that are shown. */
const FADED = { 'line-opacity': 0.5, 'line-dasharray': [4, 2] };

/** Outlines of the dossier's places under the marks: faint, since nobody reports them. */
export function outlineLayers({ map }: Theme): readonly LayerSpecification[] {
	return [
		{
			id: 'enclave-fill',
			type: 'fill',
			source,
			filter: role('enclave'),
			paint: {
				'fill-antialias': false,
				'fill-color': map.enclave,
				'fill-opacity': [
					'interpolate',
					['linear'],
					['zoom'],
					9,
					['case', state('unsure'), 0.08, 0.16],
					12,
					['case', state('unsure'), 0.04, 0.08],
				],
			},
		},
		{
			id: 'oblast-line',
			type: 'line',
			source,
			filter: role('oblast'),
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': map.oblast,
				'line-width': ['case', state('past'), 1.1, 1.8],
				'line-dasharray': [1, 3],
				'line-opacity': ['case', state('past'), 0.75, 1],
			},
		},
		...SURE_AND_UNSURE.map((name): LayerSpecification => ({
			id: name === 'in' ? 'enclave-line' : 'enclave-line-unsure',
			type: 'line',
			source,
			filter: ['all', role('enclave'), state(name)],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': map.enclave,
				'line-width': 1.25,
				...(name === 'unsure' ? FADED : {}),
			},
		})),
		{
			id: 'corridor-fill',
			type: 'fill',
			source,
			filter: role('corridor'),
			paint: {
				'fill-antialias': false,
				'fill-color': map.corridor,
				'fill-opacity': ['case', state('unsure'), 0.16, 0.26],
			},
		},
		...SURE_AND_UNSURE.map((name): LayerSpecification => ({
			id: name === 'in' ? 'corridor-line' : 'corridor-line-unsure',
			type: 'line',
			source,
			filter: ['all', role('corridor'), state(name)],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': map.corridor,
				'line-width': 1.5,
				'line-opacity': 0.9,
				...(name === 'unsure' ? { 'line-dasharray': [3, 2] } : {}),
			},
		})),
		{
			id: 'road-line',
			type: 'line',
			source,
			filter: role('road'),
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': map.road, 'line-width': 1.75 },
		},
		...SURE_AND_UNSURE.map((name): LayerSpecification => ({
			id: name === 'in' ? 'contact-line' : 'contact-line-unsure',
			type: 'line',
			source,
			filter: ['all', role('line-of-contact'), state(name)],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': map.lineOfContact,
				'line-width': 1.4,
				'line-opacity': 0.85,
				...(name === 'unsure' ? FADED : {}),
			},
		})),
		{
			id: 'contact-line-past',
			type: 'line',
			source,
			filter: ['all', role('line-of-contact'), state('past')],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': map.lineOfContact,
				'line-width': 1.4,
				'line-opacity': 0.75,
				'line-dasharray': [5, 3],
			},
		},
	];
}

/**
 * Names of the dossier's places: over the basemap's, which give way to them. What is higher up is
 * placed first: spots before any name, then the main city and what is selected, the held area and
 * the corridor, the places of marks, and the others.
 */
export function nameLayers(theme: Theme, language: string): readonly LayerSpecification[] {
	const { map } = theme;
	const settlements = settlementLayer(theme);
	const withSpot = { ...settlements.layout, ...spotLayout(theme) };
	const text: ExpressionSpecification = [
		'format',
		['get', 'label'],
		{},
		['case', ['==', ['get', 'note'], ''], '', ['concat', '\n', ['get', 'note']]],
		{ 'font-scale': AREA_NAME.noteScale },
	];
	const area = {
		type: 'symbol',
		source: SOURCES.names,
		layout: {
			'text-font': [LABEL_FONT],
			'text-field': ['step', ['zoom'], ['get', 'label'], 7, text],
			'text-size': ['interpolate', ['linear'], ['zoom'], ...stopsOf(AREA_NAME)],
			'text-letter-spacing': spacingIn(language, 0.06),
			// Beside its point no further than that most of it stays over the area.
			'text-variable-anchor-offset': AREA_ANCHORS,
			'text-justify': 'center',
			'text-max-width': AREA_NAME.width,
			'text-line-height': AREA_NAME.leading,
			'text-padding': 2,
		},
		paint: { 'text-color': map.areaName, 'text-halo-color': map.halo, 'text-halo-width': 1.4 },
	} satisfies Partial<SymbolLayerSpecification>;
	return [
		{
			id: 'line-names',
			type: 'symbol',
			source,
			filter: ['!=', ['get', 'label'], ''],
			minzoom: 7,
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 420,
				'text-font': [LABEL_FONT],
				'text-field': ['get', 'label'],
				'text-size': 11,
				// Flat, since the lines bend too much for letters to follow.
				'text-rotation-alignment': 'viewport',
				'text-max-angle': 180,
				'text-padding': 6,
			},
			paint: {
				'text-color': ['case', role('oblast'), map.labelSoft, map.lineOfContact],
				'text-halo-color': map.halo,
				'text-halo-width': 1.4,
			},
		},
		{
			...area,
			id: 'region-names',
			filter: ['all', role('region'), ['<=', rank, NAME_RANKS.marked]],
			minzoom: 6.5,
		},
		{
			...settlements,
			id: 'settlement-names',
			filter: ['all', role('settlement'), ['>', rank, NAME_RANKS.marked]],
			layout: {
				...withSpot,
				'icon-size': 0.9,
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10.5, 8, 12, 11, 14],
			},
		},
		{
			...settlements,
			id: 'settlement-names-claimed',
			filter: [
				'all',
				role('settlement'),
				['>', rank, NAME_RANKS.main],
				['<=', rank, NAME_RANKS.marked],
			],
			layout: {
				...settlements.layout,
				'text-max-width': NAMES_UNDER_EACH_OTHER,
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 8, 13.5, 11, 18],
			},
		},
		{
			...area,
			id: 'area-names',
			filter: role('enclave'),
			// Named in every view: over something else rather than not at all.
			layout: { ...area.layout, 'text-overlap': 'always' },
		},
		{
			id: 'corridor-names',
			type: 'symbol',
			source: SOURCES.names,
			filter: role('corridor'),
			layout: {
				'text-font': [LABEL_FONT],
				'text-field': text,
				'text-size': ['interpolate', ['linear'], ['zoom'], ...stopsOf(CORRIDOR_NAME)],
				'text-variable-anchor': ['right', 'top-right', 'bottom-right', 'top', 'bottom', 'left'],
				'text-radial-offset': CORRIDOR_NAME.aside,
				'text-justify': 'auto',
				'text-max-width': CORRIDOR_NAME.width,
				'text-overlap': 'always',
			},
			paint: { 'text-color': map.corridor, 'text-halo-color': map.halo, 'text-halo-width': 1.6 },
		},
		{
			...settlements,
			id: 'settlement-names-first',
			filter: ['all', role('settlement'), ['<=', rank, NAME_RANKS.main]],
			layout: {
				...settlements.layout,
				'text-max-width': NAMES_UNDER_EACH_OTHER,
				// The main city is named in every view.
				'text-overlap': 'always',
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 13, 8, 16, 11, 20],
			},
			paint: { ...settlements.paint, 'text-color': theme.ink },
		},
		{
			id: 'settlement-spots',
			type: 'symbol',
			source: SOURCES.names,
			filter: ['all', role('settlement'), ['<=', rank, NAME_RANKS.marked]],
			layout: { ...spotLayout(theme), 'icon-size': 1.1, 'icon-allow-overlap': true },
		},
	];
}

const rank: ExpressionSpecification = ['get', 'rank'];

/** In ems: about a quarter of an area's name. */
const ASIDE = 2;

// prettier-ignore
const AREA_ANCHORS: VariableAnchorOffsetCollectionSpecification = [
	'bottom', [0, 0], 'center', [0, 0], 'top', [0, 0],
	'right', [ASIDE, 0], 'left', [-ASIDE, 0],
	'bottom-right', [ASIDE, 0], 'bottom-left', [-ASIDE, 0],
	'top-right', [ASIDE, 0], 'top-left', [-ASIDE, 0],
];

/** In ems: two names of one place stand in two lines, and keep off the places beside it. */
const NAMES_UNDER_EACH_OTHER = 7;

/** A settlement's spot: names keep off it, so that none begins at another's. */
const spotLayout = (theme: Theme) =>
	({ 'icon-image': spotId(theme), 'icon-padding': 1 }) satisfies SymbolLayerSpecification['layout'];

/** A settlement's name beside its spot, on whichever side has room. */
function settlementLayer(theme: Theme): SymbolLayerSpecification {
	const { map } = theme;
	return {
		id: 'settlements',
		type: 'symbol',
		source: SOURCES.names,
		layout: {
			'symbol-sort-key': ['+', ['*', rank, 1000], ['-', 0, ['get', 'claims']]],
			'text-font': [LABEL_FONT],
			'text-field': ['get', 'label'],
			'text-variable-anchor': [
				'left',
				'right',
				'bottom-left',
				'bottom-right',
				'bottom',
				'top',
				'top-left',
				'top-right',
			],
			'text-radial-offset': 0.75,
			'text-justify': 'auto',
			'text-max-width': 20,
			'text-line-height': 1.1,
			'text-padding': 1,
		},
		paint: {
			'text-color': map.label,
			'text-halo-color': map.halo,
			'text-halo-width': 1.5,
		},
	};
}
