import type { ReadingSpeed } from '../../model/reading-speed';

/** To find the words, and to look where the mark is. */
const TO_LOOK = 2_000;
const LEAST = 4_000;

/** How many words a text has, in any script. */
export function wordCount(text: string, language: string): number {
	let count = 0;
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	for (const { isWordLike } of segmenter.segment(text)) count += isWordLike === true ? 1 : 0;
	return count;
}

/** How long a text of so many words is read, in milliseconds. */
export const readingMilliseconds = (words: number, speed: ReadingSpeed): number =>
	Math.max(LEAST, TO_LOOK + (words / speed) * 60_000);
