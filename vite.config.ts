import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { textsByLanguage } from './src/bundle/texts.ts';

const NO_FETCH = '\0no-fetch';

/**
 * Stands in for the packages by which a citation library would fetch: nothing of ours may ask another
 * host, and no page has to carry a client that could.
 */
const withoutFetch: Plugin = {
	name: 'without-fetch',
	enforce: 'pre',
	resolveId: (id) => (id === 'node-fetch' || id === 'sync-fetch' ? NO_FETCH : null),
	load: (id) =>
		id === NO_FETCH
			? `export default () => { throw new Error('Citations are made of records alone.'); };
			   export class Headers {}`
			: null,
};

/** Names of files are hashes, none of which may begin with an underscore: some hosts hide those. */
const withPlainNames = { output: { hashCharacters: 'base36' } } as const;

export default defineConfig({
	build: { rollupOptions: withPlainNames },
	worker: { rollupOptions: withPlainNames },
	plugins: [
		withoutFetch,
		paraglideVitePlugin({
			project: './src/lib/messages/project.inlang',
			outdir: './src/lib/messages/generated',
			strategy: ['globalVariable', 'baseLocale'],
			outputStructure: 'locale-modules',
		}),
		textsByLanguage,
		sveltekit(),
	],
});
