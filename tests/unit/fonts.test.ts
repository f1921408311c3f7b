import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { lettersOfSite } from '../support/letters';
import { pointsIn, rangesOf } from '../support/unicode-ranges';

const STYLE_SHEET = 'src/lib/fonts/fonts.css';

type Face = { readonly family: string; readonly url: string; readonly points: ReadonlySet<number> };

const faces: readonly Face[] = Array.from(
	readFileSync(STYLE_SHEET, 'utf8').matchAll(
		/font-family: '([^']+)'[^}]*?url\(([^)]+)\)[^}]*?unicode-range:\s*([^;]+);/g,
	),
	([, family = '', url = '', ranges = '']) => ({
		family,
		url: url.replace('?no-inline', ''),
		points: pointsIn(ranges),
	}),
);
const isCore = ({ url }: Face) => url.startsWith('./');
const families = [...new Set(faces.map(({ family }) => family))];

describe('the fonts of the site', () => {
	it('are of three families, whose files are there', () => {
		expect(families).toHaveLength(3);
		for (const { url } of faces) {
			const file = url.startsWith('.')
				? resolve(dirname(STYLE_SHEET), url)
				: resolve('node_modules', url);
			expect(existsSync(file), file).toBe(true);
		}
	});

	it('have each letter that the site is written in among those that every reader is sent', () => {
		for (const family of families) {
			const own = faces.filter((face) => face.family === family);
			const late = lettersOfSite().filter((letter) => {
				const point = letter.codePointAt(0) ?? 0;
				const holders = own.filter(({ points }) => points.has(point));
				// Latin letters of the Arabic family are behind those of the other families.
				const isBehind = family.includes('Naskh') && point < 0x600;
				const isLetter = /[\p{L}\p{M}\p{N}]/u.test(letter);
				return isLetter && holders.length > 0 && !isBehind && !holders.some(isCore);
			});
			expect(late, `${family}: npm run fonts`).toEqual([]);
		}
	});

	it('draw each Arabic letter whole, since an engine may leave dots at a height of their own', async () => {
		const naskh = readFileSync(resolve(dirname(STYLE_SHEET), 'noto-naskh-arabic-arabic.woff2'));
		const arabic = lettersOfSite().filter((letter) => /[\u0621-\u063a\u0641-\u064a]/u.test(letter));
		const file = await subsetFont(naskh, arabic.join(''), { targetFormat: 'truetype' });
		const font = new hb.Font(new hb.Face(new hb.Blob(Uint8Array.from(file).buffer)));
		expect(arabic.length).toBeGreaterThan(30);
		for (const letter of arabic) {
			// Alone, and at the beginning, in the middle and at the end of a word.
			const buffer = new hb.Buffer();
			buffer.addText(`${letter} ${letter.repeat(3)}`);
			buffer.guessSegmentProperties();
			hb.shape(font, buffer);
			const heights = buffer.getGlyphPositions().map(({ yOffset }) => yOffset);
			expect(new Set(heights), letter).toEqual(new Set([0]));
		}
	});

	it('leave out of the rest what is in the part that is sent', () => {
		for (const family of families) {
			const own = faces.filter((face) => face.family === family);
			const sent = own.filter(isCore).flatMap(({ points }) => [...points]);
			const claimed = own.filter((face) => !isCore(face)).flatMap(({ points }) => [...points]);
			const isClaimed = new Set(claimed);
			expect(sent.length).toBeGreaterThan(50);
			expect(
				sent.filter((point) => isClaimed.has(point)).map((point) => point.toString(16)),
			).toEqual([]);
		}
	});
});

describe('rangesOf', () => {
	it('is what pointsIn reads', () => {
		const ranges = 'U+0020-007E,U+00A0,U+0131-0132,U+1EE00';
		expect(rangesOf(pointsIn(ranges))).toBe(ranges);
	});
});
