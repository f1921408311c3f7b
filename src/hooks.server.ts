import type { Handle } from '@sveltejs/kit';
import { languageOf, directionOf } from '$lib/model/language';

export const handle: Handle = ({ event, resolve }) => {
	const language = languageOf(event.params.lang);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', language).replace('%dir%', directionOf(language)),
	});
};
