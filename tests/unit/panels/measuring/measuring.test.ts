import { beforeEach, describe, expect, it } from 'vitest';
import { Measuring } from '$lib/panels/measuring/measuring.svelte';

let measuring: Measuring;
const spots = () => measuring.points.map(({ spot }) => spot);

describe('measuring', () => {
	beforeEach(() => {
		measuring = new Measuring();
		measuring.add([46, 39], null);
		measuring.add([47, 40], null);
	});

	it('takes back each step and takes it again', () => {
		measuring.setMode('area');
		measuring.clear();
		measuring.undo();
		expect(spots()).toEqual([
			[46, 39],
			[47, 40],
		]);
		measuring.undo();
		expect(measuring.mode).toBe('distance');
		measuring.undo();
		expect(spots()).toEqual([[46, 39]]);
		measuring.redo();
		measuring.redo();
		measuring.redo();
		expect(spots()).toEqual([]);
		expect(measuring.canRedo).toBe(false);
	});

	it('forgets what was taken back once something new is done', () => {
		measuring.undo();
		measuring.add([48, 41], null);
		expect(measuring.canRedo).toBe(false);
		expect(spots()).toEqual([
			[46, 39],
			[48, 41],
		]);
	});

	it('counts a drag as one step, and shows it before', () => {
		const id = measuring.points[0]?.id ?? NaN;
		measuring.drag(id, [46.1, 39.1], null);
		measuring.drag(id, [46.2, 39.2], null);
		expect(spots()[0]).toEqual([46.2, 39.2]);
		measuring.move(id, [46.2, 39.2], null);
		expect(spots()[0]).toEqual([46.2, 39.2]);
		measuring.undo();
		expect(spots()[0]).toEqual([46, 39]);
	});

	it('takes no step for a move to where the point is, or for clearing nothing', () => {
		measuring.move(measuring.points[0]?.id ?? NaN, [46, 39], null);
		measuring.clear();
		measuring.clear();
		measuring.undo();
		expect(spots()).toHaveLength(2);
	});

	it('keeps its points while it is closed', () => {
		measuring.open();
		measuring.close();
		expect(measuring.points).toHaveLength(2);
	});

	it('measures what there is', () => {
		expect(measuring.measured.kilometres).toBeGreaterThan(139);
		measuring.remove(measuring.points[0]?.id ?? NaN);
		expect(measuring.measured.kilometres).toBe(0);
	});
});
