import type { LabelLanguage } from '../../src/lib/tileset/contract';

/** Names by language, only where known. */
export type Names = Partial<Record<LabelLanguage, string>>;

/**
 * GeoNames' alternate names carry no language. A script that one language writes tells it; where
 * several share a script, only letters that the others lack, or a spelling that reads like the
 * name itself, tell it. In doubt there is no name.
 */
export function namesByScript(name: string, alternates: readonly string[], country: string): Names {
	const names: Names = {};
	const unique = [...new Set([name, ...alternates].map((word) => word.replaceAll(STRESS, '')))];
	const armenian = unique.filter((word) => /^[\p{Script=Armenian}\s-]+$/u.test(word));
	const arabic = unique.filter((word) => /^[\u0621-\u063A\u0641-\u064A\s]+$/u.test(word));
	const russian = unique.filter((word) => /^[А-ЯЁ][а-яё]+(?:[\s-][А-ЯЁ][а-яё]+)*$/u.test(word));
	const hy = closest(armenian, name, fromArmenian, Infinity);
	const ar = closest(arabic, name, fromArabic, FARTHEST);
	const ru = closest(russian, name, fromRussian, FARTHEST);
	const az = azerbaijani(name, unique, country);
	if (/^[A-Za-z' -]+$/.test(name)) names.en = name;
	if (hy !== undefined) names.hy = hy;
	if (ar !== undefined) names.ar = ar;
	if (ru !== undefined && RUSSIAN_IS_USED.has(country)) names.ru = ru;
	if (az !== undefined) names.az = az;
	return names;
}

/** The accent that Russian dictionaries put over the stressed vowel. */
const STRESS = '\u0301';

/**
 * Of the letters of a name, how many an untagged word may differ in to be taken for it: Arabic
 * writes few vowels. Farther words are names of another time or of the neighbours.
 */
const FARTHEST = 0.6;

/** Countries whose Cyrillic alternates are mostly Russian, by ISO 3166 code. */
const RUSSIAN_IS_USED = new Set(['AM', 'AZ', 'GE', 'IR', 'RU', 'TR']);

/**
 * An Azerbaijani spelling: one with schwa, which no other Latin alphabet around has, or, for places
 * in Azerbaijan, one with letters that it shares with Turkish alone and without those that are
 * likelier Turkish.
 */
function azerbaijani(name: string, words: readonly string[], country: string): string | undefined {
	const latin = words
		.map((word) => word.replaceAll('ǝ', 'ə').replaceAll('Ǝ', 'Ə'))
		.filter((word) => /^[A-ZÇƏĞİÖŞÜa-zçəğıöşü-]+$/u.test(word) && !/w/i.test(word));
	const withSchwa = latin.filter((word) => /ə/iu.test(word));
	const inAzerbaijan = country === 'AZ' ? latin.filter((word) => /[çğışİ]/u.test(word)) : [];
	return closest(withSchwa, name, plain, Infinity) ?? closest(inAzerbaijan, name, plain, Infinity);
}

const RUSSIAN: Readonly<Record<string, string>> = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	д: 'd',
	е: 'e',
	ё: 'o',
	ж: 'j',
	з: 'z',
	и: 'i',
	й: 'i',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	о: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ф: 'f',
	х: 'h',
	ц: 's',
	ч: 'c',
	ш: 's',
	щ: 's',
	ы: 'i',
	э: 'e',
	ю: 'u',
	я: 'a',
};
const ARMENIAN: Readonly<Record<string, string>> = {
	ա: 'a',
	բ: 'b',
	գ: 'g',
	դ: 'd',
	ե: 'e',
	զ: 'z',
	է: 'e',
	ը: 'i',
	թ: 't',
	ժ: 'j',
	ի: 'i',
	լ: 'l',
	խ: 'h',
	ծ: 's',
	կ: 'k',
	հ: 'h',
	ձ: 'z',
	ղ: 'g',
	ճ: 'c',
	մ: 'm',
	յ: 'i',
	ն: 'n',
	շ: 's',
	ո: 'o',
	չ: 'c',
	պ: 'p',
	ջ: 'j',
	ռ: 'r',
	ս: 's',
	վ: 'v',
	տ: 't',
	ր: 'r',
	ց: 's',
	ւ: 'u',
	փ: 'p',
	ք: 'k',
	օ: 'o',
	ֆ: 'f',
	և: 'ev',
};
const ARABIC: Readonly<Record<string, string>> = {
	ا: 'a',
	أ: 'a',
	إ: 'i',
	آ: 'a',
	ب: 'b',
	ت: 't',
	ث: 's',
	ج: 'j',
	ح: 'h',
	خ: 'h',
	د: 'd',
	ذ: 'z',
	ر: 'r',
	ز: 'z',
	س: 's',
	ش: 's',
	ص: 's',
	ض: 'd',
	ط: 't',
	ظ: 'z',
	ع: 'a',
	غ: 'g',
	ف: 'f',
	ق: 'k',
	ك: 'k',
	ل: 'l',
	م: 'm',
	ن: 'n',
	ه: 'h',
	و: 'u',
	ي: 'i',
	ى: 'a',
	ة: 'a',
};

const by = (table: Readonly<Record<string, string>>) => (word: string) =>
	[...word.toLowerCase()].map((letter) => table[letter] ?? '').join('');
const fromRussian = by(RUSSIAN);
const fromArmenian = by(ARMENIAN);
const fromArabic = by(ARABIC);

/** Latin letters without marks, digraphs as one letter, for comparing with the tables above. */
function plain(name: string): string {
	return name
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replaceAll('ə', 'a')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/kh|x/g, 'h')
		.replace(/sh|ts/g, 's')
		.replace(/gh|q/g, 'g')
		.replace(/ch/g, 'c')
		.replace(/zh/g, 'j')
		.replace(/w/g, 'v')
		.replace(/y/g, 'i')
		.replace(/[^a-z]/g, '');
}

/**
 * The word that reads most like the name, if it differs in no more than `farthest` of its letters;
 * of equals the shortest, then the first.
 */
function closest(
	words: readonly string[],
	name: string,
	romanise: (word: string) => string,
	farthest: number,
): string | undefined {
	const target = fold(plain(name));
	return words
		.map((word) => ({ word, distance: editDistance(fold(romanise(word)), target) }))
		.filter(({ distance }) => distance <= farthest * target.length)
		.sort((a, b) => a.distance - b.distance || a.word.length - b.word.length)[0]?.word;
}

/** Sounds that the scripts keep apart in different ways, as one letter. */
const fold = (latin: string) => latin.replaceAll('g', 'k').replaceAll('v', 'u');

/** Least number of letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
