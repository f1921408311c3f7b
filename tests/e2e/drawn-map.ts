/** The map as it is drawn, asked through its probe. Positions are CSS pixels of the page. */
import { expect, type Page } from '@playwright/test';
import type { MapProbe } from '../support/probe';

type Frame = HTMLElement & { readonly verbatimProbe: MapProbe };

export function drawnMap(page: Page) {
	const frame = page.locator('.frame');

	async function onPage(
		position: readonly [number, number] | null,
	): Promise<{ x: number; y: number }> {
		const box = await frame.boundingBox();
		if (!position || !box) throw new Error('It is not on the map.');
		return { x: box.x + position[0], y: box.y + position[1] };
	}

	return {
		/** Everything is drawn and nothing moves. */
		settled: () => frame.evaluate((element: Frame) => element.verbatimProbe.loaded()),
		/** Ids of the claims drawn in some layers, or in any. */
		claims: (...layers: readonly string[]) =>
			frame.evaluate(
				(element: Frame, asked) => element.verbatimProbe.renderedClaims(...asked),
				layers,
			),
		/** Ids of the places whose lines or areas are drawn. */
		outlines: () => frame.evaluate((element: Frame) => element.verbatimProbe.outlines()),
		camera: () => frame.evaluate((element: Frame) => element.verbatimProbe.camera()),
		labels: (...layers: readonly string[]) =>
			frame.evaluate(
				(element: Frame, asked) => element.verbatimProbe.renderedLabels(...asked),
				layers,
			),
		/** Where the number of a mark stands. */
		badge: async (mark: string) =>
			onPage(await frame.evaluate((element: Frame, id) => element.verbatimProbe.badge(id), mark)),
		/** Numbers and counts as they stand, with what each takes, on the map. */
		badges: () => frame.evaluate((element: Frame) => element.verbatimProbe.badges()),
		/** Where a position given as longitude, latitude lies. */
		place: async (position: readonly [number, number]) =>
			onPage(
				await frame.evaluate((element: Frame, at) => element.verbatimProbe.project(at), position),
			),
		/** Waits until a mark is drawn as selected or not. */
		expectSelected: (mark: string, selected: boolean) =>
			expect
				.poll(() =>
					frame.evaluate(
						(element: Frame, id) => element.verbatimProbe.markState(id).selected ?? false,
						mark,
					),
				)
				.toBe(selected),
		/** Waits until a mark is drawn as pointed at or not. */
		expectPointed: (mark: string, pointed: boolean) =>
			expect
				.poll(() =>
					frame.evaluate(
						(element: Frame, id) => element.verbatimProbe.markState(id).pointed ?? false,
						mark,
					),
				)
				.toBe(pointed),
	};
}
