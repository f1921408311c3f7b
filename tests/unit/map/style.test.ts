import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { badgesAt } from '$lib/map/badges/badges';
import { hatchStrokes } from '$lib/map/hatch';
import { LayerPaint } from '$lib/map/layer-paint';
import { markShapes, namesOf, outlinesOf } from '$lib/map/overlay';
import { styleImages } from '$lib/map/style/images';
import { mapStyle, type StylePieces } from '$lib/map/style/style';
import { DARK, GREY, LIGHT, PRINT, type Theme } from '$lib/model/theme';
import { LAYERS } from '$lib/tileset';
import { day } from '../derive/records';
import { marksIn, world } from './marks';

const marks = marksIn(world);
const during = { from: day('2022-01-01'), to: day('2023-09-30') };
const before = { from: day('1990-01-01'), to: day('1995-01-01') };
const note = (_: unknown, _label: string, kilometres: number) => `±${kilometres} km`;

const pieces = (theme: Theme, language: string, more: Partial<StylePieces> = {}): StylePieces => ({
	theme,
	language,
	basemap: {
		url: 'https://example.org/basemap.pmtiles',
		sourceLayers: Object.keys(LAYERS),
		attribution: '',
	},
	reliefUrl: null,
	fonts: [{ url: 'https://example.org/a.woff2', 'unicode-range': ['U+0000-00FF'] }],
	overlay: {
		outlines: outlinesOf(world, during, true, () => 'line'),
		names: namesOf(world, during, 'both', language, note),
		marks: markShapes(marks),
		hatches: hatchStrokes(marks, 8),
		badges: badgesAt(marks, 8, { inFront: new Set(), stackWords: () => '5 here' }),
	},
	...more,
});

const layer = (style: ReturnType<typeof mapStyle>, id: string) =>
	style.layers.findIndex((candidate) => candidate.id === id);

describe('the style', () => {
	it.each(
		[LIGHT, DARK, PRINT, GREY].flatMap((theme) =>
			['en', 'ar', 'hy', 'az'].flatMap((language) =>
				[
					pieces(theme, language),
					pieces(theme, language, { basemap: null }),
					pieces(theme, language, { reliefUrl: 'https://example.org/relief.pmtiles' }),
				].map((made) => ({ name: theme.name, language, made })),
			),
		),
	)('is valid in the $name theme in $language', ({ made }) => {
		expect(validateStyleMin(mapStyle(made))).toEqual([]);
	});

	it('has something invisible over all labels where numbers will stand', () => {
		const keepClear = { type: 'MultiPoint' as const, coordinates: [[46.75, 39.82]] };
		const style = mapStyle(pieces(LIGHT, 'en', { keepClear }));
		expect(validateStyleMin(style)).toEqual([]);
		expect(style.layers.at(-1)).toMatchObject({
			source: 'keep-clear',
			layout: { 'icon-allow-overlap': true },
		});
		const clear = styleImages(LIGHT, 1)
			.find(({ id }) => id === 'clear')
			?.draw();
		expect(clear?.width).toBeGreaterThan(20);
		expect(clear?.pixels.every((byte) => byte === 0)).toBe(true);
		expect(layer(mapStyle(pieces(LIGHT, 'en')), 'keep-clear')).toBe(-1);
	});

	it('asks for no image that the theme does not draw', () => {
		for (const theme of [LIGHT, DARK, PRINT, GREY]) {
			const drawn = styleImages(theme, 2).map(({ id }) => id);
			const asked = JSON.stringify(mapStyle(pieces(theme, 'en')).layers).match(
				/"(?:badge|ring|spot|hatch)-(?:light|dark|print|grey)[^"]*"/g,
			);
			expect(asked?.length).toBeGreaterThan(20);
			for (const image of asked ?? []) expect(drawn).toContain(image.slice(1, -1));
		}
	});

	it('lays the names of the dossier over those of the basemap, and numbers over all', () => {
		const style = mapStyle(pieces(LIGHT, 'en'));
		const order = ['hatch', 'enclave-fill', 'places_locality', 'settlement-names', 'area-names'];
		for (const id of order) expect(layer(style, id)).toBeGreaterThanOrEqual(0);
		expect(layer(style, 'places_country')).toBeLessThan(layer(style, 'area-names'));
		expect(layer(style, 'places_locality')).toBeLessThan(layer(style, 'settlement-names'));
		expect(layer(style, 'settlement-names-claimed')).toBeLessThan(layer(style, 'badges'));
	});

	it('leaves the basemap no name where the dossier has its own', () => {
		const style = mapStyle(pieces(LIGHT, 'en'));
		const localities = style.layers[layer(style, 'places_locality')];
		expect(
			JSON.stringify(localities && 'filter' in localities ? localities.filter : null),
		).toContain('[46.75,39.8]');
	});

	it('has no spacing between letters that join', () => {
		expect(JSON.stringify(mapStyle(pieces(LIGHT, 'en')).layers)).toMatch(
			/"text-letter-spacing":0\.35/,
		);
		expect(JSON.stringify(mapStyle(pieces(LIGHT, 'ar')).layers)).not.toMatch(
			/"text-letter-spacing":0\.3/,
		);
	});
});

