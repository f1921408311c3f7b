import { segment } from '../anchor/segment';
import type { Note } from '../model/note';
import type { Sentence } from '../model/source';
import { atSource, error, quoted, warning } from './finding';
import type { SourceText, Subject } from './subject';

/** The sentences of a held source lie in order and trimmed in its text and leave nothing out. */
export function checkSentences({ texts }: Subject): Note[] {
	return [...texts.values()].flatMap((held) => {
		const notes = aboutOrder(held);
		if (!held.verified) return notes;
		notes.push(...aboutText(held));
		return notes.length > 0 ? notes : aboutSegmentation(held);
	});
}

function aboutOrder({ source }: SourceText): Note[] {
	const notes: Note[] = [];
	const at = atSource(source.id);
	let last: Sentence | null = null;
	for (const [index, sentence] of source.sentences.entries()) {
		const { n, start, end } = sentence;
		if (n !== index) {
			notes.push(
				error(
					'sentence-number',
					at,
					`sentence ${index} has the number ${n}`,
					`number the sentences from 0 in their order: write ${index}`,
				),
			);
		}
		if (end <= start) {
			notes.push(
				error(
					'sentence-empty',
					at,
					`sentence ${n} ends at ${end}, not behind its start at ${start}`,
					'mend its start and end',
				),
			);
		}
		if (last !== null && start < last.end) {
			notes.push(
				error(
					'sentence-order',
					at,
					`sentence ${n} starts at ${start}, before sentence ${last.n} ends at ${last.end}`,
					'put the sentences in their order, none over another',
				),
			);
		}
		last = sentence;
	}
	return notes;
}

function aboutText({ source, text }: SourceText): Note[] {
	const notes: Note[] = [];
	const at = atSource(source.id);
	let covered = 0;
	const gap = (from: number, to: number) => {
		const words = text.slice(from, Math.max(from, to)).trim();
		if (words === '') return;
		notes.push(
			error(
				'sentence-gap',
				at,
				`the words ${quoted(words)} between ${from} and ${to} are in no sentence`,
				'make them a sentence, a heading or a byline, or part of one',
			),
		);
	};
	for (const { n, start, end } of source.sentences) {
		gap(covered, start);
		covered = Math.max(covered, end);
		const words = text.slice(start, end);
		if (end > text.length) {
			notes.push(
				error(
					'sentence-outside',
					at,
					`sentence ${n} ends at ${end}, and the text at ${text.length}`,
					'mend its start and end; they count code points',
				),
			);
		} else if (words !== words.trim()) {
			notes.push(
				error(
					'sentence-untrimmed',
					at,
					`sentence ${n} begins or ends with white space`,
					'leave the white space out of its span',
				),
			);
		}
	}
	gap(covered, text.length);
	return notes;
}

/** People may part a text otherwise than the code does, but then should have meant to. */
function aboutSegmentation({ source, text }: SourceText): Note[] {
	const spans = new Set(segment(text).map(({ start, end }) => `${start}-${end}`));
	return source.sentences
		.filter(({ start, end }) => !spans.has(`${start}-${end}`))
		.map(({ n, start, end }) =>
			warning(
				'sentence-unlike-segmentation',
				atSource(source.id),
				`sentence ${n}, ${quoted(text.slice(start, end))}, is not one that the text is parted into by code`,
				'see whether it begins and ends where a reader would say',
			),
		);
}
