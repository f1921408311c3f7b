import type { Handle } from '@sveltejs/kit';
import { languageOf, directionOf } from '$lib/model/language';
import { linksAhead } from './ahead.server';

/** The way from a page, whose address ends with a slash, to the root of the site. */
const rootFrom = (pathname: string): string =>
	pathname === '/' ? './' : '../'.repeat(pathname.split('/').length - 2);

export const handle: Handle = ({ event, resolve }) => {
	const language = languageOf(event.params.lang);
	const ahead = () => linksAhead(event.route.id, language, rootFrom(event.url.pathname));
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', language)
				.replace('%dir%', directionOf(language))
				.replace('%ahead%', ahead),
	});
};
