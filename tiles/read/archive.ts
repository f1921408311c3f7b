import { VectorTile } from '@mapbox/vector-tile';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { Compression, PMTiles, tileIdToZxy } from 'pmtiles';
import type { Header, Source } from 'pmtiles';
import type { ArchiveSeen, LayerContract, PropertyContract } from '../../src/lib/tileset';
import { decodeDirectory } from '../write/directory';
import type { Entry } from '../write/directory';

type Value = NonNullable<PropertyContract['values']>[number];

/** More different values than this are not kept: no list in the contract is that long. */
const MOST_VALUES = 32;
const GEOMETRIES: Readonly<Record<number, LayerContract['geometry']>> = {
	1: 'point',
	2: 'line',
	3: 'polygon',
};

/** A PMTiles archive in memory. */
export class ArchiveFile {
	readonly bytes: Buffer;
	readonly #archive: PMTiles;

	/** Throws what reading the file throws. */
	constructor(readonly path: string) {
		this.bytes = readFileSync(path);
		const source: Source = {
			getKey: () => path,
			getBytes: (offset, length) => {
				const part = Uint8Array.from(this.bytes.subarray(offset, offset + length));
				return Promise.resolve({ data: part.buffer });
			},
		};
		this.#archive = new PMTiles(source);
	}

	/** The header; rejects if this is no PMTiles archive of version 3. */
	header(): Promise<Header> {
		return this.#archive.getHeader();
	}

	/** The metadata, whatever its shape. */
	metadata(): Promise<unknown> {
		return this.#archive.getMetadata();
	}

	/** A tile with its layers; null where the archive has none. */
	async tile(z: number, x: number, y: number): Promise<VectorTile | null> {
		const found = await this.#archive.getZxy(z, x, y);
		return found === undefined ? null : new VectorTile(new PbfReader(new Uint8Array(found.data)));
	}

	/** Every stored content once, decoded, with the first place where it is used. */
	async *contents(): AsyncGenerator<{ z: number; x: number; y: number; tile: VectorTile }> {
		const header = await this.header();
		const known = new Set<number>();
		for (const { id, offset } of this.#entries(
			header,
			header.rootDirectoryOffset,
			header.rootDirectoryLength,
		)) {
			if (known.has(offset)) continue;
			known.add(offset);
			const [z, x, y] = tileIdToZxy(id);
			const tile = await this.tile(z, x, y);
			if (tile !== null) yield { z, x, y, tile };
		}
	}

	/** Entries of a directory and of its leaves, in order. */
	*#entries(header: Header, start: number, length: number): Generator<Entry> {
		const stored = this.bytes.subarray(start, start + length);
		const gzip = header.internalCompression === Compression.Gzip;
		for (const entry of decodeDirectory(gzip ? gunzipSync(stored) : stored)) {
			if (entry.run > 0) yield entry;
			else
				yield* this.#entries(
					header,
					(header.leafDirectoryOffset ?? 0) + entry.offset,
					entry.length,
				);
		}
	}
}

interface Seen {
	geometries: Set<LayerContract['geometry']>;
	features: number;
	properties: Map<string, { types: Set<string>; values: Set<Value> | null; features: number }>;
}

/** What is in an archive, ready to be held against the contract. */
export async function readArchive(file: ArchiveFile): Promise<ArchiveSeen> {
	const header = await file.header();
	const metadata = await file.metadata();
	const layers = new Map<string, Seen>();
	for await (const { tile } of file.contents()) {
		for (const [name, layer] of Object.entries(tile.layers)) {
			const seen = layers.get(name) ?? {
				geometries: new Set(),
				features: 0,
				properties: new Map(),
			};
			layers.set(name, seen);
			for (let n = 0; n < layer.length; n++) {
				const feature = layer.feature(n);
				const geometry = GEOMETRIES[feature.type];
				if (geometry !== undefined) seen.geometries.add(geometry);
				seen.features++;
				for (const [key, value] of Object.entries(feature.properties)) note(seen, key, value);
			}
		}
	}
	return {
		bytes: file.bytes.length,
		clustered: header.clustered,
		minZoom: header.minZoom,
		maxZoom: header.maxZoom,
		version: versionOf(metadata),
		layers,
	};
}

function note(seen: Seen, key: string, value: Value): void {
	const property = seen.properties.get(key) ?? { types: new Set(), values: new Set(), features: 0 };
	seen.properties.set(key, property);
	property.types.add(typeof value);
	property.features++;
	property.values?.add(value);
	if (property.values !== null && property.values.size > MOST_VALUES) property.values = null;
}

function versionOf(metadata: unknown): string | null {
	if (typeof metadata !== 'object' || metadata === null || !('version' in metadata)) return null;
	return typeof metadata.version === 'string' ? metadata.version : null;
}
