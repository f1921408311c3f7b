import { expect, it } from 'vitest';
import { creditPieces } from '$lib/scene/credits';

it('the credits lead to the pages of those they name, and lose no word', () => {
	const line = '© OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0) · Outlines: ±2 km';
	const pieces = creditPieces(line);
	expect(pieces.map(({ text }) => text).join('')).toBe(line);
	expect(pieces.filter(({ href }) => href !== null)).toEqual([
		{ text: 'OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
		{ text: 'GeoNames', href: 'https://www.geonames.org' },
	]);
});
