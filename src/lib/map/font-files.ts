import interCyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url&no-inline';
import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url&no-inline';
import interGreek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url&no-inline';
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url&no-inline';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url&no-inline';
import interVietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url&no-inline';
import naskh from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url&no-inline';
import armenian from '@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2?url&no-inline';
import georgian from '@fontsource-variable/noto-sans-georgian/files/noto-sans-georgian-georgian-wght-normal.woff2?url&no-inline';
import type { FontFile } from './style/fonts';

const file = (url: string, ranges: string): FontFile => ({
	// MapLibre fetches fonts as the map's address asks, so the address has to be a whole one.
	url: new URL(url, globalThis.location.href).href,
	'unicode-range': ranges.split(','),
});

/** The files behind the labels, each for the characters that its package declares. */
export const fontFiles = (): readonly FontFile[] => [
	file(
		interLatin,
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
	),
	file(
		interLatinExt,
		'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
	),
	file(interVietnamese, 'U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF9'),
	file(interCyrillic, 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'),
	file(interCyrillicExt, 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F'),
	file(interGreek, 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'),
	file(
		naskh,
		'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
	),
	file(armenian, 'U+0530-058F,U+FB13-FB17'),
	file(georgian, 'U+10A0-10FF,U+1C90-1CBA,U+1CBD-1CBF,U+2D00-2D2F'),
];
