/** The one name that `text-font` uses; the files behind it cover every script of the labels. */
export const LABEL_FONT = 'Verbatim Labels';

/** A font file and the characters it is asked for, as the style's `font-faces` has them. */
export type FontFile = { readonly url: string; readonly 'unicode-range': readonly string[] };

/** Marks over and under Arabic letters, and the stretching stroke: labels are drawn without. */
const TASHKEEL = /[\u064B-\u065F\u0670\u0640]/g;

/** MapLibre draws tashkeel apart from its letter, so labels on the map (and only they) leave it out. */
export const withoutTashkeel = (label: string): string => label.replace(TASHKEEL, '');

/** Letters that join, or would look torn apart, take no spacing between them. */
export const spacingIn = (language: string, spacing: number): number =>
	['ar', 'fa', 'ckb', 'ur'].includes(language) ? 0 : spacing;

/** Capitals only where a letter's capital does not depend on the language (as `i` does). */
export const capitalsIn = (language: string): 'uppercase' | 'none' =>
	['az', 'tr'].includes(language) ? 'none' : 'uppercase';
