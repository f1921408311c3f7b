import * as v from 'valibot';

/** A text by language (BCP 47 tag); English is always there, since every reader can be given it. */
export const Localized = v.objectWithRest(
	{ en: v.pipe(v.string(), v.minLength(1, 'an English text')) },
	v.string(),
);
export type Localized = v.InferOutput<typeof Localized>;

/** The text in the wished language, else the English one. */
export const textIn = (text: Localized, language: string): string => text[language] ?? text.en;
