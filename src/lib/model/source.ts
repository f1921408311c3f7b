import * as v from 'valibot';
import { Edtf } from './edtf';
import { SourceId } from './ids';
import { Localized, textIn } from './localized';

/** One sentence (or heading, or byline) of a held source. Code points, end exclusive, trimmed. */
export const Sentence = v.strictObject({
	/** Counts from 0, the byline. */
	n: v.pipe(v.number(), v.integer(), v.minValue(0)),
	role: v.picklist(['byline', 'heading', 'sentence']),
	start: v.pipe(v.number(), v.integer(), v.minValue(0)),
	end: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Ours. */
	translation: Localized,
});
export type Sentence = v.InferOutput<typeof Sentence>;

const SourceBase = {
	id: SourceId,
	title: v.nullable(Localized),
	author: v.nullable(Localized),
	publisher: Localized,
	published: v.strictObject({ edtf: v.nullable(Edtf), basis: v.string() }),
	retrieved: v.nullable(Edtf),
	language: v.string(),
	textDirection: v.picklist(['ltr', 'rtl']),
	/** Reprints of one wire story share an origin. */
	origin: v.string(),
	licence: v.nullable(v.string()),
	note: v.optional(v.string()),
};

const WebAddress = v.pipe(
	v.string(),
	v.url('a web address'),
	v.regex(/^https?:\/\//, 'an address that starts with http:// or https://'),
);

/** A source whose text is in the dossier, byte for byte. */
export const HeldSource = v.strictObject({
	...SourceBase,
	kind: v.literal('held'),
	url: v.nullable(WebAddress),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits')),
	/** File name beside the record. */
	text: v.pipe(v.string(), v.regex(/^[\w.-]+\.txt$/, 'a .txt file name without a folder')),
	sentences: v.pipe(v.array(Sentence), v.minLength(1)),
});
export type HeldSource = v.InferOutput<typeof HeldSource>;

/** A source of which only the address is in the dossier. */
export const LinkedSource = v.strictObject({
	...SourceBase,
	kind: v.literal('linked'),
	url: WebAddress,
	sha256: v.null(),
});
export type LinkedSource = v.InferOutput<typeof LinkedSource>;

export const Source = v.variant('kind', [HeldSource, LinkedSource]);
export type Source = v.InferOutput<typeof Source>;

type Span = Pick<Sentence, 'start' | 'end'>;

/** Whether a stretch lies in a sentence whole; code points, end exclusive. */
export const holds = (sentence: Span, { start, end }: Span): boolean =>
	sentence.start <= start && end <= sentence.end;

/** The sentence that a quotation stands in; `undefined` where it reaches over its bounds. */
export const sentenceAround = (source: HeldSource, quotation: Span): Sentence | undefined =>
	source.sentences.find((sentence) => holds(sentence, quotation));

/** A text with the language that it is in (BCP 47). */
export type Translation = { readonly text: string; readonly language: string };

/** Ours of a sentence, for a reader; `null` where they read the sentence itself. */
export function translationFor(
	source: HeldSource,
	{ translation }: Sentence,
	reader: string,
): Translation | null {
	if (source.language === reader) return null;
	return { text: textIn(translation, reader), language: reader in translation ? reader : 'en' };
}
