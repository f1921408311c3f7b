import { describe, expect, test } from 'vitest';
import {
	COVERAGE,
	DETAIL,
	LAYERS,
	MAX_ARCHIVE_BYTES,
	ZOOMS,
	checkArchive,
} from '../../src/lib/tileset';
import { ArchiveFile, readArchive } from '../../tiles/read/archive';

const file = new ArchiveFile('static/tiles/basemap.pmtiles');

/** The tile at a place. */
async function tileAt(zoom: number, lon: number, lat: number) {
	const sine = Math.sin((lat * Math.PI) / 180);
	const x = Math.floor(((lon + 180) / 360) * 2 ** zoom);
	const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
	return file.tile(zoom, x, y);
}

/** Properties of the settlements in the tile at a place, by name. */
async function localitiesAt(zoom: number, lon: number, lat: number) {
	const layer = (await tileAt(zoom, lon, lat))?.layers['places'];
	return new Map(
		Array.from({ length: layer?.length ?? 0 }, (_, n) => layer?.feature(n).properties ?? {})
			.filter(({ kind }) => kind === 'locality')
			.map((properties) => [properties['name'], properties]),
	);
}

describe('the committed basemap', () => {
	test('is at most 4 MB', () => {
		expect(file.bytes.length).toBeLessThanOrEqual(MAX_ARCHIVE_BYTES);
	});

	test('is clustered, compressed, and says its zooms and bounds', async () => {
		const header = await file.header();
		expect(header).toMatchObject({ clustered: true, minZoom: 0, maxZoom: 10, tileType: 1 });
		const bounds = [header.minLon, header.minLat, header.maxLon, header.maxLat];
		expect(bounds).toEqual(COVERAGE[0].bounds);
	});

	test('opens where it is detailed', async () => {
		const { centerLon, centerLat, centerZoom } = await file.header();
		const [west, south, east, north] = DETAIL;
		expect(centerLon).toBeGreaterThan(west);
		expect(centerLon).toBeLessThan(east);
		expect(centerLat).toBeGreaterThan(south);
		expect(centerLat).toBeLessThan(north);
		expect(centerZoom).toBeLessThanOrEqual(ZOOMS.max);
	});

	test('agrees with the contract both ways', async () => {
		expect(checkArchive(await readArchive(file))).toEqual([]);
	});

	test('names its sources and lists its layers for other tools', async () => {
		const metadata = await file.metadata();
		expect(metadata).toMatchObject({
			attribution: expect.stringContaining('OpenStreetMap') as unknown,
			vector_layers: Object.keys(LAYERS).map((id) => expect.objectContaining({ id }) as unknown),
		});
	});

	test('has every tile of the detailed part, down to the last zoom', async () => {
		for (let lon = 44.1; lon < 50; lon += 0.35) {
			for (let lat = 38.1; lat < 42; lat += 0.25) {
				expect(Object.keys((await tileAt(10, lon, lat))?.layers ?? {}), `${lon}, ${lat}`).toContain(
					'earth',
				);
			}
		}
	});

	test('draws the Caspian and Lake Sevan as water', async () => {
		const sea = (await tileAt(10, 49.95, 39.9))?.layers['water'];
		expect(sea?.feature(0).properties).toEqual({ kind: 'ocean' });
		const lake = (await tileAt(8, 45.3, 40.35))?.layers['water'];
		expect(
			Array.from({ length: lake?.length ?? 0 }, (_, n) => lake?.feature(n).properties['kind']),
		).toContain('lake');
	});

	test('labels Yerevan, Baku and Stepanakert in the languages that GeoNames has for them', async () => {
		const yerevan = (await localitiesAt(10, 44.5136, 40.1811)).get('Yerevan');
		expect(yerevan).toMatchObject({
			'name:en': 'Yerevan',
			'name:ar': 'يريفان',
			'name:hy': 'Երևան',
			'name:az': 'İrəvan',
			'name:ru': 'Ереван',
			capital: 'yes',
		});
		const baku = (await localitiesAt(10, 49.892, 40.3777)).get('Baku');
		expect(baku).toMatchObject({
			'name:en': 'Baku',
			'name:ar': 'باكو',
			'name:hy': 'Բաքու',
			'name:az': 'Bakı',
			'name:ru': 'Баку',
			capital: 'yes',
		});
		const mainCity = (await localitiesAt(10, 46.7528, 39.8177)).get('Xankandi');
		expect(mainCity).toMatchObject({
			'name:ar': 'خانكندي',
			'name:az': 'Xankəndi',
			'name:ru': 'Ханкенди',
		});
		expect(mainCity).not.toHaveProperty('capital');
	});

	test('has every settlement around Karabakh in Arabic letters, by name or by rule, never by both', async () => {
		let count = 0;
		for (let lon = 45; lon < 49; lon += 0.35) {
			for (let lat = 38.6; lat < 41; lat += 0.25) {
				for (const [name, properties] of await localitiesAt(10, lon, lat)) {
					const known = ['name:ar', 'name:ar_transliterated'].filter((key) => key in properties);
					expect(known, String(name)).toHaveLength(1);
					expect(properties[known[0] ?? ''], String(name)).toMatch(/^[\p{Script=Arabic}\s]+$/u);
					count += 1;
				}
			}
		}
		expect(count).toBeGreaterThan(50);
	});
});
