import { describe, expect, it } from 'vitest';
import { Dashboard } from '$lib/state/dashboard.svelte';
import { Story } from '$lib/state/story.svelte';
import type { View } from '$lib/model/view';
import { WoundClock } from '../../component/timeline-fixture';
import { claim, dossier } from '../derive/records';

function storyOf(isCalm = false) {
	const steps: View[] = [];
	const movements: View[] = [];
	const dashboard = new Dashboard(
		{
			dossier: dossier({
				claims: [
					claim('undated'),
					claim('third', { edtf: '2023-09-20' }),
					claim('first', { edtf: '2023-09-18' }),
					claim('second', { edtf: '2023-09-19' }),
				],
			}),
			notes: [],
			integrity: new Map(),
		},
		{
			push: (view) => steps.push(view),
			replace: (view) => movements.push(view),
			forget: () => undefined,
		},
	);
	const clock = new WoundClock();
	const story = new Story(dashboard, clock, () => 20, isCalm);
	const selected = () => {
		const { selection } = dashboard.view;
		return selection.kind === 'claim' ? selection.claim : null;
	};
	return { dashboard, clock, story, steps, movements, selected };
}

/** 20 words at 150 a minute, and the time to look. */
const ONE_CLAIM = 10_000;

describe('a story', () => {
	it('tells each claim for as long as it takes to read, in order of time, and stops at the end', () => {
		const { clock, story, selected } = storyOf();
		story.play();
		expect(selected()).toBe('claim:first');
		clock.pass(ONE_CLAIM - 1);
		expect(selected()).toBe('claim:first');
		clock.pass(1);
		expect(selected()).toBe('claim:second');
		clock.pass(2 * ONE_CLAIM);
		expect(selected()).toBe('claim:undated');
		expect(story.isPlaying).toBe(true);
		clock.pass(ONE_CLAIM);
		expect(story.isPlaying).toBe(false);
		expect(story.isOn).toBe(true);
		expect(clock.isIdle).toBe(true);
	});

	it('is one step to undo, however many claims it tells', () => {
		const { clock, story, steps, movements } = storyOf();
		story.play();
		clock.pass(3 * ONE_CLAIM);
		expect(steps).toHaveLength(1);
		expect(movements).toHaveLength(3);
	});

	it('is held and stepped, and goes on from the claim that is selected', () => {
		const { dashboard, clock, story, selected } = storyOf();
		story.play();
		story.pause();
		clock.pass(10 * ONE_CLAIM);
		expect(selected()).toBe('claim:first');
		story.step('next');
		expect(selected()).toBe('claim:second');
		story.step('previous');
		story.step('previous');
		expect(selected()).toBe('claim:first');
		expect(story.hasPrevious).toBe(false);
		dashboard.selectClaim(story.order[2]!.id);
		story.play();
		expect(story.at).toBe(2);
		story.close();
		expect(story.isOn).toBe(false);
		expect(clock.isIdle).toBe(true);
		expect(selected()).toBe('claim:third');
	});

	it('begins again after the last claim', () => {
		const { clock, story, selected } = storyOf();
		story.play();
		clock.pass(4 * ONE_CLAIM);
		story.play();
		expect(selected()).toBe('claim:first');
	});

	it('is read faster at once when the reader says so', () => {
		const { clock, story, selected } = storyOf();
		story.play();
		clock.pass(ONE_CLAIM / 2);
		story.speed = 250;
		clock.pass(6_800 - 1);
		expect(selected()).toBe('claim:first');
		clock.pass(1);
		expect(selected()).toBe('claim:second');
	});

	it('is slow for those who ask for less motion', () => {
		const { story } = storyOf(true);
		expect(story.speed).toBe(100);
		expect(Math.max(...story.speeds)).toBe(150);
	});
});
