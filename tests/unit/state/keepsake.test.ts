import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepsake } from '$lib/state/keepsake';

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('what the browser remembers', () => {
	it('is kept by name', () => {
		const kept = new Map<string, string>();
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => kept.set(key, value),
		});
		keepsake('theme').write('dark');
		expect(keepsake('theme').read()).toBe('dark');
		expect(keepsake('language').read()).toBeNull();
	});

	it('is nothing where storage is refused, and nothing breaks', () => {
		const refuse = () => {
			throw new DOMException('refused', 'SecurityError');
		};
		vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
		expect(() => keepsake('notice').write('understood')).not.toThrow();
		expect(keepsake('notice').read()).toBeNull();
	});
});
