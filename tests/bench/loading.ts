/** What it takes until the first map is complete: JavaScript sent, and time, on two lines. */
import { inTurn, medianOf, ROUNDS } from './medians';
import { CONTESTANTS, type Arena, type Contestant, type Line } from './pages';
import { beside, kilobytes, milliseconds } from './report';

const MOST_JAVASCRIPT_OVER_FLOOR = 130_000;
const MOST_TIMES_FLOOR = 1.25;

export async function javascriptSent(arena: Arena): Promise<void> {
	const sent = { floor: 0, ours: 0 };
	for (const contestant of CONTESTANTS) {
		const rounds: number[] = [];
		while (rounds.length < ROUNDS) rounds.push(await bytesSent(arena, contestant));
		sent[contestant] = medianOf(rounds);
	}
	const budget = `floor + ${kilobytes(MOST_JAVASCRIPT_OVER_FLOOR)}`;
	const isKept = sent.ours - sent.floor <= MOST_JAVASCRIPT_OVER_FLOOR;
	const difference = `floor + ${kilobytes(sent.ours - sent.floor)}`;
	beside('JavaScript up to the first complete map', kilobytes, sent, difference, {
		budget,
		isKept,
	});
}

async function bytesSent(arena: Arena, contestant: Contestant): Promise<number> {
	const opened = await arena.open(contestant);
	const scripts = await opened.page.evaluate((complete) => {
		const entries = performance.getEntriesByType('resource').filter(({ startTime, name }) => {
			return startTime <= complete && /\.m?js$/.test(new URL(name).pathname);
		});
		return [...new Set(entries.map(({ name }) => name))];
	}, opened.complete);
	await opened.close();
	return scripts.reduce((sum, address) => sum + arena.brotliBytes(address), 0);
}

async function timeToMap(arena: Arena, line: Line, name: string): Promise<void> {
	const once = async (contestant: Contestant) => {
		const opened = await arena.open(contestant, line);
		await opened.close();
		return opened.complete;
	};
	const times = await inTurn({ floor: () => once('floor'), ours: () => once('ours') });
	const ratio = times.ours / times.floor;
	beside(name, milliseconds, times, `${ratio.toFixed(2)} x`, {
		budget: `${MOST_TIMES_FLOOR} x`,
		isKept: ratio <= MOST_TIMES_FLOOR,
	});
}

export const cold = (arena: Arena) => timeToMap(arena, 'fast', 'First complete map, cold');

export const slow = (arena: Arena) => timeToMap(arena, 'slow', 'First complete map, 1.6 Mbit/s');
