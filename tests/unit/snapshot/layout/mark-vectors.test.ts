import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { hatchStrokes } from '$lib/map/hatch';
import { leadsOf } from '$lib/map/leads';
import { markShapes } from '$lib/map/overlay';
import { FAMILY_OF } from '$lib/model/kind';
import { PRINT } from '$lib/model/theme';
import { frameOfBox } from '$lib/derive/geometry/frame';
import {
	markVectors,
	withMarkVectors,
	withoutMarks,
	type MarkedMap,
} from '$lib/snapshot/layout/mark-vectors';
import { besideLine } from '$lib/snapshot/layout/paths';
import { svgOf } from '$lib/snapshot/formats/svg';
import { marksIn, world } from '../../map/marks';
import { figureWith } from '../figure-fixture';

const EMPTY = { type: 'FeatureCollection', features: [] } as const;
const marks = marksIn(world);
const figure = figureWith(2, 'site');
const frame = frameOfBox(world.manifest.view.bbox, figure.map);
const map: MarkedMap = {
	overlay: {
		outlines: { ...EMPTY, features: [] },
		names: { ...EMPTY, features: [] },
		badges: { ...EMPTY, features: [] },
		marks: markShapes(marks),
		hatches: hatchStrokes(marks, frame.zoom),
	},
	selected: new Set(),
	theme: PRINT,
	frame,
};
const drawn = markVectors(map, figure.map);

describe('marks as vectors', () => {
	it('have the colours of their kinds, on the map’s own layers', () => {
		const families = new Set(
			leadsOf(marks)
				.filter(({ shape }) => shape !== 'hatch')
				.map(({ kind }) => FAMILY_OF[kind]),
		);
		const colours = new Set(drawn.flatMap(({ fill, stroke }) => [fill, stroke?.colour ?? null]));
		for (const family of families) expect(colours).toContain(PRINT.kinds[family]);
		expect(colours).toContain(PRINT.map.hatch);
	});

	it('are a soft disc with a dashed rim, a band with a fading edge, strokes over an area', () => {
		const discs = drawn.filter(({ fill, opacity }) => fill !== null && opacity < 0.3);
		expect(discs).not.toHaveLength(0);
		const rims = drawn.filter(({ stroke }) => stroke?.width === 1.25);
		expect(rims.map(({ stroke }) => stroke?.dash)).toContainEqual([2.5, 2.5]);
		const bands = drawn.filter(({ stroke }) => stroke?.cap === 'round');
		expect(new Set(bands.map(({ stroke }) => stroke?.width)).size).toBeGreaterThan(5);
		const strokes = drawn.find(({ stroke }) => stroke?.width === 0.8);
		expect(strokes?.d.match(/M/g)?.length).toBeGreaterThan(5);
	});

	it('show which one is selected', () => {
		const [disc] = marks.filter(({ shape }) => shape === 'disc');
		if (!disc) throw new Error('there is no disc');
		const selected = markVectors({ ...map, selected: new Set([disc.id]) }, figure.map);
		expect(selected.length).toBe(drawn.length + 2);
		expect(selected.map(({ stroke }) => stroke?.width)).toContain(2.25);
	});

	it('stand over the ground of the map and under its numbers, cut off at its frame', () => {
		const vectors = withMarkVectors(figure, map);
		const [page = []] = vectors.pages;
		const at = page.findIndex(({ kind }) => kind === 'clipped');
		expect(page[at - 1]).toMatchObject({ kind: 'picture', picture: 'map' });
		expect(page.slice(at + 1).some(({ kind }) => kind === 'text')).toBe(true);
		const sheets: Record<string, string>[] = [];
		const parser = new SaxesParser();
		parser.on('opentag', ({ name, attributes }) => {
			if (name === 'svg') sheets.push({ ...attributes });
		});
		parser.write(svgOf(vectors, 1, [], new Map([['map', 'data:,']]))).close();
		const { x, y, width, height } = figure.map;
		expect(sheets[1]).toMatchObject({
			x: String(x),
			y: String(y),
			viewBox: [x, y, width, height].join(' '),
		});
	});

	it('are no longer in the picture then', () => {
		const { marks: shapes, hatches, names } = withoutMarks(map.overlay);
		expect([shapes.features, hatches.features]).toEqual([[], []]);
		expect(names).toBe(map.overlay.names);
	});
});

describe('a line beside a line', () => {
	it('is to the right of the way that it goes, and keeps its distance at a corner', () => {
		expect(
			besideLine(
				[
					[0, 0],
					[10, 0],
					[10, 10],
				],
				2,
			).map((point) => point.map(Math.round)),
		).toEqual([
			[0, 2],
			[8, 2],
			[8, 10],
		]);
	});
});
