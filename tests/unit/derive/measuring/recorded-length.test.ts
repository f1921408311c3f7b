import { describe, expect, it } from 'vitest';
import { recordedRoadLengths } from '$lib/derive/measuring/recorded-length';
import { karabakh } from '../../../support/karabakh-frozen';
import { claim, dossier, place, where } from '../records';

describe('the whole length of the corridor’s road', () => {
	const places = [place('lachin-road-2020', null, { role: 'road' }), place('elsewhere', null)];
	const length = { what: 'road length in km', value: 65, qualifier: 'about' };
	const told = (slug: string, at: string, fields = {}) =>
		claim(slug, { where: [where(at, 'line')], quantities: [length], ...fields });

	it('is what claims at the road or the corridor give, each by itself', () => {
		const lengths = recordedRoadLengths(
			dossier({
				places,
				claims: [
					told('a', 'lachin-road-2020'),
					told('b', 'lachin-corridor'),
					told('c', 'elsewhere'),
					told('d', 'lachin-road-2020', { status: 'withdrawn' }),
					told('e', 'lachin-road-2020', { quantities: [{ what: 'lorries', value: 2 }] }),
				],
			}),
		);
		expect(lengths?.map((each) => [each.claim.id, each.quantity])).toEqual([
			['claim:a', length],
			['claim:b', length],
		]);
	});

	it('is never measured: where no claim gives it there is none', () => {
		expect(recordedRoadLengths(karabakh)).toEqual([]);
	});

	it('is nothing to ask of a dossier without that road', () => {
		expect(recordedRoadLengths(dossier())).toBeNull();
	});
});
