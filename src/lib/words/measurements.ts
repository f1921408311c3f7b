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

const MEASUREMENTS: Readonly<Record<MeasurementName, () => string>> = {
	'enclave-area': m.measurements_enclave_area,
	'oblast-area': m.measurements_oblast_area,
	'enclave-share': m.measurements_enclave_share,
	'corridor-length': m.measurements_corridor_length,
	'corridor-area': m.measurements_corridor_area,
	'contact-line-length': m.measurements_contact_line_length,
};

const DISTANCES: Readonly<Record<DistanceName, () => string>> = {
	'to-contact-line': m.measurements_to_contact_line,
	'to-corridor': m.measurements_to_corridor,
	'to-main-city': m.measurements_to_main_city,
};

const UNITS: Readonly<Record<Unit, () => string>> = {
	'km²': m.measurements_unit_square_kilometres,
	'mi²': m.measurements_unit_square_miles,
	km: m.measurements_unit_kilometres,
	mi: m.measurements_unit_miles,
	'%': m.measurements_unit_per_cent,
};

/** What is measured. */
export const measurementName = ({ what }: Measurement): string => MEASUREMENTS[what]();
export const distanceName = ({ what }: ClaimDistance): string => DISTANCES[what]();

const numberWords = (figure: Figure, number: number, language: string): string =>
	new Intl.NumberFormat(language, {
		maximumFractionDigits: Math.max(0, -Math.round(Math.log10(figure.step))),
	}).format(number);

const withUnit = (numbers: string, unit: Unit): string => isolated(`${numbers} ${UNITS[unit]()}`);

function figureWords(figure: Figure, language: string): string {
	return figure.under
		? m.measurements_under({
				figure: withUnit(numberWords(figure, figure.step, language), figure.unit),
			})
		: m.measurements_about({
				figure: withUnit(numberWords(figure, figure.shown, language), figure.unit),
			});
}

/** A figure alone, without "about". */
export function plainFigureWords(
	quantity: Quantity,
	value: number,
	uncertainty: number,
	system: UnitSystem,
	language: string,
): string {
	const figure = figureOf(quantity, value, uncertainty, system);
	return figure.under
		? figureWords(figure, language)
		: withUnit(numberWords(figure, figure.shown, language), figure.unit);
}

export const measurementWords = (
	{ quantity, value, uncertainty }: Measured,
	system: UnitSystem,
	language: string,
): string => figureWords(figureOf(quantity, value, uncertainty, system), language);

/** A distance; from the nearest spot up to the farthest corner where the place is no point. */
export function distanceWords(
	distance: ClaimDistance,
	system: UnitSystem,
	language: string,
): string {
	if (distance.notes.includes('same-place')) return m.measurements_same_place();
	const { quantity, value, uncertainty, upTo } = distance;
	const nearest = figureOf(quantity, value, uncertainty, system);
	if (upTo === null) {
		return value === 0 ? m.measurements_touching() : figureWords(nearest, language);
	}
	const farthest = figureOf(quantity, upTo, uncertainty, system);
	if (value === 0) {
		return m.measurements_touching_range({ farthest: figureWords(farthest, language) });
	}
	if (nearest.under) {
		return m.measurements_range({
			nearest: figureWords(nearest, language),
			farthest: figureWords(farthest, language),
		});
	}
	const numbers = m.measurements_range({
		nearest: numberWords(nearest, nearest.shown, language),
		farthest: numberWords(farthest, farthest.shown, language),
	});
	return m.measurements_about({ figure: withUnit(numbers, farthest.unit) });
}

/** How sure a figure is: the accuracy of the outlines that it was taken from. */
export function accuracyWords(
	{ accuracyInMeters }: Pick<Measured, 'accuracyInMeters'>,
	language: string,
): string {
	if (accuracyInMeters === null) return m.measurements_accuracy_unknown();
	const kilometres = new Intl.NumberFormat(language).format(accuracyInMeters / 1000);
	return m.measurements_accuracy({ accuracy: withUnit(kilometres, 'km') });
}
