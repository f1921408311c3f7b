import { describe, expect, it } from 'vitest';
import { placeSpots, spotNamed } from '$lib/derive/geometry/place-spots';
import { karabakh } from '../../../support/karabakh-frozen';

const named = (name: string) => spotNamed(karabakh, name)?.place.id;

describe('the places that are points', () => {
	it('have longitude first', () => {
		const city = placeSpots(karabakh).find(({ place }) => place.id === 'place:stepanakert');
		expect(city?.spot).toEqual([46.7519, 39.8153]);
	});

	it.each(['Stepanakert', ' stepanakert ', 'Khankendi', 'ستيباناكيرت', 'Степанакерт', 'Stepana'])(
		'are found by any of their names: %s',
		(name) => {
			expect(named(name)).toBe('place:stepanakert');
		},
	);

	it.each(['', '  ', 'nowhere', 'S'])(
		'are not found by %j, which means none or several',
		(name) => {
			expect(named(name)).toBeUndefined();
		},
	);
});
