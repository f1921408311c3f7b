import type { FigureFormat } from '../../model/figure-choices';
import type { FilmFormat } from '../../model/film-choices';
import type { DossierId } from '../../model/ids';
import type { Language } from '../../model/language';
import type { TimeWindow } from '../../model/view';

const ENDINGS: Readonly<Record<FigureFormat | FilmFormat, string>> = {
	png: 'png',
	jpeg: 'jpg',
	webp: 'webp',
	svg: 'svg',
	pdf: 'pdf',
	mp4: 'mp4',
	webm: 'webm',
	gif: 'gif',
};

/** The name of a snapshot's file: dossier, time window and language, safe on every file system. */
export function snapshotFileName(
	dossier: DossierId,
	{ from, to }: TimeWindow,
	language: Language,
	format: FigureFormat | FilmFormat = 'png',
): string {
	const window = from === null && to === null ? 'all-dates' : `${from ?? 'start'}_${to ?? 'end'}`;
	return `${dossier}_${window}_${language}.${ENDINGS[format]}`;
}
