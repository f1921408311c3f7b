import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { LIGHT as ANY_FLAVOR, layers as protomapsLayers, type Flavor } from '@protomaps/basemaps';
import type { MultiPoint } from 'geojson';
import type { Theme } from '../../model/theme';
import { LABEL_FONT, capitalsIn, spacingIn } from './fonts';
import { spotId } from './images';

export const BASEMAP_SOURCE = 'basemap';

/** Layers of Protomaps' style that a quiet map does without. */
const LOUD = ['address_label', 'roads_oneway', 'roads_shields', 'pois', 'places_subplace'];

/** Within this distance of a settlement of the dossier the basemap names none of its own, in metres. */
const OWN_SETTLEMENT_RADIUS = 3500;

/** The colour of our theme that a colour of Protomaps' flavor becomes. */
function themed(key: string, { map }: Theme): string {
	if (key === 'background' || key === 'water') return map.water;
	if (key === 'boundaries') return map.border;
	if (key.endsWith('_halo')) return map.halo;
	if (key === 'city_label') return map.label;
	if (key.endsWith('_label') || key.startsWith('roads_label')) return map.labelSoft;
	if (/casing|buildings|pier/.test(key)) return map.earth;
	const isRoad = /^(tunnel|bridges|other|minor|link|major|highway|railway|runway)/.test(key);
	return isRoad ? map.border : map.earth;
}

/** Protomaps' flavor in our colours: paper, water, hairlines, and no ground cover. */
function flavorOf(theme: Theme): Flavor {
	const flavor: Flavor = {
		...ANY_FLAVOR,
		regular: LABEL_FONT,
		bold: LABEL_FONT,
		italic: LABEL_FONT,
	};
	delete flavor.pois;
	delete flavor.landcover;
	for (const key of typedKeys(ANY_FLAVOR)) {
		if (key === 'pois' || key === 'landcover') continue;
		if (key === 'regular' || key === 'bold' || key === 'italic') continue;
		flavor[key] = themed(key, theme);
	}
	return flavor;
}

function typedKeys<Record extends object>(record: Record): readonly (keyof Record)[] {
	const isKey = (key: string): key is Extract<keyof Record, string> => key in record;
	return Object.keys(record).filter(isKey);
}

/** Behind a name that is only written in Arabic letters, by rule. */
const TRANSLITERATED = '*';

/** Nothing where a place has no name by rule. */
const BY_RULE: ExpressionSpecification = [
	'case',
	['has', 'name:ar_transliterated'],
	['concat', ['get', 'name:ar_transliterated'], TRANSLITERATED],
	['get', 'name:ar'],
];

/** The name in the language, else by rule in its letters, else in English, else as the data has it. */
const nameIn = (language: string): ExpressionSpecification => [
	'coalesce',
	['get', `name:${language}`],
	...(language === 'ar' ? [BY_RULE] : []),
	['get', 'name:en'],
	['get', 'name'],
];

/**
 * The name in the reader's language, and beneath it, smaller, the one that the place itself uses,
 * where the data has another. The data has it in Latin letters, which a map in Arabic does without.
 */
const nameWithLocal = (language: string): ExpressionSpecification =>
	language === 'ar'
		? nameIn(language)
		: [
				'format',
				nameIn(language),
				{},
				[
					'case',
					['==', ['coalesce', ['get', 'name'], ''], nameIn(language)],
					'',
					['concat', '\n', ['get', 'name']],
				],
				{ 'font-scale': 0.82 },
			];

/**
 * The zoom from which towns are due, which tiles have from one less. A filter knows whole zooms only,
 * and a map at 7.9 would have no town beside the dossier's own.
 */
const TOWNS_DUE = 8;

const LOCALITY: ExpressionSpecification = ['==', ['get', 'kind'], 'locality'];

function localityFilter(ownSettlements: MultiPoint): FilterSpecification {
	const due: ExpressionSpecification = ['coalesce', ['get', 'min_zoom'], 0];
	const isOfAge: ExpressionSpecification = [
		'<=',
		['case', ['==', due, TOWNS_DUE], TOWNS_DUE - 1, due],
		['zoom'],
	];
	if (ownSettlements.coordinates.length === 0) return ['all', LOCALITY, isOfAge];
	return ['all', LOCALITY, isOfAge, ['>', ['distance', ownSettlements], OWN_SETTLEMENT_RADIUS]];
}

