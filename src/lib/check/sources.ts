import { directionOf } from '../model/language';
import type { Note } from '../model/note';
import type { Source } from '../model/source';
import { atSource, error, warning } from './finding';
import type { Subject } from './subject';

/** A source can be found again and told from others, and its origin counted. */
export const checkSources = ({ dossier }: Subject): Note[] =>
	dossier.sources.flatMap((source) => [
		...REQUIRED.filter(({ of }) => of(source).trim() === '').map(({ field, mend }) =>
			error('source-incomplete', atSource(source.id), `${field} is empty`, mend),
		),
		...aboutOrigin(source),
		...aboutDirection(source),
	]);

type Required = {
	readonly field: string;
	readonly of: (source: Source) => string;
	readonly mend: string;
};

/** What the schema asks to be there, and what says something only where it is not blank. */
const REQUIRED: readonly Required[] = [
	{ field: 'publisher.en', of: ({ publisher }) => publisher.en, mend: 'name who published it' },
	{
		field: 'language',
		of: ({ language }) => language,
		mend: 'write the language of its text, such as "ar" or "hy"',
	},
	{
		field: 'published.basis',
		of: ({ published }) => published.basis,
		mend: 'say where its date is from, or why it is not known',
	},
];

const aboutOrigin = ({ id, origin }: Source): Note[] =>
	origin.trim() === ''
		? [
				warning(
					'origin-missing',
					atSource(id),
					'the source has no origin, so that reprints of it count as others',
					'name the wire story or the statement that it goes back to, or the source itself',
				),
			]
		: [];

function aboutDirection({ id, language, textDirection }: Source): Note[] {
	const direction = directionOf(language);
	if (language.trim() === '' || direction === textDirection) return [];
	return [
		warning(
			'direction-of-language',
			atSource(id),
			`the text is in "${language}", but its direction is "${textDirection}"`,
			`write "textDirection": "${direction}", or mend the language`,
		),
	];
}
