import * as v from 'valibot';
import { Actor } from './actor';
import { Claim } from './claim';
import { Manifest } from './dossier';
import { Event } from './event';
import { Places } from './place';
import { Source } from './source';

/** The schema of each file of a dossier, by the name that its JSON Schema goes under. */
export const FILE_SCHEMAS = {
	dossier: Manifest,
	source: Source,
	claims: v.array(Claim),
	events: v.array(Event),
	places: Places,
	actors: v.array(Actor),
} as const;
