import * as v from 'valibot';
import { ActorId } from './ids';
import { Localized } from './localized';

/** Who says or does. */
export const Actor = v.strictObject({
	id: ActorId,
	names: Localized,
	kind: v.picklist([
		'state',
		'ministry',
		'official',
		'authority',
		'force',
		'organisation',
		'media',
		'witness',
		'author',
	]),
	side: v.nullable(v.string()),
});
export type Actor = v.InferOutput<typeof Actor>;
