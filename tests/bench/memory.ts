/** How much memory a browser takes while it does something. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const MILLISECONDS_BETWEEN_LOOKS = 50;

/** Bytes that a process has in memory, with its share of what it shares; 0 once it has ended. */
function bytesOf(process: number): number {
	try {
		const told = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
		return Number(/^Pss:\s+(\d+) kB/m.exec(told)?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

/** What was measured, and the most that all processes of the browser took beyond what they had. */
export type Watched<Result> = {
	readonly result: Result;
	/** Bytes; `NaN` where the system does not tell (elsewhere than on Linux). */
	readonly peak: number;
};

export async function watched<Result>(
	browser: Browser,
	act: () => Promise<Result>,
): Promise<Watched<Result>> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const all = () => processInfo.reduce((sum, { id }) => sum + bytesOf(id), 0);
	const before = existsSync('/proc/self/smaps_rollup') ? all() : NaN;
	let most = before;
	const timer = setInterval(() => (most = Math.max(most, all())), MILLISECONDS_BETWEEN_LOOKS);
	try {
		return { result: await act(), peak: Math.max(most, all()) - before };
	} finally {
		clearInterval(timer);
		await session.detach();
	}
}
