import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filmSupport, writable } from '$lib/snapshot/film/support';

const SIZE = { width: 1920, height: 1080 };
const OTHER = { vendor: '', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' };
const WEBKIT_LINUX = {
	vendor: 'Apple Computer, Inc.',
	userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15',
};
const SAFARI = {
	vendor: 'Apple Computer, Inc.',
	userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15',
};

type Question = (config: { readonly codec: string }) => unknown;

/** A browser that answers the question about codecs so, and writes no WebP. */
function browser(navigator: typeof OTHER, question: Question) {
	const asked = vi.fn<Question>(question);
	vi.stubGlobal('navigator', navigator);
	vi.stubGlobal('VideoEncoder', { isConfigSupported: asked });
	vi.stubGlobal('document', {
		createElement: () => ({
			toBlob: (give: (blob: Blob) => void) => give(new Blob([], { type: 'image/png' })),
		}),
	});
	return asked;
}

const offered = async () => writable(await filmSupport(SIZE));

describe('the films that are offered', () => {
	beforeEach(() => vi.useFakeTimers());

	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('are those of which the browser says that it writes them', async () => {
		browser(SAFARI, ({ codec }) => Promise.resolve({ supported: codec.startsWith('avc1') }));
		expect(await offered()).toEqual(['mp4', 'gif']);
	});

	it('are those that need no question, where the question ends the page', async () => {
		const asked = browser(WEBKIT_LINUX, () => Promise.resolve({ supported: true }));
		expect(await offered()).toEqual(['gif']);
		expect(asked).not.toHaveBeenCalled();
	});

	it.each<[string, Question]>([
		['refuses', () => Promise.reject(new TypeError('no such codec'))],
		[
			'throws',
			() => {
				throw new TypeError('no such question');
			},
		],
		['answers something else', () => undefined],
	])('are those that need no question, where a browser %s', async (_, question) => {
		browser(OTHER, question);
		expect(await offered()).toEqual(['gif']);
	});

	it('do not wait for an answer that never comes', async () => {
		browser(OTHER, () => new Promise(() => undefined));
		const answer = offered();
		await vi.runAllTimersAsync();
		expect(await answer).toEqual(['gif']);
	});

	it('are those that need no canvas either, where there is none', async () => {
		browser(OTHER, () => Promise.resolve({ supported: true }));
		vi.stubGlobal('document', {});
		expect(await offered()).toEqual(['mp4', 'webm', 'gif']);
	});
});
