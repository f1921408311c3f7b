import { describe, expect, it } from 'vitest';
import { day } from '../unit/derive/records';
import { timelineOf } from './timeline-fixture';

const days = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('the time window in the reader’s hands', () => {
	it('has no bounds at the ends of the span, however it got there', () => {
		const { timeline, window } = timelineOf();
		timeline.stepEnd('from', { unit: 'day', count: 3 });
		expect(window()).toBe('2023-09-04..');
		timeline.stepEnd('from', { unit: 'day', count: -9 });
		expect(window()).toBe('..');
		expect(timeline.isBounded).toBe(false);
		timeline.choose(days('2023-09-01', '2023-09-30'));
		expect(window()).toBe('..');
	});

	it('keeps its ends in order: one that is moved stops at the other', () => {
		const { timeline, window } = timelineOf();
		timeline.choose(days('2023-09-10', '2023-09-12'));
		timeline.moveEnd('from', day('2023-09-20'));
		expect(window()).toBe('2023-09-12..2023-09-12');
		timeline.stepEnd('to', { unit: 'month', count: -1 });
		expect(window()).toBe('2023-09-12..2023-09-12');
	});

	it('is one step of the history for each movement that has come to rest', () => {
		const { dashboard, timeline, steps, movements } = timelineOf();
		timeline.stepEnd('from', { unit: 'day', count: 1 });
		timeline.stepEnd('from', { unit: 'day', count: 1 });
		timeline.stepEnd('from', { unit: 'day', count: 1 });
		expect(steps()).toEqual([]);
		expect(movements()).toEqual([]);
		dashboard.setCamera(null);
		expect(movements()).toEqual(['..']);
		timeline.settle();
		timeline.settle();
		expect(steps()).toEqual(['2023-09-04..']);
	});

	it('keeps its length while it is carried, up to both ends of the span', () => {
		const { timeline, window } = timelineOf();
		const carried = days('2023-09-10', '2023-09-12');
		timeline.choose(carried);
		timeline.moveWindow(carried, day('2023-09-15'));
		expect(window()).toBe('2023-09-15..2023-09-17');
		timeline.moveWindow(carried, day('2023-12-01'));
		expect(window()).toBe('2023-09-28..');
		timeline.moveWindow(carried, day('2023-01-01'));
		expect(window()).toBe('..2023-09-03');
	});

	it('is drawn between two days in whichever order', () => {
		const { timeline, window } = timelineOf();
		timeline.brush(day('2023-09-12'), day('2023-09-08'));
		expect(window()).toBe('2023-09-08..2023-09-12');
	});

	it('brings a handle into sight that a key has moved out of it', () => {
		const { timeline } = timelineOf('2020/2023');
		timeline.goTo(days('2023-09-10', '2023-09-12'));
		expect(timeline.axis.isWhole).toBe(false);
		timeline.stepEnd('from', 'first');
		expect(timeline.axis.visible.from).toBe('2020-01-01');
	});

	it('zooms to the fullest bar where it has no bounds, else to itself', () => {
		const { timeline } = timelineOf('2020/2023');
		expect(timeline.focus).toMatchObject({ from: '2023-09-01', to: '2023-09-30' });
		timeline.choose(days('2021-03-01', '2021-03-02'));
		expect(timeline.focus).toMatchObject({ from: '2021-03-01', to: '2021-03-02' });
	});

	it('has a day to stand on in a dossier without any date', () => {
		const { timeline } = timelineOf('2023-09-19');
		expect(timeline.days).toEqual(days('2023-09-19', '2023-09-19'));
		timeline.stepEnd('to', { unit: 'day', count: 1 });
		expect(timeline.isBounded).toBe(false);
	});
});

describe('playback', () => {
	it('steps once a second at speed 1, and stops at the end with one step of history', () => {
		const { timeline, clock, window, steps } = timelineOf();
		timeline.choose(days('2023-09-27', '2023-09-28'));
		timeline.playback.speed = 1;
		timeline.playback.play();
		clock.pass(999);
		expect(window()).toBe('2023-09-27..2023-09-28');
		clock.pass(1);
		expect(window()).toBe('2023-09-28..2023-09-29');
		clock.pass(1000);
		expect(window()).toBe('2023-09-29..');
		expect(timeline.playback.isPlaying).toBe(false);
		expect(clock.isIdle).toBe(true);
		expect(steps()).toEqual(['2023-09-27..2023-09-28', '2023-09-29..']);
	});

	it('goes four times as fast at speed 4, from the next step on', () => {
		const { timeline, clock, window } = timelineOf();
		timeline.choose(days('2023-09-10', '2023-09-10'));
		timeline.playback.speed = 1;
		timeline.playback.play();
		timeline.playback.speed = 4;
		clock.pass(1000);
		expect(window()).toBe('2023-09-11..2023-09-11');
		clock.pass(1000);
		expect(window()).toBe('2023-09-15..2023-09-15');
	});

	it('holds where it was paused, however long that is, and goes on from there', () => {
		const { timeline, clock, window, steps } = timelineOf();
		timeline.choose(days('2023-09-10', '2023-09-10'));
		timeline.playback.play();
		clock.pass(500);
		timeline.playback.pause();
		clock.pass(60_000);
		expect(window()).toBe('2023-09-11..2023-09-11');
		expect(steps().at(-1)).toBe('2023-09-11..2023-09-11');
		timeline.playback.play();
		clock.pass(500);
		expect(window()).toBe('2023-09-12..2023-09-12');
	});

	it('begins with the first day where the window has no bounds, and again from the end', () => {
		const { timeline, clock, window } = timelineOf();
		timeline.playback.play();
		expect(window()).toBe('..2023-09-01');
		clock.pass(60_000);
		expect(window()).toBe('2023-09-30..');
		timeline.playback.play();
		expect(window()).toBe('..2023-09-01');
	});

	it('gives the window up as soon as the reader takes it', () => {
		const { timeline, clock, window } = timelineOf();
		timeline.playback.play();
		timeline.moveEnd('to', day('2023-09-09'));
		expect(timeline.playback.isPlaying).toBe(false);
		clock.pass(60_000);
		expect(window()).toBe('..2023-09-09');
	});

	it('keeps months whole where months are what it steps', () => {
		const { timeline, clock, window } = timelineOf('2020/2023');
		timeline.allowBins(60);
		timeline.choose(days('2021-01-01', '2021-01-31'));
		timeline.playback.speed = 1;
		timeline.playback.play();
		clock.pass(1000);
		expect(window()).toBe('2021-02-01..2021-02-28');
		clock.pass(1000);
		expect(window()).toBe('2021-03-01..2021-03-31');
	});

	it('passes over no day where the window is shorter than a step, and keeps its length to the end', () => {
		const { timeline, clock, window } = timelineOf('2020/2023-09');
		timeline.allowBins(60);
		timeline.choose(days('2023-09-19', '2023-09-21'));
		timeline.playback.speed = 1;
		timeline.playback.play();
		expect(window()).toBe('2023-09-19..2023-09-21');
		clock.pass(1000);
		expect(window()).toBe('2023-09-22..2023-09-24');
		clock.pass(1000);
		expect(window()).toBe('2023-09-25..2023-09-27');
		clock.pass(60_000);
		expect(window()).toBe('2023-09-28..');
		expect(timeline.playback.isPlaying).toBe(false);
		timeline.choose(days('2023-09-20', '2023-09-28'));
		timeline.playback.play();
		clock.pass(60_000);
		expect(window()).toBe('2023-09-22..');
	});
});
