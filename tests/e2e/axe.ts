/** What axe finds in a state of the page. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours alone: the dark page differs from the light one in nothing else. */
export const COLOURS: string[] = ['color-contrast', 'link-in-text-block'];

/** Visits a state: axe finds nothing there, by these rules or by all. */
export const visitWith = (page: Page, rules?: string[]) => async (state: string) => {
	const isThere = await page.evaluate(() => 'axe' in window);
	// Once to a page: it is large, and each analysis would bring it twice.
	const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
		// Of one document: no frame has to be looked into, and no second page to be opened.
		.setLegacyMode()
		// What is right is not described, a megabyte of it in every state.
		.options({ resultTypes: ['violations'] });
	const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
	const found = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) =>
				`${id} (${help}): ${target.join(' ')}\n${failureSummary ?? ''}`,
		),
	);
	expect.soft(found, state).toEqual([]);
};
