import type { DossierId, EventId, SourceId } from '$lib/model/ids';
import type { Language } from '$lib/model/language';

/** Records that have a picture of their own; all others are shared with their dossier's. */
export type Pictured = SourceId | EventId;

/**
 * The file under `static/og/` of the picture that stands beside a shared link, in the language of
 * the page: of a record, or of the whole dossier.
 */
export const sharingPicture = (
	dossier: DossierId,
	shows: Pictured | null,
	language: Language,
): string =>
	`${language}/${[dossier, ...(shows === null ? [] : [shows.replace(':', '-')])].join('-')}.png`;
