import { describe, expect, it } from 'vitest';
import ClaimPage from '$lib/pages/ClaimPage.svelte';
import ReadingMap from '$lib/pages/ReadingMap.svelte';
import SourcePage from '$lib/pages/SourcePage.svelte';
import { dossier as dossierWith, place, where } from '../derive/records';
import { linkedClaim, linkedSource } from '../derive/linked';
import { htmlOf, textOf } from './rendered';

const report = linkedSource('report');
const town = place('town', { type: 'Point', coordinates: [46.7, 39.8] });
const oblast = place(
	'oblast',
	{
		type: 'Polygon',
		coordinates: [
			[
				[46, 39],
				[47, 39],
				[47, 40],
				[46, 39],
			],
		],
	},
	{ role: 'oblast', edtf: '1923/1991' },
);
const at = { edtf: '2023-09-19', where: [where('town', 'settlement')] };
const told = linkedClaim('told', 'report', { ...at, disputes: ['claim:other'] });
const other = linkedClaim('other', 'report', at);
const dossier = dossierWith({
	claims: [told, other],
	sources: [report],
	places: [town, oblast],
});
const unverified = new Set<never>();
const language = 'en' as const;

/** The link that opens a linked page at a sentence, and tells that page nothing. */
const OPEN =
	/<a[^>]*href="https:\/\/example\.org\/report#:~:text=first%20words,last%20words"[^>]*rel="noopener noreferrer"[^>]*referrerpolicy="no-referrer"/g;

describe('the page of a claim of a linked source', () => {
	const html = htmlOf(ClaimPage, { dossier, unverified, claim: told, language });

	it('has the words first, and our paraphrase after them as ours', () => {
		const text = textOf(html);
		expect(text).toContain('What it rests on … first words … last words …');
		expect(text).not.toContain('In the words of the source');
		expect(text).toMatch(/Open the page .*told Our paraphrase/);
	});

	it('has the ring of a dispute about the sign beside its title', () => {
		const [eyebrow = ''] = /<p class="eyebrow[\s\S]*?<\/p>/.exec(html) ?? [];
		expect(eyebrow).toMatch(/class="dispute/);
	});

	it('says on paper where the page is, and not that it opens anywhere', () => {
		expect(html).toMatch(/<a[^>]*data-print="address"[^>]*href="https:\/\/example\.org\/report"/);
		expect(html).toMatch(/<p[^>]*data-print="no"[^>]*>[^<]*opens in a new tab/);
	});
});

it('the page of a linked source leads from each claim to its sentence', () => {
	const html = htmlOf(SourcePage, { dossier, unverified, source: report, language });
	expect(html.match(OPEN)).toHaveLength(2);
	expect(textOf(html).match(/… first words … last words …/g)).toHaveLength(2);
	expect(html.match(/id="tab"/g)).toHaveLength(1);
});

it('a still map draws no line that had ended by its days', () => {
	const mapOf = (edtf: string) => {
		const then = linkedClaim('then', 'report', { ...at, edtf });
		return htmlOf(ReadingMap, {
			dossier: { ...dossier, claims: [then] },
			claims: [then],
			unverified,
			language,
		});
	};
	expect(mapOf('1990-01-01')).toMatch(/class="outline oblast/);
	expect(mapOf('2023-09-19')).not.toMatch(/class="outline oblast/);
});
