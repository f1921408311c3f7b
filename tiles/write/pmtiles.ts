import { gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { zxyToTileId } from 'pmtiles';
import { encodeDirectory } from './directory';
import type { Entry } from './directory';

/** A tile, not yet compressed. */
export interface Tile {
	readonly z: number;
	readonly x: number;
	readonly y: number;
	readonly bytes: Uint8Array;
}

/** What the header and the metadata say besides what follows from the tiles. */
export interface ArchiveDescription {
	/** West, south, east, north in degrees: the part that has all zooms. */
	readonly bounds: readonly [number, number, number, number];
	readonly center: readonly [lon: number, lat: number, zoom: number];
	readonly metadata: Readonly<Record<string, unknown>>;
}

const HEADER_BYTES = 127;
/** The specification wants header and root directory within the first 16,384 bytes. */
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 2048;

/** Compressed in JavaScript and without a date, so that every machine writes the same bytes. */
const compress = (bytes: Uint8Array) => gzipSync(bytes, { level: 9, mtime: 0 });

/**
 * A clustered archive (PMTiles specification, version 3): tiles in Hilbert order, equal tiles
 * stored once, everything compressed with gzip.
 */
export function writeArchive(tiles: readonly Tile[], description: ArchiveDescription): Uint8Array {
	const ordered = tiles
		.map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes }))
		.sort((a, b) => a.id - b.id);
	const entries: Entry[] = [];
	const contents: Uint8Array[] = [];
	const known = new Map<string, { offset: number; length: number }>();
	let end = 0;
	for (const { id, bytes } of ordered) {
		const hash = createHash('sha256').update(bytes).digest('hex');
		let stored = known.get(hash);
		if (stored === undefined) {
			const content = compress(bytes);
			stored = { offset: end, length: content.length };
			known.set(hash, stored);
			contents.push(content);
			end += content.length;
		}
		const last = entries.at(-1);
		if (last !== undefined && last.offset === stored.offset && last.id + last.run === id) {
			entries[entries.length - 1] = { ...last, run: last.run + 1 };
		} else {
			entries.push({ id, ...stored, run: 1 });
		}
	}
	const { root, leaves } = withLeaves(entries);
	const metadata = compress(new TextEncoder().encode(JSON.stringify(description.metadata)));
	const zooms = tiles.map(({ z }) => z);
	const header = writeHeader({
		sizes: [root.length, metadata.length, leaves.length, end],
		counts: [tiles.length, entries.length, contents.length],
		zooms: [Math.min(...zooms), Math.max(...zooms)],
		description,
	});
	return Buffer.concat([header, root, metadata, leaves, ...contents]);
}

/** Root directory and leaf directories; the leaves are empty while the root holds all entries. */
function withLeaves(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
	const root = compress(encodeDirectory(entries));
	if (root.length <= ROOT_BYTES) return { root, leaves: new Uint8Array() };
	const parts: Uint8Array[] = [];
	const pointers: Entry[] = [];
	let offset = 0;
	for (let n = 0; n < entries.length; n += LEAF_ENTRIES) {
		const part = entries.slice(n, n + LEAF_ENTRIES);
		const bytes = compress(encodeDirectory(part));
		pointers.push({ id: part[0]?.id ?? 0, offset, length: bytes.length, run: 0 });
		parts.push(bytes);
		offset += bytes.length;
	}
	return { root: compress(encodeDirectory(pointers)), leaves: Buffer.concat(parts) };
}

function writeHeader(archive: {
	sizes: readonly [root: number, metadata: number, leaves: number, tiles: number];
	counts: readonly [addressed: number, entries: number, contents: number];
	zooms: readonly [min: number, max: number];
	description: ArchiveDescription;
}): Uint8Array {
	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles', 0, 'latin1');
	header.writeUInt8(3, 7);
	let [field, position] = [8, HEADER_BYTES];
	for (const size of archive.sizes) {
		header.writeBigUInt64LE(BigInt(position), field);
		header.writeBigUInt64LE(BigInt(size), field + 8);
		position += size;
		field += 16;
	}
	for (const count of archive.counts) {
		header.writeBigUInt64LE(BigInt(count), field);
		field += 8;
	}
	const [clustered, gzip, vectorTile] = [1, 2, 1];
	const { bounds, center } = archive.description;
	for (const value of [clustered, gzip, gzip, vectorTile, ...archive.zooms]) {
		header.writeUInt8(value, field++);
	}
	for (const degrees of bounds) field = header.writeInt32LE(Math.round(degrees * 1e7), field);
	field = header.writeUInt8(center[2], field);
	for (const degrees of [center[0], center[1]]) {
		field = header.writeInt32LE(Math.round(degrees * 1e7), field);
	}
	return header;
}
