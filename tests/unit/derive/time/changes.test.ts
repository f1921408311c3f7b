import { describe, expect, it } from 'vitest';
import { changeDays, changesOf, withdrawalOf } from '$lib/derive/time/changes';
import { claim, day, dossier as dossierWith } from '../records';

const added = { date: '2026-01-02', what: 'added' as const, why: 'First reading.' };
const corrected = { date: '2026-03-01', what: 'corrected' as const, why: 'Another day.' };
const withdrawn = { date: '2026-03-01', what: 'withdrawn' as const, why: 'Misread.' };

const first = claim('first', { start: 0, changes: [added, corrected] });
const second = claim('second', { start: 10, changes: [added] });
const gone = claim('gone', { start: 20, status: 'withdrawn', changes: [added, withdrawn] });
const dossier = dossierWith({ claims: [gone, second, first] });

describe('the changes of a dossier', () => {
	it('are all there, the newest first, a withdrawal before the rest of its day', () => {
		expect(
			changesOf(dossier).map(({ claim: { id }, change: { what }, index }) => [id, what, index]),
		).toEqual([
			['claim:gone', 'withdrawn', 1],
			['claim:first', 'corrected', 1],
			['claim:first', 'added', 0],
			['claim:second', 'added', 0],
			['claim:gone', 'added', 0],
		]);
	});

	it('stand together by day where they were made alike for one reason', () => {
		expect(
			changeDays(dossier).map(({ date, groups }) => [
				date,
				groups.map(({ what, why, claims }) => [what, why, claims.length]),
			]),
		).toEqual([
			[
				day('2026-03-01'),
				[
					['withdrawn', 'Misread.', 1],
					['corrected', 'Another day.', 1],
				],
			],
			[day('2026-01-02'), [['added', 'First reading.', 3]]],
		]);
	});

	it('are none where nothing was changed', () => {
		const still = dossierWith({ claims: [claim('still')] });
		expect(changesOf(still)).toEqual([]);
		expect(changeDays(still)).toEqual([]);
	});
});

describe('why a claim was withdrawn', () => {
	it('is told by the last change that withdrew it', () => {
		const back = { date: '2026-04-01', what: 'corrected' as const, why: 'It stood after all.' };
		const again = { date: '2026-05-01', what: 'withdrawn' as const, why: 'It did not.' };
		const twice = claim('twice', {
			status: 'withdrawn',
			changes: [added, withdrawn, back, again],
		});
		expect(withdrawalOf(twice)?.why).toBe('It did not.');
	});

	it('is not asked of a claim that stands, whatever became of it before', () => {
		const back = { date: '2026-04-01', what: 'corrected' as const, why: 'It stood after all.' };
		expect(withdrawalOf(claim('back', { changes: [added, withdrawn, back] }))).toBeNull();
	});
});
