/** `npm run dossier:schema`: writes the JSON Schema of each file of a dossier, for editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './json-schemas';

const FOLDER = 'static/schemas';

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of jsonSchemas()) {
	const file = join(FOLDER, `${name}.schema.json`);
	writeFileSync(file, schema);
	console.log(file);
}
