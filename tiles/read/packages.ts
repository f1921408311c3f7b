import { readFileSync } from 'node:fs';

/** Text of a file inside an installed package, whether its `exports` offer it or not. */
export function readText(file: string): string {
	return readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8');
}

/** JSON of a file inside an installed package, in the shape its readers in this folder know. */
export function readJson(file: string): unknown {
	return JSON.parse(readText(file));
}
