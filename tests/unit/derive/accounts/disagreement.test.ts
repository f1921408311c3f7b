import { describe, expect, it } from 'vitest';
import { disagreementOf } from '$lib/derive/accounts/disagreement';
import type { Dossier } from '$lib/model/dossier';
import { actor, claim, dossier } from '../records';

const claims = [
	claim('shelled', { saidBy: ['actor:south'], disputes: ['claim:not-shelled'] }),
	claim('not-shelled', { saidBy: ['actor:north'], disputes: ['claim:shelled'] }),
	claim('joint', {
		saidBy: ['actor:south', 'actor:southern-police'],
		disputes: ['claim:not-shelled'],
	}),
	claim('no-damage', { saidBy: ['actor:un'], disputes: ['claim:joint'] }),
	claim('later', { saidBy: ['actor:un'], disputes: ['claim:no-damage'] }),
	claim('recounted', { saidBy: ['actor:southern-police'], disputes: ['claim:shelled'] }),
	claim('alone', { saidBy: ['actor:quiet'] }),
];
const sided = dossier({
	actors: [
		actor('un'),
		actor('north', { side: 'northern' }),
		actor('south', { side: 'southern' }),
		actor('southern-police', { side: 'southern' }),
		actor('quiet'),
	],
	claims,
});
const sideless = dossier({
	actors: ['un', 'north', 'south', 'southern-police', 'quiet'].map((slug) => actor(slug)),
	claims,
});

/** What a cell holds; a row or a column is a whole party, or some of its voices. */
function cellIn(world: Dossier) {
	const { parties, pairsOf } = disagreementOf(world);
	const voices = (slugs: readonly string[]) =>
		parties
			.flatMap((party) => party.voices)
			.filter(({ key }) => slugs.some((slug) => key === `actor:${slug}`));
	return (row: readonly string[], column: readonly string[]) =>
		pairsOf(voices(row), voices(column)).map((pair) => pair.map(({ id }) => id.slice(6)));
}
const cell = cellIn(sided);
const SOUTH = ['south', 'southern-police'];

describe('who disagrees with whom', () => {
	it('has the voices of a side as one party, and those of no side last', () => {
		const { parties } = disagreementOf(sided);
		expect(parties.map(({ side, voices }) => [side, voices.map(({ key }) => key)])).toEqual([
			['southern', ['actor:south', 'actor:southern-police']],
			['northern', ['actor:north']],
			[null, ['actor:un']],
		]);
	});

	it('has every voice as a party of its own where no actor has a side', () => {
		const { parties } = disagreementOf(sideless);
		expect(parties.map(({ voices }) => voices.length)).toEqual([1, 1, 1, 1]);
		expect(new Set(parties.map(({ key }) => key)).size).toBe(4);
		expect(cellIn(sideless)(['un'], ['south'])).toEqual([['no-damage', 'joint']]);
	});

	it('counts a dispute once, whether one record has it or both, however many say it', () => {
		const both = [
			['shelled', 'not-shelled'],
			['joint', 'not-shelled'],
		];
		expect(cell(SOUTH, ['north'])).toEqual(both);
		expect(cell(['south'], ['north'])).toEqual(both);
		expect(cell(['southern-police'], ['north'])).toEqual([['joint', 'not-shelled']]);
	});

	it('counts a dispute within a party once in its own cell, and from either voice', () => {
		expect(cell(SOUTH, SOUTH)).toEqual([['shelled', 'recounted']]);
		expect(cell(['southern-police'], SOUTH)).toEqual([['recounted', 'shelled']]);
		expect(cell(['un'], ['un'])).toEqual([['no-damage', 'later']]);
	});

	it('reads the same from either side, the own claim first', () => {
		const { parties, pairsOf } = disagreementOf(sided);
		for (const row of parties) {
			for (const column of parties) {
				if (row === column) continue;
				const straight = pairsOf(row.voices, column.voices).map(([a, b]) => `${a.id} ${b.id}`);
				const turned = pairsOf(column.voices, row.voices).map(([a, b]) => `${b.id} ${a.id}`);
				expect(straight.sort()).toEqual(turned.sort());
			}
		}
	});

	it('has every dispute in the rows of the voices that make up a party', () => {
		const { parties, pairsOf } = disagreementOf(sided);
		for (const { voices } of parties) {
			for (const column of parties) {
				const own = new Set(voices.flatMap((voice) => pairsOf([voice], column.voices)).map(named));
				expect(own).toEqual(new Set(pairsOf(voices, column.voices).map(named)));
			}
		}
	});
});

/** A dispute by its two claims, whichever is named first. */
function named(pair: readonly { readonly id: string }[]): string {
	return pair
		.map(({ id }) => id)
		.sort()
		.join(' ');
}
