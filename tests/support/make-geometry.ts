/**
 * Computes the Lachin corridor and the line of contact of a dossier again from the figures in its
 * places.geojson, and writes them there. `npm run dossier:geometry [folder]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
	corridorFigures,
	lachinCorridor,
	lineOfContact,
} from '../../src/lib/derive/measuring/corridor';
import { Places } from '../../src/lib/model/place';

const file = join(process.argv[2] ?? 'static/dossiers/karabakh-2023', 'places.geojson');
const before = readFileSync(file, 'utf8');
const collection = v.parse(Places, JSON.parse(before));
const figures = corridorFigures(collection.features);
const computed = new Map<string, object>([
	['place:lachin-corridor', lachinCorridor(figures)],
	['place:line-of-contact', lineOfContact(figures)],
]);

const features = collection.features.map((place) => ({
	...place,
	geometry: computed.get(place.id) ?? place.geometry,
}));
const onePositionALine = /\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g;
const after = JSON.stringify({ ...collection, features }, null, '\t').replace(
	onePositionALine,
	'[$1, $2]',
);
writeFileSync(file, `${after}\n`);
process.stdout.write(`${file}: ${`${after}\n` === before ? 'unchanged' : 'written'}\n`);
