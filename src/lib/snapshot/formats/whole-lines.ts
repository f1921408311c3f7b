import type * as PdfLibrary from '@cantoo/pdf-lib';

/** A stretch of one direction, as the typesetter draws it: its number in the structure, its place. */
const STRETCH =
	/\/Span <<\s*\/MCID (\d+)\s*>> BDC\n(q\n1 0 0 -1 (\S+) (\S+) cm\n(?:(?!\/MCID )[^])*?\nQ\n)EMC\n/g;
/** A word from right to left, its glyphs drawn from the left. */
const WORD =
	/\/ReversedChars BMC\n((?:(?!\/ReversedChars|\nET\n)[^])*?)EMC\n(?=\/ReversedChars|ET\n)/g;
/** What is drawn at once, in one face. */
const SHOW = /0 Tr\n\/\S+ [\d.]+ Tf\n1 0 0 -1 \S+ \S+ Tm\n(?:(?! Tf\n)[^])*? T[jJ]\n/g;
const FONT = /\/(\S+ [\d.]+) Tf/g;

type Stretch = {
	/** As it stands in the content. */
	readonly whole: string;
	readonly number: string;
	readonly drawn: string;
	/** Its characters; those of a word from the left, as they are drawn. */
	readonly text: string;
	/** Of its beginning, in points from the left; and of its baseline, as it is written. */
	readonly left: number;
	readonly baseline: string;
	readonly start: number;
};

const marked = (number: string, drawn: string): string =>
	`/Span <<\n  /MCID ${number}\n>> BDC\n${drawn}EMC\n`;

const ARABIC = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** A text is turned round by readers where so much of it runs from right to left (as pdf.js does). */
const LEAST_SHARE = 0.3;

const shareOfArabic = (text: string): number =>
	(text.match(ARABIC) ?? []).length / Math.max(1, text.length);

/** Whether a stretch runs from left to right; signs alone run as what is around them. */
const isForward = ({ text }: Stretch): boolean =>
	/[\p{L}\p{N}]/u.test(text) && shareOfArabic(text) === 0;

/** What is drawn, without a mark at each word. */
const inOneGo = (drawn: string): string => drawn.replaceAll(WORD, '$1');

/** The faces that a stretch is set in; most have one. */
const facesIn = (drawn: string): readonly string[] => [
	...new Set([...drawn.matchAll(FONT)].map(([, face = '']) => face)),
];

/** What is drawn, but for its spaces: readers find those by their gaps, too. */
const withoutSpaces = (drawn: string, textOf: (drawn: string) => string): string =>
	drawn.replaceAll(SHOW, (show) => (/^\s+$/.test(textOf(show)) ? '' : show));

/** A number that readers leave as it is among words from right to left; they turn "2020–2023" round. */
const NUMBER = /^\d+(?:[.,:/]\d+)*$/;

const isTurnedRound = (stretch: Stretch): boolean =>
	isForward(stretch) && !LATIN.test(stretch.text) && !NUMBER.test(stretch.text.trim());

/** Whether readers end a text within what is drawn: at its marks, and where its face changes. */
const isBroken = (drawn: string): boolean =>
	/ B[MD]C\n/.test(inOneGo(drawn)) || facesIn(drawn).length > 1;

/**
 * A line cut where readers cannot tell that it is one: at a stretch that is broken, where the face
 * changes, and where two stretches that run from left to right have no letter of the other direction
 * between them and not both are numbers: nobody who sees them can tell which is read first.
 */
function cutLine(line: readonly Stretch[]): readonly (readonly Stretch[])[] {
	const parts: Stretch[][] = [];
	let open: Stretch[] = [];
	let last: Stretch | null = null;
	let between: Stretch[] = [];
	const close = (): void => {
		if (open.length > 0) parts.push(open);
		open = [];
		last = null;
	};
	for (const stretch of line) {
		const before = between.at(-1) ?? open.at(-1);
		const isAlone = isBroken(stretch.drawn) || isTurnedRound(stretch);
		const isOtherFace = before && facesIn(before.drawn)[0] !== facesIn(stretch.drawn)[0];
		if (isAlone || isOtherFace) {
			open.push(...between);
			between = [];
			close();
		}
		if (isAlone) {
			parts.push([stretch]);
		} else if (!isForward(stretch)) {
			between.push(stretch);
			if (shareOfArabic(stretch.text) > 0) last = null;
		} else {
			if (last && isUnclear(last, stretch)) close();
			open.push(...between, stretch);
			[last, between] = [stretch, []];
		}
	}
	open.push(...between);
	close();
	return parts;
}

