import { expect, test } from 'vitest';
import { openBasemap } from '$lib/map/archive/archive';
import { renderMap, type MapPicture } from '$lib/map/picture/render';
import type { OutlineCollection } from '$lib/map/style/sources';
import { LIGHT } from '$lib/model/theme';

const EMPTY = { type: 'FeatureCollection', features: [] } as const;

const town = (id: string, label: string, longitude: number, latitude: number) => ({
	type: 'Feature' as const,
	geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
	properties: { id, role: 'settlement' as const, label, note: '', claims: 1, rank: 4 },
});

/** Towns all over, so that some of their names lie on any seam. */
const names = {
	type: 'FeatureCollection' as const,
	features: [-2, -1, 0, 1, 2].flatMap((across) =>
		[-1, 0, 1].map((down) =>
			town(
				`${across} ${down}`,
				`A town of ${across} and ${down}`,
				46.75 + across * 0.35,
				39.83 + down * 0.3,
			),
		),
	),
};

const area: OutlineCollection['features'][number] = {
	type: 'Feature',
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[46.1, 39.5],
				[47.3, 39.4],
				[47.1, 40.2],
				[46.2, 40.1],
				[46.1, 39.5],
			],
		],
	},
	properties: { id: 'area', role: 'enclave', state: 'in', edtf: null, label: '' },
};

async function picture(bearing: number): Promise<MapPicture> {
	return {
		theme: LIGHT,
		language: 'en',
		basemap: await openBasemap(new URL('/tiles/basemap.pmtiles', location.href).href),
		reliefUrl: null,
		overlay: {
			outlines: { type: 'FeatureCollection', features: [area] },
			names,
			marks: { ...EMPTY, features: [] },
			hatches: { ...EMPTY, features: [] },
			badges: { ...EMPTY, features: [] },
		},
		selected: new Set(),
		camera: { center: [46.75, 39.83], zoom: 8, bearing },
		width: 700,
		height: 500,
		pixelRatio: 1.5,
	};
}

const pixelsOf = (canvas: HTMLCanvasElement): Uint8ClampedArray =>
	canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ??
	new Uint8ClampedArray();

/** Share of pixels of which a channel differs by more than an antialiased edge does. */
function differing(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
	let count = 0;
	for (let at = 0; at < one.length; at += 4) {
		const isOther = [0, 1, 2].some(
			(channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > 40,
		);
		if (isOther) count += 1;
	}
	return count / (one.length / 4);
}

test.each([0, 30])(
	'a map at a bearing of %i° that is drawn in parts is the map that is drawn at once',
	async (bearing) => {
		const wanted = await picture(bearing);
		const { signal } = new AbortController();
		const whole = await renderMap(wanted, signal);
		const steps: number[] = [];
		const joined = await renderMap(
			wanted,
			signal,
			(done, of) => {
				steps.push(done);
				expect(of).toBeGreaterThan(3);
			},
			800,
		);
		expect(steps.length).toBeGreaterThan(3);
		expect([joined.width, joined.height]).toEqual([whole.width, whole.height]);
		const [a, b] = [pixelsOf(whole), pixelsOf(joined)];
		expect(new Set(a).size).toBeGreaterThan(30);
		expect(differing(a, b)).toBeLessThan(0.01);
	},
	120_000,
);

test('a map that is called off is not drawn', async () => {
	const ending = new AbortController();
	const drawing = renderMap(await picture(0), ending.signal);
	ending.abort();
	await expect(drawing).rejects.toThrow('called off');
});
