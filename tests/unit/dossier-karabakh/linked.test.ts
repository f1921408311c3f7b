import { describe, expect, it } from 'vitest';
import { differencesAmong } from '$lib/derive/accounts/differences';
import { distancesOf } from '$lib/derive/measuring/distances';
import { marksOf } from '$lib/derive/view/marks';
import { isHeldTarget } from '$lib/model/citation';
import type { Dossier } from '$lib/model/dossier';
import {
	actors,
	article,
	claims,
	events,
	linkedClaims,
	linkedSources,
	manifest,
	places,
} from './karabakh';

const dossier: Dossier = {
	manifest,
	sources: [article, ...linkedSources],
	texts: new Map(),
	claims,
	events,
	places,
	actors,
};
const shown = { certain: claims, possible: [], undated: [] };
const { marks, unplaced } = marksOf(dossier, shown, new Set());
const marksOfClaim = (id: string) => marks.filter(({ claim }) => claim === id);

const linked = (row: string) => {
	const claim = linkedClaims.find(({ id }) => id === `claim:${row}`);
	if (!claim) throw new Error(`no claim:${row}`);
	return claim;
};

describe('linked sources of the Karabakh dossier', () => {
	it.each(['en', 'ar'])(
		'are counted in the summary as pages, not by their claims: %s',
		(language) => {
			const numbers = (manifest.summary[language] ?? '').match(/\d+/g) ?? [];
			expect(numbers).toContain(String(linkedSources.length));
			expect(numbers).not.toContain(String(linkedClaims.length));
		},
	);

	it.each(linkedSources.map((source) => [source.id, source] as const))(
		'%s says who published it, when as far as that is known, and where its words come from',
		(_, source) => {
			expect(source.publisher.en.trim()).not.toBe('');
			expect(source.publisher.ar).toBeTruthy();
			expect(source.published.basis).not.toBe('');
			if (source.published.edtf === null) expect(source.published.basis).toMatch(/^Not /);
			expect(source.retrieved).toBeNull();
			expect(source.origin).toMatch(/^[a-z0-9-]+$/);
			expect(source.note).toMatch(/its own origin|the origin is|shares this origin/);
			expect(source.textDirection).toBe(source.language === 'ar' ? 'rtl' : 'ltr');
		},
	);

	it('are entered once for each page', () => {
		const addresses = linkedSources.map(({ url }) => url);
		expect(addresses).toHaveLength(39);
		expect(new Set(addresses).size).toBe(39);
		const cited = new Set(linkedClaims.flatMap(({ citations }) => citations.map((c) => c.source)));
		expect([...cited].sort()).toEqual(linkedSources.map(({ id }) => id).sort());
	});

	it('never lend one origin to two statements or wire stories', () => {
		expect(new Set(linkedSources.map(({ origin }) => origin)).size).toBe(linkedSources.length);
	});
});

