/** Waiting for what comes: never for a time. */
import { setTimeout as pause } from 'node:timers/promises';
import { slowness } from '../support/slowness';

/** The most that one thing may take, in milliseconds: it ends what hangs, and judges no speed. */
export const LIMIT = 90_000 * slowness();

const STEP = 100;

/**
 * What is there, once it is there.
 * @param what in words, for the error
 * @throws Error where it does not come within {@link LIMIT}
 */
export async function until<Found>(
	what: string,
	look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
): Promise<Found> {
	const end = Date.now() + LIMIT;
	for (;;) {
		const found = await look();
		if (found !== null && found !== undefined && found !== false) return found;
		if (Date.now() > end) throw new Error(`It never came: ${what}`);
		await pause(STEP);
	}
}
