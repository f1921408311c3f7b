/**
 * What a letter is folded to, each in lower case, where taking its marks away is not enough. Several
 * are spellings that readers use for one letter: a word is found under each of them.
 */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
	// Azerbaijani and Turkish, with the usual transliterations.
	ə: ['a', 'e'],
	ı: ['i', 'y'],
	ğ: ['g', 'gh'],
	ş: ['s', 'sh'],
	ç: ['c', 'ch'],
	x: ['x', 'kh'],
	q: ['q', 'g'],
	// The same letter in the Cyrillic alphabet of Azerbaijani.
	ә: ['а', 'е'],
	// Armenian: a ligature that is spelled out in two ways.
	և: ['եւ', 'եվ'],
	// Latin letters that Unicode does not take apart.
	ø: ['o'],
	ł: ['l'],
	đ: ['d'],
	ß: ['ss'],
	æ: ['ae'],
	œ: ['oe'],
	// Arabic: alef and hamza in their forms, ta marbuta, alef maqsura.
	أ: ['ا'],
	إ: ['ا'],
	آ: ['ا'],
	ٱ: ['ا'],
	ؤ: ['و', 'ء'],
	ئ: ['ي', 'ء'],
	ء: ['ء', ''],
	ى: ['ي'],
	ة: ['ه'],
	// The same letters as keyboards for Persian, Urdu and Kurdish write them.
	ی: ['ي'],
	ک: ['ك'],
	ہ: ['ه'],
	ھ: ['ه'],
	ە: ['ه'],
	ۀ: ['ه'],
	گ: ['ك', 'غ'],
	...digits('٠'),
	...digits('۰'),
};

/** The ten digits of a script as those that English uses. */
function digits(zero: string): Record<string, readonly string[]> {
	const first = zero.codePointAt(0) ?? 0;
	return Object.fromEntries(
		Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(first + digit), [`${digit}`]]),
	);
}

/**
 * Written inside words and no part of their spelling: marks above and below (Arabic tashkeel, Latin
 * and Cyrillic diacritics), tatweel, marks that steer direction or joining, the Armenian signs of
 * emphasis, exclamation and question, and what parts the groups of a number.
 */
const SILENT = /[\p{M}\p{Cf}\u0640\u055B\u055C\u055E.,'’٫٬\s]/gu;

const spelled = new Map(Object.entries(LETTERS));

function foldingsOfPlain(letter: string): readonly string[] {
	return spelled.get(letter) ?? [letter.normalize('NFKD').replace(SILENT, '').toLowerCase()];
}

/**
 * What each letter of a character (a base with its marks) is folded to. Ligatures and presentation
 * forms come apart into their letters.
 */
export function foldingsOfCharacter(character: string): readonly (readonly string[])[] {
	return [...character.normalize('NFC').toLowerCase()].flatMap((letter) =>
		spelled.has(letter)
			? [foldingsOfPlain(letter)]
			: [...letter.normalize('NFKC').toLowerCase()].map(foldingsOfPlain),
	);
}
