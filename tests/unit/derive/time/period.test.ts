import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '$lib/derive/time/period';
import { relationTo } from '$lib/derive/time/window';
import { dateOfDayNumber } from '$lib/model/edtf';

const told = (expression: string) => {
	const period = periodOf(expression);
	if (!period) throw new Error(`${expression} is no period`);
	const { certain, start, end } = period;
	return [certain && `${certain.from ?? ''}..${certain.to ?? ''}`, start, end];
};

describe('a period', () => {
	it.each([
		['2023-09-19', '2023-09-19..2023-09-19', 'known', 'known'],
		['2023-09-19~', null, 'approximate', 'approximate'],
		['2020', null, 'known', 'known'],
		['[2023-09-19..2023-09-20]', null, 'known', 'known'],
		['{2023-09-19..2023-09-20}', '2023-09-19..2023-09-20', 'known', 'known'],
		['1994-05-12/2020-09-27', '1994-05-12..2020-09-27', 'known', 'known'],
		['2020-12-01/2023-09-20~', '2020-12-01..2023-09-19', 'known', 'approximate'],
		['2022-12~/2023-09', '2023-01-01..2023-09-01', 'approximate', 'known'],
		['2022-12-12/..', '2022-12-12..', 'known', 'open'],
		['2022-12-12/', '2022-12-12..2022-12-12', 'known', 'unknown'],
		['/2023-09-30', '2023-09-30..2023-09-30', 'unknown', 'known'],
		['../2020-09-27', '..2020-09-27', 'open', 'known'],
		['2020-09/2020-10', '2020-09-30..2020-10-01', 'known', 'known'],
	])('%s is certain on %s', (expression, certain, start, end) => {
		expect(told(expression)).toEqual([certain, start, end]);
	});

	it('is none where the expression cannot be read', () => {
		expect(periodOf('soon')).toBeNull();
	});

	it('is certain only on days on which it is possible', () => {
		const day = fc.integer({ min: 18_000, max: 20_000 }).map(dateOfDayNumber);
		const written = fc
			.tuple(day, fc.constantFrom(7, 10), fc.constantFrom('', '~', '?', '%'))
			.map(([date, length, sign]) => date.slice(0, length) + sign);
		const end = fc.oneof(written, fc.constantFrom('', '..'));
		const expression = fc.tuple(end, end).map((ends) => ends.join('/'));
		fc.assert(
			fc.property(expression, day, (text, on) => {
				const period = periodOf(text);
				if (!period?.certain) return;
				const { from, to } = period.certain;
				const window = { from: on, to: on };
				const certain = { earliest: from, latest: to, qualified: false };
				if (relationTo(window, certain) === 'out') return;
				if (period.extent.earliest !== null && period.extent.latest !== null) {
					expect(relationTo(window, period.extent)).not.toBe('out');
				}
			}),
		);
	});
});
