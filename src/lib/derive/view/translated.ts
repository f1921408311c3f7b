import type { Dossier } from '../../model/dossier';
import type { View } from '../../model/view';

/** Whether a held text of the dossier has our translation in a language. */
const isTranslatedInto = ({ sources }: Dossier, language: string): boolean =>
	sources.some(
		(source) =>
			source.kind === 'held' &&
			source.sentences.some(({ translation }) => translation[language] !== undefined),
	);

/**
 * Whether our translation stands under what is read: as the reader chose, and by itself only where
 * it is in the language of the page.
 */
export const showsTranslation = (
	{ dossier, view }: { readonly dossier: Dossier; readonly view: Pick<View, 'translation'> },
	language: string,
): boolean => view.translation ?? isTranslatedInto(dossier, language);
