import { describe, expect, it } from 'vitest';
import { calendarDateFrom, dateOfDayNumber, dayNumber, extentOf } from '$lib/model/edtf';

describe('the days an EDTF expression can mean', () => {
	it.each([
		['2023-09-19', '2023-09-19', '2023-09-19', false],
		['2020', '2020-01-01', '2020-12-31', false],
		['2023-09', '2023-09-01', '2023-09-30', false],
		['2020-11-10/2023-09-20~', '2020-11-10', '2023-09-20', true],
		['2022-12-12/', '2022-12-12', null, false],
		['2022-12-12/..', '2022-12-12', null, false],
		['/2023', null, '2023-12-31', false],
		['2023-09-19?', '2023-09-19', '2023-09-19', true],
		['{2023-09-19,2023-09-21}', '2023-09-19', '2023-09-21', false],
		['[2023-09-19..2023-09-21]', '2023-09-19', '2023-09-21', false],
		['202X', '2020-01-01', '2029-12-31', false],
	])('%s', (expression, earliest, latest, qualified) => {
		expect(extentOf(expression)).toEqual({ earliest, latest, qualified });
	});

	it.each(['2023-02-29', '2023-09-31', 'yesterday', '2023-09-19T11:45', ''])(
		'"%s" is refused',
		(expression) => {
			expect(extentOf(expression)).toBeNull();
		},
	);

	it('counts days the same in every time zone', () => {
		const day = calendarDateFrom('2023-09-19');
		if (!day) throw new Error('a valid day was refused');
		expect(dayNumber(day)).toBe(19619);
		expect(dateOfDayNumber(19619)).toBe('2023-09-19');
	});
});
