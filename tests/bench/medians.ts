/** Every figure is the median of so many rounds. */
export const ROUNDS = 7;

export function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Measures each in turn, again and again, so that whatever else the machine does hits all alike. */
export async function inTurn<Name extends string>(
	measures: Readonly<Record<Name, () => Promise<number>>>,
	rounds = ROUNDS,
): Promise<Record<Name, number>> {
	const names = Object.keys(measures).filter((name): name is Name => name in measures);
	const taken = new Map<Name, number[]>();
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			taken.set(name, [...(taken.get(name) ?? []), await measures[name]()]);
		}
	}
	const medians = names.map((name) => [name, medianOf(taken.get(name) ?? [])] as const);
	return Object.fromEntries(medians) as Record<Name, number>;
}
