import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Showing } from '$lib/derive/view/showing';
import type { Claim } from '$lib/model/claim';
import type { ClaimKind } from '$lib/model/kind';
import type { Language } from '$lib/model/language';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import { isolated, numberWords } from './numbers';
import { kindWord } from './terms';
import { windowWords } from './view';

/** How many of the claims are of each kind, most first. */
function kindCounts(claims: readonly Claim[]): readonly [ClaimKind, number][] {
	const counts = new Map<ClaimKind, number>();
	for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * What a view shows, in words for who cannot see it. It counts claims, never what they claim: two
 * sides may speak of one strike.
 *
 * @param window the time window in words
 * @param unmarked how many of the claims have no mark on the map
 */
export function altText(
	{
		title,
		window,
		claims,
		unmarked,
	}: {
		readonly title: string;
		readonly window: string;
		readonly claims: readonly Claim[];
		readonly unmarked: number;
	},
	language: Language = getLocale(),
): string {
	const kinds = kindCounts(claims)
		.map(([kind, count]) =>
			m.evidence_alt_kind(
				{ kind: kindWord(kind, language).toLowerCase(), count: numberWords(count, language) },
				{ locale: language },
			),
		)
		.join(m.snapshot_list_comma({}, { locale: language }));
	// In the middle of a sentence.
	const within = window.charAt(0).toLowerCase() + window.slice(1);
	const what = { title: isolated(title), window: within, kinds };
	return [
		claims.length === 0
			? m.evidence_alt_none(what, { locale: language })
			: m.evidence_alt({ ...what, count: claims.length }, { locale: language }),
		...(unmarked > 0 ? [m.evidence_alt_unmarked({ count: unmarked }, { locale: language })] : []),
	].join(' ');
}

/** What the view on the screen shows, in words for who cannot see it. */
export function viewAlt(
	{ dossier, view, shown, marks }: Omit<Showing, 'unverified'>,
	language: Language,
): string {
	const claims = [...shown.certain, ...shown.possible, ...shown.undated];
	const marked = new Set(marks.marks.map(({ claim }) => claim));
	return altText(
		{
			title: textIn(dossier.manifest.title, language),
			window: windowWords(view.window, language),
			claims,
			unmarked: claims.filter(({ id }) => !marked.has(id)).length,
		},
		language,
	);
}
