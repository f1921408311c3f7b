import { describe, expect, it } from 'vitest';
import { disagreementOf } from '$lib/derive/disagreement';
import { actor, claim, dossier } from './records';

const actors = [
	actor('un'),
	actor('north', { side: 'northern' }),
	actor('south', { side: 'southern' }),
	actor('southern-police', { side: 'southern' }),
	actor('quiet'),
];
const world = dossier({
	actors,
	claims: [
		claim('shelled', { saidBy: ['actor:south'], disputes: ['claim:not-shelled'] }),
		claim('not-shelled', { saidBy: ['actor:north'], disputes: ['claim:shelled'] }),
		claim('joint', {
			saidBy: ['actor:south', 'actor:southern-police'],
			disputes: ['claim:not-shelled'],
		}),
		claim('no-damage', { saidBy: ['actor:un'], disputes: ['claim:joint'] }),
		claim('later', { saidBy: ['actor:un'], disputes: ['claim:no-damage'] }),
		claim('alone', { saidBy: ['actor:quiet'] }),
	],
});
const { voices, pairsOf } = disagreementOf(world);
const cell = (row: string, column: string) => {
	const [from, to] = [row, column].map((slug) => voices.find(({ key }) => key === `actor:${slug}`));
	return from && to ? pairsOf(from, to).map((pair) => pair.map(({ id }) => id.slice(6))) : null;
};

describe('who disagrees with whom', () => {
	it('names those with a recorded dispute, sides together, and who is on none at the end', () => {
		expect(voices.map(({ key }) => key)).toEqual([
			'actor:south',
			'actor:southern-police',
			'actor:north',
			'actor:un',
		]);
	});

	it('counts a dispute once, whether one record has it or both', () => {
		expect(cell('south', 'north')).toEqual([
			['shelled', 'not-shelled'],
			['joint', 'not-shelled'],
		]);
		expect(cell('southern-police', 'north')).toEqual([['joint', 'not-shelled']]);
		expect(cell('south', 'southern-police')).toEqual([]);
	});

	it('reads the same from either side, the own claim first', () => {
		for (const row of voices) {
			for (const column of voices) {
				const turned = pairsOf(column, row).map(([a, b]) => `${b.id} ${a.id}`);
				const straight = pairsOf(row, column).map(([a, b]) => `${a.id} ${b.id}`);
				if (row !== column) expect(straight.sort()).toEqual(turned.sort());
			}
		}
	});

	it('has a voice that contradicts itself in its own cell, once', () => {
		expect(cell('un', 'un')).toEqual([['no-damage', 'later']]);
	});
});
