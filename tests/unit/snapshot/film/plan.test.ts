import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTimeOrder } from '$lib/derive/time/time-order';
import { dateOfDayNumber } from '$lib/model/edtf';
import { READING_SPEEDS } from '$lib/model/reading-speed';
import { daysOf, filmPlan, secondsOf } from '$lib/snapshot/film/plan';
import { claim, day, dossier } from '../../derive/records';

const claims = [
	claim('undated'),
	claim('third', { edtf: '2023-09-20' }),
	claim('first', { edtf: '2023-09-18' }),
	claim('second', { edtf: '2023-09-19/2023-09-21' }),
];
const world = dossier({ claims });
const WINDOW = { from: day('2023-09-18'), to: day('2023-09-20') };

describe('the plan of a film', () => {
	it('tells claims in the order of the story, each for as long as its words take to read', () => {
		const plan = filmPlan(world, claims, 150, ({ id }) => (id === 'claim:first' ? 50 : 5));
		expect(plan.moments.map((moment) => [moment.claim.id, moment.start, moment.frames])).toEqual([
			['claim:first', 0, 220],
			['claim:second', 220, 40],
			['claim:third', 260, 40],
			['claim:undated', 300, 40],
		]);
		expect(plan.frames).toBe(340);
		expect(secondsOf(plan)).toBe(34);
	});

	it('has no moment where no claim is shown', () => {
		expect(filmPlan(world, [], 150, () => 5)).toEqual({ moments: [], frames: 0 });
	});

	it('leaves no frame out and shows none twice, and the same claims give the same plan', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						at: fc.option(fc.integer({ min: 18_500, max: 19_700 })),
						words: fc.integer({ min: 0, max: 200 }),
					}),
					{ maxLength: 30 },
				),
				fc.constantFrom(...READING_SPEEDS),
				(wanted, speed) => {
					const made = wanted.map(({ at }, index) =>
						claim(`c${index}`, at === null ? {} : { edtf: dateOfDayNumber(at) }),
					);
					const of = dossier({ claims: made });
					const words = new Map(made.map(({ id }, index) => [id, wanted[index]?.words ?? 0]));
					const planned = () => filmPlan(of, made, speed, ({ id }) => words.get(id) ?? 0);
					const plan = planned();
					expect(planned()).toEqual(plan);
					expect(plan.moments.map((moment) => moment.claim)).toEqual(inTimeOrder(of, made));
					let next = 0;
					for (const { start, frames } of plan.moments) {
						expect(start).toBe(next);
						expect(Number.isInteger(frames)).toBe(true);
						// Never shorter than the story, which waits at least four seconds.
						expect(frames).toBeGreaterThanOrEqual(40);
						next += frames;
					}
					expect(plan.frames).toBe(next);
				},
			),
			{ seed: 20230919 },
		);
	});
});

describe('the days of a moment', () => {
	it.each([
		['first', { from: '2023-09-18', to: '2023-09-18' }],
		['second', { from: '2023-09-19', to: '2023-09-20' }],
		['undated', WINDOW],
	])('of %s stay inside the window of the film', (slug, days) => {
		const found = claims.find(({ id }) => id === `claim:${slug}`);
		if (!found) throw new Error('no such claim');
		expect(daysOf(found, WINDOW)).toEqual(days);
	});
});
