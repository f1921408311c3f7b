/** What the names of areas take on the map, as far as can be told without drawing them. */

/** How an area's name is set: sizes in CSS pixels by zoom, lengths in ems. */
export const AREA_NAME = {
	sizes: [
		[6, 11],
		[9, 16],
		[12, 22],
	],
	width: 11,
	leading: 1.25,
	noteScale: 0.7,
} as const;

/** How a corridor's name is set, to the left of its point. */
export const CORRIDOR_NAME = {
	sizes: [
		[6, 11],
		[9, 13],
	],
	width: 12,
	leading: 1.2,
	noteScale: 0.7,
	aside: 1.8,
} as const;

type Setting = {
	readonly sizes: readonly (readonly [zoom: number, size: number])[];
	readonly width: number;
	readonly leading: number;
	readonly noteScale: number;
};

/** What a letter takes, in ems: the face is only guessed. */
const LETTER = 0.6;

/** Stops in a row, as style expressions take them. */
export const stopsOf = ({ sizes }: Pick<Setting, 'sizes'>): number[] => sizes.flat();

/** The size at a zoom, in CSS pixels: as the map interpolates between the stops. */
export function sizeAt({ sizes }: Pick<Setting, 'sizes'>, zoom: number): number {
	let before: Setting['sizes'][number] | undefined;
	for (const stop of sizes) {
		const [at, size] = stop;
		if (zoom < at) {
			if (!before) return size;
			const [from, least] = before;
			return least + ((zoom - from) / (at - from)) * (size - least);
		}
		before = stop;
	}
	return before?.[1] ?? 0;
}

/** Lengths of lines of at most so many ems, words kept whole. */
function linesOf(text: string, most: number): readonly number[] {
	const lines: number[] = [];
	for (const word of text.split(' ').filter((each) => each !== '')) {
		const length = word.length * LETTER;
		const last = lines.at(-1);
		if (last !== undefined && last + LETTER + length <= most) {
			lines[lines.length - 1] = last + LETTER + length;
		} else lines.push(length);
	}
	return lines;
}

/** Width and height of a name with its note under it, in CSS pixels. */
export function nameSize(
	{ label, note }: { readonly label: string; readonly note: string },
	setting: Setting,
	zoom: number,
): { readonly width: number; readonly height: number } {
	const size = sizeAt(setting, zoom);
	const lines = [
		...linesOf(label, setting.width),
		...linesOf(note, setting.width / setting.noteScale).map((line) => line * setting.noteScale),
	];
	return { width: Math.max(0, ...lines) * size, height: lines.length * setting.leading * size };
}
