import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	actors,
	article,
	articleBytes,
	articleClaims,
	citationsIn,
	claims,
	codePoints,
	events,
	linkedClaims,
	manifest,
	places,
	sentencesOf,
	textBetween,
} from './karabakh';

const CONTEXT = 32;

describe('the Karabakh dossier', () => {
	it('opens under its own name', () => {
		expect(manifest.id).toBe('karabakh-2023');
		expect(manifest.namePolicy).toBe('both');
	});

	it('holds the article byte for byte', () => {
		expect(articleBytes.at(-1)).not.toBe(0x0a);
		expect(codePoints).toHaveLength(3453);
		expect(createHash('sha256').update(articleBytes).digest('hex')).toBe(article.sha256);
	});

	it('has every sentence once, trimmed, in order, translated, with nothing between them', () => {
		expect(article.sentences.map(({ n }) => n)).toEqual([...Array(25).keys()]);
		let end = 0;
		for (const sentence of article.sentences) {
			expect(textBetween(end, sentence.start).trim()).toBe('');
			const text = textBetween(sentence.start, sentence.end);
			expect(text).toBe(text.trim());
			expect(sentence.translation.en).not.toBe('');
			end = sentence.end;
		}
		expect(end).toBe(codePoints.length);
	});

	it.each(articleClaims.map((claim) => [claim.id, claim] as const))(
		'%s rests on its words',
		(_, claim) => {
			const citations = citationsIn(claim);
			expect(citations.length).toBeGreaterThan(0);
			for (const { quote, position } of citations) {
				expect(textBetween(position.start, position.end)).toBe(quote.exact);
				expect(textBetween(Math.max(0, position.start - CONTEXT), position.start)).toBe(
					quote.prefix,
				);
				expect(textBetween(position.end, position.end + CONTEXT)).toBe(quote.suffix);
			}
			expect(new Set(sentencesOf(claim)).size).toBe(1);
		},
	);

	it.each(claims.map((claim) => [claim.id, claim] as const))(
		'%s takes its date and place from words of its sentence, or says why not',
		(_, claim) => {
			const sentences = sentencesOf(claim).map(({ start, end }) => textBetween(start, end));
			// Of a linked page the first and the last words of the sentence are all that is held.
			const held = claim.citations.flatMap(({ target }) =>
				'fragment' in target ? [target.fragment.start, target.fragment.end ?? ''] : [],
			);
			const text = [...sentences, ...held].join('\n');
			for (const expression of [claim.when, ...claim.where].map((part) => part.expression)) {
				if (expression !== undefined) expect(text).toContain(expression);
			}
			expect(claim.when.edtf === null).toBe(claim.when.basis === 'not-stated');
			if (claim.when.basis !== 'stated') expect(claim.when.note).toBeTruthy();
			expect(claim.where.length).toBeGreaterThan(0);
			for (const where of claim.where) {
				expect(where.place === null).toBe(where.basis === 'not-stated');
				if (where.place === null) expect(where.precision).toBe('unknown');
				if (where.basis !== 'stated') expect(where.note).toBeTruthy();
			}
		},
	);

	it('says of every claim whose words it is', () => {
		for (const { id, saidBy, saidByBasis } of claims) {
			expect(saidBy.length === 0, id).toBe(saidByBasis === 'author');
		}
	});

	it('holds the claims of the article apart from those of the linked pages', () => {
		expect(articleClaims).toHaveLength(40);
		expect(linkedClaims).toHaveLength(41);
		expect(claims).toEqual([...articleClaims, ...linkedClaims]);
	});

	it('has claims on every sentence but the byline and the headings', () => {
		const claimed = new Set(claims.flatMap((claim) => sentencesOf(claim).map(({ n }) => n)));
		const bare = article.sentences.filter(({ n }) => !claimed.has(n));
		expect(bare.map(({ role }) => role)).toEqual(['byline', 'heading', 'heading', 'heading']);
	});

	it('points only at records that are there', () => {
		const known = new Set<string>([...actors, ...claims, ...events, ...places].map(({ id }) => id));
		const pointed = claims.flatMap(({ saidBy, reportedBy, event, disputes, where }) => [
			...saidBy,
			...disputes,
			...[reportedBy, event, ...where.map(({ place }) => place)].flatMap((id) => id ?? []),
		]);
		expect(
			[...pointed, ...events.flatMap((event) => event.claims)].filter((id) => !known.has(id)),
		).toEqual([]);
		expect(known.size).toBe(actors.length + claims.length + events.length + places.length);
	});

	it('has each dispute from both sides, and each claim in its event', () => {
		const byId = new Map(claims.map((claim) => [claim.id, claim]));
		for (const claim of claims) {
			for (const other of claim.disputes) expect(byId.get(other)?.disputes).toContain(claim.id);
		}
		for (const event of events) {
			expect(event.claims).toEqual(
				claims.filter((claim) => claim.event === event.id).map(({ id }) => id),
			);
		}
	});

	it('never calls the main city a capital', () => {
		const ours = JSON.stringify({ claims, events, places, translation: article.sentences });
		expect(ours).not.toMatch(/capital|عاصمة/i);
	});
});
