/** No file but the one that was exported is said to be as it was exported. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '$lib/model/view';
import { joined, latin1, sameBytes, utf8, viewOf } from '$lib/snapshot/containers/bytes';
import { CODECS, formatOf } from '$lib/snapshot/containers/codecs';
import { withBlock } from '$lib/snapshot/evidence/covered';
import { partsOf, segmentBytes } from '$lib/snapshot/containers/jpeg-segments';
import { signWithSecret } from '$lib/snapshot/evidence/keys';
import { boxesOf } from '$lib/snapshot/containers/mp4-boxes';
import { chunkBytes, chunksOf, pngOfChunks } from '$lib/snapshot/containers/png-chunks';
import { pictureState, readEvidence } from '$lib/snapshot/evidence/read';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { allForged, forgeries, PARTS } from './forging';
import { FILES, fileOf, recordOf } from './sample';

const record = recordOf({
	...DEFAULT_VIEW,
	filters: { ...DEFAULT_VIEW.filters, kinds: ['checkpoint'] },
});
const sign = await signWithSecret(
	Uint8Array.from({ length: 32 }, (_, at) => at * 7),
	'Desk',
);

const VERSION_1 = 'tests/fixtures/evidence-1';
const version1 = (name: string) => Uint8Array.from(readFileSync(`${VERSION_1}/${name}`));
const VERSION_1_FILES = readdirSync(VERSION_1)
	.filter((name) => !name.endsWith('.md'))
	.map((name) => {
		const bytes = version1(name);
		const format = formatOf(bytes);
		if (format === null) throw new Error(`${name} is of no format that carries evidence`);
		return { name, format, bytes };
	});

/** Whether anybody is told that a file is as it was exported, or that somebody signed it. */
async function verdict(bytes: Uint8Array): Promise<{ passes: boolean; isSigned: boolean }> {
	const reading = await readEvidence(bytes);
	if (reading.kind !== 'read') return { passes: false, isSigned: false };
	return {
		passes: pictureState(reading) === 'exported',
		isSigned: reading.isRecordIntact && reading.signature.kind === 'valid',
	};
}

/** What a record of version 1 does not cover, made the same: resolution, and how data is cut. */
function covered(bytes: Uint8Array): Uint8Array {
	switch (formatOf(bytes)) {
		case 'png': {
			const chunks = chunksOf(bytes).filter(({ type }) => type !== 'pHYs');
			const data = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
			const others = chunks.filter(({ type }) => type !== 'IDAT');
			return pngOfChunks([...others, { type: 'IDAT', content: joined(data) }]);
		}
		case 'jpeg': {
			const { segments, rest } = partsOf(bytes);
			return joined([...segments.filter(({ marker }) => marker !== 0xe0).map(segmentBytes), rest]);
		}
		default:
			return bytes;
	}
}

describe.each(FILES)('a $name that was put together otherwise', ({ format, bytes }) => {
	it.each([
		['not signed', null],
		['signed', sign],
	])('is never as it was exported: %s', async (_, signing) => {
		const file = await withEvidence(bytes, format, record, signing);
		expect(await verdict(file)).toEqual({ passes: true, isSigned: signing !== null });
		await fc.assert(
			fc.asyncProperty(forgeries, async (all) => {
				const other = allForged(format, file, all);
				const { passes } = await verdict(other);
				expect(passes).toBe(sameBytes(other, file));
			}),
			{ seed: 20230919, numRuns: 120 },
		);
	});

	it('is told where one of its bytes is another, wherever that is', async () => {
		const file = await withEvidence(bytes, format, record, sign);
		const step = Math.max(1, Math.floor(file.length / 150));
		for (let at = 0; at < file.length; at += step) {
			const other = Uint8Array.from(file);
			other[at] = (other[at] ?? 0) ^ 1;
			expect(await verdict(other), `byte ${at}`).toMatchObject({ passes: false });
		}
	});
});

