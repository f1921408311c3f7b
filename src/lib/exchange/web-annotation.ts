import * as v from 'valibot';
import { textFragmentLink } from '../anchor/text-fragment';
import { whoSays } from '../derive/who';
import {
	isHeldTarget,
	TextPositionSelector,
	TextQuoteSelector,
	type Citation,
	type LinkedTarget,
} from '../model/citation';
import type { Claim } from '../model/claim';
import type { Dossier } from '../model/dossier';
import { ClaimId, SourceId } from '../model/ids';
import type { Note } from '../model/note';
import type { Source } from '../model/source';

/** The context that gives the terms of a W3C Web Annotation their meaning. */
const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The specification that a text fragment conforms to. */
const TEXT_FRAGMENT = 'https://wicg.github.io/scroll-to-text-fragment/';

const FragmentSelector = v.looseObject({
	type: v.literal('FragmentSelector'),
	conformsTo: v.literal(TEXT_FRAGMENT),
	value: v.string(),
});

const Selector = v.union([
	v.looseObject(TextQuoteSelector.entries),
	v.looseObject(TextPositionSelector.entries),
	FragmentSelector,
]);

const Named = v.looseObject({ id: v.string(), 'schema:name': v.string() });

/**
 * One citation of one claim as a W3C Web Annotation: the body is what is claimed, in our words; the
 * target is where in the source it rests, by words and by position (code points from 0), or by a
 * text fragment where the source is only linked. `dcterms:identifier` holds our own ids.
 */
export const WebAnnotation = v.looseObject({
	id: v.string(),
	type: v.literal('Annotation'),
	motivation: v.string(),
	'dcterms:identifier': ClaimId,
	body: v.array(
		v.looseObject({ type: v.literal('TextualBody'), value: v.string(), language: v.string() }),
	),
	target: v.looseObject({
		type: v.literal('SpecificResource'),
		source: v.looseObject({ id: v.string(), type: v.string(), 'dcterms:identifier': SourceId }),
		selector: v.array(Selector),
		/** Whose words they are. */
		'schema:author': v.optional(v.array(Named)),
	}),
});
export type WebAnnotation = v.InferOutput<typeof WebAnnotation>;

/** A name for a record outside its dossier: an IRI that resolves nowhere and is the same everywhere. */
const iriOf = (dossier: Dossier, id: string): string => `urn:verbatim:${dossier.manifest.id}:${id}`;

/** The directive that leads a browser to the words, as it stands behind the `#` of an address. */
const fragmentValue = (fragment: LinkedTarget['fragment']): string =>
	textFragmentLink('', fragment).slice(1);

function fragmentFrom(directive: string): LinkedTarget['fragment'] | null {
	const [, text] = /^:~:text=([^&]+)$/.exec(directive) ?? [];
	if (text === undefined) return null;
	try {
		const [start = '', end, ...more] = text.split(',').map(decodeURIComponent);
		return start === '' || end === '' || more.length > 0 ? null : { start, end: end ?? null };
	} catch {
		return null;
	}
}

function selectorsOf(target: Citation['target']): WebAnnotation['target']['selector'] {
	if (isHeldTarget(target)) {
		const [quote, position] = target.selector;
		return [{ ...quote }, { ...position }];
	}
	return [
		{
			type: 'FragmentSelector',
			conformsTo: TEXT_FRAGMENT,
			value: fragmentValue(target.fragment),
		},
	];
}

/** Whoever says a claim, by the English name that every actor has. */
function authorsOf(dossier: Dossier, claim: Claim): v.InferOutput<typeof Named>[] {
	const { saidBy } = whoSays(dossier, claim);
	switch (saidBy.kind) {
		case 'actors':
			return saidBy.actors.map(({ id, names }) => ({
				id: iriOf(dossier, id),
				'schema:name': names.en,
			}));
		case 'author':
			return saidBy.name && saidBy.source
				? [{ id: `${iriOf(dossier, saidBy.source)}:author`, 'schema:name': saidBy.name.en }]
				: [];
		case 'nobody':
			return [];
	}
}

