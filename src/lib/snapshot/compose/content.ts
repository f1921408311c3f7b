import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Mark } from '$lib/derive/view/marks';
import { spanOf } from '$lib/derive/time/span';
import { histogramOf } from '$lib/derive/view/histogram';
import { showsTranslation } from '$lib/derive/view/translated';
import { whoSays } from '$lib/derive/who';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { dayNumber } from '$lib/model/edtf';
import type { ClaimId } from '$lib/model/ids';
import { FAMILY_OF } from '$lib/model/kind';
import { textIn } from '$lib/model/localized';
import type { View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import type { OutlineCollection } from '$lib/map/style/sources';
import type { Surroundings } from '$lib/snapshot/layout/arrangement';
import type { CitationEntry, FigureContent, TimelineStrip } from '$lib/snapshot/layout/figure';
import { directionOf, type Language } from '$lib/model/language';
import { isolated, leftToRight } from '$lib/words/numbers';
import { dayWords, whenWords } from '$lib/words/dates';
import { passageOf, type Passage } from '$lib/anchor/passage';
import { passageSource } from '$lib/words/sources';
import { legendOf } from '$lib/scene/legend';
import { isOpeningShown, openingView } from '$lib/derive/view/opening';
import { filterWords, nameWords, reportedWords, windowWords } from '$lib/words/view';
import { precisionWord } from '$lib/words/terms';

type Request = {
	readonly dossier: Dossier;
	readonly view: View;
	/** Marks in the picture, with the numbers they bear there. */
	readonly marks: readonly Mark[];
	readonly selected: ReadonlySet<ClaimId>;
	/** Lines and areas in the picture. */
	readonly outlines: OutlineCollection;
	readonly language: Language;
	/** Whether the figure says where the view is on the web. */
	readonly hasLink: boolean;
};

/** What stands round the map, whatever it shows. */
type AroundMap = {
	readonly dossier: Dossier;
	readonly view: View;
	readonly language: Language;
	/** The address that brings the view back; `null` where the site has none on the web. */
	readonly link: string | null;
	readonly mapCredits: string;
	/** The reader's own words; `null` follows the view. */
	readonly own: { readonly title: string | null; readonly subtitle: string | null };
};

/** Who says a claim, in one line. */
function speakerWords(dossier: Dossier, claim: Claim, language: Language): string {
	const { saidBy, reportedBy } = whoSays(dossier, claim);
	const names =
		saidBy.kind === 'actors'
			? saidBy.actors.map(({ names }) => isolated(textIn(names, language))).join(', ')
			: saidBy.kind === 'author' && saidBy.name
				? isolated(textIn(saidBy.name, language))
				: m.snapshot_said_by_nobody({}, { locale: language });
	return reportedBy
		? m.snapshot_said_by_reported(
				{ names, by: isolated(textIn(reportedBy.names, language)) },
				{ locale: language },
			)
		: m.snapshot_said_by({ names }, { locale: language });
}

/** When, and whether the words say so. */
function dateWords({ when }: Claim, language: Language): string {
	const date = whenWords(when, language);
	switch (when.basis) {
		case 'stated':
			return m.snapshot_date_stated({ date }, { locale: language });
		case 'inferred':
			return m.snapshot_date_inferred({ date }, { locale: language });
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
		...(mark ? [precisionWord(mark.precision, language)] : []),
		...(mark?.isOutlineUnsure ? [m.map_mark_outline_unsure({}, { locale: language })] : []),
		...(mark?.disputed ? [m.map_legend_disputed({}, { locale: language })] : []),
	].join(' · ');
}

/** A claim that the picture has a mark of, with the words it rests on. */
type Cited = { readonly claim: Claim; readonly mark: Mark; readonly passage: Passage };

/** In the order of their numbers. */
function citedIn({ dossier, marks, language }: Request): readonly Cited[] {
	const byClaim = new Map(marks.map((mark) => [mark.claim, mark]));
	return dossier.claims
		.flatMap((claim) => {
			const mark = byClaim.get(claim.id);
			const passage = mark && passageOf(dossier, claim, language);
			return mark && passage ? [{ claim, mark, passage }] : [];
		})
		.sort((a, b) => a.mark.number - b.mark.number);
}

function citationEntries(request: Request, cited: readonly Cited[]): readonly CitationEntry[] {
	const { language, selected } = request;
	const isTranslated = showsTranslation(request, language);
	const hasOneSource = new Set(cited.map(({ passage }) => passage.source.id)).size === 1;
	const bySentence = grouped(cited, ({ passage }) => passage.key);
	return [...bySentence.values()].flatMap((together) => {
		const [first] = together;
		if (!first) return [];
		const { source, text, translation, isWhole } = first.passage;
		const isSaidByTranslation =
			together.length === 1 && isTranslated && translation?.language === language;
		const statement = isWhole ? m.snapshot_statement : m.studio_paraphrase;
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
			translation: isTranslated ? translation : null,
			remarks: together.map(({ claim, mark }) => ({
				statement: isSaidByTranslation
					? ''
					: statement(
							{
								number: mark.number,
								statement: isolated(textIn(claim.statement, language)),
							},
							{ locale: language },
						),
				attribution: attributionOf(request, claim),
			})),
			source: hasOneSource ? '' : passageSource(source, language),
			isSelected: together.some(({ claim }) => selected.has(claim.id)),
		};
	});
}

