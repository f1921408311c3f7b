import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointText } from '$lib/anchor/code-points';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('CodePointText', () => {
	it('counts a character beyond the basic plane as one', () => {
		const text = new CodePointText('a🌉b');
		expect(text.length).toBe(3);
		expect(text.slice(1, 2)).toBe('🌉');
		expect(text.indexAt(2)).toBe(3);
		expect([0, 1, 2, 3, 4].map((index) => text.positionAt(index))).toEqual([0, 1, 1, 2, 3]);
	});

	it('slices as an array of code points would be sliced', () => {
		fc.assert(
			fc.property(texts, fc.nat(30), fc.nat(30), (text, start, end) => {
				expect(new CodePointText(text).slice(start, end)).toBe(
					[...text].slice(start, end).join(''),
				);
			}),
		);
	});

	it('finds each position again from its index', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const points = new CodePointText(text);
				expect(points.length).toBe([...text].length);
				for (let position = 0; position <= points.length; position += 1) {
					expect(points.positionAt(points.indexAt(position))).toBe(position);
				}
			}),
		);
	});
});
