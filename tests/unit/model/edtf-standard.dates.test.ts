import { describe, expect, it } from 'vitest';
import { periodOf } from '$lib/derive/time/period';
import { relationTo } from '$lib/derive/time/window';
import { extentOf } from '$lib/model/edtf';
import { day } from '../derive/records';

/**
 * Expressions: the examples of the "Extended Date/Time Format (EDTF) Specification" of the Library
 * of Congress, 4 February 2019 (https://www.loc.gov/standards/datetime/), which is the EDTF profile
 * of ISO 8601-2:2019; what is no example there stands apart below. First and last days: worked out by
 * hand from the words beside each example.
 */
type Row = readonly [
	expression: string,
	earliest: string | null,
	latest: string | null,
	unsure?: 'unsure',
];

const LEVEL_0: readonly Row[] = [
	['1985-04-12', '1985-04-12', '1985-04-12'],
	['1985-04', '1985-04-01', '1985-04-30'],
	['1985', '1985-01-01', '1985-12-31'],
	['1964/2008', '1964-01-01', '2008-12-31'],
	['2004-06/2006-08', '2004-06-01', '2006-08-31'],
	['2004-02-01/2005-02-08', '2004-02-01', '2005-02-08'],
	['2004-02-01/2005-02', '2004-02-01', '2005-02-28'],
	['2004-02-01/2005', '2004-02-01', '2005-12-31'],
	['2005/2006-02', '2005-01-01', '2006-02-28'],
];

const LEVEL_1: readonly Row[] = [
	// Past the last day that ECMAScript can tell, 275760-09-13.
	['Y170000002', '+275760-09-13', null],
	['Y-170000002', null, '-271821-04-20'],
	['2001-21', '2001-01-01', '2001-12-31', 'unsure'],
	['1984?', '1984-01-01', '1984-12-31', 'unsure'],
	['2004-06~', '2004-06-01', '2004-06-30', 'unsure'],
	['2004-06-11%', '2004-06-11', '2004-06-11', 'unsure'],
	['201X', '2010-01-01', '2019-12-31'],
	['20XX', '2000-01-01', '2099-12-31'],
	['2004-XX', '2004-01-01', '2004-12-31'],
	['1985-04-XX', '1985-04-01', '1985-04-30'],
	['1985-XX-XX', '1985-01-01', '1985-12-31'],
	['1985-04-12/..', '1985-04-12', null],
	['1985-04/..', '1985-04-01', null],
	['1985/..', '1985-01-01', null],
	['../1985-04-12', null, '1985-04-12'],
	['../1985-04', null, '1985-04-30'],
	['../1985', null, '1985-12-31'],
	['1985-04-12/', '1985-04-12', null],
	['1985-04/', '1985-04-01', null],
	['1985/', '1985-01-01', null],
	['/1985-04-12', null, '1985-04-12'],
	['/1985-04', null, '1985-04-30'],
	['/1985', null, '1985-12-31'],
	['-1985', '-001985-01-01', '-001985-12-31'],
];

