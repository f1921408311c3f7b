import type { Manifest } from '$lib/model/dossier';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import type { Language } from '$lib/state/language';
import { pagePath } from './addresses';
import { embedCode } from './embed-code';

/** Of the frame, in CSS pixels; whoever embeds it may choose others. */
const SIZE = { width: 800, height: 560 };

/** Where the description of the map lies under the root of the site. */
export const oembedPath = (language: Language): string => `${pagePath('/', language)}oembed.json`;

/**
 * What a program that meets a link to the map can show in its place (oEmbed 1.0).
 *
 * @param site the root of the site on the web; without one there is only a title to tell
 */
export function oembedOf(manifest: Manifest, language: Language, site: string | null) {
	const title = textIn(manifest.title, language);
	const told = { version: '1.0', provider_name: m.app_name(), title };
	if (site === null) return { ...told, type: 'link' };
	const address = (path: string) => new URL(path, site);
	return {
		...told,
		type: 'rich',
		provider_url: site,
		...SIZE,
		html: embedCode('iframe', {
			page: address(pagePath('/embed', language)),
			script: address('embed.js'),
			full: address(pagePath('/', language)),
			language,
			height: SIZE.height,
			title,
			link: m.embed_full(),
		}),
	};
}
