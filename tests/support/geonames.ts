import type { Place } from '../../src/lib/model/place';

/** A record of GeoNames in one edition: npm package and version. `position` is longitude, latitude. */
export type GazetteerRecord = {
	readonly edition: string;
	readonly toponym: string;
	readonly position: readonly [longitude: number, latitude: number];
};

/** A record that a place names: as where its position is from, or with how far away it is. */
export type NamedRecord = {
	readonly edition: string;
	readonly toponym: string;
	/** `null` where the position is the record's. */
	readonly kilometresAway: number | null;
};

const IS_FROM = /GeoNames[^“]*“([^”]+)”, by the npm package (\S+ \S+)/g;
const IS_AWAY = /GeoNames ha[sd] “([^”]+)” ([\d.]+) km away[^(]*\(npm package (\S+ [^\s)]+)\)/g;

/** The records of GeoNames that a place's source and note name. */
export function recordsNamed({ properties: { source, note } }: Place): readonly NamedRecord[] {
	const from = [...(source ?? '').matchAll(IS_FROM)].map(([, toponym = '', edition = '']) => ({
		edition,
		toponym,
		kilometresAway: null,
	}));
	const away = [...(note ?? '').matchAll(IS_AWAY)].map(
		([, toponym = '', kilometres, edition = '']) => ({
			edition,
			toponym,
			kilometresAway: Number(kilometres),
		}),
	);
	return [...from, ...away];
}
