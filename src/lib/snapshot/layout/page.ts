import type { PageSize } from '../../model/figure-choices';

const MM_PER_INCH = 25.4;
/** CSS pixels to an inch: the pixels that figures are laid out in. */
export const PIXELS_PER_INCH = 96;

/** Short and long side in millimetres (ISO 216; ANSI A). */
const PAPER_MM: Readonly<
	Record<Extract<PageSize, { kind: 'paper' }>['name'], readonly [number, number]>
> = {
	a0: [841, 1189],
	a1: [594, 841],
	a2: [420, 594],
	a3: [297, 420],
	a4: [210, 297],
	a5: [148, 210],
	a6: [105, 148],
	letter: [215.9, 279.4],
};

const SCREEN_PIXELS: Readonly<
	Record<Extract<PageSize, { kind: 'screen' }>['name'], readonly [number, number]>
> = { '16:9': [1280, 720], '1:1': [1080, 1080], '9:16': [720, 1280] };

/** A page to lay out. */
export type Page = {
	/** Figure pixels; `null` where the page is as long as its text. */
	readonly width: number | null;
	readonly height: number | null;
	/** CSS pixels to a figure pixel: type on a poster is larger than in a book. */
	readonly unit: number;
	/** Device pixels to a figure pixel. */
	readonly scale: number;
	/** What the finished picture must have in device pixels; `null` follows from the layout. */
	readonly pixels: { readonly width: number; readonly height: number } | null;
};

const A4_WIDTH = (210 / MM_PER_INCH) * PIXELS_PER_INCH;

/**
 * Type grows with the square root of the page: a poster is read from further away, a postcard from
 * nearer by, and neither by as much as it is larger or smaller.
 */
const typeScale = (shortSide: number): number =>
	Math.min(3, Math.max(0.75, Math.sqrt(shortSide / A4_WIDTH)));

function sheet(width: number, height: number, unit: number, dpi: number): Page {
	const ratio = dpi / PIXELS_PER_INCH;
	return {
		width: width / unit,
		height: height / unit,
		unit,
		scale: ratio * unit,
		pixels: { width: Math.round(width * ratio), height: Math.round(height * ratio) },
	};
}

/**
 * The page of a size.
 *
 * @param dpi device pixels to an inch; a page in pixels has as many as it says, and a higher
 *   resolution makes its type larger
 */
export function pageOf(size: PageSize, dpi: number): Page {
	switch (size.kind) {
		case 'long':
			return { width: null, height: null, unit: 1, scale: dpi / PIXELS_PER_INCH, pixels: null };
		case 'paper': {
			const [short, long] = PAPER_MM[size.name].map((mm) => (mm / MM_PER_INCH) * PIXELS_PER_INCH);
			if (short === undefined || long === undefined) throw new Error(`no paper ${size.name}`);
			const [width, height] = size.orientation === 'portrait' ? [short, long] : [long, short];
			return sheet(width, height, typeScale(short), dpi);
		}
		case 'screen': {
			const [width, height] = SCREEN_PIXELS[size.name];
			return sheet(width, height, 1, dpi);
		}
		case 'pixels': {
			const ratio = PIXELS_PER_INCH / dpi;
			const page = sheet(size.width * ratio, size.height * ratio, 1, dpi);
			return { ...page, pixels: { width: size.width, height: size.height } };
		}
	}
}
