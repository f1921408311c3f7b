/** How much longer this machine takes now than the one that the time limits of tests were set on. */
import { createHash } from 'node:crypto';

/** Tells the measured slowness to the test runners and to their workers, so that all use one. */
const VARIABLE = 'VERBATIM_SLOWNESS';

/**
 * Milliseconds of {@link work} on an idle machine with two cores of a virtual Intel Xeon and Node
 * 20.20, where limits are some ten times what the tests take.
 */
const REFERENCE = 400;

/** Text, objects, sorting and bytes: what pages and tests do, too. */
function work(): void {
	for (let round = 0; round < 8; round += 1) {
		const records = Array.from({ length: 20_000 }, (_, index) => ({
			id: `record:${(index * 7919) % 20_000}`,
			words: `${index} ${index * round}`.repeat(4),
		}));
		const copies: unknown = JSON.parse(JSON.stringify(records));
		if (!Array.isArray(copies)) throw new Error('A list came back as something else.');
		const ids = records.map(({ id }) => id).sort((a, b) => a.localeCompare(b));
		createHash('sha256').update(ids.join()).update(JSON.stringify(copies)).digest('hex');
	}
}

/**
 * A factor for time limits, never below 1: measured once in a run, by a fixed piece of work that
 * other load makes slower as it does the tests.
 */
export function slowness(): number {
	const told = Number(process.env[VARIABLE]);
	if (told >= 1) return told;
	const begun = performance.now();
	work();
	const measured = Math.max(1, (performance.now() - begun) / REFERENCE);
	process.env[VARIABLE] = measured.toFixed(2);
	return measured;
}
