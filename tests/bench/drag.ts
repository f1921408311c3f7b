/** What dragging the time window costs, beside panning the floor: long tasks, and memory. */
import * as v from 'valibot';
import type { Page } from '@playwright/test';
import { inTurn, medianOf, ROUNDS } from './medians';
import type { Arena, Contestant, Opened } from './pages';
import { beside, megabytes, milliseconds } from './report';

const DRAG_SECONDS = 5;
const LONG_DRAG_SECONDS = 60;
const WARM_UP_SECONDS = 3;
const LONGEST_TASK = 50;
/** More than this over the heap of before is called a leak, in bytes. */
const MOST_GROWTH = 2e6;
const FRAME = 16;

/** Back and forth so often while dragging. */
const SECONDS_PER_SWEEP = 2.5;

type Path = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

/** The end of the time window over half of its track, or the floor's map by its middle. */
async function pathOf(page: Page, contestant: Contestant): Promise<Path> {
	const moved =
		contestant === 'ours' ? page.getByRole('slider', { name: 'To' }) : page.locator('canvas');
	const box = await moved.boundingBox();
	if (!box) throw new Error(`There is nothing to drag on the page "${contestant}".`);
	const y = box.y + box.height / 2;
	const x = box.x + box.width / 2;
	const reach = contestant === 'ours' ? 600 : 240;
	return { from: [x, y], to: [x - reach, y] };
}

async function drag(opened: Opened, contestant: Contestant, seconds: number): Promise<void> {
	const { mouse } = opened.page;
	const { from, to } = await pathOf(opened.page, contestant);
	await mouse.move(...from);
	await mouse.down();
	const begun = performance.now();
	for (;;) {
		const passed = (performance.now() - begun) / 1000;
		if (passed >= seconds) break;
		const part = (1 - Math.cos((2 * Math.PI * passed) / SECONDS_PER_SWEEP)) / 2;
		const next = performance.now() + FRAME;
		await mouse.move(from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part);
		await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
	}
	// Back where it began, so that the next drag finds it there.
	await mouse.move(...from);
	await mouse.up();
}

const Trace = v.object({
	traceEvents: v.array(
		v.looseObject({
			name: v.string(),
			pid: v.number(),
			tid: v.number(),
			dur: v.optional(v.number(), 0),
			args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
		}),
	),
});

/** The longest task on the main thread of the page, in milliseconds. */
function longestTask(trace: Buffer): number {
	const { traceEvents } = v.parse(Trace, JSON.parse(trace.toString()));
	const mainThreads = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(({ pid, tid }) => `${pid} ${tid}`),
	);
	const tasks = traceEvents.filter(
		({ name, pid, tid }) => name === 'RunTask' && mainThreads.has(`${pid} ${tid}`),
	);
	if (tasks.length === 0) throw new Error('The trace holds no task of a main thread.');
	return tasks.reduce((most, { dur }) => Math.max(most, dur), 0) / 1000;
}

export async function longestTasks(arena: Arena): Promise<void> {
	const once = async (contestant: Contestant) => {
		const opened = await arena.open(contestant);
		await drag(opened, contestant, WARM_UP_SECONDS);
		await arena.browser.startTracing(opened.page, {
			categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'],
		});
		await drag(opened, contestant, DRAG_SECONDS);
		const trace = await arena.browser.stopTracing();
		await opened.close();
		return longestTask(trace);
	};
	const tasks = await inTurn({ floor: () => once('floor'), ours: () => once('ours') });
	beside(
		`Longest task, ${DRAG_SECONDS} s of dragging`,
		milliseconds,
		tasks,
		`${(tasks.ours / tasks.floor).toFixed(2)} x`,
		{ budget: milliseconds(LONGEST_TASK), isKept: tasks.ours <= LONGEST_TASK },
	);
}

async function heapOf({ page }: Opened): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.enable');
	// What the first collection lets go of may hold on to more.
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}

/** Both pages at once: memory does not care how busy the machine is. */
export async function heap(arena: Arena): Promise<void> {
	const grown = { floor: [] as number[], ours: [] as number[] };
	const after = { floor: [] as number[], ours: [] as number[] };
	const once = async (contestant: Contestant) => {
		const opened = await arena.open(contestant);
		await drag(opened, contestant, WARM_UP_SECONDS);
		const before = await heapOf(opened);
		await drag(opened, contestant, LONG_DRAG_SECONDS);
		const now = await heapOf(opened);
		await opened.close();
		after[contestant].push(now);
		grown[contestant].push(now - before);
	};
	for (let round = 0; round < ROUNDS; round++) await Promise.all([once('floor'), once('ours')]);
	const growth = { floor: medianOf(grown.floor), ours: medianOf(grown.ours) };
	const heaps = { floor: medianOf(after.floor), ours: medianOf(after.ours) };
	beside(
		`Heap after ${LONG_DRAG_SECONDS} s of dragging`,
		megabytes,
		heaps,
		`${(heaps.ours / heaps.floor).toFixed(2)} x`,
		null,
	);
	beside('… and how much it grew in them', megabytes, growth, '', {
		budget: megabytes(MOST_GROWTH),
		isKept: growth.ours <= MOST_GROWTH,
	});
}
