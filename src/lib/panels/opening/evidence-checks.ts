import { PlaceId } from '$lib/model/ids';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Stranger } from '$lib/snapshot/containers/codec';
import { pictureState, type ReadEvidence } from '$lib/snapshot/evidence/read';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Language } from '$lib/model/language';
import * as v from 'valibot';
import { placeWords } from '$lib/words/naming';
import { isolated, leftToRight, numberWords } from '$lib/words/numbers';
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

const listWords = (parts: readonly string[]): string =>
	new Intl.ListFormat(getLocale(), { type: 'unit' }).format(parts);

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

/** Something that no export has, as its format or the page calls it. */
function strangerWords(stranger: Stranger): string {
	switch (stranger.kind) {
		case 'part':
			return leftToRight(stranger.name);
		case 'behind-end':
			return m.evidence_stranger_behind_end({ count: numberWords(stranger.bytes) });
		case 'second-record':
			return m.evidence_stranger_second_record();
	}
}

function pictureCheck(reading: ReadEvidence): EvidenceCheck {
	const title = m.evidence_picture();
	const parts = reading.strangers.map(strangerWords);
	const found = parts.length === 0 ? [] : [m.evidence_strangers({ parts: listWords(parts) })];
	switch (pictureState(reading)) {
		case 'exported': {
			const { version } = reading.block.record;
			const isCovered = reading.uncovered.length === 0;
			return {
				title,
				words: [
					m.evidence_picture_intact(),
					...(isCovered ? [] : [m.evidence_picture_uncovered({ version })]),
				],
				isGood: true,
			};
		}
		case 'altered':
			return { title, words: [m.evidence_picture_altered(), ...found], isGood: false };
		case 'untold':
			return { title, words: [m.evidence_picture_untold(), ...found], isGood: false };
	}
}

function signatureCheck(
	{ signature: state, isPictureIntact }: ReadEvidence,
	isOwn: boolean,
): EvidenceCheck {
	const title = m.evidence_signature();
	if (state.kind === 'unsigned') {
		return { title, words: [m.evidence_unsigned()], isGood: null };
	}
	const fingerprint = leftToRight(state.fingerprint);
	if (state.kind === 'invalid') {
		return { title, words: [m.evidence_signature_invalid({ fingerprint })], isGood: false };
	}
	if (!isPictureIntact) {
		return { title, words: [m.evidence_signature_altered({ fingerprint })], isGood: false };
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
	const { isRecordIntact } = opened.reading;
	return [
		{
			title: m.evidence_record(),
			words: [isRecordIntact ? m.evidence_record_intact() : m.evidence_record_altered()],
			isGood: isRecordIntact,
		},
		pictureCheck(opened.reading),
		signatureCheck(opened.reading, opened.isOwn),
		dossierCheck(opened, board, language),
	];
}
