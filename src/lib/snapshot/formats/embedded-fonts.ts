import { TYPE, type Figure } from '../layout/figure';
import { textsOf } from './canvas';
import type { EmbeddedFont } from './svg';

/** First and last code point of each part of a CSS `unicode-range`. */
function rangesOf(unicodeRange: string): readonly (readonly [number, number])[] {
	return unicodeRange.split(',').map((part) => {
		const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-');
		return [
			Number.parseInt(from.replaceAll('?', '0'), 16),
			Number.parseInt(to.replaceAll('?', 'F'), 16),
		];
	});
}

const holdsAny = (unicodeRange: string, points: ReadonlySet<number>): boolean =>
	rangesOf(unicodeRange).some(([from, to]) =>
		[...points].some((point) => from <= point && point <= to),
	);

async function dataAddress(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let text = '';
	for (let start = 0; start < bytes.length; start += 8192) {
		text += String.fromCharCode(...bytes.subarray(start, start + 8192));
	}
	return `data:${blob.type};base64,${btoa(text)}`;
}

/** A picture as an address that holds it. */
export const addressOf = dataAddress;

/** The faces of the page's own style sheets. */
function facesOfPage(): readonly CSSFontFaceRule[] {
	return [...document.styleSheets].flatMap((sheet) => {
		try {
			return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
		} catch {
			return [];
		}
	});
}

/** The faces that a figure's first page is set in, whole: of each family what its letters need. */
export async function embeddedFonts(figure: Figure): Promise<readonly EmbeddedFont[]> {
	const points = new Map<string, Set<number>>();
	for (const { lines, style } of textsOf({ ...figure, pages: figure.pages.slice(0, 1) })) {
		for (const name of TYPE[figure.faces][style].families) {
			const known = points.get(name) ?? new Set<number>();
			for (const character of lines.join('')) known.add(character.codePointAt(0) ?? 0);
			points.set(name, known);
		}
	}
	const faces = facesOfPage().flatMap((rule) => {
		const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
		const unicodeRange = rule.style.getPropertyValue('unicode-range') || 'U+0-10FFFF';
		const [, url] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
		const wanted = points.get(family);
		if (url === undefined || !wanted || !holdsAny(unicodeRange, wanted)) return [];
		const address = new URL(url, rule.parentStyleSheet?.href ?? location.href);
		const weight = rule.style.getPropertyValue('font-weight') || '400';
		return [{ family, weight, unicodeRange, address }];
	});
	return Promise.all(
		faces.map(async ({ address, ...face }) => {
			const answer = await fetch(address);
			if (!answer.ok) throw new Error(`the font ${face.family} did not arrive`);
			const file = new Blob([await answer.arrayBuffer()], { type: 'font/woff2' });
			return { ...face, address: await dataAddress(file) };
		}),
	);
}
