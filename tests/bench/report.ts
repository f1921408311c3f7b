/** How figures are printed: as rows of the table in the note on the benchmarks. */
import type { Contestant } from './pages';

export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
export const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
export const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`;

export type Verdict = { readonly budget: string; readonly isKept: boolean };

/** One row: what, the floor, ours, ours against the floor, and the budget if there is one. */
export function beside(
	what: string,
	words: (value: number) => string,
	values: Readonly<Record<Contestant, number>>,
	against: string,
	verdict: Verdict | null,
): void {
	const told = verdict === null ? '' : `${verdict.budget}: ${verdict.isKept ? 'kept' : 'missed'}`;
	console.log(`| ${[what, words(values.floor), words(values.ours), against, told].join(' | ')} |`);
}
