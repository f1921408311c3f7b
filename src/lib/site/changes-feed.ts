import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { changesOf, type ClaimChange } from '$lib/derive/time/changes';
import type { Dossier } from '$lib/model/dossier';
import { slugOf } from '$lib/model/ids';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import type { Language } from '$lib/model/language';
import { pagePath } from './addresses';
import { changeWord } from '$lib/words/changes';

/**
 * Ids of feed and entries (RFC 4151). They name no web address, so that they are the same wherever
 * the site lies, and the same tomorrow.
 */
const TAG = 'tag:verbatim,2026';

/** A change has a day and no hour: midnight at Greenwich stands for the day. */
const momentOf = (day: string): string => `${day}T00:00:00Z`;

/** Where no change has been made yet the feed is as old as the format. */
const BEFORE_ANY = '2026-01-01';

/**
 * The changes of a dossier as an Atom 1.0 feed (RFC 4287), an entry for each change, the newest
 * first. Without the site's address links are relative to the feed, which lies in the dossier's
 * folder of pages.
 *
 * @param site the site's address with a slash at the end, or `null`
 */
export function changesFeed(dossier: Dossier, language: Language, site: string | null): string {
	const { id, title } = dossier.manifest;
	const changes = changesOf(dossier);
	const folder = pagePath({ dossier: id, shows: 'index' }, language);
	const address = (path: string): string =>
		site === null ? `./${path.slice(folder.length)}` : site + path;
	const name = x('name', m.app_name());
	const entry = ({ claim, change, index }: ClaimChange) => {
		const statement = textIn(claim.statement, language);
		const what = changeWord(change.what);
		return x('entry', [
			x('id', `${TAG}:${id}/claims/${slugOf(claim.id)}/changes/${index}`),
			x('title', m.pages_feed_entry({ what, statement })),
			x('link', {
				rel: 'alternate',
				type: 'text/html',
				hreflang: language,
				href: address(pagePath({ dossier: id, shows: claim.id }, language)),
			}),
			x('updated', momentOf(change.date)),
			x('category', { term: change.what, label: what }),
			x('summary', change.why),
		]);
	};
	const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
		x('id', `${TAG}:${id}/changes/${language}`),
		x('title', m.pages_feed_of({ dossier: textIn(title, language) })),
		x('subtitle', m.pages_changes_hint()),
		x('link', {
			rel: 'self',
			type: 'application/atom+xml',
			href: address(`${folder}changes.atom`),
		}),
		x('link', {
			rel: 'alternate',
			type: 'text/html',
			href: address(pagePath({ dossier: id, shows: 'changes' }, language)),
		}),
		x('updated', momentOf(changes[0]?.change.date ?? BEFORE_ANY)),
		x('author', [name]),
		...changes.map(entry),
	]);
	return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`;
}
