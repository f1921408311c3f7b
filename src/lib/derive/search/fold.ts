import { foldingsOfCharacter } from './letters';

/** A word as it is compared, and where each of its code units comes from. */
export type Folding = {
	readonly text: string;
	/** For each code unit of `text`, the first code unit of the character that it comes from. */
	readonly starts: readonly number[];
	/** And the end of that character, exclusive, with the silent ones that follow it. */
	readonly ends: readonly number[];
};

/** A base with its marks, or marks without a base. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Spellings of one word: each letter that has several doubles them. */
const MOST_FOLDINGS = 32;

type Letter = {
	readonly start: number;
	readonly end: number;
	readonly spellings: readonly string[];
};

function lettersOf(word: string): readonly Letter[] {
	return [...word.matchAll(CHARACTER)].flatMap(({ 0: character, index }) =>
		foldingsOfCharacter(character).map((spellings) => ({
			start: index,
			end: index + character.length,
			spellings,
		})),
	);
}

/** Every choice of one spelling for each list of spellings, the same wherever the letter stands. */
function choicesFor(letters: readonly Letter[]): readonly ReadonlyMap<string, string>[] {
	const several = new Map(
		letters
			.filter(({ spellings }) => spellings.length > 1)
			.map(({ spellings }) => [spellings.join(), spellings]),
	);
	let choices: readonly ReadonlyMap<string, string>[] = [new Map()];
	for (const [key, spellings] of several) {
		if (choices.length * spellings.length > MOST_FOLDINGS) break;
		choices = choices.flatMap((choice) =>
			spellings.map((spelling) => new Map(choice).set(key, spelling)),
		);
	}
	return choices;
}

function foldingBy(letters: readonly Letter[], choice: ReadonlyMap<string, string>): Folding {
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	for (const { start, end, spellings } of letters) {
		const spelling = choice.get(spellings.join()) ?? spellings[0] ?? '';
		const last = starts.at(-1);
		if (spelling === '') {
			for (let unit = starts.length - 1; unit >= 0 && starts[unit] === last; unit--) {
				ends[unit] = end;
			}
		}
		text += spelling;
		for (let unit = 0; unit < spelling.length; unit++) {
			starts.push(start);
			ends.push(end);
		}
	}
	return { text, starts, ends };
}

/**
 * The spellings under which a word is found: in lower case, without marks, with the letters of one
 * sound or one shape as one. More than one where a letter is commonly written in several ways, as
 * "Xankəndi" as "xankendi" and "khankandi". The word itself is not touched: positions lead back to it.
 */
export function foldings(word: string): readonly Folding[] {
	const letters = lettersOf(word);
	const found = new Map<string, Folding>();
	for (const choice of choicesFor(letters)) {
		const folding = foldingBy(letters, choice);
		if (folding.text !== '' && !found.has(folding.text)) found.set(folding.text, folding);
	}
	return [...found.values()];
}
