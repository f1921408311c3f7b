import { textIn } from '$lib/model/localized';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Language } from '$lib/state/language';
import { altText } from './alt-text';
import { windowWords } from './view-words';

/** What the view on the screen shows, in words for who cannot see it. */
export function viewAlt(
	{ dossier, view, shown, marks }: Pick<Dashboard, 'dossier' | 'view' | 'shown' | 'marks'>,
	language: Language,
): string {
	const claims = [...shown.certain, ...shown.possible, ...shown.undated];
	const marked = new Set(marks.marks.map(({ claim }) => claim));
	return altText({
		title: textIn(dossier.manifest.title, language),
		window: windowWords(view.window, language),
		claims,
		unmarked: claims.filter(({ id }) => !marked.has(id)).length,
	});
}