const SETS: readonly Row[] = [
	['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
	['[..1760-12-03]', null, '1760-12-03'],
	['[1760-12..]', '1760-12-01', null],
	['[1760-01,1760-02,1760-12..]', '1760-01-01', null],
	['[1667,1760-12]', '1667-01-01', '1760-12-31'],
	['[..1984]', null, '1984-12-31'],
	['{1667,1668,1670..1672}', '1667-01-01', '1672-12-31'],
	['{1960,1961-12}', '1960-01-01', '1961-12-31'],
	['{..1984}', null, '1984-12-31'],
];

const REST_OF_LEVEL_2: readonly Row[] = [
	['Y-17E7', null, '-271821-04-20'],
	['1950S2', '1900-01-01', '1999-12-31'],
	['Y171010000S3', '+275760-09-13', null],
	['Y3388E2S3', '+275760-09-13', null],
	['2001-34', '2001-04-01', '2001-06-30'],
	['2004-06~-11', '2004-06-11', '2004-06-11', 'unsure'],
	['2004?-06-11', '2004-06-11', '2004-06-11', 'unsure'],
	['?2004-06-~11', '2004-06-11', '2004-06-11', 'unsure'],
	['2004-%06-11', '2004-06-11', '2004-06-11', 'unsure'],
	['156X-12-25', '1560-12-25', '1569-12-25'],
	['15XX-12-25', '1500-12-25', '1599-12-25'],
	['XXXX-12-XX', '0000-12-01', '9999-12-31'],
	['1XXX-XX', '1000-01-01', '1999-12-31'],
	['1XXX-12', '1000-12-01', '1999-12-31'],
	['1984-1X', '1984-10-01', '1984-12-31'],
	['2004-06-~01/2004-06-~20', '2004-06-01', '2004-06-20', 'unsure'],
	['2004-06-XX/2004-07-03', '2004-06-01', '2004-07-03'],
];

/** The divisions of a year that the specification lists for level 2, in the year 2001. */
const DIVISIONS: readonly Row[] = [
	// Seasons "independent of location".
	['2001-21', '2001-01-01', '2001-12-31', 'unsure'],
	['2001-22', '2000-12-01', '2002-03-31', 'unsure'],
	['2001-23', '2001-01-01', '2001-12-31', 'unsure'],
	['2001-24', '2000-12-01', '2002-03-31', 'unsure'],
	// Of the northern and of the southern hemisphere.
	['2001-25', '2001-03-01', '2001-06-30', 'unsure'],
	['2001-26', '2001-06-01', '2001-09-30', 'unsure'],
	['2001-27', '2001-09-01', '2001-12-31', 'unsure'],
	['2001-28', '2000-12-01', '2002-03-31', 'unsure'],
	['2001-29', '2001-09-01', '2001-12-31', 'unsure'],
	['2001-30', '2000-12-01', '2002-03-31', 'unsure'],
	['2001-31', '2001-03-01', '2001-06-30', 'unsure'],
	['2001-32', '2001-06-01', '2001-09-30', 'unsure'],
	// Quarters ("3 months in duration"), quadrimesters (4) and semesters (6).
	['2001-33', '2001-01-01', '2001-03-31'],
	['2001-35', '2001-07-01', '2001-09-30'],
	['2001-36', '2001-10-01', '2001-12-31'],
	['2001-37', '2001-01-01', '2001-04-30'],
	['2001-38', '2001-05-01', '2001-08-31'],
	['2001-39', '2001-09-01', '2001-12-31'],
	['2001-40', '2001-01-01', '2001-06-30'],
	['2001-41', '2001-07-01', '2001-12-31'],
];

/** What the rules allow and no example shows. */
const OURS: readonly Row[] = [
	['2020-09-27/2020-09-27', '2020-09-27', '2020-09-27'],
	['2020/2020', '2020-01-01', '2020-12-31'],
	['2020-09/2020', '2020-09-01', '2020-12-31'],
	['2023-09-19/2023-09', '2023-09-19', '2023-09-30'],
	['2020-23~', '2020-01-01', '2020-12-31', 'unsure'],
	['20XX-26', '2000-06-01', '2099-09-30', 'unsure'],
	['2020-25/2020-10', '2020-03-01', '2020-10-31', 'unsure'],
	['[2020-25,2021]', '2020-03-01', '2021-12-31', 'unsure'],
	['[2023-09-19~..]', '2023-09-19', null, 'unsure'],
	['{2000..}', '2000-01-01', null],
	['[2001,1999]', '1999-01-01', '2001-12-31'],
	['20XX-02-29', '2000-02-29', '2096-02-29'],
	['2023-XX-31', '2023-01-31', '2023-12-31'],
	['-201X', '-002019-01-01', '-002010-12-31'],
	['Y12023', '+012023-01-01', '+012023-12-31'],
	['0000', '0000-01-01', '0000-12-31'],
	['../..', null, null],
];

const tables: readonly (readonly [string, readonly Row[]])[] = [
	['level 0', LEVEL_0],
	['level 1', LEVEL_1],
	['sets', SETS],
	['the rest of level 2', REST_OF_LEVEL_2],
	['divisions of a year', DIVISIONS],
	['what the rules allow', OURS],
];

describe.each(tables)('EDTF, %s', (_, rows) => {
	for (const [expression, earliest, latest, unsure] of rows) {
		it(`${expression} is between ${earliest} and ${latest}`, () => {
			expect(extentOf(expression)).toEqual({
				earliest,
				latest,
				qualified: unsure !== undefined,
			});
		});
	}
});

describe('EDTF that is none', () => {
	it.each([
		'2020/2019',
		'2020-12/2020-01',
		'[2023-09-21..2023-09-19]',
		'[..]',
		'[]',
		'{}',
		'..',
		'[2023-09,..2023-10]',
		'[2023-09-19',
		'[2023-09-19}',
		'2023-13',
		'2023-42',
		'2023-02-30',
		'[..2023-02-30]',
		'2023-09-3X/2023-09-31',
		'2021-XX-31/2021-02-29',
		'2023-09-19/2023-09-20/2023-09-21',
		'1985-04-12T23:20:30',
	])('%s is refused', (expression) => {
		expect(extentOf(expression)).toBeNull();
	});
});

describe('what EDTF leaves open', () => {
	const window = (from: string, to: string) => ({ from: day(from), to: day(to) });

	it('"on or before a day" may be long before it, and is certain on no day', () => {
		const extent = extentOf('[..2023-09-19]');
		expect(relationTo(window('1990-01-01', '1990-12-31'), extent)).toBe('possible');
		expect(relationTo(window('2023-09-19', '2023-09-19'), extent)).toBe('possible');
		expect(relationTo(window('2023-09-20', '2023-12-31'), extent)).toBe('out');
		expect(periodOf('[..2023-09-19]')).toMatchObject({ certain: null, start: 'unknown' });
		expect(periodOf('[2023-09-19..]')).toMatchObject({ certain: null, end: 'unknown' });
	});

	it('"all until a year" goes on before', () => {
		expect(periodOf('{..1984}')).toMatchObject({
			certain: { from: null, to: day('1984-12-31') },
			start: 'open',
			end: 'known',
		});
	});

	it.each(['2020-21', '2020-22', '2020-23', '2020-24', '2020-27', '2020-28'])(
		'the season %s is certainly in no window that has bounds',
		(expression) => {
			const extent = extentOf(expression);
			expect(relationTo(window('1900-01-01', '2100-12-31'), extent)).toBe('possible');
			expect(periodOf(expression)?.certain).toBeNull();
		},
	);

	it.each([
		['2020-23', '2020-10-15'],
		['2020-23', '2020-04-15'],
		['2020-24', '2021-01-15'],
		['2020-24', '2020-07-15'],
		['2020-22', '2021-01-15'],
		['2020-28', '2021-02-15'],
	])('the season %s may be on %s', (expression, on) => {
		expect(relationTo(window(on, on), extentOf(expression))).toBe('possible');
	});

	it.each(['Y170000002', '{1984-XX}', '{1950S2}', '[1984]', '196X', '2020/'])(
		'%s is certain on no day',
		(expression) => {
			expect(periodOf(expression)?.certain).toBeNull();
		},
	);
});
