import { openBlock, type EvidenceBlock } from './block';
import { BrokenFile } from './bytes';
import type { EvidenceFormat } from './codec';
import { CODECS, formatOf } from './codecs';
import { sha256Of } from './digest';
import { signatureState, type SignatureState } from './signature';

/** What a file says about where it comes from. */
export type EvidenceReading =
	/** Of no format that carries evidence. */
	| { readonly kind: 'wrong-file' }
	/** Of a format that does, and not whole. */
	| { readonly kind: 'damaged'; readonly format: EvidenceFormat; readonly problem: string }
	| { readonly kind: 'no-evidence'; readonly format: EvidenceFormat }
	| { readonly kind: 'too-new'; readonly format: EvidenceFormat; readonly version: number }
	| { readonly kind: 'unreadable'; readonly format: EvidenceFormat; readonly problem: string }
	| {
			readonly kind: 'read';
			readonly format: EvidenceFormat;
			readonly block: EvidenceBlock;
			/** Whether the record is as it was written. */
			readonly isRecordIntact: boolean;
			/** Whether what is seen is what the record was written for. */
			readonly isPictureIntact: boolean;
			readonly signature: SignatureState;
	  };

/** The door for files: takes whatever somebody dropped. */
export async function readEvidence(bytes: Uint8Array): Promise<EvidenceReading> {
	const format = formatOf(bytes);
	if (format === null) return { kind: 'wrong-file' };
	const codec = CODECS[format];
	try {
		const text = codec.read(bytes);
		if (text === null) return { kind: 'no-evidence', format };
		const opened = openBlock(text);
		switch (opened.kind) {
			case 'foreign':
				return { kind: 'no-evidence', format };
			case 'too-new':
			case 'unreadable':
				return { ...opened, format };
			case 'open':
				return {
					kind: 'read',
					format,
					block: opened.block,
					isRecordIntact: opened.intact,
					isPictureIntact: sha256Of(codec.picture(bytes)) === opened.block.picture,
					signature: await signatureState(opened.block),
				};
		}
	} catch (error) {
		if (error instanceof BrokenFile) return { kind: 'damaged', format, problem: error.message };
		throw error;
	}
}
