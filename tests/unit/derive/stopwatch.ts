import { slowness } from '../../support/slowness';

/** What a reader does not notice, on a machine of the speed that limits are set on: milliseconds. */
export const MOMENT = 100 * slowness();

/** Milliseconds of the fastest of five runs: what the code takes when the machine leaves it alone. */
export function fastestOfFive(run: () => void): number {
	let fastest = Infinity;
	for (let count = 0; count < 5; count += 1) {
		const started = performance.now();
		run();
		fastest = Math.min(fastest, performance.now() - started);
	}
	return fastest;
}
