import type { Mark } from '$lib/derive/marks';
import { whoSays } from '$lib/derive/who';
import { isHeldTarget } from '$lib/model/citation';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { FAMILY_OF, KIND_FAMILIES } from '$lib/model/kind';
import { textIn } from '$lib/model/localized';
import type { HeldSource, Sentence } from '$lib/model/source';
import type { Filters, View } from '$lib/model/view';
import { CodePointText } from '$lib/anchor/code-points';
import { m } from '$lib/messages/generated/messages.js';
import type { CitationEntry, FigureContent, LegendEntry } from '$lib/snapshot/figure';
import { directionOf, type Language } from '$lib/state/language';
import { isolated, leftToRight } from './numbers';
import { dayWords, whenWords } from './dates';
import { familyWord, kindWord, precisionWord, whenBasisWord } from './words';

type Request = {
	readonly dossier: Dossier;
	readonly view: View;
	/** Marks in the picture, with the numbers they bear there. */
	readonly marks: readonly Mark[];
	/** Shown claims that have no mark in the picture. */
	readonly unmarked: number;
	readonly language: Language;
	/** The address that brings the view back. */
	readonly link: string;
	readonly mapCredits: string;
};

function windowWords({ from, to }: View['window'], language: Language): string {
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
	return parts.length === 0 ? m.snapshot_filter_none() : parts.join(' · ');
}

const nameWords: Readonly<Record<string, () => string>> = {
	both: m.app_names_both,
	source: m.app_names_source,
	armenian: m.app_names_armenian,
	azerbaijani: m.app_names_azerbaijani,
};

const SHAPES = ['dot', 'disc', 'band', 'hatch'] as const;

function legendEntries(marks: readonly Mark[]): readonly LegendEntry[] {
	const shapeWords: Record<(typeof SHAPES)[number], () => string> = {
		dot: m.snapshot_shape_dot,
		disc: m.snapshot_shape_disc,
		band: m.snapshot_shape_band,
		hatch: m.snapshot_shape_hatch,
	};
	const shapes = SHAPES.filter((shape) => marks.some((mark) => mark.shape === shape));
	const families = KIND_FAMILIES.filter((family) =>
		marks.some((mark) => FAMILY_OF[mark.kind] === family),
	);
	return [
		...shapes.map((shape): LegendEntry => ({
			sign: { kind: 'shape', shape },
			text: shapeWords[shape](),
		})),
		...families.map((family): LegendEntry => ({
			sign: { kind: 'family', family },
			text: familyWord(family),
		})),
		...(marks.some(({ relation }) => relation === 'possible')
			? [{ sign: { kind: 'possible' } as const, text: m.snapshot_possible() }]
			: []),
		...(marks.some(({ disputed }) => disputed)
			? [{ sign: { kind: 'dispute' } as const, text: m.snapshot_dispute() }]
			: []),
	];
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

function remarkOf(request: Request, claim: Claim, number: number): string {
	const { dossier, language, marks } = request;
	const mark = marks.find((candidate) => candidate.claim === claim.id);
	const parts = [
		`${number}. ${textIn(claim.statement, language)}`,
		speakerWords(dossier, claim, language),
		`${whenWords(claim.when, language)} (${whenBasisWord(claim.when.basis)})`,
		...(mark ? [precisionWord(mark.precision)] : []),
		...(mark?.disputed ? [m.snapshot_dispute()] : []),
	];
	return parts.join(' · ');
}

/** The sentence of a held source that a claim rests on first. */
function sentenceOf(
	dossier: Dossier,
	claim: Claim,
): { readonly source: HeldSource; readonly sentence: Sentence; readonly text: string } | null {
	for (const { source: id, target } of claim.citations) {
		const source = dossier.sources.find((candidate) => candidate.id === id);
		const stored = dossier.texts.get(id);
		if (source?.kind !== 'held' || stored === undefined || !isHeldTarget(target)) continue;
		const { start, end } = target.selector[1];
		const sentence = source.sentences.find((s) => s.start <= start && end <= s.end);
		if (!sentence) continue;
		const text = new CodePointText(stored).slice(sentence.start, sentence.end);
		return { source, sentence, text };
	}
	return null;
}

function citationEntries(request: Request): readonly CitationEntry[] {
	const { dossier, view, marks, language } = request;
	const numbers = new Map(marks.map((mark) => [mark.claim, mark.number]));
	const cited = dossier.claims
		.flatMap((claim) => {
			const number = numbers.get(claim.id);
			const found = number === undefined ? null : sentenceOf(dossier, claim);
			return number === undefined || !found ? [] : [{ claim, number, ...found }];
		})
		.sort((a, b) => a.number - b.number);
	const bySentence = grouped(cited, ({ source, sentence }) => `${source.id} ${sentence.n}`);
	return [...bySentence.values()].flatMap((together) => {
		const [first] = together;
		if (!first) return [];
		const { source, sentence, text } = first;
		return {
			numbers: together.map(({ claim, number }) => ({ number, family: FAMILY_OF[claim.kind] })),
			quotation: text,
			quotationLanguage: source.language,
			quotationDirection: source.textDirection,
			translation: view.translation
				? m.snapshot_our_translation({ text: sentence.translation.en })
				: '',
			remarks: [
				...together.map(({ claim, number }) => remarkOf(request, claim, number)),
				[source.author, source.publisher]
					.flatMap((name) => (name ? [isolated(textIn(name, language))] : []))
					.join(', '),
			],
		};
	});
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
	const { dossier, view, marks, language } = request;
	const policy = view.names ?? dossier.manifest.namePolicy;
	return {
		direction: directionOf(language),
		title: textIn(dossier.manifest.title, language),
		subtitles: [
			windowWords(view.window, language),
			filterWords(dossier, view.filters, language),
			m.snapshot_names({ policy: nameWords[policy]?.() ?? policy }),
		],
		legend: { title: m.snapshot_legend(), entries: legendEntries(marks) },
		citations: {
			title: m.snapshot_citations(),
			none: m.snapshot_no_marks(),
			entries: citationEntries(request),
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
