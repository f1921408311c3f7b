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
