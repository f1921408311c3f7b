import * as v from 'valibot';

/** What a claim speaks of. */
export const CLAIM_KINDS = [
	'operation',
	'strike',
	'explosion',
	'gunfire',
	'alarm',
	'damage',
	'casualties',
	'blockade',
	'checkpoint',
	'evacuation',
	'displacement',
	'handover',
	'agreement',
	'appeal',
	'statement',
	'support',
	'population',
] as const;

export const ClaimKind = v.picklist(CLAIM_KINDS);
export type ClaimKind = v.InferOutput<typeof ClaimKind>;

/** Kinds that share a colour and a sign; each kind keeps its own word. */
export const KIND_FAMILIES = ['force', 'harm', 'control', 'movement', 'word', 'people'] as const;
export type KindFamily = (typeof KIND_FAMILIES)[number];

export const FAMILY_OF: Readonly<Record<ClaimKind, KindFamily>> = {
	operation: 'force',
	strike: 'force',
	explosion: 'force',
	gunfire: 'force',
	alarm: 'force',
	damage: 'harm',
	casualties: 'harm',
	blockade: 'control',
	checkpoint: 'control',
	evacuation: 'movement',
	displacement: 'movement',
	handover: 'movement',
	agreement: 'word',
	appeal: 'word',
	statement: 'word',
	support: 'word',
	population: 'people',
};
