import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Text, Language } from '$lib/model/language';
import type {
	ClaimDistance,
	DistanceName,
	Measured,
	Measurement,
	MeasurementName,
} from '$lib/derive/measuring/measurements';
import {
	figureOf,
	type Figure,
	type Quantity,
	type Unit,
	type UnitSystem,
} from '$lib/derive/measuring/rounding';
import { m } from '$lib/messages/generated/messages.js';
import { isolated } from './numbers';

const MEASUREMENTS: Readonly<Record<MeasurementName, Text>> = {
	'enclave-area': m.measurements_enclave_area,
	'oblast-area': m.measurements_oblast_area,
	'enclave-share': m.measurements_enclave_share,
	'corridor-length': m.measurements_corridor_length,
	'corridor-area': m.measurements_corridor_area,
	'contact-line-length': m.measurements_contact_line_length,
};

const DISTANCES: Readonly<Record<DistanceName, Text>> = {
	'to-contact-line': m.measurements_to_contact_line,
	'to-corridor': m.measurements_to_corridor,
	'to-main-city': m.measurements_to_main_city,
};

const UNITS: Readonly<Record<Unit, Text>> = {
	'km²': m.measurements_unit_square_kilometres,
	'mi²': m.measurements_unit_square_miles,
	km: m.measurements_unit_kilometres,
	mi: m.measurements_unit_miles,
	'%': m.measurements_unit_per_cent,
};

/** What is measured. */
export const measurementName = ({ what }: Measurement, language: Language = getLocale()): string =>
	MEASUREMENTS[what]({}, { locale: language });
export const distanceName = ({ what }: ClaimDistance, language: Language = getLocale()): string =>
	DISTANCES[what]({}, { locale: language });

const numberWords = (figure: Figure, number: number, language: Language): string =>
	new Intl.NumberFormat(language, {
		maximumFractionDigits: Math.max(0, -Math.round(Math.log10(figure.step))),
	}).format(number);

const withUnit = (numbers: string, unit: Unit, language: Language = getLocale()): string =>
	isolated(`${numbers} ${UNITS[unit]({}, { locale: language })}`);

function figureWords(figure: Figure, language: Language): string {
	return figure.under
		? m.measurements_under(
				{
					figure: withUnit(numberWords(figure, figure.step, language), figure.unit, language),
				},
				{ locale: language },
			)
		: m.measurements_about(
				{
					figure: withUnit(numberWords(figure, figure.shown, language), figure.unit, language),
				},
				{ locale: language },
			);
}

/** A figure alone, without "about". */
export function plainFigureWords(
	quantity: Quantity,
	value: number,
	uncertainty: number,
	system: UnitSystem,
	language: Language,
): string {
	const figure = figureOf(quantity, value, uncertainty, system);
	return figure.under
		? figureWords(figure, language)
		: withUnit(numberWords(figure, figure.shown, language), figure.unit, language);
}

export const measurementWords = (
	{ quantity, value, uncertainty }: Measured,
	system: UnitSystem,
	language: Language,
): string => figureWords(figureOf(quantity, value, uncertainty, system), language);

/** A distance; from the nearest spot up to the farthest corner where the place is no point. */
export function distanceWords(
	distance: ClaimDistance,
	system: UnitSystem,
	language: Language,
): string {
	if (distance.notes.includes('same-place'))
		return m.measurements_same_place({}, { locale: language });
	const { quantity, value, uncertainty, upTo } = distance;
	const nearest = figureOf(quantity, value, uncertainty, system);
	if (upTo === null) {
		return value === 0
			? m.measurements_touching({}, { locale: language })
			: figureWords(nearest, language);
	}
	const farthest = figureOf(quantity, upTo, uncertainty, system);
	if (value === 0) {
		return m.measurements_touching_range(
			{ farthest: figureWords(farthest, language) },
			{ locale: language },
		);
	}
	if (nearest.under) {
		return m.measurements_range(
			{
				nearest: figureWords(nearest, language),
				farthest: figureWords(farthest, language),
			},
			{ locale: language },
		);
	}
	const numbers = m.measurements_range(
		{
			nearest: numberWords(nearest, nearest.shown, language),
			farthest: numberWords(farthest, farthest.shown, language),
		},
		{ locale: language },
	);
	return m.measurements_about(
		{ figure: withUnit(numbers, farthest.unit, language) },
		{ locale: language },
	);
}

/** How sure a figure is: the accuracy of the outlines that it was taken from. */
export function accuracyWords(
	{ accuracyInMeters }: Pick<Measured, 'accuracyInMeters'>,
	language: Language,
): string {
	if (accuracyInMeters === null) return m.measurements_accuracy_unknown({}, { locale: language });
	const kilometres = new Intl.NumberFormat(language).format(accuracyInMeters / 1000);
	return m.measurements_accuracy(
		{ accuracy: withUnit(kilometres, 'km', language) },
		{ locale: language },
	);
}