function annotationOf(
	dossier: Dossier,
	claim: Claim,
	{ source: id, target }: Citation,
	n: number,
	source: Source | undefined,
): WebAnnotation {
	const authors = authorsOf(dossier, claim);
	return {
		id: `${iriOf(dossier, claim.id)}:${n}`,
		type: 'Annotation',
		motivation: 'describing',
		'dcterms:identifier': claim.id,
		body: Object.entries(claim.statement).map(([language, value]) => ({
			type: 'TextualBody',
			value,
			language,
			format: 'text/plain',
		})),
		target: {
			type: 'SpecificResource',
			source: {
				id: source?.url ?? iriOf(dossier, id),
				type: 'Text',
				'dcterms:identifier': id,
				...(source ? { language: source.language, 'schema:publisher': source.publisher.en } : {}),
			},
			selector: selectorsOf(target),
			...(authors.length === 0 ? {} : { 'schema:author': authors }),
		},
	};
}

/** The citations of claims, in the order of the claims. The context is the collection's to name. */
export function annotationsOf(
	dossier: Dossier,
	claims: readonly Claim[],
): readonly WebAnnotation[] {
	const sources = new Map(dossier.sources.map((source) => [source.id, source]));
	return claims.flatMap((claim) =>
		claim.citations.map((citation, n) =>
			annotationOf(dossier, claim, citation, n, sources.get(citation.source)),
		),
	);
}

/** A page of annotations as a JSON-LD document of its own. */
export const annotationPage = (annotations: readonly WebAnnotation[]) => ({
	'@context': [ANNOTATION_CONTEXT],
	type: 'AnnotationPage' as const,
	items: [...annotations],
});

/** A citation with the claim that rests on it. */
export type CitedClaim = { readonly claim: ClaimId; readonly citation: Citation };

function targetFrom(selectors: WebAnnotation['target']['selector']): Citation['target'] | null {
	const quote = v.safeParse(TextQuoteSelector, ofType(selectors, 'TextQuoteSelector'));
	const position = v.safeParse(TextPositionSelector, ofType(selectors, 'TextPositionSelector'));
	if (quote.success && position.success) {
		return { selector: [quote.output, position.output] };
	}
	const linked = v.safeParse(FragmentSelector, ofType(selectors, 'FragmentSelector'));
	const fragment = linked.success ? fragmentFrom(linked.output.value) : null;
	return fragment && { fragment, paraphrase: true };
}

const ofType = (selectors: WebAnnotation['target']['selector'], type: string): unknown =>
	selectors.find((selector) => selector.type === type);

const Page = v.looseObject({ type: v.literal('AnnotationPage'), items: v.array(v.unknown()) });

/**
 * Reads annotations as this file writes them: one, a list, or a page. What cannot be read is left
 * out with a note.
 */
export function citationsFrom(
	raw: unknown,
	file = 'annotations',
): { readonly citations: readonly CitedClaim[]; readonly notes: readonly Note[] } {
	const page = v.safeParse(Page, raw);
	const listed: readonly unknown[] = page.success
		? page.output.items
		: Array.isArray(raw)
			? raw
			: [raw];
	const citations: CitedClaim[] = [];
	const notes: Note[] = [];
	listed.forEach((one, index) => {
		const read = v.safeParse(WebAnnotation, one);
		const target = read.success ? targetFrom(read.output.target.selector) : null;
		if (read.success && target) {
			const { 'dcterms:identifier': claim, target: told } = read.output;
			const source = told.source['dcterms:identifier'];
			citations.push({ claim, citation: { source, target } });
		} else notes.push(unreadable(file, index, read.issues?.[0].message));
	});
	return { citations, notes };
}

const unreadable = (file: string, index: number, why = 'it has no selector we know'): Note => ({
	severity: 'error',
	code: 'annotation-unreadable',
	file,
	record: `#${index + 1}`,
	message: `the annotation is left out: ${why}`,
	mend: 'give it a TextQuoteSelector and a TextPositionSelector, or a FragmentSelector with a text fragment',
});
