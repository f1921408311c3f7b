import { PDFDocument } from '@cantoo/pdf-lib';
import exifr from 'exifr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_NAMESPACE, evidenceIn } from '$lib/snapshot/containers/xmp';
import { EvidenceBlock } from '$lib/snapshot/evidence/block';
import { chunksOf, crc32, pixelDensity } from '$lib/snapshot/containers/png-chunks';
import { readEvidence } from '$lib/snapshot/evidence/read';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { FILES, fileOf, recordOf } from './sample';

const Alternatives = v.looseObject({ value: v.string(), lang: v.string() });
const Xmp = v.looseObject({
	dc: v.looseObject({
		title: v.array(Alternatives),
		description: v.array(Alternatives),
		source: v.string(),
	}),
	Iptc4xmpCore: v.looseObject({ AltTextAccessibility: v.array(Alternatives) }),
	verbatim: v.looseObject({ evidence: v.unknown() }),
});

const xmpByExifr = async (file: Uint8Array): Promise<unknown> =>
	exifr.parse(Buffer.from(file), { xmp: true, mergeOutput: false, multiSegment: true });

/** exifr gives the text as it stands in the XML. */
const decoded = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const record = recordOf();

describe('what other programs read', () => {
	it.each(['png', 'jpeg'] as const)(
		'exifr finds the words and the record in a %s',
		async (format) => {
			const file = await withEvidence(fileOf(format), format, record);
			const { dc, Iptc4xmpCore, verbatim } = v.parse(Xmp, await xmpByExifr(file));
			expect(dc.title.map(({ value, lang }) => [lang, value])).toEqual([
				['x-default', record.title],
				['ar', record.title],
			]);
			for (const told of [dc.description, Iptc4xmpCore.AltTextAccessibility]) {
				expect(told.map(({ value, lang }) => [lang, value])).toEqual([
					['x-default', record.alt],
					['en', record.altAlsoIn?.['en']],
					['ar', record.alt],
				]);
			}
			expect(decoded(dc.source)).toBe(record.view.link);
			const told = verbatim.evidence;
			const raw: unknown = typeof told === 'string' ? JSON.parse(decoded(told)) : told;
			expect(v.parse(EvidenceBlock, raw).record).toEqual(record);
		},
	);

	it('a record of more than 64 kB is read out of the segments of a JPEG', async () => {
		const file = await withEvidence(fileOf('jpeg'), 'jpeg', { ...record, alt: 'ق'.repeat(90_000) });
		expect(file.length).toBeGreaterThan(180_000);
		const xmp = await xmpByExifr(file);
		expect(JSON.stringify(xmp)).toContain(record.dossier.sha256);
		// Words that are too long for the main segment stand in the extension: it is a picture still.
		expect(await readEvidence(file)).toMatchObject({ isPictureIntact: true });
		expect(await sharp(file).metadata()).toMatchObject({ width: 48, height: 33 });
	});

	it('pngjs decodes the same pixels', async () => {
		const original = PNG.sync.read(Buffer.from(fileOf('png')));
		const file = await withEvidence(fileOf('png'), 'png', record);
		const decoded = PNG.sync.read(Buffer.from(file));
		expect([decoded.width, decoded.height]).toEqual([48, 33]);
		expect(decoded.data.equals(original.data)).toBe(true);
	});

	it('a PNG tells it in its own keywords, too, before its pixels', async () => {
		const file = await withEvidence(fileOf('png'), 'png', record);
		const types = chunksOf(file).map(({ type }) => type);
		expect(types[0]).toBe('IHDR');
		expect(types.lastIndexOf('iTXt')).toBeLessThan(types.indexOf('IDAT'));
		const texts = Buffer.from(file).toString('utf8');
		for (const words of ['Title\0\0\0\0\0' + record.title, 'Description', 'Copyright', 'Source']) {
			expect(texts).toContain(words);
		}
	});

	it('a PDF keeps its page and its title, and has the record in its metadata', async () => {
		for (const { bytes, format } of FILES.filter((file) => file.format === 'pdf')) {
			const file = await withEvidence(bytes, format, record);
			expect(file.subarray(0, bytes.length - 1)).toEqual(bytes.subarray(0, bytes.length - 1));
			const document = await PDFDocument.load(file, { updateMetadata: false });
			expect(document.getPageCount()).toBe(1);
			expect(document.getTitle()).toBe('A red dot');
			expect(Buffer.from(file).toString('latin1')).toContain('/Metadata');
		}
	});

	it('pdf.js finds the alt text among the metadata of a PDF', async () => {
		const file = await withEvidence(fileOf('pdf'), 'pdf', record);
		const document = await getDocument({ data: file.slice(), verbosity: 0 }).promise;
		const { metadata } = await document.getMetadata();
		// It gives a text of several languages as one: here the default, English and Arabic.
		expect(metadata.get('dc:description')).toBe(
			[record.alt, record.altAlsoIn?.['en'], record.alt].join(''),
		);
	});

	it('a WebP has the alt text in its XMP, as XML', async () => {
		const file = Buffer.from(await withEvidence(fileOf('webp'), 'webp', record));
		const at = file.indexOf('XMP ', 0, 'latin1');
		const xmp = file.toString('utf8', at + 8, at + 8 + file.readUInt32LE(at + 4));
		const said: string[] = [];
		let name = '';
		const parser = new SaxesParser();
		parser.on('opentag', (tag) => (name = tag.name === 'rdf:li' ? name : tag.name));
		parser.on('text', (text) => {
			if (name === 'rdf:Alt' && text === record.alt) said.push(text);
		});
		parser.write(xmp.replace(/^.*?\?>|<\?xpacket end.*$/gsu, '')).close();
		// Twice as a description, twice for who cannot see it.
		expect(said).toHaveLength(4);
	});

	it('a program that writes the XMP anew as an attribute does not lose the record', () => {
		const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:v="${EVIDENCE_NAMESPACE}" v:evidence="{&quot;a&quot;:1}"/></r:RDF></x:xmpmeta>`;
		expect(evidenceIn(xmp)).toBe('{"a":1}');
	});

	it('the checksum is the one of the standard, and dots per inch are pixels to the metre', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
		expect([...pixelDensity(300).content]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
	});
});
