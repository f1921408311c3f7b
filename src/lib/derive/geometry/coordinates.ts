import type { LonLat } from '../../model/lon-lat';

/** What typed coordinates mean, or why they mean nothing. */
export type TypedSpot =
	| { readonly kind: 'spot'; readonly spot: LonLat }
	/** Not two numbers that could be coordinates. */
	| { readonly kind: 'unreadable' }
	/** Beyond the poles, or past half way round the earth. */
	| { readonly kind: 'out-of-range'; readonly axis: Axis };

type Axis = 'latitude' | 'longitude';

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const DECIMAL_COMMAS = /^([+-]?\d+),(\d+)\s+([+-]?\d+),(\d+)$/;

/** Letters that say which way from the equator or from Greenwich, in English and in Arabic. */
const SIDES: ReadonlyMap<string, { readonly axis: Axis; readonly sign: 1 | -1 }> = new Map([
	['N', { axis: 'latitude', sign: 1 }],
	['S', { axis: 'latitude', sign: -1 }],
	['E', { axis: 'longitude', sign: 1 }],
	['W', { axis: 'longitude', sign: -1 }],
	['ش', { axis: 'latitude', sign: 1 }],
	['ج', { axis: 'latitude', sign: -1 }],
	['ق', { axis: 'longitude', sign: 1 }],
	['غ', { axis: 'longitude', sign: -1 }],
]);

const SIDE = '[NSEWشجقغ]';
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const ANGLE = new RegExp(
	String.raw`^(${SIDE})?\s*([+-])?\s*(${NUMBER})\s*[°\s]?\s*` +
		String.raw`(?:(${NUMBER})\s*['\s]?\s*(?:(${NUMBER})\s*"?)?)?\s*(${SIDE})?$`,
);

/** Digits, signs and quotes of other keyboards as those of this one. */
const plain = (text: string): string =>
	text
		.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(BIDI_MARKS, '')
		.replace(/٫/g, '.')
		.replace(/[،؛;]/g, ',')
		.replace(/[−–]/g, '-')
		.replace(/''|[″”“]/g, '"')
		.replace(/[′’‘]/g, "'")
		.replace(/º/g, '°')
		.toUpperCase()
		.trim()
		.replace(DECIMAL_COMMAS, '$1.$2, $3.$4');

/** The texts of the two angles; `null` where it cannot be said where one ends. */
function halvesOf(text: string): readonly [string, string] | null {
	const ways = [
		/^([^,]+),([^,]+)$/,
		new RegExp(`^([^,]*${SIDE})\\s+(.*${SIDE})$`),
		new RegExp(`^(${SIDE}[^,]*?)\\s*(${SIDE}.*)$`),
		/^([^°,]+°[^°,]*?)\s+([+-]?[\d.]+\s*°[^°]*)$/,
		/^(\S+)\s+(\S+)$/,
	];
	for (const way of ways) {
		const [, first, second] = way.exec(text) ?? [];
		if (first && second) return [first.trim(), second.trim()];
	}
	return null;
}

type Angle = { readonly degrees: number; readonly axis: Axis | null };

function angleOf(text: string): Angle | null {
	const [, before, sign, degrees = '', minutes = '0', seconds = '0', after] =
		ANGLE.exec(text) ?? [];
	if (degrees === '' || (before && after)) return null;
	const side = SIDES.get(before ?? after ?? '');
	if ((side && sign) || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
	const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
	return { degrees: size * (side?.sign ?? (sign === '-' ? -1 : 1)), axis: side?.axis ?? null };
}

/**
 * Reads coordinates as people write them: `39.82, 46.77`, `39°49′12″N 46°45′E`, `46.77 E, 39.82 N`,
 * with Latin or Arabic digits. Latitude comes first where no letter says otherwise.
 */
export function readSpot(text: string): TypedSpot {
	const halves = halvesOf(plain(text));
	const first = halves && angleOf(halves[0]);
	const second = halves && angleOf(halves[1]);
	if (!first || !second) return { kind: 'unreadable' };
	const isSwapped = first.axis === 'longitude' || second.axis === 'latitude';
	const [latitude, longitude] = isSwapped ? [second, first] : [first, second];
	if (latitude.axis === 'longitude' || longitude.axis === 'latitude') return { kind: 'unreadable' };
	if (Math.abs(latitude.degrees) > 90) return { kind: 'out-of-range', axis: 'latitude' };
	if (Math.abs(longitude.degrees) > 180) return { kind: 'out-of-range', axis: 'longitude' };
	return { kind: 'spot', spot: [longitude.degrees, latitude.degrees] };
}

/** Latitude first, in degrees to about a metre: `39.81530, 46.75190`. */
export const writeSpot = ([longitude, latitude]: LonLat): string =>
	`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
