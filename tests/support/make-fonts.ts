/**
 * `npm run fonts`: cuts the fonts of the site into the letters that it is written in, which every
 * reader is sent, and the rest, which comes when a letter of it comes into sight. Writes
 * `src/lib/fonts/`; the build itself cuts nothing, since the letters seldom change.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { lettersOfSite } from './letters';
import { pointsIn, rangesOf } from './unicode-ranges';

const FOLDER = 'src/lib/fonts';
const PACKAGES = '@fontsource-variable';
const FAMILIES = ['inter', 'source-serif-4', 'noto-naskh-arabic'] as const;
/** Those of which the map makes its labels, in the order in which a letter is looked for. */
const OF_LABELS = ['inter', 'noto-naskh-arabic', 'noto-sans-armenian', 'noto-sans-georgian'];

/** Nothing of the site is set lighter or bolder. */
const WEIGHTS = { wght: { min: 400, max: 700 } };
/**
 * What readers may meet besides: in words that they type, that a map names, and that their browser
 * writes dates and numbers with.
 */
const ALWAYS = [
	...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
	...Array.from('ƏəĞğİıŞşÇçÖöÜüÉéÈèÄäÁá'),
	...Array.from('\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670'),
	...Array.from('پچژگکی٠١٢٣٤٥٦٧٨٩٪٫٬'),
	...Array.from('\u00a0\u2009\u200e\u200f\u202f\u2066\u2067\u2068\u2069'),
	...Array.from('‐‑–—‘’“”„«»…·×°±²−→←′″'),
];
const isLetter = (letter: string) => /\p{L}/u.test(letter);

type Face = { readonly name: string; readonly file: string; readonly ranges: string };

/** What a package says of its files, in the order of its style sheet. */
function facesOf(family: string): readonly Face[] {
	const css = readFileSync(join('node_modules', PACKAGES, family, 'index.css'), 'utf8');
	const faces = /url\(\.\/(files\/([\w-]+)-wght-normal\.woff2)\)[^}]*?unicode-range: ([^;]+);/g;
	return Array.from(css.matchAll(faces), ([, file = '', name = '', ranges = '']) => ({
		name,
		file: `${PACKAGES}/${family}/${file}`,
		ranges,
	}));
}

/** Of a face for other scripts only signs are wanted: its letters stand behind those of another. */
const wantedOf = ({ name }: Face, letters: readonly string[]): readonly string[] =>
	name.startsWith('noto-naskh-arabic-latin')
		? letters.filter((letter) => !isLetter(letter))
		: letters;

type Cut = Face & { readonly core: ReadonlySet<number>; readonly rest: ReadonlySet<number> };

/** A face that has next to nothing of these letters is sent whole, when it is asked for. */
const LEAST = 4;

const letters = [...new Set([...lettersOfSite(), ...ALWAYS])];

async function cut(face: Face): Promise<Cut> {
	const points = pointsIn(face.ranges);
	const wanted = wantedOf(face, letters).filter((letter) => points.has(letter.codePointAt(0) ?? 0));
	if (wanted.length < LEAST) return { ...face, core: new Set(), rest: points };
	const whole = readFileSync(join('node_modules', face.file));
	const core = await subsetFont(whole, wanted.join(''), {
		targetFormat: 'woff2',
		variationAxes: WEIGHTS,
	});
	writeFileSync(join(FOLDER, `${face.name}.woff2`), core);
	const held = new Set(wanted.map((letter) => letter.codePointAt(0) ?? 0));
	return { ...face, core: held, rest: new Set([...points].filter((point) => !held.has(point))) };
}

const FAMILY_NAMES: Readonly<Record<(typeof FAMILIES)[number], string>> = {
	inter: 'Inter Variable',
	'source-serif-4': 'Source Serif 4 Variable',
	'noto-naskh-arabic': 'Noto Naskh Arabic Variable',
};

/** Not inlined, however small: pages allow fonts of their own host, and no addresses that hold one. */
const rule = (family: string, weights: string, url: string, points: Iterable<number>): string => `
@font-face {
	font-family: '${family}';
	font-style: normal;
	font-display: swap;
	font-weight: ${weights};
	src: url(${url}) format('woff2-variations');
	unicode-range: ${rangesOf(points)};
}
`;

const MADE = 'Made by `npm run fonts` out of the packages @fontsource-variable.';

function styleSheet(cuts: Readonly<Record<string, readonly Cut[]>>): string {
	const rules = FAMILIES.flatMap((family) => {
		const name = FAMILY_NAMES[family];
		return (cuts[family] ?? []).flatMap(({ name: face, file, core, rest }) => [
			rule(name, '100 900', file, rest),
			...(core.size > 0 ? [rule(name, '400 700', `./${face}.woff2?no-inline`, core)] : []),
		]);
	});
	return `/* ${MADE} */\n${rules.join('')}`;
}

const inBasicPlane = (points: Iterable<number>) => [...points].filter((point) => point <= 0xffff);

/** For each label one file, so that no letter is claimed by two: the smaller files come first. */
function labelFaces(cuts: Readonly<Record<string, readonly Cut[]>>): string {
	const taken = new Set<number>();
	const imports: string[] = [];
	const faces: string[] = [];
	const add = (name: string, file: string, points: readonly number[]) => {
		const own = points.filter((point) => !taken.has(point));
		if (own.length === 0) return;
		for (const point of own) taken.add(point);
		imports.push(`import ${name} from '${file}?url&no-inline';`);
		faces.push(`{ url: ${name}, ranges: '${rangesOf(own)}' },`);
	};
	const named = (name: string) =>
		name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	// As the packages have them, the widest script first.
	const all = OF_LABELS.flatMap((family) =>
		[...(cuts[family] ?? [])].reverse().filter(({ name }) => isOfLabels(name, family)),
	);
	for (const { name, core } of all) {
		add(named(`${name}-core`), `./${name}.woff2`, inBasicPlane(core));
	}
	for (const { name, file, rest } of all) add(named(name), file, inBasicPlane(rest));
	return `/** ${MADE} */
${imports.join('\n')}

/** Files of which the map makes its labels, each letter in one of them. */
export const LABEL_FACES = [
${faces.join('\n')}
] as const;
`;
}

/** Inter for every script that it has, the others for their own. */
const isOfLabels = (name: string, family: string): boolean =>
	family === 'inter' || name === `${family}-${family.split('-').at(-1) ?? ''}`;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const cuts: Record<string, readonly Cut[]> = {};
for (const family of new Set([...FAMILIES, ...OF_LABELS])) {
	const faces = facesOf(family);
	const isCut = FAMILIES.some((known) => known === family);
	cuts[family] = isCut
		? await Promise.all(faces.map(cut))
		: faces.map((face) => ({ ...face, core: new Set(), rest: pointsIn(face.ranges) }));
}
for (const [name, content] of [
	['fonts.css', styleSheet(cuts)],
	['label-faces.ts', labelFaces(cuts)],
] as const) {
	const path = join(FOLDER, name);
	const options = { ...(await resolveConfig(path)), filepath: path };
	writeFileSync(path, await format(content, options));
}