describe('claims of linked sources', () => {
	it.each(linkedClaims.map((claim) => [claim.id, claim] as const))(
		'%s rests on the first and last words of one sentence, and says how its date and place are known',
		(_, claim) => {
			expect(claim.citations).toHaveLength(1);
			for (const { target } of claim.citations) {
				if (isHeldTarget(target)) throw new Error('a linked page has no selectors');
				const { start, end } = target.fragment;
				expect(target.paraphrase).toBe(true);
				expect(start.trim()).not.toBe('');
				expect(end?.trim()).toBeTruthy();
				expect(end).not.toBe(start);
			}
			expect(claim.saidBy.length).toBeGreaterThan(0);
			expect(claim.statement.ar).toMatch(/\p{Script=Arabic}/u);
			if (claim.when.basis !== 'stated') expect(claim.when.note).toBeTruthy();
			for (const where of claim.where) expect(where.note).toBeTruthy();
		},
	);

	it('have no mark where the place is unknown, not named, or a place without geometry', () => {
		const bare = linkedClaims.filter(({ where }) =>
			where.every(
				({ place, precision }) =>
					place === null ||
					precision === 'unknown' ||
					places.find(({ id }) => id === place)?.geometry === null,
			),
		);
		expect(bare.map(({ id }) => id.slice('claim:'.length)).sort()).toEqual([
			'apr23-2023-checkpoint',
			'dec01-2020-lachin-district',
			'jun15-2023-hakari-armenian',
			'jun15-2023-hakari-azerbaijani',
			'nov10-2020-trilateral-ceasefire',
			'nov20-2020-aghdam',
			'nov25-2020-kalbajar',
			'sep19-aghdam-positions-1145',
			'sep19-armenia-mod-denial',
			'sep19-az-only-military',
			'sep19-khojavend-radar',
			'sep19-mine-58km',
			'sep19-mine-taghavard-tunnel',
			'sep19-nk-civil-objects-hit',
			'sep22-askeran-two-violations',
			'sep25-depot-dead-218',
			'sep25-depot-dead-238',
			'sep25-depot-place',
		]);
		for (const { id } of bare) {
			expect(marksOfClaim(id), id).toEqual([]);
			expect(
				unplaced.some(({ claim }) => claim === id),
				id,
			).toBe(true);
		}
	});

	it('have a mark at every settlement whose centre is known, as wide as its uncertainty', () => {
		for (const { claim, place, shape, radiusInMeters } of marks) {
			if (!linkedClaims.some(({ id }) => id === claim)) continue;
			if (place === 'place:line-of-contact') expect(shape, claim).toBe('band');
			else if (place === 'place:karabakh') expect(shape, claim).toBe('hatch');
			else {
				expect(shape, claim).toBe('disc');
				expect(radiusInMeters, claim).toBeGreaterThanOrEqual(2000);
			}
		}
		expect(marksOfClaim('claim:sep19-evacuated-six-villages')).toHaveLength(2);
		expect(marksOfClaim('claim:aug26-2022-lachin-handover')).toHaveLength(2);
	});

	it('never put the Hakari bridge on the map, since where it stands is disputed', () => {
		const bridge = places.find(({ id }) => id === 'place:hakari-bridge');
		expect(bridge?.geometry).toBeNull();
		expect(bridge?.properties.note).toMatch(/disputed/);
		expect(linked('jun15-2023-hakari-armenian').where).toMatchObject([
			{ place: 'place:hakari-bridge', precision: 'unknown' },
		]);
	});

	it('are another account of the two mines than the article, in one event', () => {
		const event = events.find(({ id }) => id === 'event:two-landmines');
		expect(event?.claims).toEqual([
			'claim:two-landmines',
			'claim:sep19-mine-58km',
			'claim:sep19-mine-taghavard-tunnel',
		]);
		expect(linked('sep19-mine-taghavard-tunnel').when).toMatchObject({
			edtf: '2023-09-19',
			time: '04:30+04:00',
		});
	});

	it('keep 218 and 238 killed by the depot apart, each disputing the other', () => {
		const [first, second] = [linked('sep25-depot-dead-218'), linked('sep25-depot-dead-238')];
		expect(first.quantities[0]).toEqual({ what: 'people killed', value: 218 });
		expect(second.quantities[0]).toEqual({ what: 'people killed', value: 238 });
		expect(first.disputes).toEqual([second.id]);
		expect(second.disputes).toEqual([first.id]);
	});

	it('say beside the clock time where it is about then, or as recalled', () => {
		const vague = linkedClaims
			.filter(({ when }) => when.time && /about|around|midday|unsure/i.test(when.note ?? ''))
			.map(({ id }) => id.slice('claim:'.length));
		expect(vague.sort()).toEqual([
			'jun15-2023-hakari-armenian',
			'sep19-aghdam-positions-1145',
			'sep19-contactline-1300',
			'sep19-martakert-1305',
			'sep19-mine-taghavard-tunnel',
			'sep19-sarushen-1100',
			'sep19-stepanakert-1315',
			'sep21-gunfire-stepanakert',
		]);
	});

	it('have an hour that is recalled long afterwards as uncertain, others at most as about', () => {
		const uncertain = linkedClaims.filter(({ when }) => when.timeQualifier === 'uncertain');
		expect(uncertain.map(({ id }) => id)).toEqual([
			'claim:sep19-sarushen-1100',
			'claim:sep19-martakert-1305',
		]);
	});

	it('have what is near a place as near it', () => {
		for (const row of ['sep20-janyatag-russian-mod', 'sep25-depot-dead-238']) {
			expect(linked(row).where, row).toMatchObject([{ precision: 'near' }]);
		}
	});

	it('name as speaker whose sentence it is, not who is said to have acted', () => {
		expect(linked('apr23-2023-checkpoint').saidBy).toEqual(['actor:report-az']);
		expect(linked('sep20-janyatag-az-prosecutor').saidBy).toEqual(['actor:news-az']);
	});

	it('dispute each other only where they speak of the same', () => {
		expect(linked('dec16-2022-road-not-blocked').disputes).toEqual([
			'claim:lachin-corridor-blockade',
			'claim:dec12-2022-blockade-start',
		]);
		for (const row of ['sep21-gunfire-stepanakert', 'sep19-sarushen-1100']) {
			expect(linked(row).disputes, row).toEqual([]);
		}
	});

	it('are not counted for an event that they do not speak of', () => {
		for (const row of [
			'sep19-shusha-mortar',
			'sep19-khojavend-radar',
			'sep19-martakert-1305',
			'sep21-yevlakh-talks',
		]) {
			expect(linked(row).event, row).toBeNull();
		}
	});

	it('tell the start of the blockade as at a part of the corridor', () => {
		const event = events.find(({ id }) => id === 'event:lachin-corridor-closure');
		const together = claims.filter(({ id }) => event?.claims.includes(id));
		expect(differencesAmong(dossier, together).where.comparison).toBe('less-exact');
		const measured = distancesOf(dossier, linked('dec12-2022-blockade-start'));
		expect(measured.map(({ what }) => what)).toEqual(['to-contact-line', 'to-main-city']);
	});

	it('carry Moscow time where a statement is in Moscow time, and local time elsewhere', () => {
		const offsets = new Map(
			linkedClaims.flatMap(({ id, when }) => (when.time ? [[id, when.time.slice(5)]] : [])),
		);
		expect(offsets.get(linked('nov10-2020-trilateral-ceasefire').id)).toBe('+03:00');
		offsets.delete(linked('nov10-2020-trilateral-ceasefire').id);
		expect(new Set(offsets.values())).toEqual(new Set(['+04:00']));
	});
});
