import { describe, expect, it } from 'vitest';
import { CodePointText } from '$lib/anchor/code-points';
import type { Sentence } from '$lib/model/source';
import { piecesOf, type Quotation } from '$lib/anchor/reading';
import type { QuotationHealth } from '$lib/anchor/verify';

const text = new CodePointText('𐤀 first words. Second words here.');
const second: Sentence = { n: 1, role: 'sentence', start: 15, end: 33, translation: { en: 'x' } };

const quotation = (health: QuotationHealth): Quotation =>
	({ sentence: 1, exact: '', health, claim: {} }) as unknown as Quotation;
const exactly = (start: number, end: number) => quotation({ kind: 'exact', start, end });

describe('the pieces of a sentence', () => {
	it('are cut at the quoted words, counted in code points', () => {
		expect(piecesOf(text, second, [exactly(22, 27)])).toEqual([
			{ text: 'Second ', marked: false },
			{ text: 'words', marked: true },
			{ text: ' here.', marked: false },
		]);
	});

	it('are one mark where quotations overlap or touch', () => {
		const pieces = piecesOf(text, second, [exactly(22, 27), exactly(15, 24), exactly(27, 28)]);
		expect(pieces).toEqual([
			{ text: 'Second words ', marked: true },
			{ text: 'here.', marked: false },
		]);
	});

	it('mark nothing for words that are moved or lost', () => {
		const moved = quotation({ kind: 'moved', suggestion: { start: 22, end: 27 } });
		expect(piecesOf(text, second, [moved, quotation({ kind: 'lost' })])).toEqual([
			{ text: 'Second words here.', marked: false },
		]);
	});

	it('leave out quotations of other sentences', () => {
		expect(piecesOf(text, second, [exactly(2, 7)])).toEqual([
			{ text: 'Second words here.', marked: false },
		]);
	});
});
