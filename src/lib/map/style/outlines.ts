import type {
	ExpressionSpecification,
	LayerSpecification,
	SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../model/theme';
import { LABEL_FONT, spacingIn } from './fonts';
import { spotId } from './images';
import { SOURCES } from './sources';

const role = (...roles: readonly string[]): ExpressionSpecification => [
	'in',
	['get', 'role'],
	['literal', [...roles]],
];
const state = (name: string): ExpressionSpecification => ['==', ['get', 'state'], name];

const hasClaims: ExpressionSpecification = ['>', ['get', 'claims'], 0];

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
				'fill-opacity': ['case', state('unsure'), 0.09, 0.2],
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
				'line-width': 1,
				'line-opacity': 0.8,
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

/** Names of the dossier's places: over the basemap's, which give way to them. */
export function nameLayers(theme: Theme, language: string): readonly LayerSpecification[] {
	const { map } = theme;
	const settlements = settlementLayer(theme);
	const text: ExpressionSpecification = [
		'format',
		['get', 'label'],
		{},
		['case', ['==', ['get', 'note'], ''], '', ['concat', '\n', ['get', 'note']]],
		{ 'font-scale': 0.7 },
	];
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
			id: 'area-names',
			type: 'symbol',
			source: SOURCES.names,
			filter: role('enclave', 'region'),
			minzoom: 6.5,
			layout: {
				'text-font': [LABEL_FONT],
				'text-field': ['step', ['zoom'], ['get', 'label'], 7, text],
				'text-size': ['interpolate', ['linear'], ['zoom'], 6.5, 12, 9, 17, 12, 22],
				'text-letter-spacing': spacingIn(language, 0.06),
				'text-variable-anchor': ['bottom', 'bottom-right', 'bottom-left'],
				'text-justify': 'center',
				// In the order in which they were given: a held area before the region around it.
				'symbol-z-order': 'source',
				'text-max-width': 11,
				'text-line-height': 1.25,
				'text-padding': 4,
			},
			paint: {
				'text-color': map.areaName,
				'text-halo-color': map.halo,
				'text-halo-width': 1.4,
			},
		},
		{
			id: 'corridor-names',
			type: 'symbol',
			source: SOURCES.names,
			filter: role('corridor'),
			minzoom: 7.5,
			layout: {
				'text-font': [LABEL_FONT],
				'text-field': text,
				'text-size': 12,
				'text-variable-anchor': ['right', 'top-right', 'bottom-right', 'top'],
				'text-radial-offset': 2.2,
				'text-justify': 'auto',
				'text-max-width': 12,
			},
			paint: { 'text-color': map.corridor, 'text-halo-color': map.halo, 'text-halo-width': 1.4 },
		},
		{
			...settlements,
			id: 'settlement-names',
			filter: ['all', role('settlement'), ['!', hasClaims]],
			layout: {
				...settlements.layout,
				'icon-size': 0.9,
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10.5, 8, 12, 11, 14],
			},
		},
		{
			...settlements,
			id: 'settlement-names-claimed',
			filter: ['all', role('settlement'), hasClaims],
			layout: {
				...settlements.layout,
				'icon-size': 1.2,
				'icon-allow-overlap': true,
				'text-optional': true,
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 13, 8, 16, 11, 20],
			},
		},
	];
}

/** A settlement's spot with its name beside it, on whichever side has room. */
function settlementLayer(theme: Theme): SymbolLayerSpecification {
	const { map } = theme;
	return {
		id: 'settlements',
		type: 'symbol',
		source: SOURCES.names,
		layout: {
			'icon-image': spotId(theme),
			'icon-padding': 1,
			'symbol-sort-key': ['-', 0, ['get', 'claims']],
			'text-font': [LABEL_FONT],
			'text-field': ['get', 'label'],
			'text-variable-anchor': [
				'left',
				'right',
				'bottom-left',
				'bottom-right',
				'bottom',
				'top-left',
				'top-right',
			],
			'text-radial-offset': 0.55,
			'text-justify': 'auto',
			'text-max-width': 20,
			'text-padding': 3,
		},
		paint: {
			'text-color': map.label,
			'text-halo-color': map.halo,
			'text-halo-width': 1.5,
		},
	};
}
