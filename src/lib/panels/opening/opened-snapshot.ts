import type { Language } from '$lib/model/language';
import type { Dossier } from '$lib/model/dossier';
import { viewFrom } from '$lib/model/link';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import type { EvidenceFormat } from '$lib/snapshot/containers/codec';
import { dossierSince, type DossierSince } from '$lib/snapshot/evidence/compare';
import { ownKey } from '$lib/snapshot/evidence/key-store';
import { readEvidence, type EvidenceReading } from '$lib/snapshot/evidence/read';
import type { EvidenceRecord } from '$lib/snapshot/evidence/record';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import { isolated } from '$lib/words/numbers';

type Read = Extract<EvidenceReading, { kind: 'read' }>;

/** A file that somebody opened, and what came of it. */
export type OpenedSnapshot =
	| {
			readonly kind: 'read';
			readonly name: string;
			readonly reading: Read;
			readonly since: DossierSince;
			/** Whether the map shows its view now. */
			readonly isRestored: boolean;
			/** Whether the reader's own key signed it. */
			readonly isOwn: boolean;
	  }
	/** No view to bring back: what it is instead, in words. */
	| { readonly kind: 'refused'; readonly title: string; readonly told: string };

const FORMAT_NAMES: Readonly<Record<EvidenceFormat, string>> = {
	png: 'PNG',
	jpeg: 'JPEG',
	webp: 'WebP',
	svg: 'SVG',
	pdf: 'PDF',
	gif: 'GIF',
	mp4: 'MP4',
	webm: 'WebM',
};

/** What can be told of a file that is none of ours, from what the system says of it. */
function kindWords(file: File, isReadable: boolean): string {
	if (!isReadable) return m.evidence_kind_folder();
	return file.type === ''
		? m.evidence_kind_unknown()
		: m.evidence_kind_typed({ type: isolated(file.type) });
}

function refusal(
	file: File,
	reading: Exclude<EvidenceReading, { kind: 'read' }>,
	isReadable: boolean,
): OpenedSnapshot {
	const name = isolated(file.name);
	const refused = (title: string, told: string) => ({ kind: 'refused' as const, title, told });
	switch (reading.kind) {
		case 'wrong-file':
			return refused(
				m.evidence_wrong_file(),
				m.evidence_wrong_file_told({ name, kind: kindWords(file, isReadable) }),
			);
		case 'no-evidence':
			return refused(
				m.evidence_missing(),
				m.evidence_missing_told({ name, format: FORMAT_NAMES[reading.format] }),
			);
		case 'too-new':
			return refused(
				m.evidence_too_new(),
				m.evidence_too_new_told({ name, version: reading.version }),
			);
		case 'damaged':
		case 'unreadable': {
			const problem = isolated(reading.problem);
			return reading.kind === 'damaged'
				? refused(
						m.evidence_damaged(),
						m.evidence_damaged_told({ name, problem, format: FORMAT_NAMES[reading.format] }),
					)
				: refused(m.evidence_unreadable(), m.evidence_unreadable_told({ name, problem }));
		}
	}
}

/**
 * Reads a file in the browser and brings its view back, in one step that the back button undoes.
 * Where there is no view to bring back, nothing changes.
 */
export async function openSnapshot(
	file: File,
	dashboard: Pick<Dashboard, 'dossier' | 'adopt'>,
): Promise<OpenedSnapshot> {
	const bytes = await file.arrayBuffer().catch(() => null);
	if (bytes === null) return refusal(file, { kind: 'wrong-file' }, false);
	const reading = await readEvidence(new Uint8Array(bytes));
	if (reading.kind !== 'read') return refusal(file, reading, true);
	const { record } = reading.block;
	const since = dossierSince(dashboard.dossier, record);
	const isRestored = since.kind !== 'other';
	if (isRestored) {
		const { view, broken } = viewFrom(new URLSearchParams(record.view.query));
		dashboard.adopt(view, broken);
	}
	// A browser that keeps nothing has no key.
	const own = await ownKey().catch(() => null);
	const isOwn = own !== null && own.publicKey === reading.block.signer?.publicKey;
	return { kind: 'read', name: file.name, reading, since, isRestored, isOwn };
}

/** What a record that is gone from the dossier said, as far as the file tells. */
export function goneWords({ citations }: EvidenceRecord, id: string, language: Language): string {
	const body = citations.items.find((item) => item['dcterms:identifier'] === id)?.body;
	const text = body?.find((each) => each.language === language) ?? body?.[0];
	return text?.value ?? id;
}

/** What a source, an actor or an event is called; `null` where the dossier lacks it. */
export function recordName(dossier: Dossier, id: string, language: Language): string | null {
	const source = dossier.sources.find((each) => each.id === id);
	if (source) return textIn(source.title ?? source.publisher, language);
	const actor = dossier.actors.find((each) => each.id === id);
	if (actor) return textIn(actor.names, language);
	const event = dossier.events.find((each) => each.id === id);
	return event ? textIn(event.title, language) : null;
}
