/**
 * Which folder may import which: the one table that ESLint and the architecture test both read.
 * A folder may always import itself; `messages` is a leaf that every folder may import.
 * @typedef {object} Arrow
 * @property {string} folder a folder under `src/`
 * @property {readonly string[]} imports folders under `src/` that it may import
 * @property {readonly string[]} [types] folders of which it may import types only
 */

const MODEL = ['lib/model'];
const DERIVE = [
	'lib/derive',
	'lib/derive/time',
	'lib/derive/geometry',
	'lib/derive/accounts',
	'lib/derive/measuring',
	'lib/derive/view',
	'lib/derive/search',
];
const MAP = [
	'lib/map',
	'lib/map/style',
	'lib/map/archive',
	'lib/map/badges',
	'lib/map/drawing',
	'lib/map/live',
	'lib/map/picture',
];
const SNAPSHOT = [
	'lib/snapshot/containers',
	'lib/snapshot/evidence',
	'lib/snapshot/layout',
	'lib/snapshot/formats',
	'lib/snapshot/film',
	'lib/snapshot/compose',
];
/** What any room of the dashboard may ask: everything below the rooms. */
const BELOW_THE_ROOMS = [
	...MODEL,
	...DERIVE,
	'lib/anchor',
	'lib/dossier',
	'lib/check',
	'lib/exchange',
	'lib/words',
	...MAP,
	'lib/scene',
	'lib/site',
	'lib/records',
	...SNAPSHOT,
	'lib/state',
	'lib/ui',
];
const ROOMS = [
	'claims',
	'comparing',
	'events',
	'filters',
	'map',
	'measuring',
	'opening',
	'printing',
	'reading',
	'search',
	'story',
	'studio',
	'timeline',
].map((room) => `lib/panels/${room}`);

export const LEAF = 'lib/messages';

/** @type {readonly Arrow[]} */
export const ARROWS = [
	{ folder: 'lib/model', imports: [] },
	{ folder: 'lib/tileset', imports: [] },
	{ folder: 'lib/fonts', imports: [] },
	{ folder: 'lib/derive', imports: MODEL },
	{ folder: 'lib/derive/time', imports: [...MODEL, 'lib/derive'] },
	{ folder: 'lib/derive/geometry', imports: [...MODEL, 'lib/derive'] },
	{
		folder: 'lib/derive/accounts',
		imports: [...MODEL, 'lib/derive', 'lib/derive/time', 'lib/derive/geometry'],
	},
	{
		folder: 'lib/derive/measuring',
		imports: [...MODEL, 'lib/derive', 'lib/derive/time', 'lib/derive/geometry'],
	},
	{
		folder: 'lib/derive/view',
		imports: [
			...MODEL,
			'lib/derive',
			'lib/derive/time',
			'lib/derive/geometry',
			'lib/derive/accounts',
		],
	},
	{ folder: 'lib/derive/search', imports: [...MODEL, 'lib/derive', 'lib/derive/view'] },
	{ folder: 'lib/anchor', imports: MODEL },
	{ folder: 'lib/dossier', imports: [...MODEL, 'lib/anchor'] },
	{ folder: 'lib/ui', imports: [], types: MODEL },
	{ folder: 'lib/check', imports: [...MODEL, 'lib/anchor', ...DERIVE] },
	{ folder: 'lib/exchange', imports: [...MODEL, 'lib/anchor', ...DERIVE] },
	{ folder: 'lib/words', imports: [...MODEL, 'lib/anchor', ...DERIVE] },
	{ folder: 'lib/state', imports: [...MODEL, ...DERIVE, 'lib/dossier'] },
	{ folder: 'lib/map/style', imports: [...MODEL, 'lib/tileset'] },
	{
		folder: 'lib/map',
		imports: [...MODEL, ...DERIVE, 'lib/fonts', 'lib/tileset', 'lib/map/style'],
	},
	{ folder: 'lib/map/archive', imports: ['lib/tileset', 'lib/map/style'] },
	{ folder: 'lib/map/badges', imports: [...MODEL, ...DERIVE, 'lib/map', 'lib/map/style'] },
	{ folder: 'lib/map/drawing', imports: [...MODEL, ...DERIVE, 'lib/map', 'lib/map/style'] },
	{ folder: 'lib/map/picture', imports: [...MODEL, ...DERIVE, 'lib/map', 'lib/map/style'] },
	{
		folder: 'lib/map/live',
		imports: [...MODEL, ...DERIVE, ...MAP.filter((folder) => folder !== 'lib/map/picture')],
	},
	{ folder: 'lib/scene', imports: [...MODEL, ...DERIVE, 'lib/words', ...MAP] },
	{ folder: 'lib/site', imports: [...MODEL, ...DERIVE, 'lib/words'] },
	{
		folder: 'lib/records',
		imports: [...MODEL, 'lib/anchor', ...DERIVE, 'lib/words', 'lib/ui', 'lib/map/style'],
	},
	{ folder: 'lib/snapshot/containers', imports: [] },
	{
		folder: 'lib/snapshot/evidence',
		imports: [...MODEL, ...DERIVE, 'lib/exchange', 'lib/snapshot/containers'],
	},
	{ folder: 'lib/snapshot/layout', imports: [...MODEL, ...DERIVE, ...MAP, 'lib/scene'] },
	{
		folder: 'lib/snapshot/formats',
		imports: [
			...MODEL,
			...DERIVE,
			...MAP,
			'lib/snapshot/containers',
			'lib/snapshot/layout',
			'lib/snapshot/evidence',
		],
	},
	{
		folder: 'lib/snapshot/film',
		imports: [
			...MODEL,
			...DERIVE,
			'lib/scene',
			'lib/snapshot/containers',
			'lib/snapshot/layout',
			'lib/snapshot/formats',
			'lib/snapshot/evidence',
		],
	},
	{
		folder: 'lib/snapshot/compose',
		imports: [...MODEL, 'lib/anchor', ...DERIVE, 'lib/words', 'lib/scene', ...MAP, ...SNAPSHOT],
	},
	{
		folder: 'lib/pages',
		imports: [
			...MODEL,
			'lib/anchor',
			...DERIVE,
			'lib/words',
			...MAP,
			'lib/scene',
			'lib/site',
			'lib/records',
			'lib/ui',
			'lib/state',
		],
	},
	...ROOMS.map((folder) => ({
		folder,
		// The map is where things are measured and days compared: it shows those two rooms.
		imports:
			folder === 'lib/panels/map'
				? [...BELOW_THE_ROOMS, 'lib/panels/measuring', 'lib/panels/comparing']
				: BELOW_THE_ROOMS,
	})),
	{ folder: 'lib/dashboard', imports: [...BELOW_THE_ROOMS, ...ROOMS] },
	{
		folder: 'routes',
		imports: [
			...MODEL,
			...DERIVE,
			'lib/dossier',
			...MAP,
			'lib/site',
			'lib/pages',
			'lib/dashboard',
			'lib/fonts',
			'lib/ui',
		],
	},
	{ folder: 'bundle', imports: [] },
	{ folder: 'params', imports: [...MODEL, 'lib/dossier', 'lib/site'] },
	{
		folder: 'cli',
		imports: [
			...MODEL,
			'lib/check',
			'lib/dossier',
			'lib/exchange',
			'lib/snapshot/containers',
			'lib/snapshot/evidence',
		],
	},
];

/**
 * Packages that one place alone may import, each named by the start of its name.
 * @type {readonly {packages: readonly string[], folders: readonly string[]}[]}
 */
export const PACKAGES = [
	{ packages: ['maplibre-gl', 'pmtiles'], folders: ['lib/map'] },
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
