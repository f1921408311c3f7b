import { describe, expect, it } from 'vitest';
import { stopAfterDrag, stopBeside } from '$lib/ui/sheet-stops';

const HEIGHTS = { peek: 68, half: 330, full: 660 };

describe('the stop that a released sheet goes to', () => {
	it.each([
		[70, 'peek'],
		[190, 'peek'],
		[210, 'half'],
		[480, 'half'],
		[510, 'full'],
	] as const)('%i px is nearest to %s', (height, stop) => {
		expect(stopAfterDrag(height, 0, HEIGHTS)).toBe(stop);
	});

	it('follows a flick past the nearest stop', () => {
		expect(stopAfterDrag(340, 1.5, HEIGHTS)).toBe('full');
		expect(stopAfterDrag(340, -1.5, HEIGHTS)).toBe('peek');
	});
});

describe('the stop beside another', () => {
	it('is one step away, and the last has none behind it', () => {
		expect(stopBeside('peek', 1)).toBe('half');
		expect(stopBeside('half', -1)).toBe('peek');
		expect(stopBeside('full', 1)).toBe('full');
		expect(stopBeside('peek', -1)).toBe('peek');
	});
});
