import type { Stack } from '$lib/map/badges/badge-layout';
import type { Precision } from '$lib/model/precision';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords } from '$lib/words/numbers';

const WHERE: Readonly<Record<Precision, (inputs: { count: string }) => string>> = {
	exact: m.names_stack_exact,
	vicinity: m.names_stack_vicinity,
	settlement: m.names_stack_settlement,
	near: m.names_stack_near,
	line: m.names_stack_line,
	district: m.names_stack_district,
	region: m.names_stack_region,
	country: m.names_stack_country,
	unknown: m.names_stack_here,
};

function wordsFor({ places, precision }: Stack, count: string): string {
	if (places > 1) return m.names_stack_places({ count, places, number: numberWords(places) });
	return precision === null ? m.names_stack_here({ count }) : WHERE[precision]({ count });
}

/** How many claims a count stands for, and how sure their place is: "5 in this settlement". */
export const stackWords = (stack: Stack): string =>
	wordsFor(stack, numberWords(stack.numbers.length));

/** Numbers with runs of three or more as a range: "1, 3–7, 9". */
export function numberRanges(numbers: readonly number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && run[1] + 1 === number) run[1] = number;
		else runs.push([number, number]);
	}
	return runs
		.flatMap(([first, last]) => {
			if (last - first < 2) return first === last ? [`${first}`] : [`${first}`, `${last}`];
			return [`${first}\u2013${last}`];
		})
		.join(', ');
}

/** The same for a picture, which lists its sentences by number: "Nos. 1, 3–7 in this settlement". */
export const numberedStackWords = (stack: Stack): string =>
	wordsFor(stack, m.names_stack_numbers({ numbers: numberRanges(stack.numbers) }));
