import type {
	ClaimDistance,
	DistanceName,
	Measurement,
	MeasurementName,
} from '$lib/derive/measurements';
import { figureOf, type UnitSystem } from '$lib/derive/rounding';
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

/** What is measured. */
export const measurementName = ({ what }: Measurement): string => MEASUREMENTS[what]();
export const distanceName = ({ what }: ClaimDistance): string => DISTANCES[what]();

function figureWords(
	quantity: Measurement['quantity'],
	value: number,
	uncertainty: number,
	system: UnitSystem,
	language: string,
): string {
	const figure = figureOf(quantity, value, uncertainty, system);
	const format = new Intl.NumberFormat(language, {
		maximumFractionDigits: Math.max(0, -Math.round(Math.log10(figure.step))),
	});
	if (figure.under) {
		return m.measurements_under({
			figure: isolated(`${format.format(figure.step)} ${figure.unit}`),
		});
	}
	return m.measurements_about({
		figure: isolated(`${format.format(figure.shown)} ${figure.unit}`),
	});
}

export const measurementWords = (
	{ quantity, value, uncertainty }: Measurement,
	system: UnitSystem,
	language: string,
): string => figureWords(quantity, value, uncertainty, system, language);

/** A distance; from the nearest spot up to the farthest corner where the place is no point. */
export function distanceWords(
	distance: ClaimDistance,
	system: UnitSystem,
	language: string,
): string {
	if (distance.notes.includes('same-place')) return m.measurements_same_place();
	const { quantity, value, uncertainty, upTo } = distance;
	const nearest =
		value === 0
			? m.measurements_touching()
			: figureWords(quantity, value, uncertainty, system, language);
	if (upTo === null) return nearest;
	const farthest = figureWords(quantity, upTo, uncertainty, system, language);
	return m.measurements_range({ nearest, farthest });
}

/** How sure a figure is: the accuracy of the outlines that it was taken from. */
export function accuracyWords(
	{ accuracyInMeters }: Measurement | ClaimDistance,
	language: string,
): string {
	if (accuracyInMeters === null) return m.measurements_accuracy_unknown();
	const kilometres = new Intl.NumberFormat(language).format(accuracyInMeters / 1000);
	return m.measurements_accuracy({ accuracy: isolated(`${kilometres} km`) });
}
