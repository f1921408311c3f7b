/** Made by `npm run fonts` out of the packages @fontsource-variable. */
import interLatinCore from './inter-latin.woff2?url&no-inline';
import interLatinExtCore from './inter-latin-ext.woff2?url&no-inline';
import interCyrillicCore from './inter-cyrillic.woff2?url&no-inline';
import notoNaskhArabicArabicCore from './noto-naskh-arabic-arabic.woff2?url&no-inline';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url&no-inline';
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url&no-inline';
import interVietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url&no-inline';
import interGreek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url&no-inline';
import interGreekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?url&no-inline';
import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url&no-inline';
import interCyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url&no-inline';
import notoNaskhArabicArabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url&no-inline';
import notoSansArmenianArmenian from '@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2?url&no-inline';
import notoSansGeorgianGeorgian from '@fontsource-variable/noto-sans-georgian/files/noto-sans-georgian-georgian-wght-normal.woff2?url&no-inline';

/** Files of which the map makes its labels, each letter in one of them. */
export const LABEL_FACES = [
	{
		url: interLatinCore,
		ranges:
			'U+0020-007E,U+00A0,U+00AB,U+00B0-00B2,U+00B7,U+00BB,U+00C1,U+00C4,U+00C7-00C9,U+00D6-00D7,U+00DC,U+00E1,U+00E4,U+00E7-00E9,U+00EF,U+00F6,U+00FC,U+0131,U+2009,U+200E-2011,U+2013-2014,U+2018-2019,U+201C-201E,U+2026,U+202F,U+2032-2033,U+2066-2069,U+2212',
	},
	{ url: interLatinExtCore, ranges: 'U+011E-011F,U+0130,U+015E-015F,U+018F,U+0259' },
	{
		url: interCyrillicCore,
		ranges: 'U+0410-0415,U+0417-0418,U+041A-0422,U+0424-0425,U+0427-0428,U+042F-0449,U+044B-044F',
	},
	{
		url: notoNaskhArabicArabicCore,
		ranges:
			'U+060C,U+061B,U+061F,U+0621-063A,U+0640-0654,U+0660-066C,U+0670,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06CC',
	},
	{
		url: interLatin,
		ranges:
			'U+0000-001F,U+007F-009F,U+00A1-00AA,U+00AC-00AF,U+00B3-00B6,U+00B8-00BA,U+00BC-00C0,U+00C2-00C3,U+00C5-00C6,U+00CA-00D5,U+00D8-00DB,U+00DD-00E0,U+00E2-00E3,U+00E5-00E6,U+00EA-00EE,U+00F0-00F5,U+00F7-00FB,U+00FD-00FF,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-2008,U+200A-200D,U+2012,U+2015-2017,U+201A-201B,U+201F-2025,U+2027-202E,U+2030-2031,U+2034-2065,U+206A-206F,U+20AC,U+2122,U+2191,U+2193,U+2215,U+FEFF,U+FFFD',
	},
	{
		url: interLatinExt,
		ranges:
			'U+0100-011D,U+0120-012F,U+0132-0151,U+0154-015D,U+0160-018E,U+0190-0258,U+025A-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
	},
	{ url: interVietnamese, ranges: 'U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF1' },
	{ url: interGreek, ranges: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF' },
	{ url: interGreekExt, ranges: 'U+1F00-1FFF' },
	{
		url: interCyrillic,
		ranges:
			'U+0400-040F,U+0416,U+0419,U+0423,U+0426,U+0429-042E,U+044A,U+0450-045F,U+0490-0491,U+04B0-04B1,U+2116',
	},
	{
		url: interCyrillicExt,
		ranges: 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
	},
	{
		url: notoNaskhArabicArabic,
		ranges:
			'U+0600-060B,U+060D-061A,U+061C-061E,U+0620,U+063B-063F,U+0655-065F,U+066D-066F,U+0671-067D,U+067F-0685,U+0687-0697,U+0699-06A8,U+06AA-06AE,U+06B0-06CB,U+06CD-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0898-08E1,U+08E3-08FF,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
	},
	{ url: notoSansArmenianArmenian, ranges: 'U+0530-058F,U+25CC,U+FB13-FB17' },
	{
		url: notoSansGeorgianGeorgian,
		ranges: 'U+10A0-10FF,U+1C90-1CBA,U+1CBD-1CBF,U+2D00-2D2F,U+2E31',
	},
] as const;
