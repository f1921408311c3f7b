/** The letters that the site is written in: of its own words, and of its dossiers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = 'src/lib/messages';
const DOSSIERS = 'static/dossiers';

function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const filesIn = (folder: string, ending: RegExp): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => ending.test(name))
		.map((name) => join(folder, name));

/** The languages of the interface are the folders that hold its texts. */
const languages = readdirSync(TEXTS).filter((name) => /^[a-z]{2}$/.test(name));

/** Each code point once, in their order. */
export function lettersOfSite(): readonly string[] {
	const json = [
		...languages.flatMap((language) => filesIn(join(TEXTS, language), /\.json$/)),
		...filesIn(DOSSIERS, /json$/),
	];
	const words = json.flatMap((file) => stringsIn(JSON.parse(readFileSync(file, 'utf8'))));
	const texts = filesIn(DOSSIERS, /\.txt$/).map((file) => readFileSync(file, 'utf8'));
	const letters = new Set([...words, ...texts].flatMap((text) => [...text]));
	return [...letters].filter((letter) => letter >= ' ').sort();
}
