import { describe, expect, it } from 'vitest';
import { placeInList, sourceEntries, sourceGroups } from '$lib/derive/view/source-list';
import { linkedClaim, linkedSource } from '../linked';
import { claim, dossier, source, sourceId } from '../records';

const published = (edtf: string | null) => ({ published: { edtf, basis: 'seen' } });

const world = dossier({
	sources: [
		linkedSource('late', published('2023-10-02')),
		linkedSource('unseen', { ...published(null), publisher: { en: 'A Agency' } }),
		linkedSource('early', published('2022-08')),
		source('article'),
	],
	claims: [
		claim('held', { edtf: '2020' }),
		linkedClaim('old', 'late', { edtf: '2020-11-08' }),
		linkedClaim('new', 'late', { edtf: '2023-09-19' }),
		linkedClaim('undated', 'unseen'),
		linkedClaim('corridor', 'early', { edtf: '2022-08-26' }),
		linkedClaim('gone', 'early', {
			edtf: '2019',
			status: 'withdrawn',
			changes: [{ date: '2023-10-01', what: 'withdrawn', why: 'an error' }],
		}),
	],
});

const slugs = (groups: ReturnType<typeof sourceGroups>) =>
	groups.map(({ of, entries }) => [
		of.kind === 'year' ? of.year : of.kind === 'publisher' ? of.publisher.en : of.kind,
		entries.map(({ source: { id } }) => id.slice('source:'.length)),
	]);

describe('the list of sources', () => {
	it('has held sources first, then linked ones by date, those without one last', () => {
		expect(sourceEntries(world).map(({ source: { id } }) => id)).toEqual([
			'source:article',
			'source:early',
			'source:late',
			'source:unseen',
		]);
		expect(placeInList(world, sourceId('late'))).toBe(2);
		expect(placeInList(world, sourceId('none'))).toBe(-1);
	});

	it('counts published claims and knows the first day that they speak of', () => {
		const entry = (slug: string) =>
			sourceEntries(world).find(({ source: { id } }) => id === `source:${slug}`);
		expect(entry('late')).toMatchObject({ claimCount: 2, firstDay: '2020-11-08' });
		expect(entry('early')).toMatchObject({ claimCount: 1, firstDay: '2022-08-26' });
		expect(entry('unseen')).toMatchObject({ claimCount: 1, firstDay: null });
	});

	it('is grouped by the year of what a source speaks of first', () => {
		expect(slugs(sourceGroups(world, 'year'))).toEqual([
			['held', ['article']],
			['2020', ['late']],
			['2022', ['early']],
			[null, ['unseen']],
		]);
	});

	it('is grouped by publisher, in the order of the alphabet', () => {
		expect(slugs(sourceGroups(world, 'publisher'))).toEqual([
			['held', ['article']],
			['A Agency', ['unseen']],
			['A paper', ['early', 'late']],
		]);
	});

	it('has every source exactly once, however it is grouped', () => {
		for (const by of ['year', 'publisher'] as const) {
			const ids = sourceGroups(world, by).flatMap(({ entries }) => entries.map((e) => e.source.id));
			expect([...ids].sort()).toEqual(world.sources.map(({ id }) => id).sort());
		}
	});
});
