import type { Mark } from '$lib/derive/marks';
import { whoSays } from '$lib/derive/who';
import { isHeldTarget } from '$lib/model/citation';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { ClaimId } from '$lib/model/ids';
import { FAMILY_OF } from '$lib/model/kind';
import { textIn } from '$lib/model/localized';
import type { Source } from '$lib/model/source';
import type { Filters, View } from '$lib/model/view';
import { CodePointText } from '$lib/anchor/code-points';
import { m } from '$lib/messages/generated/messages.js';
import type { OutlineCollection } from '$lib/map/style/sources';
import type { CitationEntry, FigureContent } from '$lib/snapshot/figure';
import { directionOf, type Language } from '$lib/state/language';
import { isolated, leftToRight } from './numbers';
import { dayWords, whenWords } from './dates';
import { languageWord, policyWord } from './name-choices';
import { legendGroups } from './snapshot-legend';
import { kindWord, precisionWord, whereBasisWord } from './words';

type Request = {
	readonly dossier: Dossier;
	readonly view: View;
	/** Marks in the picture, with the numbers they bear there. */
	readonly marks: readonly Mark[];
	readonly selected: ReadonlySet<ClaimId>;
	/** Lines and areas in the picture. */
	readonly outlines: OutlineCollection;
	/** Shown claims that have no mark in the picture. */
	readonly unmarked: number;
	readonly language: Language;
	/** The address that brings the view back. */
	readonly link: string;
	readonly mapCredits: string;
};

/** A time window as a figure says it. */
export function windowWords({ from, to }: View['window'], language: Language): string {
	if (from === null && to === null) return m.snapshot_window_all();
	if (from !== null && from === to) return dayWords(from, language);
	return m.snapshot_window({
		from: from === null ? m.snapshot_window_start() : dayWords(from, language),
		to: to === null ? m.snapshot_window_end() : dayWords(to, language),
	});
}

function filterWords(dossier: Dossier, filters: Filters, language: Language): string {
	const parts: string[] = [];
	if (filters.kinds.length > 0) {
		parts.push(m.snapshot_filter_kinds({ kinds: filters.kinds.map(kindWord).join(', ') }));
	}
	if (filters.saidBy.length > 0) {
		const names = dossier.actors
			.filter(({ id }) => filters.saidBy.includes(id))
			.map(({ names }) => isolated(textIn(names, language)));
		parts.push(m.snapshot_filter_said_by({ names: names.join(', ') }));
	}
	if (filters.precision !== null) {
		parts.push(m.snapshot_filter_precision({ precision: precisionWord(filters.precision) }));
	}
	if (filters.bases.length > 0) {
		parts.push(m.names_filter_bases({ bases: filters.bases.map(whereBasisWord).join(', ') }));
	}
	return parts.length === 0 ? m.snapshot_filter_none() : parts.join(' · ');
}

/** Whose names the picture has, and in which language where that is not the page's. */
function nameWords({ manifest }: Dossier, { names, labels }: View, language: Language): string {
	const policy = policyWord(manifest, names ?? manifest.namePolicy, language);
	return labels === null || labels === language
		? m.snapshot_names({ policy })
		: m.names_snapshot({ policy, language: languageWord(labels, language) });
}

/** Who says a claim, in one line. */
function speakerWords(dossier: Dossier, claim: Claim, language: Language): string {
	const { saidBy, reportedBy } = whoSays(dossier, claim);
	const names =
		saidBy.kind === 'actors'
			? saidBy.actors.map(({ names }) => isolated(textIn(names, language))).join(', ')
			: saidBy.kind === 'author' && saidBy.name
				? isolated(textIn(saidBy.name, language))
				: m.snapshot_said_by_nobody();
	return reportedBy
		? m.snapshot_said_by_reported({ names, by: isolated(textIn(reportedBy.names, language)) })
		: m.snapshot_said_by({ names });
}

/** When, and whether the words say so. */
function dateWords({ when }: Claim, language: Language): string {
	const date = whenWords(when, language);
	switch (when.basis) {
		case 'stated':
			return m.snapshot_date_stated({ date });
		case 'inferred':
			return m.snapshot_date_inferred({ date });
		case 'not-stated':
			return date;
	}
}

/** Who says a claim, when, and how sure its place is. */
function attributionOf({ dossier, language, marks }: Request, claim: Claim): string {
	const mark = marks.find((candidate) => candidate.claim === claim.id);
	return [
		speakerWords(dossier, claim, language),
		dateWords(claim, language),
		...(mark ? [precisionWord(mark.precision)] : []),
		...(mark?.disputed ? [m.map_legend_disputed()] : []),
	].join(' · ');
}

/** What a claim rests on first: a sentence of a held source, or the edges of one of a linked page. */
type Ground = {
	readonly source: Source;
	/** The same for claims that rest on the same words. */
	readonly key: string;
	/** The source's own words; of a linked page the first and the last of the sentence alone. */
	readonly text: string;
	/** Ours; empty where the words are not in the dossier. */
	readonly translation: string;
};

