import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lengthInDays } from '$lib/derive/time/calendar';
import { LONG_IN_DAYS, spansOf } from '$lib/derive/view/bars';
import { compareDays } from '$lib/derive/time/window';
import { dateOfDayNumber } from '$lib/model/edtf';
import { Event } from '$lib/model/event';
import { DEFAULT_VIEW } from '$lib/model/view';
import { claim, dossier } from '../records';

const { filters } = DEFAULT_VIEW;
const span = '2020-01-01/2023-09-30';
const event = (slug: string, edtf: string, ...claims: readonly string[]) =>
	v.parse(Event, {
		id: `event:${slug}`,
		title: { en: slug },
		when: { edtf, basis: 'stated' },
		claims: claims.map((id) => `claim:${id}`),
	});

describe('bars of what lasts', () => {
	const blockade = dossier({
		span,
		events: [event('blockade', '2022-12~/2023-09', 'a', 'b'), event('war', '2020-09-27', 'd')],
		claims: [
			claim('a', { edtf: '2022-12~/2023-09' }),
			claim('b', { edtf: '2022-12-12/..', kind: 'blockade' }),
			claim('c', { edtf: '2023-09-19/2023-09-20' }),
			claim('d', { edtf: '2020' }),
			claim('e', { edtf: '1991/1994' }),
			claim('f', { edtf: '2021', status: 'withdrawn' }),
			claim('undated'),
		],
	});
	const bars = spansOf(blockade, filters);

	it('stand for long and open claims, and for an event with its claims of the same days', () => {
		expect(bars.map(({ id }) => id)).toEqual(['claim:d', 'event:blockade', 'claim:b']);
		const [, ofEvent] = bars;
		expect(ofEvent?.subject).toMatchObject({ kind: 'event', claims: [{ id: 'claim:a' }] });
	});

	it('say which days are certain and how their ends are known, cut to the span', () => {
		expect(bars.map(({ days, certain, start, end }) => [days, certain, start, end])).toEqual([
			[{ from: '2020-01-01', to: '2020-12-31' }, null, 'known', 'known'],
			[
				{ from: '2022-12-01', to: '2023-09-30' },
				{ from: '2023-01-01', to: '2023-09-01' },
				'approximate',
				'known',
			],
			[
				{ from: '2022-12-12', to: '2023-09-30' },
				{ from: '2022-12-12', to: '2023-09-30' },
				'known',
				'open',
			],
		]);
	});

	it('go with the filters, an event with the last of its claims', () => {
		const kinds = spansOf(blockade, { ...filters, kinds: ['blockade'] });
		expect(kinds.map(({ id }) => id)).toEqual(['event:blockade', 'claim:b']);
		expect(spansOf(blockade, { ...filters, kinds: ['appeal'] })).toEqual([]);
	});

	it('share a lane only where they share no day, and are each there once', () => {
		const day = fc.integer({ min: 18_300, max: 19_600 });
		const claims = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 500 })), { maxLength: 30 });
		fc.assert(
			fc.property(claims, (extents) => {
				const made = extents.map(([from, length], at) =>
					claim(`x${at}`, { edtf: `${dateOfDayNumber(from)}/${dateOfDayNumber(from + length)}` }),
				);
				const drawn = spansOf(dossier({ span, claims: made }), filters);
				const long = extents.filter(
					([from, length]) => length + 1 > LONG_IN_DAYS && from <= 19_630,
				);
				expect(drawn).toHaveLength(long.length);
				for (const [at, one] of drawn.entries()) {
					expect(lengthInDays(one.days)).toBeGreaterThan(0);
					for (const other of drawn.slice(at + 1)) {
						if (one.lane !== other.lane) continue;
						expect(compareDays(one.days.to, other.days.from)).toBeLessThan(0);
					}
				}
			}),
		);
	});
});
