import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { DEFAULT_VIEW, type View } from '$lib/model/view';
import type { EvidenceFormat } from '$lib/snapshot/containers/codec';
import { evidenceOf } from '$lib/snapshot/evidence/compose';
import type { EvidenceRecord } from '$lib/snapshot/evidence/record';
import { karabakh } from '../../../support/karabakh-frozen';
import { gifFilm, videoFilm, webpFilm } from './films';

export { karabakh };

const picture = (name: string) => Uint8Array.from(readFileSync(`tests/fixtures/pictures/${name}`));

const svg = `<?xml version="1.0" encoding="UTF-8"?>
<!-- <svg> in a comment is not the root -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 33" aria-label="a > b">
	<title>نقطة حمراء</title>
	<circle cx="20" cy="15" r="9" fill="#bc2d21"/>
</svg>
`;

async function pdf(useObjectStreams: boolean): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.setTitle('A red dot');
	document.addPage([48, 33]).drawCircle({ x: 20, y: 15, size: 9 });
	return Uint8Array.from(await document.save({ useObjectStreams }));
}

/** One file of each kind that evidence is written into. */
export const FILES: readonly {
	readonly name: string;
	readonly format: EvidenceFormat;
	readonly bytes: Uint8Array;
}[] = [
	{ name: 'PNG', format: 'png', bytes: picture('dot.png') },
	{ name: 'JPEG', format: 'jpeg', bytes: picture('dot.jpeg') },
	{ name: 'lossy WebP', format: 'webp', bytes: picture('dot-lossy.webp') },
	{ name: 'lossless WebP', format: 'webp', bytes: picture('dot-lossless.webp') },
	{ name: 'WebP with transparency', format: 'webp', bytes: picture('dot-transparent.webp') },
	{ name: 'SVG', format: 'svg', bytes: new TextEncoder().encode(svg) },
	{ name: 'PDF', format: 'pdf', bytes: await pdf(false) },
	{ name: 'PDF with object streams', format: 'pdf', bytes: await pdf(true) },
	{ name: 'animated WebP', format: 'webp', bytes: await webpFilm() },
	{ name: 'GIF', format: 'gif', bytes: gifFilm() },
	{ name: 'MP4', format: 'mp4', bytes: await videoFilm('mp4') },
	{ name: 'WebM', format: 'webm', bytes: await videoFilm('webm') },
];

export const fileOf = (format: EvidenceFormat): Uint8Array => {
	const file = FILES.find((each) => each.format === format);
	if (!file) throw new Error(`there is no ${format}`);
	return file.bytes;
};

export const recordOf = (
	view: View = DEFAULT_VIEW,
	words: { readonly title?: string; readonly alt?: string } = {},
	dossier = karabakh,
): EvidenceRecord =>
	evidenceOf({
		dossier,
		unverified: new Set(),
		view,
		language: 'ar',
		link: 'http://localhost/ar/?v=1&from=2023-09-19',
		title: 'قره باغ، 2020–2023',
		credits: ['© GeoNames & <others>', 'Every statement is the named speaker’s.'],
		alt: 'خريطة \u2066Map\u2069',
		altAlsoIn: { en: 'Map of something' },
		exported: new Date('2026-11-26T10:00:00Z'),
		...words,
	});
