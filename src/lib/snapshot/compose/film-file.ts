import type { FilmChoices } from '$lib/model/film-choices';
import { paintPage } from '$lib/snapshot/formats/canvas';
import { ownSign } from '$lib/snapshot/evidence/key-store';
import type { EvidenceRecord } from '$lib/snapshot/evidence/record';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { filmSupport } from '$lib/snapshot/film/support';
import type { FilmSize, FilmWords, FilmWriter } from '$lib/snapshot/film/writer';
import type { Film } from './film';
import { snapshotEvidence } from './record';
import { pixelsOf } from './session';

/** How many moments of a film are made. */
export type FilmStep = { readonly done: number; readonly of: number };

/** The browser lacks what the format needs. */
export class FilmUnsupported extends Error {
	override readonly name = 'FilmUnsupported';
	constructor(format: string) {
		super(`this browser cannot write ${format}`);
	}
}

const TYPES: Readonly<Record<FilmChoices['format'], string>> = {
	mp4: 'video/mp4',
	webm: 'video/webm',
	webp: 'image/webp',
	gif: 'image/gif',
};

/** What writes a format is fetched when the first film is made. */
async function writerFor(
	{ format }: FilmChoices,
	size: FilmSize,
	words: FilmWords,
): Promise<FilmWriter> {
	if (format === 'gif') {
		return (await import('$lib/snapshot/film/moving-picture')).gifWriter(size);
	}
	const support = await filmSupport(size);
	if (format === 'webp') {
		if (!support.webp) throw new FilmUnsupported(format);
		return (await import('$lib/snapshot/film/moving-picture')).webpWriter(size);
	}
	const video = support[format];
	if (!video) throw new FilmUnsupported(format);
	return (await import('$lib/snapshot/film/video')).videoWriter(format, video, size, words);
}

const wordsOf = ({ title, alt, exported, view }: EvidenceRecord): FilmWords => ({
	title,
	description: alt,
	date: new Date(exported),
	link: view.link ?? '',
});

/** Lets the browser answer the reader: a film keeps it busy. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Makes the file of a film, with its record in it.
 *
 * @param exported time of export: the same time and view give the same file
 * @param signal calls the making off
 * @throws {PictureTooLarge}, {FilmUnsupported} and whatever stops the map or the encoder
 */
export async function filmFile(
	film: Film,
	choices: FilmChoices,
	{ isSigning, exported = new Date() }: { readonly isSigning: boolean; readonly exported?: Date },
	signal: AbortSignal,
	onstep: (step: FilmStep) => void,
): Promise<Blob> {
	const of = film.plan.moments.length;
	const { subject, page, maps } = film.at(film.pictures.length - 1);
	const record = snapshotEvidence(subject, exported, film.alternative);
	onstep({ done: 0, of });
	const size = pixelsOf(film.at(0));
	const { MapReel } = await import('$lib/map/picture/render');
	signal.throwIfAborted();
	const reel = new MapReel({ ...maps.map, ...film.ground(), pixelRatio: page.scale }, signal);
	let writer: FilmWriter | null = null;
	try {
		writer = await writerFor(choices, size, wordsOf(record));
		await reel.open();
		for (const [index, { moment, frames }] of film.pictures.entries()) {
			onstep({ done: moment, of });
			await pause();
			signal.throwIfAborted();
			const { figure, maps: drawn } = film.at(index);
			const map = await reel.draw(drawn.map.overlay, drawn.map.selected);
			const picture = paintPage(figure, 0, page.scale, size, new Map([['map', map]]));
			await writer.add(picture, frames);
		}
		onstep({ done: of, of });
		await pause();
		const plain = await writer.finish();
		signal.throwIfAborted();
		const sign = isSigning ? await ownSign() : null;
		const bytes = await withEvidence(plain, choices.format, record, sign);
		return new Blob([bytes], { type: TYPES[choices.format] });
	} finally {
		reel.remove();
		await writer?.close();
	}
}
