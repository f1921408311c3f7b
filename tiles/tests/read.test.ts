import { expect, test } from 'vitest';
import { readCountryCodes, readCountryNames, readSettlements } from '../read/places';
import { readCountries, readCountryBorders, readWater } from '../read/shapes';

test('countries have their names in the label languages', () => {
	const code = readCountryCodes()('051');
	expect(code).toBe('AM');
	expect(readCountryNames()(code ?? '')).toEqual({
		en: 'Armenia',
		ar: 'أرمينيا',
		hy: 'Հայաստան',
		az: 'Ermənistan',
		ru: 'Армения',
	});
});

test('units without an ISO number are the ones whose standing is disputed', () => {
	const without = readCountries('50m').filter(({ id }) => id === undefined);
	expect(without.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['N. Cyprus', 'Somaliland', 'Siachen Glacier']),
	);
});

test('settlements have population, country and code', () => {
	const goris = readSettlements().find(({ name }) => name === 'Goris');
	expect(goris).toMatchObject({ country: 'AM', code: 'PPL', population: 20_379 });
});

test('water and borders are read around the bounds only', () => {
	const sevan = readWater([45, 40, 45.6, 40.7]);
	expect(sevan.lakes.length).toBeGreaterThan(0);
	expect(sevan.seas.length).toBeLessThan(3);
	expect(readCountryBorders([46, 39, 47, 40]).map(({ id }) => id)).toEqual(
		expect.arrayContaining(['AM', 'AZ', 'IR']),
	);
});
