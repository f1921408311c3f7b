import type { Language } from '$lib/model/language';
import type { LonLat } from '$lib/model/lon-lat';
import { readSpot, writeSpot } from '$lib/derive/geometry/coordinates';
import {
	compassPoint,
	SPHERE_ERROR,
	type CompassPoint,
	type Leg,
} from '$lib/derive/measuring/measure';
import { spotNamed } from '$lib/derive/geometry/place-spots';
import type { UnitSystem } from '$lib/derive/measuring/rounding';
import type { Dossier } from '$lib/model/dossier';
import type { PlaceId } from '$lib/model/ids';
import { m } from '$lib/messages/generated/messages.js';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Measuring } from './measuring.svelte';
import { plainFigureWords } from '$lib/words/measurements';
import { placeWords } from '$lib/words/naming';
import { isolated, leftToRight } from '$lib/words/numbers';

const WINDS: Readonly<Record<CompassPoint, () => string>> = {
	north: m.measurements_wind_north,
	'north-east': m.measurements_wind_north_east,
	east: m.measurements_wind_east,
	'south-east': m.measurements_wind_south_east,
	south: m.measurements_wind_south,
	'south-west': m.measurements_wind_south_west,
	west: m.measurements_wind_west,
	'north-west': m.measurements_wind_north_west,
};

/** Where and in whose units and words something is measured. */
export type MeasureWords = { readonly system: UnitSystem; readonly language: Language };

export const lengthWords = (kilometres: number, { system, language }: MeasureWords): string =>
	plainFigureWords('length', kilometres, kilometres * SPHERE_ERROR, system, language);

export const areaWords = (squareKilometres: number, { system, language }: MeasureWords): string =>
	plainFigureWords('area', squareKilometres, squareKilometres * SPHERE_ERROR, system, language);

/** How far, and which way on leaving: `12.3 km, 231° south-west`. */
export function legWords({ kilometres, bearing }: Leg, words: MeasureWords): string {
	const length = lengthWords(kilometres, words);
	if (bearing === null) return length;
	const degrees = new Intl.NumberFormat(words.language).format(Math.round(bearing) % 360);
	return m.measurements_tool_leg({ length, degrees, wind: WINDS[compassPoint(bearing)]() });
}

/** What a field's text means as a point, or what is wrong with it and what to type. */
export type Typed =
	| { readonly kind: 'point'; readonly spot: LonLat; readonly place: PlaceId | null }
	| { readonly kind: 'wrong'; readonly words: string };

/** Reads coordinates or the name of a place of the dossier. */
export function readPoint(dossier: Dossier, text: string, field: string): Typed {
	if (text.trim() === '') return { kind: 'wrong', words: m.measurements_tool_empty({ field }) };
	const typed = readSpot(text);
	switch (typed.kind) {
		case 'spot':
			return { kind: 'point', spot: typed.spot, place: null };
		case 'out-of-range': {
			const words =
				typed.axis === 'latitude' ? m.measurements_tool_latitude : m.measurements_tool_longitude;
			return { kind: 'wrong', words: words({ field }) };
		}
		case 'unreadable': {
			const named = spotNamed(dossier, text);
			if (named) return { kind: 'point', spot: named.spot, place: named.place.id };
			const said = { field, text: isolated(text.trim()) };
			return { kind: 'wrong', words: m.measurements_tool_unreadable(said) };
		}
	}
}

const ISOLATES = /[\u2066-\u2069]/g;

/** The whole measurement as a text to paste elsewhere: result, points, legs. */
export function copiedText(
	{ mode, points, measured }: Measuring,
	dashboard: Dashboard,
	words: MeasureWords,
): string {
	const { legs, kilometres, squareKilometres } = measured;
	const length = lengthWords(kilometres, words);
	const result =
		mode === 'distance'
			? [`${m.measurements_tool_distance()}: ${length}`]
			: [
					...(squareKilometres === null
						? []
						: [`${m.measurements_tool_area()}: ${areaWords(squareKilometres, words)}`]),
					`${m.measurements_tool_perimeter()}: ${length}`,
				];
	const number = (index: number) => new Intl.NumberFormat(words.language).format(index + 1);
	const listed = points.map(({ spot, place }, index) => {
		const name = place === null ? '' : ` (${placeWords(dashboard, place, words.language)})`;
		return `${number(index)}. ${leftToRight(writeSpot(spot))}${name}`;
	});
	const ways = legs.map((leg, index) =>
		m.measurements_tool_leg_copied({
			from: number(index),
			to: number((index + 1) % points.length),
			leg: legWords(leg, words),
		}),
	);
	return [...result, ...listed, ...ways].join('\n').replace(ISOLATES, '');
}
