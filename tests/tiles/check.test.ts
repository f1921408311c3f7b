import { describe, expect, test } from 'vitest';
import { LAYERS, SCHEMA_VERSION, ZOOMS, checkArchive } from '../../src/lib/tileset';
import type { ArchiveSeen, LayerContract, LayerSeen } from '../../src/lib/tileset';

/** An archive that agrees with the contract in everything. */
function agreeing(): ArchiveSeen & { layers: Map<string, LayerSeen> } {
	const layers = Object.entries<LayerContract>(LAYERS).map(([name, contract]) => {
		const properties = Object.entries(contract.properties).map(
			([key, { type, values }]) =>
				[
					key,
					{ types: new Set([type]), values: values ? new Set(values) : null, features: 2 },
				] as const,
		);
		const seen: LayerSeen = {
			geometries: new Set([contract.geometry]),
			features: 2,
			properties: new Map(properties),
		};
		return [name, seen] as const;
	});
	return {
		bytes: 1000,
		clustered: true,
		minZoom: ZOOMS.min,
		maxZoom: ZOOMS.max,
		version: SCHEMA_VERSION,
		layers: new Map(layers),
	};
}

const messages = (seen: ArchiveSeen, origin?: 'ours' | 'other') =>
	checkArchive(seen, origin).map(({ where, wrong }) => `${where}: ${wrong}`);

function withPlaces(
	change: (
		properties: Map<
			string,
			LayerSeen['properties'] extends ReadonlyMap<string, infer P> ? P : never
		>,
	) => void,
) {
	const seen = agreeing();
	const places = seen.layers.get('places');
	const properties = new Map(places?.properties);
	change(properties);
	if (places !== undefined) seen.layers.set('places', { ...places, properties });
	return seen;
}

describe('an archive held against the contract', () => {
	test('agrees when it has all of it and nothing else', () => {
		expect(checkArchive(agreeing())).toEqual([]);
	});

	test('disagrees when a layer of the contract is in no tile', () => {
		const seen = agreeing();
		seen.layers.delete('water');
		expect(messages(seen)).toEqual(['water: no tile has this layer']);
	});

	test('disagrees when it has a layer or a property that the contract does not know', () => {
		const seen = withPlaces((properties) =>
			properties.set('wikidata', { types: new Set(['string']), values: null, features: 1 }),
		);
		seen.layers.set('roads', { geometries: new Set(['line']), features: 1, properties: new Map() });
		expect(messages(seen)).toEqual([
			'places.wikidata: the contract does not know this property',
			'roads: the contract does not know this layer',
		]);
		expect(messages(seen, 'other')).toEqual([]);
	});

	test('disagrees on a type, on a value, and on a property that some features lack', () => {
		const seen = withPlaces((properties) => {
			properties.set('name', { types: new Set(['number']), values: null, features: 2 });
			properties.set('kind', {
				types: new Set(['string']),
				values: new Set(['moon']),
				features: 2,
			});
			properties.set('min_zoom', { types: new Set(['number']), values: null, features: 1 });
			properties.delete('name:hy');
		});
		expect(messages(seen)).toEqual([
			'places.kind: has the value "moon"',
			'places.name: is a number, not a string',
			'places.name:hy: no feature has this property',
			'places.min_zoom: missing on 1 of 2 features',
		]);
	});

	test('disagrees on version, weight, zooms and order', () => {
		const seen = { ...agreeing(), version: '3.0.0', bytes: 5e6, maxZoom: 9, clustered: false };
		expect(messages(seen)).toEqual([
			'archive: tiles are not in Hilbert order',
			'archive: zooms 0 to 9, not 0 to 10',
			`archive: built for version 3.0.0 of the contract, not ${SCHEMA_VERSION}`,
			'archive: 5000000 bytes, more than 4194304',
		]);
	});

	test('every disagreement says its mend', () => {
		const seen = { ...agreeing(), layers: new Map<string, LayerSeen>() };
		expect(checkArchive(seen).every(({ mend }) => mend.length > 0)).toBe(true);
	});
});
