import { readFileSync } from 'node:fs';
import { distance } from '@turf/distance';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { recordsNamed } from '../../support/geonames';
import { places } from './karabakh';

const records = v.parse(
	v.array(
		v.object({
			edition: v.string(),
			toponym: v.string(),
			position: v.tuple([v.number(), v.number()]),
		}),
	),
	JSON.parse(readFileSync('tests/fixtures/geonames/records.json', 'utf8')),
);

const points = places.flatMap((place) =>
	place.geometry?.type === 'Point' ? [{ place, at: place.geometry.coordinates }] : [],
);
const named = points.flatMap(({ place, at }) =>
	recordsNamed(place).map((record) => ({ id: place.id, at, ...record })),
);

/** Kilometres to the nearest record of that name: others are namesakes elsewhere. */
const toRecord = ({ edition, toponym, at }: (typeof named)[number]): number =>
	Math.min(
		...records
			.filter((record) => record.edition === edition && record.toponym === toponym)
			.map(({ position }) => distance(at, position)),
	);

/** Degrees, minutes and seconds, or decimal degrees, latitude first, to 4 decimals. */
function writtenIn(source: string): [longitude: string, latitude: string] | null {
	const sexagesimal = /(\d+)°(\d+)′(\d+)″N (\d+)°(\d+)′(\d+)″E/.exec(source);
	if (sexagesimal) {
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = sexagesimal.slice(1).map(Number);
		return [(d + e / 60 + f / 3600).toFixed(4), (a + b / 60 + c / 3600).toFixed(4)];
	}
	const [, latitude, longitude] = /centre, ([\d.]+), ([\d.]+):/.exec(source) ?? [];
	return latitude === undefined || longitude === undefined ? null : [longitude, latitude];
}

describe('the positions of the Karabakh dossier', () => {
	it('say where they are from, each by itself', () => {
		expect(points.length).toBeGreaterThan(20);
		for (const { place } of points) {
			expect(place.properties.source, place.id).toMatch(
				/GeoNames \(CC BY 4\.0\): “|: Wikipedia, |not looked up there$/,
			);
		}
	});

	it.each(named.filter(({ kilometresAway }) => kilometresAway === null))(
		'$id is where GeoNames has “$toponym”',
		(record) => {
			expect(toRecord(record)).toBe(0);
		},
	);

	it.each(named.filter(({ kilometresAway }) => kilometresAway !== null))(
		'$id is $kilometresAway km from where GeoNames has “$toponym”',
		(record) => {
			expect(toRecord(record).toFixed(1)).toBe(record.kilometresAway?.toFixed(1));
		},
	);

	it('are those that their sources write in degrees', () => {
		const written = points.flatMap(({ place, at }) => {
			const position = writtenIn(place.properties.source ?? '');
			return position ? [{ id: place.id, position, at }] : [];
		});
		expect(written.length).toBeGreaterThan(10);
		for (const { id, position, at } of written) {
			expect(
				at.map((degrees) => degrees.toFixed(4)),
				id,
			).toEqual(position);
		}
	});
});
