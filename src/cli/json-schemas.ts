import { toJsonSchema } from '@valibot/to-json-schema';
import { FILE_SCHEMAS } from '../lib/model/schemas';

/**
 * The JSON Schema (draft 7) of each file of a dossier as text, by name. Rules that JSON Schema
 * cannot tell, such as "this is EDTF", are left to `npm run dossier:check`.
 */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(FILE_SCHEMAS).map(([name, schema]) => [
			name,
			`${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, '\t')}\n`,
		]),
	);
