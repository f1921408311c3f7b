import { expect, test } from 'vitest';
import { hatchStrokes } from '$lib/map/hatch';
import { markShapes } from '$lib/map/overlay';
import { renderMap, type MapPicture } from '$lib/map/picture/render';
import { LIGHT } from '$lib/model/theme';
import { paintPage } from '$lib/snapshot/formats/canvas';
import type { Figure } from '$lib/snapshot/layout/figure';
import { frameOfBox } from '$lib/derive/geometry/frame';
import { withMarkVectors, withoutMarks } from '$lib/snapshot/layout/mark-vectors';
import { marksIn, world } from '../unit/map/marks';

const EMPTY = { type: 'FeatureCollection', features: [] } as const;
const SIZE = { width: 600, height: 450 };
const SCALE = 2;

const bytesOf = (canvas: HTMLCanvasElement): Uint8ClampedArray =>
	canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ??
	new Uint8ClampedArray();

/** Share of pixels of which a channel differs by more than `most`. */
function differing(one: Uint8ClampedArray, other: Uint8ClampedArray, most: number): number {
	let count = 0;
	for (let at = 0; at < one.length; at += 4) {
		const isOther = [0, 1, 2].some(
			(channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > most,
		);
		if (isOther) count += 1;
	}
	return count / (one.length / 4);
}

test.each([0, 30])(
	'marks that are drawn as paths look as the map draws them, at a bearing of %i°',
	async (bearing) => {
		const marks = marksIn(world);
		const frame = { ...frameOfBox([45.9, 38.9, 48.1, 41.1], SIZE), bearing };
		const [disc] = marks.filter(({ shape }) => shape === 'disc');
		const wanted: MapPicture = {
			theme: LIGHT,
			language: 'en',
			basemap: null,
			reliefUrl: null,
			overlay: {
				outlines: { ...EMPTY, features: [] },
				names: { ...EMPTY, features: [] },
				badges: { ...EMPTY, features: [] },
				marks: markShapes(marks),
				hatches: hatchStrokes(marks, frame.zoom),
			},
			selected: new Set(disc ? [disc.id] : []),
			camera: frame,
			...SIZE,
			pixelRatio: SCALE,
		};
		const { signal } = new AbortController();
		const drawn = await renderMap(wanted, signal);
		const ground = await renderMap({ ...wanted, overlay: withoutMarks(wanted.overlay) }, signal);
		const map = { x: 0, y: 0, ...SIZE };
		const plain: Figure = {
			...SIZE,
			title: '',
			language: 'en',
			alternative: '',
			faces: 'site',
			pages: [[{ kind: 'picture', picture: 'map', box: map }]],
			map,
			shown: { first: 0, all: 0, of: 0 },
			numbers: [],
			covered: [],
			unplaced: 0,
			dropped: [],
		};
		const pixels = { width: SIZE.width * SCALE, height: SIZE.height * SCALE };
		const painted = paintPage(
			withMarkVectors(plain, { ...wanted, frame }),
			0,
			SCALE,
			pixels,
			new Map([['map', ground]]),
		);
		const [asDrawn, asPainted, bare] = [drawn, painted, ground].map(bytesOf);
		if (!asDrawn || !asPainted || !bare) throw new Error('a picture is missing');
		// There is something to compare, and the two are alike but for the edges of dashes.
		expect(differing(bare, asDrawn, 30)).toBeGreaterThan(0.04);
		expect(differing(asPainted, asDrawn, 30)).toBeLessThan(0.02);
	},
	120_000,
);
