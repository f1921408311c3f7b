import type { Language } from '$lib/model/language';
import type { Showing } from '$lib/derive/view/showing';
import { locales } from '$lib/messages/generated/runtime.js';
import { textIn } from '$lib/model/localized';
import { evidenceOf } from '$lib/snapshot/evidence/compose';
import type { EvidenceRecord } from '$lib/snapshot/evidence/record';
import type { FigureContent } from '$lib/snapshot/layout/figure';
import { altText } from '$lib/words/alt-text';
import { windowWords } from '$lib/words/view';

export type EvidenceSubject = {
	readonly showing: Omit<Showing, 'marks'>;
	readonly language: Language;
	/** The address that brings the view back; `null` where the site has none on the web. */
	readonly link: string | null;
	/** What the figure says. */
	readonly content: Pick<FigureContent, 'title' | 'credits'>;
	/** Ids of the claims that have a mark in the picture. */
	readonly marked: ReadonlySet<string>;
};

/** The words that stand for a snapshot where it cannot be seen. */
export function snapshotAlt({ showing, content, marked, language }: EvidenceSubject): string {
	const { certain, possible, undated } = showing.shown;
	const claims = [...certain, ...possible, ...undated];
	return altText(
		{
			title: content.title,
			window: windowWords(showing.view.window, language),
			claims,
			unmarked: claims.filter(({ id }) => !marked.has(id)).length,
		},
		language,
	);
}

/** The same in the other languages of the interface, under the dossier's own title. */
function altAlsoIn(subject: EvidenceSubject): Readonly<Record<string, string>> {
	const { dossier } = subject.showing;
	return Object.fromEntries(
		locales
			.filter((language) => language !== subject.language)
			.map((language) => {
				const title = textIn(dossier.manifest.title, language);
				const content = { ...subject.content, title };
				return [language, snapshotAlt({ ...subject, language, content })];
			}),
	);
}

/**
 * The record that a snapshot carries.
 *
 * @param alt the words that stand for the picture
 */
export function snapshotEvidence(
	subject: EvidenceSubject,
	exported: Date,
	alt: string,
): EvidenceRecord {
	const { showing, language, link, content } = subject;
	const { dossier, view, unverified } = showing;
	return evidenceOf({
		dossier,
		view,
		unverified,
		language,
		link,
		title: content.title,
		credits: content.credits,
		alt,
		altAlsoIn: altAlsoIn(subject),
		exported,
	});
}
