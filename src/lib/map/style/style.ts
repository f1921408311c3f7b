import type {
	LayerSpecification,
	SourceSpecification,
	StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { MultiPoint } from 'geojson';
import type { Theme } from '../../model/theme';
import { badgeLayers } from './badges';
import { BASEMAP_SOURCE, basemapLayers } from './basemap';
import { LABEL_FONT, type FontFile } from './fonts';
import { CLEAR_ID } from './images';
import { groundLayers } from './mark-grounds';
import { lineLayers } from './mark-lines';
import { nameLayers, outlineLayers } from './outlines';
import { sharingPrograms } from './programs';
import { SOURCES, type Overlay } from './sources';

const RELIEF_SOURCE = 'relief';

/** A basemap archive that answered. */
export type Basemap = {
	/** Absolute address of the PMTiles archive. */
	readonly url: string;
	/** The layers that its metadata names. */
	readonly sourceLayers: readonly string[];
	readonly attribution: string;
};

export type StylePieces = {
	readonly theme: Theme;
	/** Language of the labels (BCP 47). */
	readonly language: string;
	/** `null` where there is none to read: the dossier stands on plain ground. */
	readonly basemap: Basemap | null;
	/** Absolute address of a PMTiles archive of terrain tiles (Terrarium); `null` draws no relief. */
	readonly reliefUrl: string | null;
	readonly fonts: readonly FontFile[];
	readonly overlay: Overlay;
	/** Where numbers will be set over the picture: labels keep away from there. */
	readonly keepClear?: MultiPoint;
};

function hillshade({ name, map }: Theme): LayerSpecification {
	return {
		id: 'hillshade',
		type: 'hillshade',
		source: RELIEF_SOURCE,
		paint: {
			'hillshade-exaggeration': name === 'dark' ? 0.3 : 0.2,
			'hillshade-shadow-color': name === 'dark' ? map.water : map.border,
			'hillshade-highlight-color': map.halo,
			'hillshade-accent-color': map.border,
		},
	};
}

const geojson = (data: Overlay[keyof Overlay]): SourceSpecification => ({
	type: 'geojson',
	data,
	promoteId: 'id',
});

/** Positions of the settlements that the dossier names itself. */
function settlementsOf({ names }: Overlay): MultiPoint {
	return {
		type: 'MultiPoint',
		coordinates: names.features
			.filter(({ properties }) => properties.role === 'settlement')
			.map(({ geometry }) => geometry.coordinates),
	};
}

const KEEP_CLEAR = 'keep-clear';

/** Invisible, and placed before any label, as what is on top is. */
const clearing: LayerSpecification = {
	id: KEEP_CLEAR,
	type: 'symbol',
	source: KEEP_CLEAR,
	layout: { 'icon-image': CLEAR_ID, 'icon-allow-overlap': true, 'icon-padding': 0 },
};

/** The whole map as one value: no map, no DOM; the same pieces give the same style. */
export function mapStyle(pieces: StylePieces): StyleSpecification {
	const { theme, language, basemap, reliefUrl, fonts, overlay, keepClear } = pieces;
	const { ground, labels } = basemapLayers({
		theme,
		language,
		sourceLayers: basemap?.sourceLayers ?? [],
		ownSettlements: settlementsOf(overlay),
	});
	const plain: LayerSpecification = {
		id: 'background',
		type: 'background',
		paint: { 'background-color': theme.map.earth },
	};
	const boundaries = ground.findIndex(({ id }) => id.startsWith('boundaries'));
	const relief = reliefUrl === null ? [] : [hillshade(theme)];
	// Fills of the ground keep a program of their own: to ask each of their many corners costs more.
	const underRelief = (boundaries < 0 ? ground : ground.slice(0, boundaries)).map((layer) =>
		layer.type === 'line' ? sharingPrograms(layer) : layer,
	);
	const overRelief = boundaries < 0 ? [] : ground.slice(boundaries);
	return {
		version: 8,
		'font-faces': {
			[LABEL_FONT]: fonts.map((font) => ({
				url: font.url,
				'unicode-range': [...font['unicode-range']],
			})),
		},
		sources: {
			...(basemap ? { [BASEMAP_SOURCE]: { type: 'vector', url: `pmtiles://${basemap.url}` } } : {}),
			...(reliefUrl === null
				? {}
				: {
						[RELIEF_SOURCE]: {
							type: 'raster-dem',
							url: `pmtiles://${reliefUrl}`,
							encoding: 'terrarium',
							tileSize: 512,
						},
					}),
			[SOURCES.outlines]: geojson(overlay.outlines),
			[SOURCES.names]: geojson(overlay.names),
			[SOURCES.marks]: geojson(overlay.marks),
			[SOURCES.hatches]: geojson(overlay.hatches),
			[SOURCES.badges]: geojson(overlay.badges),
			...(keepClear ? { [KEEP_CLEAR]: { type: 'geojson', data: keepClear } } : {}),
		},
		layers: [
			...(basemap ? underRelief : [plain]),
			...relief,
			...[
				...(basemap ? overRelief : []),
				...groundLayers(theme),
				...outlineLayers(theme),
				...labels,
				...lineLayers(theme),
				...nameLayers(theme, language),
				...badgeLayers(theme),
				...(keepClear ? [clearing] : []),
			].map(sharingPrograms),
		],
	};
}