const isUnclear = (one: Stretch, other: Stretch): boolean =>
	LATIN.test(one.text) || LATIN.test(other.text);

const wholeOf = (stretches: readonly Stretch[]): string =>
	stretches.map(({ whole }) => whole).join('');

/** Stretches that are one text, drawn in one go from the left. */
function togetherOf(stretches: readonly Stretch[]): string {
	const [first, ...others] = stretches;
	if (!first || others.length === 0) return wholeOf(stretches);
	const fromLeft = [...stretches].sort((one, other) => one.left - other.left);
	// The structure names each stretch: those that are drawn with the first stay, and are empty.
	return [
		marked(first.number, inOneGo(fromLeft.map(({ drawn }) => drawn).join(''))),
		...others.map(({ number }) => marked(number, '')),
	].join('');
}

/** Words that follow each other from right to left; every other stretch for itself. */
function wordsIn(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
	const runs: Stretch[][] = [];
	for (const stretch of stretches) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last && !isForward(last) && !isForward(stretch)) run.push(stretch);
		else runs.push([stretch]);
	}
	return runs;
}

/** A part of a line, its stretches in reading order. */
function partOf(stretches: readonly Stretch[]): string {
	if (stretches.every(({ text }) => shareOfArabic(text) === 0)) return wholeOf(stretches);
	const isTurned = shareOfArabic(stretches.map(({ text }) => text).join('')) >= LEAST_SHARE;
	return isTurned ? togetherOf(stretches) : wordsIn(stretches).map(togetherOf).join('');
}

/**
 * Content in which each right-to-left line is drawn in one go, from the left, as far as it is one text.
 * That is how readers expect it: they find the spaces between words by the gaps between glyphs and
 * turn the line round themselves, but lose a space before which they have to go back, and begin anew
 * at every mark. What cannot be one text stays as it was set, in the order in which it is read.
 *
 * @param parentOf what the structure has a stretch under: lines of two paragraphs may stand side by
 * side
 * @param textOf the characters of what is drawn, in the order of its glyphs
 */
export function withLinesWhole(
	content: string,
	parentOf: (number: string) => string,
	textOf: (drawn: string) => string,
): string {
	const stretches = [...content.matchAll(STRETCH)].map(
		({ 0: whole, 1: number = '', 2: drawn = '', 3: left, 4: baseline = '', index }): Stretch => ({
			...{ whole, number, baseline },
			text: (drawn.match(SHOW) ?? []).map(textOf).join(''),
			drawn: facesIn(drawn).length > 1 ? withoutSpaces(drawn, textOf) : drawn,
			left: Number(left),
			start: index,
		}),
	);
	const lines: Stretch[][] = [];
	for (const stretch of stretches) {
		const line = lines.at(-1);
		const last = line?.at(-1);
		const isSame =
			last &&
			last.start + last.whole.length === stretch.start &&
			last.baseline === stretch.baseline &&
			parentOf(last.number) === parentOf(stretch.number);
		if (line && isSame) line.push(stretch);
		else lines.push([stretch]);
	}
	let made = '';
	let done = 0;
	for (const line of lines) {
		const [first] = line;
		const last = line.at(-1);
		if (!first || !last) continue;
		made += content.slice(done, first.start) + cutLine(line).map(partOf).join('');
		done = last.start + last.whole.length;
	}
	return made + content.slice(done);
}

/**
 * What the structure of a page has each stretch under, by its number.
 */
export function parentsOn(
	{ PDFArray, PDFDict, PDFName, PDFNumber }: typeof PdfLibrary,
	document: PdfLibrary.PDFDocument,
	page: PdfLibrary.PDFPage,
): (number: string) => string {
	const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
	const tree = root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : null;
	const key = page.node.lookup(PDFName.of('StructParents'));
	const pairs = tree instanceof PDFDict ? tree.lookup(PDFName.of('Nums')) : null;
	if (!(pairs instanceof PDFArray) || !(key instanceof PDFNumber)) return (number) => number;
	for (let at = 0; at + 1 < pairs.size(); at += 2) {
		const found = pairs.lookup(at);
		const parents = pairs.lookup(at + 1);
		if (!(found instanceof PDFNumber) || found.asNumber() !== key.asNumber()) continue;
		if (parents instanceof PDFArray) {
			return (number) => String(parents.get(Number(number)));
		}
	}
	return (number) => number;
}
