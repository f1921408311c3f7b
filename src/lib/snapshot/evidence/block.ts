import * as v from 'valibot';
import { canonicalJson, digestOf } from './digest';
import { EVIDENCE_VERSION, EvidenceRecord, Sha256 } from './record';

/** Says that a block of JSON is ours, and of which version its record is. */
const MARK = 'verbatim';

/** In the one way to write it: the bits of the last sign that say nothing are 0. */
const Base64 = v.pipe(
	v.string(),
	v.regex(
		/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/,
		'Base64 as it is written',
	),
);

/** Whoever signed: the key, and the name that its owner gave it, which proves nothing. */
export const Signer = v.strictObject({ publicKey: Base64, name: v.nullable(v.string()) });
export type Signer = v.InferOutput<typeof Signer>;

/** What the digest of a block covers. */
const SEALED = {
	verbatim: v.literal('evidence'),
	record: EvidenceRecord,
	/** The digest of all of the file but this block; see `coveredDigest`. */
	picture: Sha256,
	signer: v.nullable(Signer),
} as const;

/** The record as it stands in a file, with what tells whether anybody changed it since. */
export const EvidenceBlock = v.strictObject({
	...SEALED,
	/** SHA-256 of the canonical JSON of all else but the signature. */
	sha256: Sha256,
	/** Ed25519, of `signedText(sha256)`; `null` where nobody signed. */
	signature: v.nullable(Base64),
});
export type EvidenceBlock = v.InferOutput<typeof EvidenceBlock>;

type Sealed = Pick<EvidenceBlock, keyof typeof SEALED>;

const sealOf = ({ verbatim, record, picture, signer }: Sealed): string =>
	digestOf({ verbatim, record, picture, signer });

/** What a key signs: words that no other program signs for another purpose. */
export const signedText = (sha256: string): string => `verbatim evidence ${sha256}`;

/** Signs a text with somebody's key. */
export type Sign = {
	readonly signer: Signer;
	/** The signature of a text's UTF-8 bytes, in Base64. */
	readonly sign: (text: string) => Promise<string>;
};

/** A record closed for a file whose picture has a digest. */
export async function blockOf(
	record: EvidenceRecord,
	picture: string,
	sign: Sign | null,
): Promise<EvidenceBlock> {
	const sealed: Sealed = { verbatim: 'evidence', record, picture, signer: sign?.signer ?? null };
	const sha256 = sealOf(sealed);
	const signature = sign ? await sign.sign(signedText(sha256)) : null;
	return { ...sealed, sha256, signature };
}

/** SHA-256 and signature before they are known: as long as every other. */
const NO_SHA256 = '0'.repeat(64);
const NO_SIGNATURE = btoa('\0'.repeat(64));

/** A block as long as the one that a record will be closed with. */
export const blankBlock = (record: EvidenceRecord, signer: Signer | null): EvidenceBlock => ({
	verbatim: 'evidence',
	record,
	picture: NO_SHA256,
	signer,
	sha256: NO_SHA256,
	signature: signer && NO_SIGNATURE,
});

export const blockText = (block: EvidenceBlock): string => canonicalJson(block);

/** What a block of text turned out to be. */
export type OpenedBlock =
	| { readonly kind: 'foreign' }
	/** Of a version that this code does not know. */
	| { readonly kind: 'too-new'; readonly version: number }
	/** Ours, and damaged beyond reading. */
	| { readonly kind: 'unreadable'; readonly problem: string }
	| {
			readonly kind: 'open';
			readonly block: EvidenceBlock;
			/** Whether it is as it was written. */
			readonly intact: boolean;
	  };

const Versioned = v.looseObject({ record: v.looseObject({ version: v.number() }) });

/** The door for evidence blocks, whoever wrote them. */
export function openBlock(text: string): OpenedBlock {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch (error) {
		if (!text.includes(MARK)) return { kind: 'foreign' };
		return { kind: 'unreadable', problem: error instanceof Error ? error.message : '' };
	}
	const versioned = v.safeParse(Versioned, raw);
	if (versioned.success && versioned.output.record.version > EVIDENCE_VERSION) {
		return { kind: 'too-new', version: versioned.output.record.version };
	}
	const read = v.safeParse(EvidenceBlock, raw);
	if (!read.success) {
		const [issue] = read.issues;
		return {
			kind: 'unreadable',
			problem: `${v.getDotPath(issue) ?? 'the block'}: ${issue.message}`,
		};
	}
	const block = read.output;
	return { kind: 'open', block, intact: sealOf(block) === block.sha256 };
}
