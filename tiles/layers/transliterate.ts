/**
 * A Latin name in Arabic letters, by rule: for labels of places of which no Arabic name is known. It
 * is no name that anybody uses, so the map marks it. Azerbaijani and Turkish letters have their own
 * sounds; long and short vowels are written alike, since Latin does not tell them apart. `null` where
 * a letter is not in the table.
 */
export function inArabicLetters(name: string): string | null {
	const words = name
		.toLocaleLowerCase('en')
		.replaceAll('i̇', 'i')
		.split(/[\s-]+/)
		.map((word) => word.replace(/['’‘ʻ`.]/g, ''))
		.filter((word) => word !== '');
	const written = words.map(wordInArabicLetters);
	return written.length === 0 || written.includes(null) ? null : written.join(' ');
}

/** Two letters that are one sound come first. */
const SOUNDS: readonly (readonly [latin: string, arabic: string])[] = [
	['dzh', 'ج'],
	['sh', 'ش'],
	['ch', 'تش'],
	['kh', 'خ'],
	['gh', 'غ'],
	['zh', 'ج'],
	['th', 'ث'],
	['ph', 'ف'],
	['ts', 'تس'],
	['a', 'ا'],
	['ə', 'ا'],
	['b', 'ب'],
	['c', 'ج'],
	['ç', 'تش'],
	['d', 'د'],
	['e', 'ي'],
	['f', 'ف'],
	['g', 'غ'],
	['ğ', 'غ'],
	['h', 'ه'],
	['x', 'خ'],
	['i', 'ي'],
	['ı', 'ي'],
	['j', 'ج'],
	['k', 'ك'],
	['q', 'ق'],
	['l', 'ل'],
	['m', 'م'],
	['n', 'ن'],
	['o', 'و'],
	['ö', 'و'],
	['p', 'ب'],
	['r', 'ر'],
	['s', 'س'],
	['ş', 'ش'],
	['t', 'ت'],
	['u', 'و'],
	['ü', 'و'],
	['v', 'ف'],
	['w', 'و'],
	['y', 'ي'],
	['z', 'ز'],
];

/** A vowel at the beginning needs a letter that bears it. */
const BEGINNINGS: Readonly<Record<string, string>> = {
	a: 'أ',
	ə: 'أ',
	e: 'إي',
	i: 'إي',
	ı: 'إي',
	o: 'أو',
	ö: 'أو',
	u: 'أو',
	ü: 'أو',
};

/** Letters of other alphabets lose their marks: `ā` is read as `a`. */
const known = (letter: string): string =>
	SOUNDS.some(([latin]) => latin === letter) ? letter : letter.normalize('NFD').charAt(0);

function wordInArabicLetters(word: string): string | null {
	let rest = [...word].map(known).join('');
	const beginning = BEGINNINGS[rest.charAt(0)];
	let written = beginning ?? '';
	if (beginning !== undefined) rest = rest.slice(1);
	while (rest !== '') {
		const sound = SOUNDS.find(([latin]) => rest.startsWith(latin));
		if (!sound) return null;
		const [latin, arabic] = sound;
		// A doubled letter is written once.
		if (!written.endsWith(arabic)) written += arabic;
		rest = rest.slice(latin.length);
	}
	return written;
}
