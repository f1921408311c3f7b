import { describe, expect, it } from 'vitest';
import { MapTurn } from '$lib/panels/map/turn.svelte';

/** Everything that was promised has come about. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** As much of a browser's locks as frames of one page ask of them. */
class Locks {
	readonly #held = new Map<string, { reject: (reason: Error) => void }>();
	readonly #waiting = new Map<string, (() => void)[]>();

	request = async (
		name: string,
		options: LockOptions,
		held: (lock: null) => unknown,
	): Promise<unknown> => {
		if (options.steal === true) {
			this.#held.get(name)?.reject(new Error('stolen'));
			this.#held.delete(name);
		}
		while (this.#held.has(name)) {
			await new Promise<void>((resolve, reject) => {
				const queue = this.#waiting.get(name) ?? [];
				this.#waiting.set(name, [...queue, resolve]);
				options.signal?.addEventListener('abort', () => reject(new Error('aborted')));
			});
		}
		if (options.signal?.aborted === true) throw new Error('aborted');
		return new Promise((resolve, reject) => {
			const mine = { reject };
			this.#held.set(name, mine);
			void Promise.resolve(held(null)).then(() => {
				if (this.#held.get(name) === mine) {
					this.#held.delete(name);
					for (const next of this.#waiting.get(name) ?? []) next();
					this.#waiting.delete(name);
				}
				resolve(undefined);
			});
		});
	};
}

function framesOf(count: number): readonly MapTurn[] {
	const locks = new Locks();
	// The signature of the browser has more forms than are used.
	const turns = locks as unknown as Pick<LockManager, 'request'>;
	return Array.from({ length: count }, () => new MapTurn(turns, () => 0));
}

const liveOf = (frames: readonly MapTurn[]) => frames.map(({ isLive }) => isLive);

describe('live maps of the embeds on one page', () => {
	it('are four of ten, and the others wait', async () => {
		const frames = framesOf(10);
		for (const frame of frames) frame.want();
		await settled();
		expect(liveOf(frames)).toEqual(frames.map((_, n) => n < 4));
	});

	it('go on to the next when one has left the screen', async () => {
		const frames = framesOf(6);
		for (const frame of frames) {
			frame.want();
			await settled();
		}
		frames[1]?.release();
		await settled();
		expect(liveOf(frames).filter(Boolean)).toHaveLength(4);
		expect(frames[1]?.isLive).toBe(false);
	});

	it('are taken by the frame that is pointed at, and come back to the other', async () => {
		const frames = framesOf(5);
		for (const frame of frames) {
			frame.want();
			await settled();
		}
		frames[4]?.insist();
		await settled();
		expect(liveOf(frames)).toEqual([false, true, true, true, true]);
		frames[4]?.release();
		await settled();
		expect(liveOf(frames)).toEqual([true, true, true, true, false]);
	});

	it('are as many as there are frames where the browser has no locks', () => {
		const frames = Array.from({ length: 6 }, () => new MapTurn(null));
		for (const frame of frames) frame.want();
		expect(liveOf(frames).every(Boolean)).toBe(true);
		frames[0]?.release();
		expect(frames[0]?.isLive).toBe(false);
	});
});
