import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { KIND_FAMILIES } from '$lib/model/kind';
import { DARK, LIGHT } from '$lib/model/theme';
import { signPath } from '$lib/map/style/signs';

/**
 * The least CIEDE2000 difference between two families of kinds, as somebody with full dichromacy
 * sees them. About 1 is just seen with both colours side by side, and about 2.3 was the first
 * measured just noticeable difference (Mahy, Van Eycken and Oosterlinck 1994, for CIELAB); marks
 * stand apart and are small: ten is some four times that.
 */
const LEAST_DIFFERENCE = 10;

const difference = differenceCiede2000();

/** Simulations of Machado, Oliveira and Fernandes (2009) at full severity, as culori has them. */
const SIGHTS: readonly (readonly [name: string, see: (colour: Color) => Color])[] = [
	['full colour vision', (colour) => colour],
	['protanopia', filterDeficiencyProt(1)],
	['deuteranopia', filterDeficiencyDeuter(1)],
	['tritanopia', filterDeficiencyTrit(1)],
];

const pairs = KIND_FAMILIES.flatMap((one, index) =>
	KIND_FAMILIES.slice(index + 1).map((other) => [one, other] as const),
);

function colourOf(text: string): Color {
	const colour = parse(text);
	if (!colour) throw new Error(`${text} is no colour.`);
	return colour;
}

describe.each([LIGHT, DARK])('kinds of claims in the $name theme', ({ kinds }) => {
	describe.each(SIGHTS)('with %s', (_, see) => {
		it.each(pairs)('%s and %s are told apart', (one, other) => {
			const [a, b] = [see(colourOf(kinds[one])), see(colourOf(kinds[other]))];
			expect(difference(a, b)).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
		});
	});
});

describe('without any colour', () => {
	it('each family of kinds has a shape of its own', () => {
		expect(new Set(KIND_FAMILIES.map((family) => signPath(family, 10))).size).toBe(
			KIND_FAMILIES.length,
		);
	});
});
