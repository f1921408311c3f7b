import { fromXml } from 'xast-util-from-xml';
import { describe, expect, it } from 'vitest';
import { changesFeed } from '$lib/site/changes-feed';
import { claim, dossier as dossierWith } from '../derive/records';

const added = { date: '2026-01-02', what: 'added' as const, why: 'First & best <reading>.' };
const withdrawn = { date: '2026-03-01', what: 'withdrawn' as const, why: 'Misread.' };
const dossier = dossierWith({
	claims: [
		claim('first', { changes: [added] }),
		claim('gone', { start: 10, status: 'withdrawn', changes: [added, withdrawn] }),
	],
});

type Node = ReturnType<typeof fromXml>['children'][number];
type Element = Extract<Node, { type: 'element' }>;

const isElement = (node: Node): node is Element => node.type === 'element';
const childrenOf = (parent: Element, name: string): Element[] =>
	parent.children.filter(isElement).filter((child) => child.name === name);
const textOf = (parent: Element, name: string): string =>
	childrenOf(parent, name)
		.flatMap(({ children }) => children)
		.map((child) => ('value' in child ? child.value : ''))
		.join('');

/** Parses strictly: what is not well-formed XML throws. */
function feedOf(site: string | null): Element {
	const root = fromXml(changesFeed(dossier, 'en', site)).children.find(isElement);
	if (!root) throw new Error('The feed has no element.');
	return root;
}

describe('the feed of changes', () => {
	it('is Atom with all that RFC 4287 asks of a feed and of an entry', () => {
		const feed = feedOf(null);
		expect(feed.name).toBe('feed');
		expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
		expect(textOf(feed, 'title')).toContain('Test');
		expect(textOf(feed, 'updated')).toBe('2026-03-01T00:00:00Z');
		expect(textOf(childrenOf(feed, 'author')[0]!, 'name')).toBe('Verbatim');
		const entries = childrenOf(feed, 'entry');
		expect(entries).toHaveLength(3);
		for (const entry of entries) {
			expect(textOf(entry, 'id')).toMatch(/^tag:[a-z]+,\d{4}:/);
			expect(textOf(entry, 'title')).not.toBe('');
			expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
			expect(childrenOf(entry, 'link')).toHaveLength(1);
		}
		expect(textOf(entries[1]!, 'summary')).toBe('First & best <reading>.');
	});

	it('names every change once, by an id that needs no address of the site', () => {
		const ids = (site: string | null) =>
			childrenOf(feedOf(site), 'entry').map((entry) => textOf(entry, 'id'));
		expect(new Set(ids(null)).size).toBe(3);
		expect(ids('https://example.org/map/')).toEqual(ids(null));
	});

	it('leads from the feed to the page of the claim, or to the full address where it is known', () => {
		const links = (site: string | null) =>
			[feedOf(site), ...childrenOf(feedOf(site), 'entry')].flatMap((parent) =>
				childrenOf(parent, 'link').map(({ attributes }) => attributes['href']),
			);
		expect(links(null)).toEqual([
			'./changes.atom',
			'./changes/',
			'./claims/gone/',
			'./claims/first/',
			'./claims/gone/',
		]);
		expect(links('https://example.org/map/')[3]).toBe('https://example.org/map/test/claims/first/');
	});
});
