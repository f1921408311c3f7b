import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html' }),
		// Every address in a page is relative, so that the built site works from any sub-path.
		paths: { relative: true },
		// One page at a time: the interface language is set before a page is drawn.
		prerender: { concurrency: 1, handleHttpError: 'fail' }
	}
};
