import { getLocale } from '$lib/messages/generated/runtime.js';
import { DPI, type FigureChoices } from '$lib/model/figure-choices';
import type { FilmChoices } from '$lib/model/film-choices';
import { PictureTooLarge } from '$lib/map/picture/picture-too-large';
import { m } from '$lib/messages/generated/messages.js';
import { PageTooSmall } from '$lib/snapshot/layout/arrangement';
import {
	canvasMeasure,
	encoded,
	loadFonts,
	paintPage,
	type Pictures,
	type RasterType,
} from '$lib/snapshot/formats/canvas';
import type { Figure, PictureName } from '$lib/snapshot/layout/figure';
import { PIXELS_PER_INCH } from '$lib/snapshot/layout/page';
import { ownSign } from '$lib/snapshot/evidence/key-store';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { filmOf, type Film } from './film';
import { languageNamed, type Language } from '$lib/model/language';
import { archiveAddresses } from '$lib/map/archive/archives';
import { snapshotEvidence } from './record';
import { composed, facesFor, lettersOf, type Composed, type MapToDraw, type Seen } from './figure';

/** What is being done, for the reader who waits. */
export type Step =
	| { readonly kind: 'map' }
	| { readonly kind: 'tiles'; readonly done: number; readonly of: number }
	| { readonly kind: 'page' }
	| { readonly kind: 'typesetter' }
	| { readonly kind: 'file' };

type OnStep = (step: Step) => void;

export function stepWords(step: Step, language: Language = getLocale()): string {
	switch (step.kind) {
		case 'map':
			return m.studio_step_map({}, { locale: language });
		case 'tiles':
			return m.studio_step_tiles({ done: step.done + 1, of: step.of }, { locale: language });
		case 'page':
			return m.studio_step_page({}, { locale: language });
		case 'typesetter':
			return m.studio_step_typesetter({}, { locale: language });
		case 'file':
			return m.studio_step_file({}, { locale: language });
	}
}

const RASTER_TYPES: Readonly<Record<'png' | 'jpeg' | 'webp', RasterType>> = {
	png: 'image/png',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
};

/** Width of a preview in CSS pixels; the reader's screen may have several to each. */
const PREVIEW_WIDTH = 900;
/** The map in an SVG or PDF of a page without a paper size is at least this sharp. */
const LEAST_VECTOR_DPI = 192;

/** Stands in for the canvas until the fonts are there. */
const roughMeasure = (text: string): number => text.length * 6;

/** Device pixels of the finished picture. */
export function pixelsOf({ page, figure }: Pick<Composed, 'page' | 'figure'>): {
	readonly width: number;
	readonly height: number;
} {
	return (
		page.pixels ?? {
			width: Math.round(figure.width * page.scale),
			height: Math.round(figure.height * page.scale),
		}
	);
}

/** The maps of a figure, and device pixels to one of its own. */
type Drawing = Pick<Composed, 'maps'> & { readonly scale: number };

/** Makes figures of one view: keeps what does not change while the reader chooses. */
export class StudioSession {
	readonly #seen: Omit<Seen, 'basemap' | 'reliefUrl'>;
	#ground: Promise<Pick<Seen, 'basemap' | 'reliefUrl'>> | undefined;
	/** The last maps that were drawn: words and legend change more often than the map does. */
	readonly #maps = new Map<string, HTMLCanvasElement>();

	#film: { readonly choices: FigureChoices; readonly film: Film } | null = null;

	constructor(seen: Omit<Seen, 'basemap' | 'reliefUrl'>) {
		this.#seen = seen;
	}