/** What holds for every entry of the list. */
function citationNote(request: Request, [first, ...rest]: readonly Cited[]): string {
	const { language } = request;
	const ours = showsTranslation(request, language)
		? m.snapshot_translations_ours({}, { locale: language })
		: m.snapshot_wording_ours({}, { locale: language });
	if (!first || rest.some(({ passage }) => passage.source.id !== first.passage.source.id)) {
		return ours;
	}
	const source = passageSource(first.passage.source, language);
	return `${m.snapshot_quoted({ source }, { locale: language })} ${ours}`;
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

/**
 * Days and counts of a span, with the view's window set off; `null` where no day is known.
 *
 * @param span the dossier's, where none is given
 */
export function timelineOf(
	dossier: Dossier,
	view: Pick<View, 'window' | 'filters'>,
	language: Language,
	span = spanOf(dossier),
): TimelineStrip | null {
	if (!span) return null;
	const { bins, highest } = histogramOf(dossier, span, view.filters, 120);
	const start = dayNumber(span.from);
	const days = dayNumber(span.to) + 1 - start;
	const share = (day: number) => Math.min(1, Math.max(0, (day - start) / days));
	const { from, to } = view.window;
	const window = {
		start: from === null ? 0 : share(dayNumber(from)),
		end: to === null ? 1 : share(dayNumber(to) + 1),
	};
	return {
		from: dayWords(span.from, language),
		to: dayWords(span.to, language),
		window,
		bars: bins.map((bin) => {
			const [first, last] = [share(dayNumber(bin.from)), share(dayNumber(bin.to) + 1)];
			return {
				start: first,
				end: last,
				certain: bin.passing.certain / Math.max(1, highest),
				possible: bin.passing.possible / Math.max(1, highest),
				isIn: first < window.end && last > window.start,
			};
		}),
	};
}

/** What a figure says whatever its map shows, in the language of the figure. */
export function surroundingsOf(around: AroundMap): Omit<Surroundings, 'note'> {
	const { dossier, view, language, own } = around;
	const { manifest } = dossier;
	const dossierTitle = textIn(manifest.title, language);
	const reported = own.title === null ? reportedWords(view, language) : null;
	const title = own.title ?? reported ?? dossierTitle;
	const window = windowWords(view.window, language);
	const isOpening = isOpeningShown({ opening: openingView(dossier), view });
	return {
		direction: directionOf(language),
		language,
		title,
		subtitle:
			own.subtitle ??
			(manifest.opening && isOpening ? textIn(manifest.opening.sentence, language) : ''),
		// What the title says need not be said again; what it leaves out is.
		window:
			reported !== null
				? dossierTitle
				: title === dossierTitle
					? window
					: m.studio_within({ dossier: dossierTitle, window }, { locale: language }),
		remarks: [
			[filterWords(dossier, view.filters, language), nameWords(dossier, view, language)].join(
				' · ',
			),
		],
		credits: [
			m.snapshot_credits({ credits: around.mapCredits }, { locale: language }),
			m.snapshot_not_ours({}, { locale: language }),
			...(around.link === null
				? []
				: [m.snapshot_link({ link: leftToRight(around.link) }, { locale: language })]),
		],
		timeline: timelineOf(dossier, view, language),
	};
}

/** What the map has, in one or two sentences: how many claims, and how many it cannot show. */
export function noteWords(
	marks: readonly Mark[],
	unmarked: number,
	language: Language = getLocale(),
): string {
	const count = new Set(marks.map(({ claim }) => claim)).size;
	return [
		m.studio_note_counts({ count }, { locale: language }),
		...(unmarked > 0 ? [m.snapshot_unmarked({ count: unmarked }, { locale: language })] : []),
	].join(' ');
}

/** What a figure says of the marks in its map, in its language. */
export function snapshotContent(
	request: Request,
): Pick<FigureContent, 'legend' | 'citations' | 'north'> {
	const { marks, outlines, language, hasLink } = request;
	const cited = citedIn(request);
	return {
		legend: legendOf(marks, outlines, language),
		citations: {
			title: m.snapshot_citations({}, { locale: language }),
			note: citationNote(request, cited),
			none: m.snapshot_no_marks({}, { locale: language }),
			some: (shown, of) =>
				hasLink
					? m.studio_some_below({ shown, of, more: of - shown }, { locale: language })
					: m.studio_some({ shown, of }, { locale: language }),
			onward: (shown, of) => m.studio_onward({ shown, of }, { locale: language }),
			further: (page, of) => m.studio_further({ page, of }, { locale: language }),
			entries: citationEntries(request, cited),
		},
		north: m.snapshot_north({}, { locale: language }),
	};
}
