/** Kilometres to the international mile. */
const KILOMETRES_A_MILE = 1.609344;

export type UnitSystem = 'metric' | 'imperial';
export type Quantity = 'area' | 'length' | 'share';
export type Unit = 'km²' | 'mi²' | 'km' | 'mi' | '%';

/** A figure with the digits that it deserves. */
export type Figure = {
	readonly unit: Unit;
	/** Unrounded, in `unit`. */
	readonly value: number;
	/** One standard uncertainty, in `unit`. */
	readonly uncertainty: number;
	/** The value to the nearest `step`. */
	readonly shown: number;
	/** The worth of the last digit that is kept: a power of ten. */
	readonly step: number;
	/** The value is above 0 but rounds to it: say "under `step`", not 0. */
	readonly under: boolean;
};

/** A last digit is kept while it is uncertain by no more than this either way. */
const TOLERATED = 4;

/**
 * The worth of the last digit that a figure deserves: the smallest power of ten of which the
 * uncertainty is at most four. 2,928 km² within 90 keeps hundreds, 65 km² within 26 keeps tens.
 * Without uncertainty to speak of, a thousandth.
 */
const stepFor = (uncertainty: number): number =>
	10 ** Math.max(-3, Math.ceil(Math.log10(Math.max(uncertainty, 1e-9) / TOLERATED)));

function figure(unit: Unit, value: number, uncertainty: number): Figure {
	const step = stepFor(uncertainty);
	const decimals = Math.max(0, -Math.round(Math.log10(step)));
	const shown = Number((Math.round(value / step) * step).toFixed(decimals));
	return { unit, value, uncertainty, shown, step, under: value > 0 && shown === 0 };
}

/** A figure from kilometres, square kilometres or (for a share) per cent, in the reader's units. */
export function figureOf(
	quantity: Quantity,
	value: number,
	uncertainty: number,
	system: UnitSystem,
): Figure {
	const isMetric = system === 'metric';
	switch (quantity) {
		case 'share':
			return figure('%', value, uncertainty);
		case 'length': {
			const factor = isMetric ? 1 : 1 / KILOMETRES_A_MILE;
			return figure(isMetric ? 'km' : 'mi', value * factor, uncertainty * factor);
		}
		case 'area': {
			const factor = isMetric ? 1 : 1 / KILOMETRES_A_MILE ** 2;
			return figure(isMetric ? 'km²' : 'mi²', value * factor, uncertainty * factor);
		}
	}
}
