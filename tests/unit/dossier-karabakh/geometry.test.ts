import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { kinks } from '@turf/kinks';
import { length } from '@turf/length';
import { describe, expect, it } from 'vitest';
import { corridorFigures, lachinCorridor, lineOfContact } from '$lib/derive/measuring/corridor';
import type { Geometry } from '$lib/model/place';
import { places } from './karabakh';

function geometryOf<Type extends Geometry['type']>(id: string, type: Type) {
	const geometry = places.find((place) => place.id === id)?.geometry;
	if (geometry?.type !== type) throw new Error(`${id} is no ${type}`);
	return geometry as Extract<Geometry, { type: Type }>;
}

const enclave = geometryOf('place:enclave-2020-2023', 'Polygon');
const corridor = geometryOf('place:lachin-corridor', 'Polygon');
const line = geometryOf('place:line-of-contact', 'MultiLineString');
const feature = <G extends Geometry>(geometry: G) => ({
	type: 'Feature' as const,
	properties: {},
	geometry,
});

const squareKilometres = (geometry: Geometry) => area(feature(geometry)) / 1e6;
const inside = (id: string, geometry: typeof enclave) =>
	booleanPointInPolygon(geometryOf(id, 'Point').coordinates, geometry);

describe('the geometry of the Karabakh dossier', () => {
	it('is the same when the corridor and the line of contact are computed again', () => {
		const figures = corridorFigures(places);
		expect(lachinCorridor(figures)).toEqual(corridor);
		expect(lineOfContact(figures)).toEqual(line);
	});

	it('says what it was computed from', () => {
		const computed = places.filter(({ properties }) => properties.geometryBasis === 'computed');
		expect(computed.map(({ id }) => id)).toEqual([
			'place:lachin-corridor',
			'place:line-of-contact',
		]);
		for (const { properties } of computed) expect(properties.source).toMatch(/^Computed/);
	});

	it('has the areas and lengths of its figures', () => {
		expect(squareKilometres(enclave)).toBeCloseTo(2928, 0);
		expect(squareKilometres(geometryOf('place:nkao', 'Polygon'))).toBeCloseTo(4278, 0);
		expect(squareKilometres(corridor)).toBeGreaterThan(58);
		expect(squareKilometres(corridor)).toBeLessThan(70);
		expect(length(feature(line))).toBeGreaterThan(388);
		expect(length(feature(line))).toBeLessThan(393);
		expect(length(feature(geometryOf('place:lachin-road-2020', 'LineString')))).toBeCloseTo(53, 0);
		expect(length(feature(geometryOf('place:lachin-road-2022', 'LineString')))).toBeCloseTo(23, 0);
	});

	it('has the corridor by the town of Lachin, short of Shusha and of Armenia', () => {
		expect(inside('place:lachin', corridor)).toBe(true);
		expect(inside('place:zabukh', corridor)).toBe(true);
		for (const id of ['place:shusha', 'place:tegh', 'place:kornidzor', 'place:yeghtsahogh']) {
			expect(inside(id, corridor), id).toBe(false);
		}
	});

	it('has the villages of Armenia on Armenia’s side of the border', () => {
		const { coordinates } = geometryOf('place:armenia-border-at-lachin', 'LineString');
		const [north = [0, 0]] = coordinates;
		const south = coordinates.at(-1) ?? [0, 0];
		const side = {
			type: 'Polygon' as const,
			coordinates: [[...coordinates, [45.5, south[1]], [45.5, north[1]], north]],
		};
		const isThere = (id: string) =>
			booleanPointInPolygon(geometryOf(id, 'Point').coordinates, side);
		for (const id of ['place:kornidzor', 'place:tegh', 'place:goris']) {
			expect(isThere(id), id).toBe(true);
		}
		for (const id of ['place:zabukh', 'place:lachin']) expect(isThere(id), id).toBe(false);
	});

	it('has inside the enclave what was held, and outside it what was not', () => {
		const held = 'stepanakert askeran martakert martuni khojaly karmir-shuka sarushen';
		const andMore = 'sarnaghbyur chankatagh mets-shen yeghtsahogh';
		for (const slug of `${held} ${andMore}`.split(' ')) {
			expect(inside(`place:${slug}`, enclave), slug).toBe(true);
		}
		for (const slug of ['shusha', 'aghdam', 'lachin']) {
			expect(inside(`place:${slug}`, enclave), slug).toBe(false);
		}
	});

	it('is closed, wound as RFC 7946 asks, without crossings, and to 5 decimals', () => {
		for (const { id, geometry } of places) {
			expect(JSON.stringify(geometry), id).not.toMatch(/\.\d{6}/);
			if (geometry?.type !== 'Polygon') continue;
			const [outer = [], ...holes] = geometry.coordinates;
			expect(holes, id).toEqual([]);
			expect(outer.at(-1), id).toEqual(outer[0]);
			expect(kinks(feature(geometry)).features, id).toEqual([]);
			const twiceItsArea = outer.reduce((sum, [lon, lat], at) => {
				const [nextLon, nextLat] = outer[at + 1] ?? [lon, lat];
				return sum + (lon * nextLat - nextLon * lat);
			}, 0);
			expect(twiceItsArea, id).toBeGreaterThan(0);
		}
	});

	it('says where each outline comes from and how accurate it is', () => {
		for (const { id, geometry, properties } of places) {
			expect(properties.source === null, id).toBe(geometry === null);
			const isUnknown = geometry === null || id === 'place:karabakh';
			expect(properties.accuracyInMeters === null, id).toBe(isUnknown);
			expect(properties.geometryBasis === null, id).toBe(geometry === null);
			if (geometry === null) expect(properties.note, id).toBeTruthy();
		}
	});

	it('labels the enclave in plain words', () => {
		const place = places.find(({ id }) => id === 'place:enclave-2020-2023');
		expect(place?.properties.names[0]).toEqual({
			toponym: 'Armenian-held area, 2020–2023',
			lang: 'en',
		});
	});
});