function quietLabel(
	layer: SymbolLayerSpecification,
	theme: Theme,
	language: string,
	ownSettlements: MultiPoint,
): SymbolLayerSpecification {
	const named = {
		...layer,
		layout: { ...layer.layout, 'text-font': [LABEL_FONT], 'text-field': nameIn(language) },
		paint: { ...layer.paint, 'text-halo-color': theme.map.halo, 'text-halo-width': 1.2 },
	};
	switch (layer.id) {
		case 'places_country':
			return {
				...named,
				layout: {
					...named.layout,
					'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 6, 13, 9, 17],
					'text-letter-spacing': spacingIn(language, 0.35),
					'text-transform': capitalsIn(language),
					'text-padding': 4,
					'text-max-width': 20,
					'text-variable-anchor': ['center', 'left', 'right', 'top', 'bottom'],
					'text-radial-offset': 1,
				},
				paint: { ...named.paint, 'text-color': theme.map.labelSoft },
			};
		case 'places_region':
			return {
				...named,
				minzoom: 7,
				layout: {
					...named.layout,
					'text-size': 11,
					'text-letter-spacing': spacingIn(language, 0.1),
					'text-transform': 'none',
				},
				paint: { ...named.paint, 'text-color': theme.map.labelSoft, 'text-opacity': 0.8 },
			};
		case 'places_locality':
			return {
				...named,
				filter: localityFilter(ownSettlements),
				layout: {
					...named.layout,
					'text-field': nameWithLocal(language),
					'icon-image': spotId(theme),
					'icon-size': 0.75,
					'icon-padding': 2,
					'text-size': [
						'interpolate',
						['linear'],
						['zoom'],
						4,
						['case', ['>=', ['coalesce', ['get', 'population_rank'], 0], 12], 11, 10],
						10,
						['case', ['>=', ['coalesce', ['get', 'population_rank'], 0], 10], 14, 12],
					],
					'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
					'text-radial-offset': 0.55,
					'text-justify': 'auto',
					'text-padding': 6,
				},
				paint: { ...named.paint, 'text-color': theme.map.labelSoft },
			};
		default:
			return named;
	}
}

/** Borders as hairlines: solid, and dashed where the data calls them disputed. */
function hairlines(layer: LayerSpecification, theme: Theme): readonly LayerSpecification[] {
	if (layer.type !== 'line') return [layer];
	const isCountry = layer.id === 'boundaries_country';
	const isLevel: ExpressionSpecification = [
		isCountry ? '<=' : '>',
		['coalesce', ['get', 'kind_detail'], 4],
		2,
	];
	const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
	const paint = {
		'line-color': theme.map.border,
		'line-width': isCountry ? 1 : 0.5,
		'line-opacity': isCountry ? 0.9 : 0.35,
	};
	const { 'source-layer': sourceLayer = '', id, source } = layer;
	return [
		{
			id,
			type: 'line',
			source,
			'source-layer': sourceLayer,
			filter: ['all', isLevel, ['!', isDisputed]],
			paint,
		},
		{
			id: `${id}_disputed`,
			type: 'line',
			source,
			'source-layer': sourceLayer,
			filter: ['all', isLevel, isDisputed],
			paint: { ...paint, 'line-dasharray': [3, 2] },
		},
	];
}

export type BasemapPieces = {
	readonly theme: Theme;
	/** Language of the labels, a BCP 47 tag that the archive has or has not. */
	readonly language: string;
	/** The layers that the archive has: nothing else is asked of it. */
	readonly sourceLayers: readonly string[];
	/** Longitude and latitude of each settlement that the dossier names itself. */
	readonly ownSettlements: MultiPoint;
};

/** Protomaps' layers, quieted: fills and lines first, labels apart. */
export function basemapLayers({ theme, language, sourceLayers, ownSettlements }: BasemapPieces): {
	readonly ground: readonly LayerSpecification[];
	readonly labels: readonly LayerSpecification[];
} {
	const all = protomapsLayers(BASEMAP_SOURCE, flavorOf(theme), { lang: 'en' }).filter(
		(layer) =>
			!LOUD.includes(layer.id) &&
			(!('source-layer' in layer) || sourceLayers.includes(layer['source-layer'] ?? '')),
	);
	return {
		ground: all
			.filter(({ type }) => type !== 'symbol')
			.flatMap((layer) => (layer.id.startsWith('boundaries') ? hairlines(layer, theme) : [layer])),
		labels: all.flatMap((layer) =>
			layer.type === 'symbol' ? [quietLabel(layer, theme, language, ownSettlements)] : [],
		),
	};
}
