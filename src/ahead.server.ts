/** What a page is told to fetch before its scripts ask for it, as links in its head. */
import { building } from '$app/environment';
import { readFileSync } from 'node:fs';
import type { Language } from '$lib/model/language';

type Built = {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
};

/** Where the build has written what it made of each module, when pages are prerendered. */
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
const DOSSIER = 'dossiers/karabakh-2023/compiled.json';
const MAP = ['src/lib/map/live/MapView.svelte', 'src/lib/map/archive/archive.ts'];

/** Pages with the live map, which need its code and the whole dossier. */
const WITH_MAP = new Set(['/[[lang=language]]', '/[[lang=language]]/embed']);

let built: Readonly<Record<string, Built>> | undefined;

function scriptsOf(module: string): readonly string[] {
	built ??= JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Built>;
	const found = built[module];
	if (!found)
		throw new Error(`The build has no script of ${module}: pages cannot ask for it ahead.`);
	return [found.file, ...(found.imports ?? []).flatMap(scriptsOf)];
}

/**
 * Links to the texts of the page's language, and on pages with a map to its code and the dossier.
 * Without them each would be asked for only when the one before it has come and has run.
 *
 * @param route the id of the page's route
 * @param root the way from the page to the root of the site
 */
export function linksAhead(route: string | null, language: Language, root: string): string {
	if (!building || route === null) return '';
	const hasMap = WITH_MAP.has(route);
	const modules = [`src/lib/messages/generated/messages/${language}.js`, ...(hasMap ? MAP : [])];
	const scripts = new Set(modules.flatMap(scriptsOf));
	return [
		...(hasMap ? [`<link rel="preload" as="fetch" crossorigin href="${root}${DOSSIER}">`] : []),
		...Array.from(scripts, (file) => `<link rel="modulepreload" href="${root}${file}">`),
	].join('\n\t\t');
}
