import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** What a citation library would fetch with; see there. */
const NO_FETCH = fileURLToPath(new URL('src/lib/exchange/no-fetch.ts', import.meta.url));

export default defineConfig({
	resolve: { alias: { 'node-fetch': NO_FETCH, 'sync-fetch': NO_FETCH } },
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/messages/project.inlang',
			outdir: './src/lib/messages/generated',
			strategy: ['globalVariable', 'baseLocale'],
		}),
		sveltekit(),
	],
});
