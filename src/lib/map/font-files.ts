import { LABEL_FACES } from '$lib/fonts/label-faces';
import type { FontFile } from './style/fonts';

/** The files behind the labels, each for the characters that it is asked for. */
export const fontFiles = (): readonly FontFile[] =>
	LABEL_FACES.map(({ url, ranges }) => ({
		// MapLibre fetches fonts as the map's address asks, so the address has to be a whole one.
		url: new URL(url, globalThis.location.href).href,
		'unicode-range': ranges.split(','),
	}));
