/** What axe finds in a state of the page. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours alone: the dark page differs from the light one in nothing else. */
export const COLOURS: string[] = ['color-contrast', 'link-in-text-block'];

/** What is about how the parts of a page go together: looked at whole in every state. */
const OF_WHOLE_PAGES: string[] = [
	'bypass',
	'document-title',
	'duplicate-id-aria',
	'heading-order',
	'html-has-lang',
	'landmark-banner-is-top-level',
	'landmark-main-is-top-level',
	'landmark-no-duplicate-banner',
	'landmark-no-duplicate-contentinfo',
	'landmark-no-duplicate-main',
	'landmark-one-main',
	'landmark-unique',
	'page-has-heading-one',
	'region',
];

/** Tells visits apart in a page that several have seen. */
let visits = 0;

/**
 * Looks at states of a page, one after the other, and tells what axe finds by these rules or by all.
 * The first state of a document is looked at whole, each later one where it differs from the one
 * before: what did not change was looked at. Rules about whole pages look at the whole in every state.
 */
export function lookWith(page: Page, rules?: string[]): () => Promise<readonly string[]> {
	visits += 1;
	const visit = visits;
	return async () => {
		const isKnown = await page.evaluate(takeIn, visit);
		const found = isKnown
			? await page.evaluate(inWhatChanged, { visit, tags: TAGS, rules, ofPages: OF_WHOLE_PAGES })
			: await inWholePage(page, rules);
		return found.flatMap(({ id, help, nodes }) =>
			nodes.map(
				({ target, failureSummary }) =>
					`${id} (${help}): ${target.join(' ')}\n${failureSummary ?? ''}`,
			),
		);
	};
}

/** Visits states of a page: axe finds nothing there, by these rules or by all. */
export function visitWith(page: Page, rules?: string[]): (state: string) => Promise<void> {
	const look = lookWith(page, rules);
	return async (state) => {
		expect.soft(await look(), state).toEqual([]);
	};
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Found = Results['violations'];

async function inWholePage(page: Page, rules?: string[]): Promise<Found> {
	const isThere = await page.evaluate(() => 'axe' in window);
	// Once to a page: it is large, and each analysis would bring it twice.
	const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
		// Of one document: no frame has to be looked into, and no second page to be opened.
		.setLegacyMode()
		// What is right is not described, a megabyte of it in every state.
		.options({ resultTypes: ['violations'] });
	const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
	return violations;
}

/** What a visit keeps in a page. */
type Seen = {
	/** Each element as it was, without what is inside of it. */
	readonly likeness: WeakMap<Element, string>;
	/** The outermost elements that are new or other than in the state before. */
	readonly changed: readonly Element[];
};

type Options = {
	readonly resultTypes: readonly string[];
	readonly runOnly: { readonly type: 'rule' | 'tag'; readonly values: readonly string[] };
};

declare global {
	/** By visit. */
	var verbatimSeen: Map<number, Seen> | undefined;
	var axe: {
		run(
			context: Document | { readonly include: readonly Element[] },
			options: Options,
		): Promise<Results>;
	};
}

/** Runs in the page: sees it as it is now. Whether the visit had seen this document before. */
function takeIn(visit: number): boolean {
	const before = globalThis.verbatimSeen?.get(visit);
	const likeness = new WeakMap<Element, string>();
	for (const element of document.querySelectorAll('*')) {
		const texts = [...element.childNodes].map((node) =>
			node.nodeType === Node.TEXT_NODE ? node.nodeValue : '',
		);
		const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
		likeness.set(element, JSON.stringify([attributes, texts.join('')]));
	}
	const changed: Element[] = [];
	const look = (element: Element) => {
		if (before?.likeness.get(element) !== likeness.get(element)) changed.push(element);
		else for (const child of element.children) look(child);
	};
	look(document.body);
	globalThis.verbatimSeen ??= new Map();
	globalThis.verbatimSeen.set(visit, { likeness, changed });
	return before !== undefined;
}

/** Runs in the page: what axe finds in what changed, and in how the whole goes together. */
async function inWhatChanged({
	visit,
	tags,
	rules,
	ofPages,
}: {
	readonly visit: number;
	readonly tags: readonly string[];
	readonly rules: readonly string[] | undefined;
	readonly ofPages: readonly string[];
}): Promise<Found> {
	const changed = globalThis.verbatimSeen?.get(visit)?.changed ?? [];
	const by = (type: 'rule' | 'tag', values: readonly string[]): Options => ({
		resultTypes: ['violations'],
		runOnly: { type, values },
	});
	const found =
		changed.length > 0
			? await axe.run({ include: changed }, rules ? by('rule', rules) : by('tag', tags))
			: null;
	const parts = found?.violations ?? [];
	if (rules) return parts;
	const whole = await axe.run(document, by('rule', ofPages));
	return [...parts, ...whole.violations.filter(({ id }) => parts.every((each) => each.id !== id))];
}
