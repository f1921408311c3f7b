import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'src/lib/messages';
const keysOf = (locale: string, file: string) =>
	Object.keys(
		JSON.parse(readFileSync(`${folder}/${locale}/${file}`, 'utf8')) as Record<string, string>,
	).sort();

describe('interface texts', () => {
	it.each(readdirSync(`${folder}/en`))('%s says the same things in English and Arabic', (file) => {
		expect(keysOf('ar', file)).toEqual(keysOf('en', file));
	});
});
