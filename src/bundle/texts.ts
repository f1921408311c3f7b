import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const COMPILED = /\/messages\/generated\/messages\.js$/;
const OF_ONE_LANGUAGE = /\/messages\/generated\/messages\/[a-z]+\.js$/;
const BY_LANGUAGE = resolve('src/lib/messages/texts.ts');

/**
 * Sends a page the texts of its own language only: what the compiler of the texts makes holds each
 * text in every language. Where nothing is sent (prerendering, tests, development) all are there.
 */
export const textsByLanguage: Plugin = {
	name: 'texts-by-language',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: (id) => (COMPILED.test(id) ? BY_LANGUAGE : null),
	transform(code, id) {
		if (!OF_ONE_LANGUAGE.test(id)) return null;
		// One value in place of some hundred exports, each of which would be named twice.
		const [head = '', ...texts] = code.split(/^export const (?=\w+ = )/m);
		const entries = texts.map((text) => text.trim().replace(/;$/, '').replace(' = ', ': '));
		return `${head}\nexport default { ${entries.join(',\n')} };`;
	},
};
