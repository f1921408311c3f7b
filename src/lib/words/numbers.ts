import type { Language } from '$lib/model/language';
import { getLocale } from '$lib/messages/generated/runtime.js';

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language: that takes longer than to write a number. */
function plainFormat(language: Language): Intl.NumberFormat {
	const format = formats.get(language) ?? new Intl.NumberFormat(language);
	formats.set(language, format);
	return format;
}

/** A number in the digits and with the separators of the interface's language. */
export const numberWords = (value: number, language: Language = getLocale()): string =>
	plainFormat(language).format(value);

/** A distance in metres, in kilometres from 1,000 on. */
export function distanceWords(metres: number, language: Language = getLocale()): string {
	const inKilometres = metres >= 1000;
	return new Intl.NumberFormat(language, {
		style: 'unit',
		unit: inKilometres ? 'kilometer' : 'meter',
		maximumSignificantDigits: 2,
	}).format(inKilometres ? metres / 1000 : metres);
}

/** A text kept apart from the direction of the words around it, whatever its own. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The marks of direction that Unicode has, none of which is seen. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text of ours as others are given it: marks of direction would travel on unseen. */
export const withoutMarks = (text: string): string => text.replaceAll(DIRECTION_MARKS, '');

/** Words that run from right to left, one after the other. */
const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*(?:\s+[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*)*/gu;

/** A left-to-right text whose right-to-left words leave the marks and numbers between them in order. */
export const withWordsIsolated = (text: string): string => text.replaceAll(RIGHT_TO_LEFT, isolated);

/** A left-to-right text ( (a hash, an address) that keeps its order inside any other. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`;