describe('the name of a held area', () => {
	const labels = (window: typeof during) =>
		namesOf(world, window, 'both', 'en', note)
			.features.filter(({ properties }) => properties.role !== 'settlement')
			.map(({ properties: { id, label, note: under } }) => [id, label, under]);

	it('is its own, not that of the region around it, with how exact it is beneath', () => {
		expect(labels(during)).toEqual(
			expect.arrayContaining([
				['place:region', 'region', ''],
				['place:held', 'held', '±2 km'],
			]),
		);
	});

	it('is not there outside its time', () => {
		expect(labels(before)).toEqual([['place:region', 'region', '']]);
	});
});

describe('the layers that draw the same kind of thing', () => {
	/** How MapLibre tells programs apart: by what of the paint is fixed, asked of features, or of both by zoom. */
	const kindOf = (value: unknown): string => {
		const text = JSON.stringify(value ?? null);
		const isAsked = /"(?:get|geometry-type|feature-state)"/.test(text);
		if (!isAsked) return 'fixed';
		return text.includes('["zoom"]') ? 'asked by zoom' : 'asked';
	};
	const PROPERTIES = {
		line: ['line-color', 'line-opacity', 'line-width', 'line-offset', 'line-blur'],
		fill: ['fill-color', 'fill-opacity'],
	};

	it.each([LIGHT, DARK])('ask the same of each feature in the $name theme', (theme) => {
		const { layers } = mapStyle(pieces(theme, 'en'));
		for (const [type, names] of Object.entries(PROPERTIES)) {
			const seen = layers.filter(
				(one) =>
					one.type === type &&
					!(one.type === 'line' && one.paint?.['line-opacity'] === 0) &&
					(type === 'line' || !('source' in one && one.source === 'basemap')),
			);
			expect(seen.length).toBeGreaterThan(3);
			const kinds = seen.map(({ paint }) => {
				const said: Readonly<Record<string, unknown>> = { ...paint };
				return names.map((name) => `${name}: ${kindOf(said[name])}`).join(', ');
			});
			expect([...new Set(kinds)], type).toHaveLength(1);
		}
	});

	it('are painted as they say', () => {
		const { layers } = mapStyle(pieces(LIGHT, 'en'));
		const paintOf = (id: string) => {
			const found = layers.find((one) => one.id === id);
			if (!found) throw new Error(`no layer ${id}`);
			return new LayerPaint(found, 9);
		};
		const region: Feature = {
			type: 'Feature',
			properties: { kind_detail: 4 },
			geometry: { type: 'LineString', coordinates: [] },
		};
		expect(paintOf('road-line').number('line-width', 0, region, {})).toBe(1.75);
		expect(paintOf('road-line').number('line-opacity', 0, region, {})).toBe(1);
		expect(paintOf('hatch').number('line-opacity', 0, region, {})).toBeCloseTo(0.46, 2);
		expect(paintOf('boundaries').number('line-width', 0, region, {})).toBe(0.5);
		expect(paintOf('boundaries').colour('line-color', region, {})).toBe(LIGHT.map.border);
	});
});
