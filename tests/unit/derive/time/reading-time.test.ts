import { describe, expect, it } from 'vitest';
import { readingMilliseconds, wordCount } from '$lib/derive/time/reading-time';

describe('how long a sentence is read', () => {
	it.each([
		['Officials said that five people were killed.', 'en', 7],
		['انتهك وقف إطلاق النار على طول خط التماس', 'ar', 8],
		['', 'en', 0],
		['« — »', 'en', 0],
	])('counts the words of %s', (text, language, words) => {
		expect(wordCount(text, language)).toBe(words);
	});

	it('grows with the words, shrinks with the speed, and is never a blink', () => {
		expect(readingMilliseconds(50, 150)).toBe(22_000);
		expect(readingMilliseconds(50, 250)).toBeLessThan(readingMilliseconds(50, 150));
		expect(readingMilliseconds(1, 250)).toBe(4_000);
	});
});
