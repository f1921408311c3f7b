import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { loadEnv } from 'vite';

const settings = loadEnv('production', process.cwd(), 'PUBLIC_');
/** Hosts of remote archives that a build setting names; a local archive adds none. */
const archiveHosts = [settings['PUBLIC_TILES_URL'], settings['PUBLIC_RELIEF_URL']]
	.filter((address) => /^https?:\/\//.test(address ?? ''))
	.map((address) => new URL(address ?? '').origin);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build' }),
		// Some hosts (Jekyll, and so GitHub Pages) hide what begins with an underscore.
		appDir: 'app',
		// Each small file of styles would cost a slow line a way there and back before anything is shown.
		inlineStyleThreshold: 4096,
		// Every address in a page is relative, so that the built site works from any sub-path.
		paths: { relative: true },
		// One page at a time: the interface language is set before a page is drawn.
		prerender: { concurrency: 1, handleHttpError: 'fail' },
		typescript: {
			// Of the tile build only what needs none of its own packages.
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../*.config.ts',
					'../tiles/layers/**/*.ts',
					'../tiles/check.ts',
				],
			}),
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self', ...archiveHosts],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none'],
			},
		},
	},
};
