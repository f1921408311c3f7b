import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corroborationOf, voicesInSeveralOrigins } from '$lib/derive/accounts/corroboration';
import { linkedClaim, linkedSource } from '../linked';
import { actor, claim, dossier, source } from '../records';

const wire = (slug: string) => linkedSource(slug, { origin: 'a wire story' });
const sources = [
	...['one', 'two', 'three', 'four', 'five'].map(wire),
	linkedSource('own', { origin: 'own report', author: { en: 'A Reporter' } }),
	source('article'),
];
const actors = [actor('ministry', { side: 'north' }), actor('police', { side: 'north' })];

describe('corroboration', () => {
	it('counts five reprints of one wire story as one origin', () => {
		const claims = ['one', 'two', 'three', 'four', 'five'].map((slug) =>
			linkedClaim(`of-${slug}`, slug, { saidBy: ['actor:ministry'] }),
		);
		const {
			claims: count,
			origins,
			voices,
		} = corroborationOf(dossier({ sources, actors }), claims);
		expect(count).toBe(5);
		expect(origins).toHaveLength(1);
		expect(origins[0]?.origin).toBe('a wire story');
		expect(origins[0]?.sources.map(({ id }) => id)).toEqual([
			'source:one',
			'source:two',
			'source:three',
			'source:four',
			'source:five',
		]);
		expect(voices.map(({ voice, claims: said }) => [voice.actor, said.length])).toEqual([
			['actor:ministry', 5],
		]);
	});

	it('tells voices apart from origins: one ministry in two papers, two voices in one paper', () => {
		const world = dossier({ sources, actors });
		const quoted = [
			linkedClaim('a', 'one', { saidBy: ['actor:ministry'] }),
			linkedClaim('b', 'own', { saidBy: ['actor:ministry'] }),
		];
		expect(corroborationOf(world, quoted)).toMatchObject({
			claims: 2,
			origins: [{ origin: 'a wire story' }, { origin: 'own report' }],
			voices: [{ claims: ['claim:a', 'claim:b'] }],
		});
		const joint = [linkedClaim('c', 'one', { saidBy: ['actor:ministry', 'actor:police'] })];
		expect(corroborationOf(world, joint)).toMatchObject({
			claims: 1,
			origins: [{ claims: ['claim:c'] }],
			voices: [{ voice: { actor: 'actor:ministry' } }, { voice: { actor: 'actor:police' } }],
		});
	});

	it('names who speaks in more than one origin, which are then not independent', () => {
		const world = dossier({ sources, actors });
		const voicesIn = (...claims: ReturnType<typeof linkedClaim>[]) =>
			voicesInSeveralOrigins(corroborationOf(world, claims)).map(({ actor: id }) => id);
		const police = linkedClaim('p', 'own', { saidBy: ['actor:police'] });
		const ministry = (slug: string, from: string) =>
			linkedClaim(slug, from, { saidBy: ['actor:ministry'] });
		expect(voicesIn(ministry('a', 'one'), ministry('b', 'two'), police)).toEqual([]);
		expect(voicesIn(ministry('a', 'one'), ministry('b', 'own'), police)).toEqual([
			'actor:ministry',
		]);
	});

	it('counts the author of a source as a voice of its own', () => {
		const world = dossier({ sources, actors });
		const own = [linkedClaim('a', 'own', { saidByBasis: 'author' }), claim('b')];
		expect(corroborationOf(world, own).voices.map(({ voice }) => voice)).toEqual([
			{ key: 'author of source:own', actor: null, names: { en: 'A Reporter' }, side: null },
		]);
	});

	it('counts no withdrawn claim', () => {
		const gone = linkedClaim('gone', 'one', {
			status: 'withdrawn',
			changes: [{ date: '2024-01-01', what: 'withdrawn', why: 'an error' }],
		});
		expect(corroborationOf(dossier({ sources }), [gone])).toEqual({
			claims: 0,
			origins: [],
			voices: [],
		});
	});

	it('never finds more origins than citations, and loses no claim', () => {
		const world = dossier({ sources, actors });
		const slugs = sources.map(({ id }) => id.slice('source:'.length));
		const claims = fc
			.array(fc.constantFrom(...slugs))
			.map((cited) =>
				cited.map((slug, index) => linkedClaim(`c${index}`, slug, { saidBy: ['actor:police'] })),
			);
		fc.assert(
			fc.property(claims, (all) => {
				const { claims: count, origins, voices } = corroborationOf(world, all);
				expect(count).toBe(all.length);
				expect(origins.length).toBeLessThanOrEqual(all.length);
				const ids = origins.flatMap((origin) => origin.claims);
				expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
				expect(voices.length).toBe(all.length === 0 ? 0 : 1);
			}),
			{ seed: 20230919 },
		);
	});
});
