import { PlaceId } from '$lib/model/ids';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import type { SignatureState } from '$lib/snapshot/evidence/signature';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Language } from '$lib/model/language';
import * as v from 'valibot';
import { placeWords } from '$lib/words/naming';
import { isolated, leftToRight } from '$lib/words/numbers';
import { recordName, type OpenedSnapshot } from './opened-snapshot';

/** One thing that was checked, in words. */
export type EvidenceCheck = {
	readonly title: string;
	/** A line each. */
	readonly words: readonly string[];
	/** `null` where there was nothing to check. */
	readonly isGood: boolean | null;
	/** Of a changed dossier: ids of what is gone, and names of what else is another. */
	readonly removed?: readonly string[];
	readonly others?: readonly string[];
	/** An address that the record names, where this page cannot show its view. */
	readonly link?: string;
};

/** A record comes from anywhere: of its addresses only those of pages are offered. */
const isWebAddress = (link: string | null): link is string => /^https?:\/\//.test(link ?? '');

type Opened = Extract<OpenedSnapshot, { kind: 'read' }>;
type Board = Pick<Dashboard, 'dossier' | 'view'>;

function dossierCheck({ since, reading }: Opened, board: Board, language: Language): EvidenceCheck {
	const title = m.evidence_dossier();
	const { record } = reading.block;
	switch (since.kind) {
		case 'same':
			return { title, words: [m.evidence_dossier_same()], isGood: true };
		case 'other':
			return {
				title,
				words: [
					m.evidence_dossier_other({
						dossier: leftToRight(record.dossier.id),
						here: isolated(textIn(board.dossier.manifest.title, language)),
					}),
				],
				isGood: false,
				...(isWebAddress(record.view.link) ? { link: record.view.link } : {}),
			};
		case 'changed': {
			const { added, corrected, withdrawn, removed, others } = since;
			const isHere = [added, corrected, withdrawn, removed, others].some((list) => list.length > 0);
			return {
				title,
				words: [isHere ? m.evidence_dossier_changed() : m.evidence_dossier_changed_elsewhere()],
				isGood: !isHere,
				removed,
				others: others.map((id) => {
					const place = v.safeParse(PlaceId, id);
					if (place.success) return placeWords(board, place.output, language);
					return recordName(board.dossier, id, language) ?? id;
				}),
			};
		}
	}
}

function signatureCheck(state: SignatureState, isOwn: boolean): EvidenceCheck {
	const title = m.evidence_signature();
	if (state.kind === 'unsigned') {
		return { title, words: [m.evidence_unsigned()], isGood: null };
	}
	const fingerprint = leftToRight(state.fingerprint);
	if (state.kind === 'invalid') {
		return { title, words: [m.evidence_signature_invalid({ fingerprint })], isGood: false };
	}
	return {
		title,
		words: [
			m.evidence_signed({ fingerprint }),
			...(isOwn ? [m.evidence_signature_yours()] : []),
			...(state.name === null ? [] : [m.evidence_signed_name({ name: isolated(state.name) })]),
		],
		isGood: true,
	};
}

/** Whether dossier, record, picture and signature are in order. */
export function evidenceChecks(
	opened: Opened,
	board: Board,
	language: Language,
): readonly EvidenceCheck[] {
	const { isRecordIntact, isPictureIntact, signature } = opened.reading;
	return [
		{
			title: m.evidence_record(),
			words: [isRecordIntact ? m.evidence_record_intact() : m.evidence_record_altered()],
			isGood: isRecordIntact,
		},
		{
			title: m.evidence_picture(),
			words: [isPictureIntact ? m.evidence_picture_intact() : m.evidence_picture_altered()],
			isGood: isPictureIntact,
		},
		signatureCheck(signature, opened.isOwn),
		dossierCheck(opened, board, language),
	];
}
