import {
	familyOf,
	TYPE,
	type Faces,
	type Box,
	type Figure,
	type Paint,
	type PathPaint,
	type PictureName,
	type TextPaint,
} from '../layout/figure';

/** A font face of the page, whole, for a file that stands alone. */
export type EmbeddedFont = {
	readonly family: string;
	/** As CSS writes it: one weight, or the first and last of a variable face. */
	readonly weight: string;
	readonly unicodeRange: string;
	/** `data:` address. */
	readonly address: string;
};

/** Characters that XML 1.0 cannot hold are left out. */
const escaped = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

const number = (value: number): string => String(Math.round(value * 100) / 100);

const sides = ({ x, y, width, height }: Box): string =>
	`x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;

function textElement(paint: TextPaint, faces: Faces): string {
	const { lines, style, colour, x, y, direction, align, language } = paint;
	const { size, weight, leading } = TYPE[faces][style];
	const attributes = [
		...(language === '' ? [] : [`xml:lang="${escaped(language)}"`]),
		`direction="${direction}"`,
		'unicode-bidi="embed"',
		`font-family="${escaped(familyOf(style, faces))}"`,
		`font-size="${size}"`,
		...(weight === 400 ? [] : [`font-weight="${weight}"`]),
		`fill="${colour}"`,
		...(align === 'center' ? ['text-anchor="middle"'] : []),
	];
	const spans = lines.map(
		(line, index) =>
			`<tspan x="${number(x)}" y="${number(y + index * leading)}">${escaped(line)}</tspan>`,
	);
	return `<text ${attributes.join(' ')}>${spans.join('\n')}</text>`;
}

function pathElement({ d, fill, stroke, opacity }: PathPaint): string {
	const attributes = [
		`d="${escaped(d)}"`,
		`fill="${fill ?? 'none'}"`,
		...(stroke ? [`stroke="${stroke.colour}"`, `stroke-width="${number(stroke.width)}"`] : []),
		...(stroke ? ['stroke-linejoin="round"'] : []),
		...(stroke?.cap ? [`stroke-linecap="${stroke.cap}"`] : []),
		...(stroke && stroke.dash.length > 0
			? [`stroke-dasharray="${stroke.dash.map(number).join(' ')}"`]
			: []),
		...(opacity === 1 ? [] : [`opacity="${Number(opacity.toFixed(4))}"`]),
	];
	return `<path ${attributes.join(' ')}/>`;
}

function element(paint: Paint, pictures: ReadonlyMap<PictureName, string>, faces: Faces): string {
	switch (paint.kind) {
		case 'text':
			return textElement(paint, faces);
		case 'path':
			return pathElement(paint);
		case 'box':
			return `<rect ${sides(paint.box)} fill="${paint.colour}"/>`;
		case 'clipped': {
			const { x, y, width, height } = paint.box;
			const view = [x, y, width, height].map(number).join(' ');
			// A sheet in a sheet cuts off what goes over its edges.
			return [
				`<svg ${sides(paint.box)} viewBox="${view}">`,
				...paint.paints.map(pathElement),
				'</svg>',
			].join('\n');
		}
		case 'picture': {
			const address = pictures.get(paint.picture);
			return address === undefined
				? ''
				: `<image ${sides(paint.box)} preserveAspectRatio="none" href="${address}"/>`;
		}
	}
}

const face = ({ family, weight, unicodeRange, address }: EmbeddedFont): string =>
	`@font-face{font-family:"${family}";font-weight:${weight};src:url(${address}) format("woff2");unicode-range:${unicodeRange}}`;

/** Paints of a figure as SVG elements in a sheet of their own size. */
function sheet(
	{ width, height }: Pick<Figure, 'width' | 'height'>,
	unit: number,
	attributes: string,
	content: readonly string[],
): string {
	const size = `width="${number(width * unit)}" height="${number(height * unit)}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(width)} ${number(height)}"${attributes}>`,
		...content,
		'</svg>\n',
	].join('\n');
}

/**
 * The first page of a figure as SVG: the ground of the map is a picture, all else is text and vector. It needs no
 * other file: fonts and pictures are inside.
 *
 * @param unit CSS pixels to a pixel of the figure
 * @param pictures `data:` addresses
 */
export function svgOf(
	figure: Figure,
	unit: number,
	fonts: readonly EmbeddedFont[],
	pictures: ReadonlyMap<PictureName, string>,
): string {
	const [page = []] = figure.pages;
	const named = ` xml:lang="${escaped(figure.language)}" role="img" aria-labelledby="title description"`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${sheet(figure, unit, named, [
		`<title id="title">${escaped(figure.title)}</title>`,
		`<desc id="description">${escaped(figure.alternative)}</desc>`,
		`<style>${fonts.map(face).join('\n')}</style>`,
		...page.map((paint) => element(paint, pictures, figure.faces)).filter((text) => text !== ''),
	])}`;
}

/** Whether a paint is lines and areas, neither text nor picture. */
export const isVector = ({ kind }: Paint): boolean =>
	kind === 'path' || kind === 'box' || kind === 'clipped';

/** Lines and areas of a page as SVG, without texts and pictures: what lies under these in a PDF. */
export function vectorsOf(figure: Figure, paints: readonly Paint[]): string {
	const vectors = paints.filter(isVector);
	return sheet(
		figure,
		1,
		'',
		vectors.map((paint) => element(paint, new Map(), figure.faces)),
	);
}
