import { slugOf, type SourceId } from '../model/ids';
import type { Note } from '../model/note';

/** The file and the id of the record that a finding is about. */
type At = { readonly file: string; readonly record: string };

const finding =
	(severity: Note['severity']) =>
	(code: string, { file, record }: At, message: string, mend: string): Note => ({
		severity,
		code,
		file,
		record,
		message,
		mend,
	});

/** Must be mended: the dossier says something that cannot be so. */
export const error = finding('error');
/** Should be looked at: it may be meant so. */
export const warning = finding('warning');
/** Good to know: nothing is wrong. */
export const report = finding('report');

export const atManifest: At = { file: 'dossier.json', record: '' };
export const atSource = (id: SourceId): At => ({ file: `sources/${slugOf(id)}.json`, record: id });
export const atClaim = ({ id }: { id: string }): At => ({ file: 'claims.json', record: id });
export const atEvent = ({ id }: { id: string }): At => ({ file: 'events.json', record: id });
export const atPlace = ({ id }: { id: string }): At => ({ file: 'places.geojson', record: id });

const LONGEST_QUOTE = 48;

/** Words in quotation marks, shortened where they are many. */
export function quoted(words: string): string {
	const letters = [...words.replace(/\s+/g, ' ')];
	return letters.length > LONGEST_QUOTE
		? `“${letters.slice(0, LONGEST_QUOTE).join('')}…”`
		: `“${letters.join('')}”`;
}
