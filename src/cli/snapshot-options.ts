/** What can be asked of `npm run snapshot`, from the command line or from a list. */
import { extname } from 'node:path';
import * as v from 'valibot';
import {
	DPI,
	FIGURE_FORMATS,
	FIGURE_PARTS,
	FIGURE_THEMES,
	FigureChoices,
	FIRST_CHOICES,
	PAPERS,
	SCREENS,
	type FigureFormat,
} from '../lib/model/figure-choices';
import { DossierId, PlaceId } from '../lib/model/ids';
import { LANGUAGE_TAGS, languagePath, type Language } from '../lib/model/language';
import { sizeNamed } from '../lib/model/page-sizes';
import { viewLinkFrom, type ViewLink } from './view-link';

/** One file to make. */
export type SnapshotJob = {
	readonly dossier: DossierId;
	readonly query: string;
	/** The map's page on the web; `null` where it is not known. */
	readonly page: string | null;
	readonly choices: FigureChoices;
	readonly out: string;
	/** Parts of the view that no link has. */
	readonly strange: readonly string[];
};

const OWN_WORDS = 'a text of up to 2000 characters, in place of the one that follows the view';

/** What an option takes, as the messages and the help say it. */
export const TAKES = {
	dossier: 'the id of a dossier, the name of its folder in static/dossiers',
	view: 'the link of a view on the map, or what stands behind ? in it; without it, the whole dossier',
	lang: 'en or ar, the language of the figure',
	size: `long, ${PAPERS.join(', ')}, ${SCREENS.join(', ')}, or pixels such as 1920x1080 (200 to 20000 each)`,
	orientation: 'portrait or landscape, of paper',
	dpi: `a number from ${DPI.least} to ${DPI.most}`,
	format: `${FIGURE_FORMATS.join(', ')}; without it the ending of --out says`,
	theme: FIGURE_THEMES.join(', '),
	parts: `some of ${FIGURE_PARTS.join(',')}, with commas between them, or none`,
	box: 'west,south,east,north in degrees: what the map shows',
	place: 'the id of a place, such as place:stepanakert: what the map shows',
	margin: 'kilometres around the place, from 0 to 500',
	title: OWN_WORDS,
	subtitle: OWN_WORDS,
	note: OWN_WORDS,
	alt: `${OWN_WORDS}, for those who cannot see the figure`,
	out: 'the file to write; its folders are made',
} as const;
type OptionName = keyof typeof TAKES;

const ENDINGS: Readonly<Record<string, FigureFormat>> = {
	'.png': 'png',
	'.jpg': 'jpeg',
	'.jpeg': 'jpeg',
	'.webp': 'webp',
	'.svg': 'svg',
	'.pdf': 'pdf',
};

