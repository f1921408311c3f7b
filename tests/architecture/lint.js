/** The import arrows as patterns of ESLint's `no-restricted-imports`. */
import { posix } from 'node:path';
import { ARROWS, LEAF, PACKAGES } from './arrows.js';

/**
 * What a folder may not import, whichever way the address is written: `$lib/...` or `../...`.
 * @param {import('./arrows.js').Arrow} arrow
 * @returns {{regex: string, message: string, allowTypeImports?: boolean}[]}
 */
export function forbiddenImports({ folder, imports, types = [] }) {
	const folders = ARROWS.map((arrow) => arrow.folder)
		.filter((other) => other !== folder && !imports.includes(other) && other !== LEAF)
		.map((other) => ({
			regex: `^(\\$lib|(\\.\\./)+(lib)?)/?${other.replace(/^lib\//, '')}/${notInside(other, [folder, ...imports])}|${besideIt(folder, other)}`,
			message: `${folder} may not import ${other}; see tests/architecture/arrows.js.`,
			allowTypeImports: types.includes(other),
		}));
	const packages = PACKAGES.filter(
		({ folders: homes }) => !homes.some((home) => `${folder}/`.startsWith(`${home}/`)),
	).map(({ packages: names, folders: homes }) => ({
		regex: `^(${names.map((name) => name.replace(/\/$/, '')).join('|')})(/|$)`,
		message: `Only ${homes.join(', ')} may import it.`,
	}));
	return [...folders, ...packages];
}

/**
 * A folder that may be imported can lie inside one that may not.
 * @param {string} folder
 * @param {readonly string[]} allowed
 */
function notInside(folder, allowed) {
	const inner = allowed
		.filter((other) => other.startsWith(`${folder}/`))
		.map((other) => other.slice(folder.length + 1));
	return inner.length === 0 ? '' : `(?!(${inner.join('|')})/)`;
}

/**
 * How a file of one folder names a file of another by the shortest way.
 * @param {string} folder
 * @param {string} other
 */
function besideIt(folder, other) {
	const way = posix.relative(folder, other).replaceAll('.', '\\.');
	// Of a folder that holds this one only the files beside it: its other folders have arrows of their own.
	return way.endsWith('.') ? `^${way}/[^/]+$` : `^${way}/`;
}
