import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DATE_SCHEMES,
	dateCodeFor,
	dateSpreadFrom,
	PLACE_SCHEMES,
	placeCodeFor,
	placePrecisionFrom,
} from '$lib/exchange/precision-crosswalk';
import { isNoWorseThan, PRECISIONS } from '$lib/model/precision';

describe('the precision of a place', () => {
	it.each([
		[1, 'settlement'],
		[2, 'near'],
		[3, 'district'],
		[4, 'region'],
		[5, 'region'],
		[6, 'country'],
		[7, 'unknown'],
	] as const)('UCDP %d reads as %s, with scheme and code kept', (code, precision) => {
		const original = { scheme: 'ucdp.where_prec' as const, code };
		expect(placePrecisionFrom('ucdp.where_prec', code)).toEqual({ precision, original });
	});

	it.each([
		[1, 'settlement'],
		[2, 'near'],
		[3, 'region'],
	] as const)('ACLED %d reads as %s', (code, precision) => {
		expect(placePrecisionFrom('acled.geo_precision', code)?.precision).toBe(precision);
	});

	it('reads UCDP 5 as a line only where the record has one', () => {
		expect(placePrecisionFrom('ucdp.where_prec', 5, true)?.precision).toBe('line');
		expect(placePrecisionFrom('ucdp.where_prec', 4, true)?.precision).toBe('region');
	});

	it('has no reading for a code that the scheme lacks', () => {
		for (const code of [0, 4, 1.5, -1]) {
			expect(placePrecisionFrom('acled.geo_precision', code)).toBeNull();
		}
	});

	it('gives every code back as it came', () => {
		for (const scheme of PLACE_SCHEMES) {
			for (const isLine of [false, true]) {
				for (let code = 1; code <= 7; code += 1) {
					const read = placePrecisionFrom(scheme, code, isLine);
					if (!read) continue;
					expect(placeCodeFor(scheme, read.precision, read.original)?.code).toBe(code);
				}
			}
		}
	});

	it('never writes a code that reads as more than is known', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PLACE_SCHEMES),
				fc.constantFrom(...PRECISIONS),
				(scheme, precision) => {
					const written = placeCodeFor(scheme, precision);
					if (!written) return;
					const back = placePrecisionFrom(scheme, written.code, precision === 'line');
					expect(back && isNoWorseThan(precision, back.precision)).toBe(true);
					if (written.isExact) expect(back?.precision).toBe(precision);
				},
			),
		);
	});

	it('writes nothing for what the scheme cannot say', () => {
		expect(placeCodeFor('ucdp.where_prec', 'unknown')).toBeNull();
		expect(placeCodeFor('acled.geo_precision', 'country')).toBeNull();
	});

	it('forgets a code that no longer fits, or is of another scheme', () => {
		const original = { scheme: 'ucdp.where_prec' as const, code: 7 };
		expect(placeCodeFor('ucdp.where_prec', 'settlement', original)?.code).toBe(1);
		expect(placeCodeFor('acled.geo_precision', 'near', original)?.code).toBe(2);
	});
});

describe('the precision of a date', () => {
	it.each([
		['ucdp.date_prec', 1, 1],
		['ucdp.date_prec', 6, 2],
		['ucdp.date_prec', 7, 3],
		['ucdp.date_prec', 30, 4],
		['ucdp.date_prec', 365, 5],
		['ucdp.date_prec', 400, null],
		['acled.time_precision', 1, 1],
		['acled.time_precision', 7, 2],
		['acled.time_precision', 31, 3],
		['acled.time_precision', 60, null],
	] as const)('%s of a date within %d days is %s', (scheme, days, code) => {
		expect(dateCodeFor(scheme, days)).toBe(code);
	});

	it('comes back the same from any code, and no spread lies in two', () => {
		for (const scheme of DATE_SCHEMES) {
			for (let code = 1; code <= 5; code += 1) {
				const read = dateSpreadFrom(scheme, code);
				if (!read) continue;
				expect(read.original).toEqual({ scheme, code });
				for (const days of [read.spread.least, read.spread.most]) {
					expect(dateCodeFor(scheme, days)).toBe(code);
				}
			}
			expect(dateSpreadFrom(scheme, 9)).toBeNull();
		}
	});
});