function groundOf(dossier: Dossier, claim: Claim): Ground | null {
	for (const { source: id, target } of claim.citations) {
		const source = dossier.sources.find((candidate) => candidate.id === id);
		if (!source) continue;
		if (!isHeldTarget(target)) {
			const { start, end } = target.fragment;
			const text = end === null ? `${start} …` : `${start} … ${end}`;
			return { source, key: `${id} ${text}`, text, translation: '' };
		}
		const stored = dossier.texts.get(id);
		if (source.kind !== 'held' || stored === undefined) continue;
		const { start, end } = target.selector[1];
		const sentence = source.sentences.find((s) => s.start <= start && end <= s.end);
		if (!sentence) continue;
		const text = new CodePointText(stored).slice(sentence.start, sentence.end);
		return { source, key: `${id} ${sentence.n}`, text, translation: sentence.translation.en };
	}
	return null;
}

/** Author and publisher of a source, and the address of a page that is only linked to. */
const sourceWords = ({ kind, author, publisher, url }: Source, language: Language): string =>
	[
		...[author, publisher].flatMap((name) => (name ? [isolated(textIn(name, language))] : [])),
		...(kind === 'linked' ? [leftToRight(url)] : []),
	].join(m.snapshot_list_comma());

/** A claim that the picture has a mark of, with what it rests on. */
type Cited = Ground & { readonly claim: Claim; readonly mark: Mark };

/** In the order of their numbers. */
function citedIn({ dossier, marks }: Request): readonly Cited[] {
	const byClaim = new Map(marks.map((mark) => [mark.claim, mark]));
	return dossier.claims
		.flatMap((claim) => {
			const mark = byClaim.get(claim.id);
			const found = mark && groundOf(dossier, claim);
			return mark && found ? [{ claim, mark, ...found }] : [];
		})
		.sort((a, b) => a.mark.number - b.mark.number);
}

function citationEntries(request: Request, cited: readonly Cited[]): readonly CitationEntry[] {
	const { view, language, selected } = request;
	const hasOneSource = new Set(cited.map(({ source }) => source.id)).size === 1;
	const bySentence = grouped(cited, ({ key }) => key);
	return [...bySentence.values()].flatMap((together) => {
		const [first] = together;
		if (!first) return [];
		const { source, text, translation } = first;
		const isTranslated = view.translation && translation !== '';
		const isSaidByTranslation = together.length === 1 && isTranslated && language === 'en';
		return {
			numbers: together.map(({ mark: { number, kind, relation, disputed } }) => ({
				number,
				family: FAMILY_OF[kind],
				relation,
				disputed,
			})),
			quotation: text,
			quotationLanguage: source.language,
			quotationDirection: source.textDirection,
			translation: isTranslated ? translation : '',
			remarks: together.map(({ claim, mark }) => ({
				statement: isSaidByTranslation
					? ''
					: m.snapshot_statement({
							number: mark.number,
							statement: isolated(textIn(claim.statement, language)),
						}),
				attribution: attributionOf(request, claim),
			})),
			source: hasOneSource ? '' : sourceWords(source, language),
			isSelected: together.some(({ claim }) => selected.has(claim.id)),
		};
	});
}

/** What holds for every entry of the list. */
function citationNote({ view, language }: Request, [first, ...rest]: readonly Cited[]): string {
	const ours = view.translation ? m.snapshot_translations_ours() : m.snapshot_wording_ours();
	if (!first || rest.some(({ source }) => source.id !== first.source.id)) return ours;
	return `${m.snapshot_quoted({ source: sourceWords(first.source, language) })} ${ours}`;
}

function grouped<Member>(
	members: readonly Member[],
	keyOf: (member: Member) => string,
): Map<string, Member[]> {
	const groups = new Map<string, Member[]>();
	for (const member of members) {
		const key = keyOf(member);
		groups.set(key, [...(groups.get(key) ?? []), member]);
	}
	return groups;
}

/** Everything a snapshot says, in the language of the page. */
export function snapshotContent(request: Request): FigureContent {
	const { dossier, view, marks, outlines, language } = request;
	const cited = citedIn(request);
	return {
		direction: directionOf(language),
		title: textIn(dossier.manifest.title, language),
		subtitle: windowWords(view.window, language),
		remarks: [
			[filterWords(dossier, view.filters, language), nameWords(dossier, view, language)].join(
				' · ',
			),
		],
		legend: legendGroups(marks, outlines),
		citations: {
			title: m.snapshot_citations(),
			note: citationNote(request, cited),
			none: m.snapshot_no_marks(),
			entries: citationEntries(request, cited),
		},
		credits: [
			...(request.unmarked > 0 ? [m.snapshot_unmarked({ count: request.unmarked })] : []),
			m.snapshot_credits({ credits: request.mapCredits }),
			m.snapshot_not_ours(),
			m.snapshot_link({ link: leftToRight(request.link) }),
		],
		north: m.snapshot_north(),
	};
}