	async #opened(): Promise<Pick<Seen, 'basemap' | 'reliefUrl'>> {
		const { openBasemap } = await import('$lib/map/archive/archive');
		const { tiles, relief } = archiveAddresses();
		// Without a basemap the page shows the dossier on plain ground, and so does its figure.
		return { basemap: await openBasemap(tiles).catch(() => null), reliefUrl: relief };
	}

	/**
	 * Lays the figure out.
	 * @throws {PageTooSmall}
	 */
	async compose(choices: FigureChoices): Promise<Composed> {
		this.#ground ??= this.#opened();
		const seen: Seen = { ...this.#seen, ...(await this.#ground) };
		const faces = facesFor(choices.format);
		if (faces === 'pdf') await (await import('$lib/snapshot/formats/pdf')).pdfFonts();
		await loadFonts([lettersOf(seen, choices), '0123456789×'], faces);
		return composed(seen, choices, canvasMeasure(faces));
	}

	/**
	 * What the preview shows: the figure, or a moment of a film (from 0); `null` where that has none.
	 * @throws {PageTooSmall}
	 */
	async composedAt(choices: FigureChoices, moment: number): Promise<Composed | null> {
		if (!choices.film) return this.compose(choices);
		const { plan, pictures, at } = await this.film(choices, choices.film);
		const last = plan.moments.length - 1;
		if (last < 0) return null;
		return at(pictures.findIndex((picture) => picture.moment === Math.min(moment, last)));
	}

	/**
	 * Lays a film out; the same choices give the one that is there.
	 * @throws {PageTooSmall}
	 */
	async film(choices: FigureChoices, chosen: FilmChoices): Promise<Film> {
		if (this.#film?.choices === choices) return this.#film.film;
		this.#ground ??= this.#opened();
		const seen: Seen = { ...this.#seen, ...(await this.#ground) };
		const { letters } = filmOf(seen, choices, chosen, roughMeasure);
		await loadFonts([letters, '0123456789×…'], 'site');
		const film = filmOf(seen, choices, chosen, canvasMeasure('site'));
		this.#film = { choices, film };
		return film;
	}

	async #drawn(
		map: MapToDraw,
		pixelRatio: number,
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<HTMLCanvasElement> {
		const { camera, width, height, theme, language, selected, overlay, basemap, keepClear } = map;
		const key = JSON.stringify([
			[camera.center, camera.zoom, camera.bearing, width, height, pixelRatio],
			[theme.name, language, basemap?.url, [...selected]],
			overlay.names.features.map(({ properties }) => properties.label),
			overlay.marks.features.map(({ properties }) => properties.id),
			overlay.outlines.features.map(({ properties }) => [properties.id, properties.state]),
			keepClear?.coordinates,
		]);
		const known = this.#maps.get(key);
		if (known) return known;
		const { renderMap } = await import('$lib/map/picture/render');
		const canvas = await renderMap({ ...map, pixelRatio }, signal, (done, of) => {
			if (of > 1) onstep({ kind: 'tiles', done, of });
		});
		for (const old of [...this.#maps.keys()].slice(0, -2)) this.#maps.delete(old);
		this.#maps.set(key, canvas);
		return canvas;
	}

	async #pictures(
		{ maps }: Pick<Composed, 'maps'>,
		scale: number,
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<Pictures & ReadonlyMap<PictureName, HTMLCanvasElement>> {
		onstep({ kind: 'map' });
		const pictures = new Map([
			['map' as const, await this.#drawn(maps.map, scale, signal, onstep)],
		]);
		if (!maps.locator) return pictures;
		const locator = await this.#drawn(maps.locator, scale, signal, onstep);
		return new Map<PictureName, HTMLCanvasElement>([...pictures, ['locator', locator]]);
	}

	/** The first page as large as the screen has room for. */
	async preview(made: Composed, signal: AbortSignal): Promise<HTMLCanvasElement> {
		const { figure, page } = made;
		const wanted = (PREVIEW_WIDTH * Math.min(2, devicePixelRatio)) / figure.width;
		const scale = Math.min(wanted, page.scale);
		const pictures = await this.#pictures(made, scale, signal, () => undefined);
		signal.throwIfAborted();
		const size = {
			width: Math.round(figure.width * scale),
			height: Math.round(figure.height * scale),
		};
		return paintPage(figure, 0, scale, size, pictures);
	}

	/**
	 * The finished file, with its record in it.
	 *
	 * @param isSigning whether the reader's own key signs the record
	 * @param exported what the record says about when the file was made
	 * @param signal calls the making off
	 * @throws {PictureTooLarge} and whatever stops the map from being drawn
	 */
	async file(
		made: Composed,
		{
			format,
			dpi,
			isSigning,
			exported = new Date(),
		}: Pick<FigureChoices, 'format' | 'dpi'> & { isSigning: boolean; exported?: Date },
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<Blob> {
		const plain =
			format === 'svg' || format === 'pdf'
				? await this.#vector(made, format, signal, onstep)
				: await this.#raster(made, format, dpi, signal, onstep);
		signal.throwIfAborted();
		const { subject } = made;
		const { alternative } = made.figure;
		const record = snapshotEvidence(subject, exported, alternative);
		const sign = isSigning ? await ownSign() : null;
		const bytes = new Uint8Array(await plain.arrayBuffer());
		return new Blob([await withEvidence(bytes, format, record, sign)], { type: plain.type });
	}

	async #raster(
		made: Composed,
		format: 'png' | 'jpeg' | 'webp',
		dpi: number,
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<Blob> {
		const { figure, page } = made;
		const pictures = await this.#pictures(made, page.scale, signal, onstep);
		signal.throwIfAborted();
		onstep({ kind: 'page' });
		const canvas = paintPage(figure, 0, page.scale, pixelsOf(made), pictures);
		onstep({ kind: 'file' });
		const picture = await encoded(canvas, RASTER_TYPES[format]);
		if (format === 'png') return (await import('$lib/snapshot/formats/png')).withDpi(picture, dpi);
		if (format === 'jpeg')
			return (await import('$lib/snapshot/formats/jpeg')).withDensity(picture, dpi);
		return picture;
	}

	async #vector(
		made: Composed,
		format: 'svg' | 'pdf',
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<Blob> {
		const { page, frame } = made;
		const { withMarkVectors, withoutMarks } = await import('$lib/snapshot/layout/mark-vectors');
		const { map } = made.maps;
		const figure = withMarkVectors(made.figure, { ...map, frame });
		const maps = { ...made.maps, map: { ...map, overlay: withoutMarks(map.overlay) } };
		const scale = Math.max(page.scale, (LEAST_VECTOR_DPI / PIXELS_PER_INCH) * page.unit);
		if (format === 'pdf') return this.#pdf(figure, page.unit, { maps, scale }, signal, onstep);
		const files = await this.#encodedPictures({ maps, scale }, signal, onstep);
		onstep({ kind: 'file' });
		const [{ addressOf, embeddedFonts }, { svgOf }] = await Promise.all([
			import('$lib/snapshot/formats/embedded-fonts'),
			import('$lib/snapshot/formats/svg'),
		]);
		const addresses = await Promise.all(
			files.map(async ([name, file]) => [name, await addressOf(file)] as const),
		);
		const text = svgOf(figure, page.unit, await embeddedFonts(figure), new Map(addresses));
		return new Blob([text], { type: 'image/svg+xml' });
	}

	async #pdf(
		figure: Figure,
		unit: number,
		drawing: Drawing,
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<Blob> {
		const [{ pdfOf, startTypesetter }, { typstOf }] = await Promise.all([
			import('$lib/snapshot/formats/pdf'),
			import('$lib/snapshot/formats/typst'),
		]);
		const typesetter = startTypesetter();
		try {
			const files = await this.#encodedPictures(drawing, signal, onstep);
			onstep({ kind: 'typesetter' });
			const bytes = await Promise.all(
				files.map(async ([name, file]) => {
					const picture = new Uint8Array(await file.arrayBuffer());
					return [name, { name: `${name}.png`, bytes: picture }] as const;
				}),
			);
			return await pdfOf(typstOf(figure, unit, new Map(bytes)), typesetter, signal);
		} finally {
			typesetter.worker.terminate();
		}
	}

	async #encodedPictures(
		{ maps, scale }: Drawing,
		signal: AbortSignal,
		onstep: OnStep,
	): Promise<readonly (readonly [PictureName, Blob])[]> {
		const pictures = await this.#pictures({ maps }, scale, signal, onstep);
		const files = await Promise.all(
			[...pictures].map(
				async ([name, canvas]) => [name, await encoded(canvas, 'image/png')] as const,
			),
		);
		signal.throwIfAborted();
		return files;
	}
}

/** What went wrong, and what the reader can do. */
export function problemWords(
	problem: unknown,
	dpi: number,
	language: Language = getLocale(),
): string {
	if (problem instanceof PageTooSmall) return m.studio_too_small({}, { locale: language });
	if (problem instanceof PictureTooLarge) {
		const { width, height } = problem;
		const fitting = fittingDpi(problem, dpi);
		return fitting === null
			? m.snapshot_too_large({ width, height }, { locale: language })
			: m.studio_too_large_fits({ width, height, dpi: fitting }, { locale: language });
	}
	const reason = problem instanceof Error ? problem.message : String(problem);
	return m.snapshot_failed({ reason }, { locale: language });
}

/** What every browser in use can draw: side and area in device pixels. */
const SAFE_SIDE = 4096;
const SAFE_AREA = 16_777_216;

/** The resolution at which a picture that was too large would fit; `null` where none does. */
export function fittingDpi(
	{ width, height, largestSide }: Pick<PictureTooLarge, 'width' | 'height' | 'largestSide'>,
	dpi: number,
): number | null {
	const side = Math.max(width, height);
	const share =
		largestSide === null
			? Math.min(SAFE_SIDE / side, Math.sqrt(SAFE_AREA / (width * height)))
			: largestSide / side;
	const fitting = Math.floor(dpi * share);
	return fitting >= DPI.least && fitting < dpi ? fitting : null;
}

/** Gives a file to the reader as browsers do with a download. */
export function save(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download holds on to the file by itself once it has begun.
	requestAnimationFrame(() => URL.revokeObjectURL(address));
}

/**
 * Puts a picture on the clipboard. Given as a promise, since browsers ask for the copy within the
 * reader's click.
 * @throws {DOMException} where the browser has no clipboard for pictures, as on a page that is not
 * secure, or refuses
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
	if (!('clipboard' in navigator && 'ClipboardItem' in globalThis)) {
		throw new DOMException('There is no clipboard for pictures.', 'NotSupportedError');
	}
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
