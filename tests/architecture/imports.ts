/** Reads what the files under `src/` import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export type Import = {
	/** The importing file, relative to `src/`. */
	readonly from: string;
	/** A path relative to `src/`, or the name of a package. */
	readonly to: string;
	readonly ours: boolean;
	readonly typeOnly: boolean;
	/** Named in `import()`, so that it is loaded when asked for. */
	readonly late: boolean;
};

const STATEMENT =
	/\b(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every `.ts`, `.js` and `.svelte` file under `src/`, without what is generated. */
export function sourceFiles(): string[] {
	return readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.(ts|js|svelte)$/.test(path) && !path.includes('/generated/'))
		.sort();
}

export function importsOf(file: string): Import[] {
	const code = readFileSync(join('src', file), 'utf8').replaceAll(
		/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
		'',
	);
	return [...code.matchAll(STATEMENT)].map(([, type, named, late]) => {
		const specifier = (named ?? late ?? '').replace(/[?#].*$/, '');
		return {
			from: file,
			...resolve(file, specifier),
			typeOnly: type !== undefined,
			late: late !== undefined,
		};
	});
}

function resolve(file: string, specifier: string): { to: string; ours: boolean } {
	if (specifier.startsWith('$lib'))
		return { to: `lib${specifier.slice('$lib'.length)}`, ours: true };
	if (specifier.startsWith('.')) {
		return { to: posix.join(dirname(file), specifier), ours: true };
	}
	return { to: specifier, ours: false };
}