describe('a file with a record of version 1', () => {
	it.each(VERSION_1_FILES)('is as it was exported: $name', async ({ name, format, bytes }) => {
		const reading = await readEvidence(bytes);
		expect(reading).toMatchObject({
			kind: 'read',
			isRecordIntact: true,
			isPictureIntact: true,
			uncovered: format === 'png' || format === 'jpeg' ? ['resolution'] : [],
			strangers: [],
			signature: { kind: name.includes('signed') ? 'valid' : 'unsigned' },
		});
	});

	it.each(VERSION_1_FILES)('and otherwise it is not: $name', async ({ format, bytes }) => {
		await fc.assert(
			fc.asyncProperty(forgeries, async (all) => {
				const other = allForged(format, bytes, all);
				const { passes } = await verdict(other);
				expect(passes && !sameBytes(covered(other), covered(bytes))).toBe(false);
			}),
			{ seed: 20230920, numRuns: 120 },
		);
	});

	it('is one of the newest version once it is signed', async () => {
		const file = await withEvidence(version1('png.png'), 'png', record, sign);
		expect(await readEvidence(file)).toMatchObject({
			block: { record: { version: 2 } },
			isPictureIntact: true,
			uncovered: [],
		});
	});
});

/** Puts parts before the first place of a mark. */
function before(bytes: Uint8Array, mark: string, added: readonly Uint8Array[]): Uint8Array {
	const at = latin1(bytes).indexOf(mark);
	if (at < 0) throw new Error(`there is no ${mark}`);
	return joined([bytes.subarray(0, at), ...added, bytes.subarray(at)]);
}

const svgForged = (bytes: Uint8Array): Uint8Array => before(bytes, '</svg>', PARTS.svg.slice(0, 1));

/** Another picture that browsers show instead: animation control, frame control, frame data. */
function apngForged(bytes: Uint8Array): Uint8Array {
	const chunks = chunksOf(bytes);
	const data = joined(chunks.flatMap(({ type, content }) => (type === 'IDAT' ? [content] : [])));
	const frame = chunkBytes({ type: 'fdAT', content: joined([Uint8Array.of(0, 0, 0, 1), data]) });
	const [control, frameControl] = PARTS.png;
	if (!control || !frameControl) throw new Error('there are no parts of an animation');
	const at = latin1(bytes).indexOf('IDAT') - 4;
	const end = latin1(bytes).lastIndexOf('IEND') - 4;
	return joined([
		bytes.subarray(0, at),
		control,
		bytes.subarray(at, end),
		frameControl,
		frame,
		bytes.subarray(end),
	]);
}

/** An update after ours, as PDF provides for, without a last mark of the end. */
function pdfForged(bytes: Uint8Array): Uint8Array {
	const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes))?.[1] ?? '0';
	return joined([
		bytes,
		utf8('1 0 obj\n<</Length 20>>\nstream\n1 0 0 rg 0 0 9 9 re f\nendstream\nendobj\n'),
		utf8(`trailer\n<</Size 12/Root 1 0 R/Prev ${start}>>\nstartxref\n${bytes.length}\n`),
	]);
}

