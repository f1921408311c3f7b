/**
 * Which folder may import which: the one table that ESLint and the architecture test both read.
 * A folder may always import itself; `messages` is a leaf that every folder may import.
 * @typedef {object} Arrow
 * @property {string} folder a folder under `src/`
 * @property {readonly string[]} imports folders under `src/` that it may import
 * @property {readonly string[]} [types] folders of which it may import types only
 */

const PURE = ['lib/model'];
const ALL_OF_LIB = [
	'lib/model',
	'lib/derive',
	'lib/anchor',
	'lib/check',
	'lib/dossier',
	'lib/exchange',
	'lib/tileset',
	'lib/map',
	'lib/map/style',
	'lib/snapshot',
	'lib/state',
	'lib/ui',
	'lib/panels',
];

export const LEAF = 'lib/messages';

/** @type {readonly Arrow[]} */
export const ARROWS = [
	{ folder: 'lib/model', imports: [] },
	{ folder: 'lib/derive', imports: PURE },
	{ folder: 'lib/anchor', imports: PURE },
	{ folder: 'lib/check', imports: [...PURE, 'lib/anchor', 'lib/derive'] },
	{ folder: 'lib/dossier', imports: [...PURE, 'lib/anchor'] },
	{ folder: 'lib/exchange', imports: [...PURE, 'lib/anchor', 'lib/derive'] },
	{ folder: 'lib/tileset', imports: [] },
	{ folder: 'lib/map', imports: [...PURE, 'lib/derive', 'lib/tileset', 'lib/map/style'] },
	{ folder: 'lib/map/style', imports: [...PURE, 'lib/tileset'] },
	{
		folder: 'lib/snapshot',
		imports: [...PURE, 'lib/derive', 'lib/exchange', 'lib/map', 'lib/map/style'],
	},
	{ folder: 'lib/state', imports: [...PURE, 'lib/derive', 'lib/dossier'] },
	{ folder: 'lib/ui', imports: [], types: PURE },
	{ folder: 'lib/panels', imports: ALL_OF_LIB },
	{ folder: 'routes', imports: ALL_OF_LIB },
	{ folder: 'params', imports: ALL_OF_LIB },
	{ folder: 'cli', imports: [...PURE, 'lib/check', 'lib/dossier', 'lib/snapshot', 'lib/exchange'] },
];

/**
 * Packages that one place alone may import, each named by the start of its name.
 * @type {readonly {packages: readonly string[], folders: readonly string[]}[]}
 */
export const PACKAGES = [
	{ packages: ['maplibre-gl', 'svelte-maplibre-gl', 'pmtiles'], folders: ['lib/map'] },
	{ packages: ['terra-draw', 'terra-draw-maplibre-gl-adapter'], folders: ['lib/map'] },
	{ packages: ['@turf/'], folders: ['lib/derive'] },
	{ packages: ['@protomaps/basemaps'], folders: ['lib/map/style'] },
];

/**
 * The folder of the table that a file belongs to: the longest that holds it.
 * @param {string} path relative to `src/`, with forward slashes
 * @returns {Arrow | undefined}
 */
export function arrowOf(path) {
	return ARROWS.filter(({ folder }) => path.startsWith(`${folder}/`)).sort(
		(a, b) => b.folder.length - a.folder.length,
	)[0];
}
