import type { Theme } from '$lib/model/theme';
import { m } from '$lib/messages/generated/messages.js';
import { PictureTooLarge } from '$lib/map/picture-too-large';
import type { Figure } from '$lib/snapshot/figure';
import { figureOf, makeSnapshot, type Snapshot } from '$lib/snapshot/make';
import { ownSign } from '$lib/snapshot/evidence/key-store';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { archiveAddresses } from './map-archives';
import { snapshotEvidence } from './snapshot-evidence';
import { composed, type Seen } from './snapshot-request';

export type Drawn = { readonly snapshot: Snapshot; readonly figure: Figure };

/**
 * Draws what the reader sees as a picture.
 *
 * @param scale device pixels to a pixel of the figure
 * @throws {PictureTooLarge} and whatever stops the map from being drawn
 */
export async function drawSnapshot(
	seen: Omit<Seen, 'basemap' | 'reliefUrl' | 'theme'>,
	{
		scale,
		theme,
		isSigning,
	}: { readonly scale: number; readonly theme: Theme; readonly isSigning: boolean },
	signal: AbortSignal,
): Promise<Drawn> {
	// The map's code is there already: the page has drawn a map before it is asked for a picture.
	const [{ openBasemap }, { renderMap }] = await Promise.all([
		import('$lib/map/archive'),
		import('$lib/map/render'),
	]);
	const { tiles, relief: reliefUrl } = archiveAddresses();
	// Without a basemap the page shows the dossier on plain ground, and so does its picture.
	const basemap = await openBasemap(tiles).catch(() => null);
	const { content, frame, map } = composed({ ...seen, theme, basemap, reliefUrl });
	const figure = await figureOf(content, frame);
	const snapshot = await makeSnapshot(figure, scale, theme, (pixelRatio) =>
		renderMap({ ...map, pixelRatio }, signal),
	);
	const marked = new Set(map.overlay.marks.features.map(({ properties }) => properties.claim));
	const record = snapshotEvidence({ ...seen, content, marked }, new Date());
	const bytes = new Uint8Array(await snapshot.picture.arrayBuffer());
	const sign = isSigning ? await ownSign() : null;
	const file = await withEvidence(bytes, 'png', record, sign);
	const picture = new Blob([file], { type: 'image/png' });
	return { snapshot: { ...snapshot, picture }, figure };
}

/** What went wrong, and what the reader can do. */
export function problemWords(problem: unknown): string {
	if (problem instanceof PictureTooLarge) {
		const { width, height } = problem;
		return m.snapshot_too_large({ width, height });
	}
	const reason = problem instanceof Error ? problem.message : String(problem);
	return m.snapshot_failed({ reason });
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
 * @throws where the browser has no clipboard for pictures, or refuses
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