function rotated(bytes: Uint8Array): Uint8Array {
	const [exif] = PARTS.jpeg;
	if (!exif) throw new Error('there is no orientation');
	return joined([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
}

function webpRotated(bytes: Uint8Array): Uint8Array {
	const [exif] = PARTS.webp;
	if (!exif) throw new Error('there is no orientation');
	const file = joined([bytes, exif]);
	const numbers = viewOf(file);
	numbers.setUint32(4, file.length - 8, true);
	// The header says that there is one.
	file[20] = (file[20] ?? 0) | 0x08;
	return file;
}

const colourSpace = (bytes: Uint8Array): Uint8Array =>
	joined([bytes.subarray(0, 33), ...PARTS.png.slice(4, 5), bytes.subarray(33)]);

const turnedPng = (bytes: Uint8Array): Uint8Array =>
	joined([bytes.subarray(0, 33), ...PARTS.png.slice(8, 9), bytes.subarray(33)]);

const FORGERIES = [
	['drawing between two records', 'svg', svgForged, { kind: 'second-record' }],
	['another picture as an animation', 'png', apngForged, { kind: 'part', name: 'acTL' }],
	['another colour space', 'png', colourSpace, { kind: 'part', name: 'cICP' }],
	['turned', 'png', turnedPng, { kind: 'part', name: 'eXIf' }],
	['turned', 'jpeg', rotated, { kind: 'part', name: 'Exif' }],
	['turned', 'webp', webpRotated, { kind: 'part', name: 'EXIF' }],
	['an update behind the end', 'pdf', pdfForged, { kind: 'behind-end' }],
] as const;

describe('what is known to have been forged', () => {
	it.each(FORGERIES)('%s, in a %s: it is told, and what', async (_, format, forge, stranger) => {
		const earlier = format === 'webp' ? 'webp-with-transparency.webp' : `${format}.${format}`;
		const files = [
			version1(earlier),
			await withEvidence(fileOf(format), format, record),
			await withEvidence(fileOf(format), format, record, sign),
		];
		for (const file of files) {
			expect(await readEvidence(file)).toMatchObject({ isPictureIntact: true });
			const reading = await readEvidence(forge(file));
			if (reading.kind !== 'read') throw new Error(`the file is ${reading.kind}`);
			expect(pictureState(reading)).toBe('altered');
			expect(reading.strangers).toContainEqual(expect.objectContaining(stranger));
		}
	});

	/** The same block to whoever parses it, in other bytes of the same number. */
	const respelt = (text: string): string =>
		text.replace('"signer":null,"verbatim":"evidence"', '"verbatim":"evidence","signer":null');

	it.each(FILES)(
		'a record in another order of its fields, in a $name',
		async ({ format, bytes }) => {
			const codec = CODECS[format];
			const file = await withEvidence(bytes, format, record);
			const place = codec.place(file);
			const text = respelt(codec.read(file) ?? '');
			const other = place && withBlock(codec, file, place, text);
			if (!other) throw new Error('there is no place for the record');
			expect(sameBytes(other, file)).toBe(false);
			expect(await readEvidence(other)).toMatchObject({
				isRecordIntact: true,
				isPictureIntact: false,
			});
		},
	);

	it('a record of version 1 in another order of its fields, or in another place', async () => {
		const svg = new TextDecoder().decode(version1('svg.svg'));
		const [head, film, ...boxes] = boxesOf(version1('mp4.mp4')).map((each) => each.bytes);
		if (!head || !film || boxes.length === 0) throw new Error('the film has too few boxes');
		for (const other of [utf8(respelt(svg)), joined([head, ...boxes, film])]) {
			expect(await readEvidence(other)).toMatchObject({
				isRecordIntact: true,
				isPictureIntact: false,
			});
		}
	});

	it('a checksum of a JPEG’s record that is not that of its text', async () => {
		const long = recordOf();
		const file = await withEvidence(fileOf('jpeg'), 'jpeg', long);
		const [, digest] = /HasExtendedXMP>([0-9A-F]{32})</.exec(latin1(file)) ?? [];
		if (digest === undefined) throw new Error('the record is not cut');
		// Both places name the same: the record is found all the same.
		const other = Uint8Array.from(latin1(file).replaceAll(digest, digest.toLowerCase()), (sign) =>
			sign.charCodeAt(0),
		);
		expect(await verdict(other)).toMatchObject({ passes: false });
	});

	it('an altered record says nothing of the picture that it covers, nor does a signature', async () => {
		const file = latin1(await withEvidence(fileOf('svg'), 'svg', record, sign));
		const other = Uint8Array.from(file.replace('"names":"both"', '"names":"none"'), (sign) =>
			sign.charCodeAt(0),
		);
		const reading = await readEvidence(other);
		if (reading.kind !== 'read') throw new Error(`the file is ${reading.kind}`);
		expect(reading).toMatchObject({
			isRecordIntact: false,
			isPictureIntact: false,
			signature: { kind: 'invalid' },
		});
		expect(pictureState(reading)).toBe('untold');
	});

	it('a signature in another spelling of the same bytes is none', async () => {
		const file = latin1(await withEvidence(fileOf('svg'), 'svg', record, sign));
		const signature = /"signature":"([^"]+)=="/.exec(file)?.[1] ?? '';
		// The last sign has four bits to spare.
		const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
		const last = LETTERS[LETTERS.indexOf(signature.slice(-1)) + 1] ?? '';
		const other = file.replace(`${signature}==`, `${signature.slice(0, -1)}${last}==`);
		const bytes = Uint8Array.from(other, (letter) => letter.charCodeAt(0));
		expect(atob(`${signature.slice(0, -1)}${last}==`)).toBe(atob(`${signature}==`));
		expect(await readEvidence(bytes)).toMatchObject({ kind: 'unreadable' });
	});
});
