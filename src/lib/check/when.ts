import type { When } from '../model/claim';
import { extentOf } from '../model/edtf';
import type { Note } from '../model/note';
import { atClaim, atEvent, error, warning } from './finding';
import type { Subject } from './subject';

/** A date has a basis, a basis has a date, and a clock time belongs to one day. */
export const checkWhen = ({ dossier }: Subject): Note[] => [
	...dossier.claims.flatMap((claim) => aboutWhen(atClaim(claim), claim.when)),
	...dossier.events.flatMap((event) => aboutWhen(atEvent(event), event.when)),
];

function aboutWhen(
	at: ReturnType<typeof atClaim>,
	{ edtf, basis, time, timeQualifier, note }: When,
): Note[] {
	const notes: Note[] = [];
	if (edtf !== null && basis === 'not-stated') {
		notes.push(
			error(
				'dated-without-basis',
				at,
				`when is ${edtf}, though its basis is that no date is stated`,
				'write "edtf": null; or write the basis on which the date is known',
			),
		);
	}
	if (edtf === null && basis !== 'not-stated') {
		notes.push(
			error(
				'basis-without-date',
				at,
				`the basis of when is "${basis}", but there is no date`,
				'write the date, however vague; or write "basis": "not-stated"',
			),
		);
	}
	const extent = edtf === null ? null : extentOf(edtf);
	if (time !== undefined && (!extent?.earliest || extent.earliest !== extent.latest)) {
		notes.push(
			error(
				'time-without-day',
				at,
				`when has the clock time ${time}, but its date is not one day`,
				'write the day, or put the time into "note"',
			),
		);
	}
	if (timeQualifier !== undefined && time === undefined) {
		notes.push(
			error(
				'qualifier-without-time',
				at,
				`when has the qualifier "${timeQualifier}" of a clock time, but no clock time`,
				'write the time, or take "timeQualifier" out; a date that is "about" is written as EDTF, such as 2023-09~',
			),
		);
	}
	if (timeQualifier === 'uncertain' && !note?.trim()) {
		notes.push(
			warning(
				'uncertain-without-reason',
				at,
				'when has an uncertain clock time, but does not say what makes it uncertain',
				'say so in "note": recalled weeks later, doubted by who tells it',
			),
		);
	}
	return notes;
}
