/** The interface's own words, as its message files have them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'src/lib/messages';

export type Locale = 'en' | 'ar';

/** The words of a message without parameters, in one language. */
export function wordsIn(locale: Locale): (key: string) => string {
	const all = new Map<string, unknown>(
		readdirSync(join(FOLDER, locale)).flatMap((file) => {
			const messages: unknown = JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8'));
			return Object.entries(messages ?? {});
		}),
	);
	return (key) => {
		const words = all.get(key);
		if (typeof words !== 'string') throw new Error(`No plain message ${key} in ${locale}.`);
		return words;
	};
}
