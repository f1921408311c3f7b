import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { Event } from '$lib/model/event';
import EventPage from '$lib/pages/EventPage.svelte';
import { actor, dossier as dossierWith, place, where } from '../derive/records';
import { linkedClaim, linkedSource } from '../derive/linked';
import { htmlOf, textOf } from './rendered';

const event = v.parse(Event, {
	id: 'event:depot',
	title: { en: 'A depot', ar: 'مستودع' },
	when: { edtf: '2023-09-25', basis: 'stated' },
	claims: ['first', 'second', 'third', 'gone'].map((slug) => `claim:${slug}`),
});
const about = { event: event.id, edtf: '2023-09-25' };
const killed = (value: number) => [{ what: 'people killed', value }];
const claims = [
	linkedClaim('first', 'one', {
		...about,
		saidBy: ['actor:service'],
		where: [where('town', 'settlement')],
		quantities: killed(218),
	}),
	linkedClaim('second', 'two', {
		...about,
		saidBy: ['actor:ministry'],
		reportedBy: 'actor:agency',
		where: [where('camp', 'settlement')],
		quantities: killed(238),
		disputes: ['claim:first'],
	}),
	linkedClaim('third', 'three', { ...about, saidBy: ['actor:service'], where: [] }),
	linkedClaim('gone', 'three', {
		...about,
		saidBy: ['actor:service'],
		quantities: killed(9),
		status: 'withdrawn',
		changes: [{ date: '2026-03-01', what: 'withdrawn', why: 'Misread.' }],
	}),
];
const dossier = dossierWith({
	claims,
	events: [event],
	sources: ['one', 'two', 'three'].map((slug) => linkedSource(slug)),
	places: [place('town', { type: 'Point', coordinates: [46.7, 39.8] }), place('camp', null)],
	actors: [
		actor('service', { side: 'armenian' }),
		actor('ministry', { side: 'azerbaijani' }),
		actor('agency'),
	],
});

const pageIn = (language: 'en' | 'ar'): string =>
	htmlOf(EventPage, { dossier, unverified: new Set<never>(), event, language });

afterEach(() => overwriteGetLocale(() => 'en'));

describe('the page of an event', () => {
	it('counts claims and origins, and calls none independent that share a speaker', () => {
		const text = textOf(pageIn('en'));
		expect(text).toContain('3 claims, 3 origins · said by 2 actors');
		expect(text).toContain('How this was counted');
		expect(text).toContain('In more than one origin: service.');
	});

	it('tells field by field, and of each claim, where accounts differ', () => {
		const text = textOf(pageIn('en'));
		expect(text).toContain('Recorded disputes: 1.');
		expect(text).toMatch(/When the same Where different places named How many differs/);
		expect(text.match(/another place named/g)).toHaveLength(2);
	});

	it('sets the numbers beside each other, a dot for each, and adds nothing up', () => {
		const html = pageIn('en');
		const [table = ''] = /<table[\s\S]*<\/table>/.exec(html) ?? [];
		expect(table.match(/<circle/g)).toHaveLength(2);
		expect(textOf(table)).toMatch(/218.*238/);
		expect(table).toContain('claims/first/');
	});

	it('has who said what by side, with who passes it on, and what was withdrawn apart', () => {
		const html = pageIn('en');
		const text = textOf(html);
		expect(text).toMatch(/Armenian side 2 .*Azerbaijani side 1 /);
		expect(text).toContain('ministry, as reported by agency');
		expect(text).toMatch(/Withdrawn.*gone/);
		expect(html).not.toContain('<button');
	});

	it('agrees in Arabic with how many claims were made', () => {
		overwriteGetLocale(() => 'ar');
		expect(textOf(pageIn('ar'))).toContain('3 ادعاءات، 3 أصول · قالتها جهتان');
	});
});
