import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointText } from '$lib/anchor/code-points';
import { targetAt } from '$lib/anchor/select';
import { quotationHealth } from '$lib/anchor/verify';

const TEXT = 'The 🌉 bridge was closed. The road was open. The gate was closed.';

const targetOf = (words: string, text = TEXT) => {
	const points = new CodePointText(text);
	const start = points.positionAt(text.indexOf(words));
	return targetAt(points, { start, end: start + [...words].length });
};

describe('targetAt', () => {
	it('keeps the words, their position in code points and what stands around them', () => {
		expect(targetOf('road was open')).toEqual({
			selector: [
				{
					type: 'TextQuoteSelector',
					exact: 'road was open',
					prefix: 'The 🌉 bridge was closed. The ',
					suffix: '. The gate was closed.',
				},
				{ type: 'TextPositionSelector', start: 29, end: 42 },
			],
		});
	});

	it('keeps at most 32 code points on each side', () => {
		const { selector } = targetAt('🌉'.repeat(100), { start: 50, end: 51 });
		expect([...selector[0].prefix]).toHaveLength(32);
		expect([...selector[0].suffix]).toHaveLength(32);
	});

	it('refuses a span that is not in the text', () => {
		expect(() => targetAt('road', { start: 2, end: 9 })).toThrow(RangeError);
		expect(() => targetAt('road', { start: 2, end: 2 })).toThrow(RangeError);
	});
});

describe('quotationHealth', () => {
	it('is exact where the words stand at their position', () => {
		expect(quotationHealth(TEXT, targetOf('road was open'))).toEqual({
			kind: 'exact',
			start: 29,
			end: 42,
		});
	});

	it('only suggests the new place of words that have moved', () => {
		expect(quotationHealth(`🚧 ${TEXT}`, targetOf('road was open'))).toEqual({
			kind: 'moved',
			suggestion: { start: 31, end: 44 },
		});
	});

	it('tells equal words apart by what stands around them', () => {
		const points = new CodePointText(TEXT);
		const second = targetAt(points, { start: 53, end: 63 });
		expect(second.selector[0].exact).toBe('was closed');
		expect(quotationHealth(`So: ${TEXT}`, second)).toEqual({
			kind: 'moved',
			suggestion: { start: 57, end: 67 },
		});
	});

	it('is lost where equal words cannot be told apart', () => {
		const target = targetAt('closed', { start: 0, end: 6 });
		expect(quotationHealth('is closed, was closed', target)).toEqual({ kind: 'lost' });
	});

	it('is lost where one letter has changed', () => {
		const target = targetOf('road was open');
		expect(quotationHealth(TEXT.replace('road', 'roab'), target)).toEqual({ kind: 'lost' });
	});

	it('is not exact where the position holds more than the words', () => {
		const {
			selector: [quote, position],
		} = targetOf('road was open');
		const longer = quotationHealth(TEXT, { selector: [quote, { ...position, end: 43 }] });
		expect(longer).toEqual({ kind: 'moved', suggestion: { start: 29, end: 42 } });
	});

	const textAndSpan = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
		.chain((text) =>
			fc.tuple(fc.constant(text), fc.nat([...text].length - 1), fc.integer({ min: 1, max: 20 })),
		)
		.map(([text, start, length]) => ({
			text,
			span: { start, end: Math.min(start + length, [...text].length) },
		}));

	it('is exact for every target made from the text', () => {
		fc.assert(
			fc.property(textAndSpan, ({ text, span }) => {
				expect(quotationHealth(text, targetAt(text, span))).toEqual({ kind: 'exact', ...span });
			}),
		);
	});

	it('never points at other words than the quoted ones', () => {
		fc.assert(
			fc.property(textAndSpan, fc.string({ unit: 'grapheme' }), ({ text, span }, other) => {
				const target = targetAt(text, span);
				const points = new CodePointText(other + text);
				const health = quotationHealth(points, target);
				if (health.kind === 'lost') return;
				const { start, end } = health.kind === 'exact' ? health : health.suggestion;
				expect(points.slice(start, end)).toBe(target.selector[0].exact);
			}),
		);
	});
});
