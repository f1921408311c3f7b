/** A length that a scale bar shows, and how wide the bar is in CSS pixels. */
export type ScaleBar = { readonly length: number; readonly pixels: number };

const METRES_PER_MILE = 1609.344;
const EARTH_CIRCUMFERENCE = 40_075_016.686;

/** Metres on the ground to a CSS pixel, on MapLibre's Web Mercator with worlds of 512 pixels. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
	(EARTH_CIRCUMFERENCE * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);

/** The largest of 1, 2, 5, 10 ... that is no more than `most`. */
function roundNumber(most: number): number {
	const power = 10 ** Math.floor(Math.log10(most));
	const [best = 1] = [5, 2, 1].filter((digit) => digit * power <= most);
	return best * power;
}

const bar = (metresInPixel: number, metresInUnit: number, widest: number): ScaleBar => {
	const length = roundNumber((metresInPixel * widest) / metresInUnit);
	return { length, pixels: (length * metresInUnit) / metresInPixel };
};

/** Bars of a round number of kilometres and of miles, neither wider than `widest` CSS pixels. */
export const scaleBars = (
	latitude: number,
	zoom: number,
	widest: number,
): { readonly kilometres: ScaleBar; readonly miles: ScaleBar } => {
	const metres = metresPerPixel(latitude, zoom);
	return { kilometres: bar(metres, 1000, widest), miles: bar(metres, METRES_PER_MILE, widest) };
};
