import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../../src/cli/json-schemas';

const FOLDER = 'static/schemas';

describe('the JSON Schemas for editors', () => {
	it('are those of the records: npm run dossier:schema writes them anew', () => {
		const committed = readdirSync(FOLDER).map((file): [string, string] => [
			file.replace('.schema.json', ''),
			readFileSync(join(FOLDER, file), 'utf8'),
		]);
		expect(new Map(committed)).toEqual(jsonSchemas());
	});

	it('are named for the files that an editor finds them by', () => {
		const settings = readFileSync('.vscode/settings.json', 'utf8');
		const missing = [...jsonSchemas().keys()].filter(
			(name) => !settings.includes(`./${FOLDER}/${name}.schema.json`),
		);
		expect(missing).toEqual([]);
	});
});
