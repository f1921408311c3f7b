import type { SourceGroup } from '$lib/derive/view/source-list';
import type { Language } from '$lib/model/language';
import { textIn } from '$lib/model/localized';
import type { Source } from '$lib/model/source';
import { m } from '$lib/messages/generated/messages.js';
import { commaIn } from '$lib/model/language';
import { edtfWords } from './dates';
import { isolated, leftToRight } from './numbers';

/** The name of a source's language, in the language of the interface. */
export const languageWords = (tag: string, language: Language): string =>
	new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;

/** Who published a source, and its author where it has one. */
export const publisherWords = ({ publisher, author }: Source, language: Language): string =>
	[publisher, author]
		.flatMap((name) => (name ? [textIn(name, language)] : []))
		.join(commaIn(language));

/** A source in few words: its title, else who published it. */
export const sourceWords = (source: Source, language: Language): string =>
	source.title ? textIn(source.title, language) : publisherWords(source, language);

/** When a source was published, or that its date was not seen. */
export function publishedWords({ kind, published: { edtf } }: Source, language: Language): string {
	if (edtf !== null) return edtfWords(edtf, language);
	return kind === 'held'
		? m.sources_date_not_in_text({}, { locale: language })
		: m.linked_date_not_seen({}, { locale: language });
}

/** What a group of a list of sources has in common. */
export function sourceGroupWords(of: SourceGroup['of'], language: Language): string {
	switch (of.kind) {
		case 'held':
			return m.linked_held({}, { locale: language });
		case 'year':
			return of.year === null
				? m.linked_undated({}, { locale: language })
				: edtfWords(of.year, language);
		case 'publisher':
			return textIn(of.publisher, language);
	}
}

/** Author, publisher and date of a source, and the address of a page that is only linked to. */
export function passageSource(of: Source, language: Language): string {
	const { kind, author, publisher, published, url } = of;
	const source = [
		...[author, publisher].flatMap((name) => (name ? [isolated(textIn(name, language))] : [])),
		...(kind === 'linked' ? [leftToRight(url)] : []),
	].join(m.snapshot_list_comma({}, { locale: language }));
	return published.edtf === null
		? m.studio_source_undated({ source }, { locale: language })
		: m.studio_source_dated(
				{ source, date: edtfWords(published.edtf, language) },
				{ locale: language },
			);
}