/** Lists may write numbers as such. */
const Words = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const Numeric = v.pipe(Words, v.trim(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(Number));
const OwnText = v.pipe(v.string(), v.maxLength(2000));

/** Names with commas between them, as text or as a list. */
const Names = v.pipe(
	v.union([v.string(), v.array(v.string())]),
	v.transform((names) => (typeof names === 'string' ? names.split(',') : names)),
	v.transform((names) => names.map((name) => name.trim()).filter((name) => name !== '')),
	v.transform((names) => (names.join() === 'none' ? [] : names)),
);

const View = v.pipe(
	v.string(),
	v.rawTransform<string, ViewLink>(({ dataset, addIssue, NEVER }) => {
		const link = viewLinkFrom(dataset.value);
		if (link) return link;
		addIssue();
		return NEVER;
	}),
);

const Options = v.strictObject({
	dossier: DossierId,
	view: v.optional(View, ''),
	lang: v.optional(v.picklist(LANGUAGE_TAGS)),
	size: v.optional(v.pipe(Words, v.toLowerCase()), 'long'),
	orientation: v.optional(v.picklist(['portrait', 'landscape'])),
	dpi: v.optional(v.pipe(Numeric, v.minValue(DPI.least), v.maxValue(DPI.most))),
	format: v.optional(v.picklist(FIGURE_FORMATS)),
	theme: v.optional(v.picklist(FIGURE_THEMES)),
	parts: v.optional(v.pipe(Names, v.array(v.picklist(FIGURE_PARTS)))),
	box: v.optional(
		v.pipe(
			v.string(),
			v.transform((text): unknown => text.split(',')),
			v.strictTuple([Numeric, Numeric, Numeric, Numeric]),
			v.check(([west, south, east, north]) => west < east && south < north),
			v.check(
				([west, south, east, north]) => west >= -180 && east <= 180 && south >= -85 && north <= 85,
			),
		),
	),
	place: v.optional(PlaceId),
	margin: v.optional(v.pipe(Numeric, v.minValue(0), v.maxValue(500))),
	title: v.optional(OwnText),
	subtitle: v.optional(OwnText),
	note: v.optional(OwnText),
	alt: v.optional(OwnText),
	out: v.pipe(v.string(), v.minLength(1)),
});
type Options = v.InferOutput<typeof Options>;

type Read<Found> =
	| { readonly kind: 'read'; readonly found: Found }
	| { readonly kind: 'refused'; readonly problems: readonly string[] };

const isOptionName = (name: string): name is OptionName => name in TAKES;

const shown = (value: unknown): string =>
	typeof value === 'string' ? `"${value}"` : JSON.stringify(value);

/** What is wrong with an option, and what would be right. */
function problemOf(key: string, given: Readonly<Record<string, unknown>>): string {
	if (!isOptionName(key)) {
		return `there is no option ${shown(key)}; there are: ${Object.keys(TAKES).join(', ')}`;
	}
	return given[key] === undefined
		? `${key} is missing: ${TAKES[key]}`
		: `${key} takes ${TAKES[key]}; not ${shown(given[key])}`;
}

/** The address of the map's page in a language. */
const pageIn = (site: string, language: Language): string => `${site}${languagePath(language)}`;

function sizeOf({ size, orientation = 'portrait' }: Options): ReturnType<typeof sizeNamed> {
	const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(size) ?? [];
	if (width !== undefined && height !== undefined) {
		const named = sizeNamed('pixels', FIRST_CHOICES);
		return named && { ...named, size: { kind: 'pixels', width: +width, height: +height } };
	}
	// Without its pixels the name says nothing.
	if (size === 'pixels') return null;
	return sizeNamed(size, { size: { kind: 'paper', name: 'a4', orientation } });
}

/** Options that do not go together, or that only together say something wrong. */
function conflictsOf(options: Options): readonly string[] {
	const { size, orientation, box, place, margin, format, out } = options;
	const named = sizeOf(options);
	const ending = ENDINGS[extname(out).toLowerCase()];
	return [
		...(named && v.is(FigureChoices.entries.size, named.size)
			? []
			: [`size takes ${TAKES.size}; not "${size}"`]),
		...(orientation && named && named.size.kind !== 'paper'
			? [`orientation is for paper, and "${size}" is none`]
			: []),
		...(box && place ? ['box and place both say what the map shows; give one of them'] : []),
		...(margin !== undefined && !place
			? ['margin is kept around a place; give place as well']
			: []),
		...(format && ending && format !== ending
			? [`out ends as ${ending}, and format says ${format}`]
			: []),
		...(!format && !ending
			? [`out does not say the format by its ending; give format: ${FIGURE_FORMATS.join(', ')}`]
			: []),
	];
}

function frameOf({ box, place, margin = 10 }: Options): FigureChoices['frame'] {
	if (box) return { kind: 'box', box };
	return place ? { kind: 'place', place, margin } : { kind: 'view' };
}

/** What there is, whatever is asked for. */
export type Around = {
	/** Where the map is on the web, with a slash at the end; `null` where it is not known. */
	readonly site: string | null;
	/** Ids of the dossiers of the site. */
	readonly dossiers: readonly string[];
};

/**
 * One file to make, from options as somebody wrote them.
 *
 * @param given values by the names of the options; from a list they may be anything
 */
export function jobFrom(given: unknown, { site, dossiers }: Around): Read<SnapshotJob> {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) {
		return {
			kind: 'refused',
			problems: [`an entry of a list is an object of options; not ${shown(given)}`],
		};
	}
	const written = Object.fromEntries(Object.entries(given));
	const result = v.safeParse(Options, written);
	if (!result.success) {
		const keys = new Set(
			result.issues.map((issue) => (v.getDotPath(issue) ?? '').split('.')[0] ?? ''),
		);
		return { kind: 'refused', problems: [...keys].map((key) => problemOf(key, written)) };
	}
	const options = result.output;
	const conflicts = [
		...(dossiers.includes(options.dossier)
			? []
			: [`dossier "${options.dossier}" is not there; there are: ${dossiers.join(', ')}`]),
		...conflictsOf(options),
	];
	const sized = sizeOf(options);
	if (conflicts.length > 0 || !sized) return { kind: 'refused', problems: conflicts };
	const { query, strange, language: linkedLanguage, site: linked } = options.view;
	const language = options.lang ?? linkedLanguage;
	const root = linked ?? site;
	return {
		kind: 'read',
		found: {
			dossier: options.dossier,
			query,
			page: root === null ? null : pageIn(root, language),
			strange,
			out: options.out,
			choices: {
				...FIRST_CHOICES,
				...sized,
				dpi: options.dpi ?? sized.dpi,
				format:
					options.format ?? ENDINGS[extname(options.out).toLowerCase()] ?? FIRST_CHOICES.format,
				language,
				theme: options.theme ?? FIRST_CHOICES.theme,
				frame: frameOf(options),
				parts: options.parts ?? FIRST_CHOICES.parts,
				title: options.title ?? null,
				subtitle: options.subtitle ?? null,
				note: options.note ?? null,
				alternative: options.alt ?? null,
			},
		},
	};
}
