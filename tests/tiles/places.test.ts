import { describe, expect, test } from 'vitest';
import { namesByScript } from '../../tiles/layers/names';
import { repeatedNames } from '../../tiles/layers/repeated-names';
import { countryLabels, labelZoom, localities, populationRank } from '../../tiles/layers/places';

describe('places', () => {
	test('population ranks are those of Protomaps', () => {
		expect([0, 200, 1_000, 53_100, 1_000_000, 1e9].map(populationRank)).toEqual([
			1, 2, 3, 8, 12, 18,
		]);
	});

	test('a capital is labelled before a larger town, a seat before a larger village', () => {
		const capital = { population: 30_000, code: 'PPLC' };
		const seat = { population: 300, code: 'PPLA' };
		expect(labelZoom(capital)).toBeLessThan(labelZoom({ population: 90_000, code: 'PPL' }));
		expect(labelZoom(seat)).toBeLessThan(labelZoom({ population: 1_500, code: 'PPL' }));
	});

	test('the important ones come first and are in the tiles one zoom before their label', () => {
		const place = { lon: 46, lat: 40, names: {}, code: 'PPL', country: 'AZ' };
		const features = localities(
			[
				{ ...place, name: 'small', population: 600 },
				{ ...place, name: 'large', population: 2_000_000, names: { az: 'böyük' } },
			],
			10,
		);
		expect(features.map(({ minZoom, properties }) => [properties['name'], minZoom])).toEqual([
			['large', 3],
			['small', 10],
		]);
		expect(features[0]?.properties).toEqual({
			kind: 'locality',
			kind_detail: 'city',
			name: 'large',
			'name:az': 'böyük',
			'name:ar_transliterated': 'بويوك',
			min_zoom: 4,
			population: 2_000_000,
			population_rank: 12,
		});
	});

	test('parts of cities and places that are no more have no label', () => {
		const place = { lon: 46, lat: 40, names: {}, name: 'gone', population: 9_000, country: 'AZ' };
		expect(
			localities(
				[
					{ ...place, code: 'PPLQ' },
					{ ...place, code: 'PPLX' },
				],
				10,
			),
		).toEqual([]);
	});

	test('a country is labelled at its point in the languages known', () => {
		const [country, again] = countryLabels(
			[
				{
					name: 'Armenia',
					names: { hy: 'Հայաստան' },
					lon: 45,
					lat: 40.3,
					again: [[45.5, 40.2]],
					population: 2_000_000,
				},
			],
			10,
		);
		expect(country?.geometry.coordinates).toEqual([45, 40.3]);
		expect(country?.properties).toEqual({
			kind: 'country',
			kind_detail: 'country',
			name: 'Armenia',
			'name:hy': 'Հայաստան',
			min_zoom: 3,
			population_rank: 12,
		});
		expect(again?.geometry.coordinates).toEqual([45.5, 40.2]);
		expect(again?.properties).toEqual({ ...country?.properties, min_zoom: 9 });
	});
});

describe('names that stand again on near maps', () => {
	const square = [
		[
			[0, 0],
			[8, 0],
			[8, 8],
			[0, 8],
			[0, 0],
		],
	];
	const subject = [5, 5, 7, 7] as const;

	test('are inside, apart from each other, and never on what a dossier is about', () => {
		const points = repeatedNames(square, [2, 2], [0, 0, 10, 10], [subject]);
		expect(points.length).toBeGreaterThan(0);
		for (const [lon, lat] of points) {
			expect(lon > 0.2 && lon < 7.8 && lat > 0.2 && lat < 7.8).toBe(true);
			expect(lon >= 5 && lon <= 7 && lat >= 5 && lat <= 7).toBe(false);
		}
		const all = [[2, 2] as const, ...points];
		const near = all.filter(([lon, lat], n) =>
			all.some(([x, y], m) => m !== n && Math.abs(lon - x) < 2.9 && Math.abs(lat - y) < 2),
		);
		expect(near).toEqual([]);
	});

	test('are only where they are wanted', () => {
		expect(repeatedNames(square, [2, 2], [20, 20, 30, 30], [])).toEqual([]);
	});
});

describe('languages of untagged names', () => {
	test('a script that one language writes tells the language', () => {
		expect(namesByScript('Goris', ['Geryusy', 'Горис', 'Գորիս'], 'AM')).toEqual({
			en: 'Goris',
			hy: 'Գորիս',
			ru: 'Горис',
		});
	});

	test('of several words in one script, the one that reads like the name is taken', () => {
		const alternates = ['Боку', 'Баку', 'Бакы', 'Баҡы', 'باکو', 'باكو'];
		expect(namesByScript('Baku', alternates, 'AZ')).toMatchObject({ ru: 'Баку', ar: 'باكو' });
	});

	test('letters that Arabic or Russian do not have rule a word out', () => {
		expect(namesByScript('Shusha', ['شوشی', 'Єреван'], 'AZ')).toEqual({ en: 'Shusha' });
	});

	test('a word in a shared script that reads like another place is not taken', () => {
		expect(namesByScript('Arāk', ['ساوه', 'Арак'], 'IR')).toEqual({ ru: 'Арак' });
		expect(namesByScript('Haghartsin', ['Куйбышев'], 'AM')).toEqual({ en: 'Haghartsin' });
	});

	test('schwa is Azerbaijani, also where it was typed with the look-alike letter', () => {
		expect(namesByScript('Xankandi', ['Xankǝndi'], 'AZ').az).toBe('Xankəndi');
		expect(namesByScript('Yerevan', ['Erivan', 'İrəvan'], 'AM').az).toBe('İrəvan');
	});
});
