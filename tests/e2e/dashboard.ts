/** The dashboard as a reader meets it: its regions and controls by their accessible names. */
import type { Page } from '@playwright/test';
import { arrive } from './kept-page';

/** The query of the view of everything: the page itself opens with what the dossier has chosen. */
export const EVERYTHING = '?v=1';

/** The map can be asked, or it is said that the browser draws none. */
export async function untilMapAnswers(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		[...document.querySelectorAll('.frame, [role="alert"]')].some(
			(element) => 'verbatimProbe' in element || element.role === 'alert',
		),
	);
}

export function dashboard(page: Page) {
	const sources = page.getByRole('region', { name: 'Sources', exact: true });
	const claims = page.getByRole('region', { name: 'Claims', exact: true });
	const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
	const map = page.getByRole('region', { name: 'Map', exact: true });
	return {
		map,
		sources,
		claims,
		timeline,
		/** The exact words that are marked in the source. */
		marked: sources.locator('mark'),
		sentence: (words: string | RegExp) => sources.getByRole('button', { name: words }),
		claim: (statement: string | RegExp) => claims.getByRole('button', { name: statement }),
		counts: timeline.getByRole('paragraph').first(),
		from: timeline.getByRole('slider', { name: 'From' }),
		to: timeline.getByRole('slider', { name: 'To' }),
		preset: (name: string) => timeline.getByRole('button', { name, exact: true }),
		chip: (name: string | RegExp) =>
			page.getByRole('group', { name: 'Filters' }).getByRole('button', { name }),
		/** Opens the page at a view, everything by itself; it answers to the reader once the map does. */
		open: async (query = EVERYTHING) => {
			await arrive(page, query);
			await timeline.getByRole('slider', { name: 'From' }).waitFor();
			await untilMapAnswers(page);
		},
		/** Goes to another view in the page that is there, as the Back button does. */
		show: (query: string) =>
			page.evaluate((address) => {
				history.replaceState(history.state, '', address);
				window.dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
			}, query || './'),
		/** Chooses whose names places bear, or the language of their labels. */
		chooseNames: async (choice: string | RegExp) => {
			await page.getByRole('button', { name: /^Names: / }).click();
			const card = page.getByRole('dialog', { name: 'Names and labels' });
			await card.getByRole('radio', { name: choice }).check();
			await page.keyboard.press('Escape');
			await card.waitFor({ state: 'hidden' });
		},
		showClaims: () => page.getByRole('tab', { name: /^Claims/ }).click(),
		showSources: () => page.getByRole('tab', { name: 'Sources' }).click(),
	};
}
