import type { Clock } from '$lib/derive/time/time-order';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { intlLocale } from '$lib/model/language';

const twoDigits = (number: number): string =>
	new Intl.NumberFormat(intlLocale(getLocale()), { minimumIntegerDigits: 2 }).format(number);

/** A full hour on an axis, such as "06:00". */
export const hourWords = (hour: number): string => `${twoDigits(hour)}:${twoDigits(0)}`;

/** A local clock time with its offset from UTC, as "13:00 (UTC+04:00)". */
export function clockWords({ minutes, offset }: Clock): string {
	const spelled = (count: number): string =>
		`${twoDigits(Math.floor(count / 60))}:${twoDigits(count % 60)}`;
	return m.words_date_offset({
		time: spelled(minutes),
		offset: `${offset < 0 ? '−' : '+'}${spelled(Math.abs(offset))}`,
	});
}
