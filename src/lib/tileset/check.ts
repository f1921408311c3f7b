import { LAYERS, MAX_ARCHIVE_BYTES, SCHEMA_VERSION, ZOOMS } from './contract';
import type { LayerContract, PropertyContract, PropertyType } from './contract';

/** What one property of a layer looked like over all tiles that were read. */
export interface PropertySeen {
	readonly types: ReadonlySet<string>;
	/** The different values, or null once there are too many to hold against a list. */
	readonly values: ReadonlySet<string | number | boolean> | null;
	/** On how many features. */
	readonly features: number;
}

/** What one layer looked like over all tiles that were read. */
export interface LayerSeen {
	readonly geometries: ReadonlySet<LayerContract['geometry']>;
	readonly features: number;
	readonly properties: ReadonlyMap<string, PropertySeen>;
}

/** An archive as read: header, metadata and every layer. */
export interface ArchiveSeen {
	readonly bytes: number;
	readonly clustered: boolean;
	readonly minZoom: number;
	readonly maxZoom: number;
	/** `version` of the metadata; null where it has none. */
	readonly version: string | null;
	readonly layers: ReadonlyMap<string, LayerSeen>;
}

/** Something an archive and the contract do not agree on, and what to do about it. */
export interface Disagreement {
	readonly where: string;
	readonly wrong: string;
	readonly mend: string;
}

/**
 * `ours`: the archive that `npm run tiles` builds; it holds all of the contract and nothing else.
 * `other`: another archive of the Protomaps schema, which may hold more, weigh more and go deeper.
 */
export type Origin = 'ours' | 'other';

const BUILD = 'mend the layer in tiles/layers and run npm run tiles';
const CONTRACT =
	'add it to src/lib/tileset/contract.ts with a new version, or leave it out of the tiles';

/** Everything on which an archive and the contract disagree, both ways; empty if they agree. */
export function checkArchive(seen: ArchiveSeen, origin: Origin = 'ours'): Disagreement[] {
	const found = [...checkHeader(seen, origin)];
	for (const [name, contract] of Object.entries<LayerContract>(LAYERS)) {
		const layer = seen.layers.get(name);
		if (layer !== undefined) found.push(...checkLayer(name, contract, layer, origin));
		else found.push({ where: name, wrong: 'no tile has this layer', mend: BUILD });
	}
	if (origin === 'other') return found;
	for (const name of seen.layers.keys()) {
		if (name in LAYERS) continue;
		found.push({ where: name, wrong: 'the contract does not know this layer', mend: CONTRACT });
	}
	return found;
}

function* checkHeader(seen: ArchiveSeen, origin: Origin): Generator<Disagreement> {
	const where = 'archive';
	if (!seen.clustered) {
		yield { where, wrong: 'tiles are not in Hilbert order', mend: 'run pmtiles cluster on it' };
	}
	if (seen.minZoom > ZOOMS.min || seen.maxZoom < ZOOMS.max) {
		const wrong = `zooms ${seen.minZoom} to ${seen.maxZoom}, not ${ZOOMS.min} to ${ZOOMS.max}`;
		yield { where, wrong, mend: BUILD };
	}
	if (origin === 'other') return;
	if (seen.version !== SCHEMA_VERSION) {
		const wrong = `built for version ${seen.version ?? 'none'} of the contract, not ${SCHEMA_VERSION}`;
		yield { where, wrong, mend: 'run npm run tiles' };
	}
	if (seen.bytes > MAX_ARCHIVE_BYTES) {
		const wrong = `${seen.bytes} bytes, more than ${MAX_ARCHIVE_BYTES}`;
		yield { where, wrong, mend: 'raise TOLERANCE in tiles/write/cut.ts or label fewer places' };
	}
}

function* checkLayer(
	name: string,
	contract: LayerContract,
	layer: LayerSeen,
	origin: Origin,
): Generator<Disagreement> {
	if (origin === 'ours') {
		for (const geometry of layer.geometries) {
			if (geometry === contract.geometry) continue;
			yield {
				where: name,
				wrong: `has a ${geometry}, not only ${contract.geometry}s`,
				mend: BUILD,
			};
		}
	}
	for (const [key, property] of Object.entries(contract.properties)) {
		const where = `${name}.${key}`;
		const found = layer.properties.get(key);
		if (found !== undefined) {
			yield* checkProperty(where, property, found, layer.features, origin);
		} else if (property.required || origin === 'ours') {
			yield { where, wrong: 'no feature has this property', mend: BUILD };
		}
	}
	if (origin === 'other') return;
	for (const key of layer.properties.keys()) {
		if (key in contract.properties) continue;
		const where = `${name}.${key}`;
		yield { where, wrong: 'the contract does not know this property', mend: CONTRACT };
	}
}

function* checkProperty(
	where: string,
	contract: PropertyContract,
	seen: PropertySeen,
	features: number,
	origin: Origin,
): Generator<Disagreement> {
	const expected: PropertyType = contract.type;
	for (const type of seen.types) {
		if (type === expected) continue;
		yield { where, wrong: `is a ${type}, not a ${expected}`, mend: BUILD };
	}
	if (origin === 'other') return;
	if (contract.required && seen.features < features) {
		const wrong = `missing on ${features - seen.features} of ${features} features`;
		yield { where, wrong, mend: BUILD };
	}
	if (contract.values === undefined) return;
	if (seen.values === null) {
		yield { where, wrong: 'has more values than the contract names', mend: CONTRACT };
		return;
	}
	for (const value of seen.values) {
		if (contract.values.includes(value)) continue;
		yield { where, wrong: `has the value ${JSON.stringify(value)}`, mend: CONTRACT };
	}
}
