import * as v from 'valibot';
import { FigureOrder, type FigureAnswer } from '$lib/model/figure-order';
import { queryOf } from '$lib/model/link';
import { PictureTooLarge } from '$lib/map/picture/picture-too-large';
import { snapshotFileName } from '$lib/snapshot/formats/file-name';
import { knownView } from '$lib/derive/view/known-view';
import { addressedView } from '$lib/derive/view/opening';
import { showingOf, type Showing } from '$lib/derive/view/showing';
import { fittingDpi, pixelsOf, save, StudioSession } from './session';

/** What went wrong, in the words of whatever it was. */
function failureOf(problem: unknown, dpi: number): FigureAnswer {
	return {
		kind: 'failed',
		reason: problem instanceof Error ? problem.message : String(problem),
		fittingDpi: problem instanceof PictureTooLarge ? fittingDpi(problem, dpi) : null,
	};
}

/**
 * Makes a figure as the studio does and saves it.
 *
 * @param raw a `FigureOrder`
 * @throws {v.ValiError} where it is none
 */
export async function orderedFigure(
	{ dossier, unverified }: Pick<Showing, 'dossier' | 'unverified'>,
	raw: unknown,
): Promise<FigureAnswer> {
	const { dossier: wanted, query, page, choices, screen, exported } = v.parse(FigureOrder, raw);
	const { manifest, places } = dossier;
	if (manifest.id !== wanted) return { kind: 'other-dossier', dossier: manifest.id };
	const { frame, format, dpi } = choices;
	if (
		frame.kind === 'place' &&
		!places.some(({ id, geometry }) => id === frame.place && geometry)
	) {
		return { kind: 'unknown-place', place: frame.place };
	}
	const asked = addressedView(dossier, new URLSearchParams(query));
	const { view, broken } = knownView(dossier, asked.view);
	const session = new StudioSession({
		showing: showingOf(dossier, unverified, view),
		screen,
		link: page === null ? page : `${page}?${queryOf(view)}`,
	});
	try {
		const made = await session.compose(choices);
		const file = await session.file(
			made,
			{ format, dpi, isSigning: false, exported: new Date(exported) },
			new AbortController().signal,
			() => undefined,
		);
		save(file, snapshotFileName(manifest.id, view.window, choices.language, format));
		const { pages, dropped, unplaced, shown: listed } = made.figure;
		return {
			kind: 'made',
			...pixelsOf(made),
			pages: pages.length,
			broken: [...asked.broken, ...broken],
			dropped: [...dropped],
			unplaced,
			listed: { all: listed.all, of: listed.of },
			hasBasemap: made.maps.map.basemap !== null,
			unverified: [...unverified],
		};
	} catch (problem) {
		return failureOf(problem, dpi);
	}
}
