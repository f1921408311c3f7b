import { createRawSnippet } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import SentenceView from '$lib/panels/reading/SentenceView.svelte';
import { claim } from '../unit/derive/records';

const onchoose = vi.fn();
const onfocus = vi.fn();

const SENTENCE = {
	key: 'source:article.23',
	role: 'sentence' as const,
	pieces: [
		{ text: 'وأكد مسؤولون ', marked: false },
		{ text: 'على طول خط التماس', marked: true },
		{ text: '.', marked: false },
	],
	lang: 'ar',
	dir: 'rtl' as const,
	translation: 'Officials affirmed: along the line of contact.',
	translationLanguage: 'en',
	claims: [claim('strikes')],
	open: false,
	colour: 'red',
	tabbable: true,
	onfocus,
	onchoose,
	children: createRawSnippet(() => ({ render: () => '<p>The card of the claim</p>' })),
};

const sentence = page.getByRole('button', { name: /على طول خط التماس/ });

beforeEach(() => {
	onchoose.mockClear();
	getSelection()?.removeAllRanges();
});

describe('a sentence', () => {
	it('is a button named by its words, in its own language and direction', async () => {
		await render(SentenceView, SENTENCE);
		await expect.element(sentence).toHaveTextContent('وأكد مسؤولون على طول خط التماس.');
		const text = sentence.element().closest('[lang]');
		expect(text?.getAttribute('lang')).toBe('ar');
		expect(text?.getAttribute('dir')).toBe('rtl');
	});

	it('marks the quoted words and no others', async () => {
		const { container } = await render(SentenceView, SENTENCE);
		const marks = [...container.querySelectorAll('mark')];
		expect(marks.map(({ textContent }) => textContent)).toEqual(['على طول خط التماس']);
	});

	it.each(['{Enter}', ' '])('is chosen by the key "%s"', async (key) => {
		await render(SentenceView, SENTENCE);
		sentence.element().focus();
		await userEvent.keyboard(key);
		expect(onchoose).toHaveBeenCalledTimes(1);
	});

	it('is chosen by a click, but not by the end of a text selection', async () => {
		await render(SentenceView, SENTENCE);
		await sentence.click();
		expect(onchoose).toHaveBeenCalledTimes(1);
		getSelection()?.selectAllChildren(sentence.element());
		sentence.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
		expect(onchoose).toHaveBeenCalledTimes(1);
	});

	it('shows what rests on it once it is open, and says so', async () => {
		const { rerender } = await render(SentenceView, SENTENCE);
		await expect.element(sentence).toHaveAttribute('aria-expanded', 'false');
		await expect.element(page.getByText('The card of the claim')).not.toBeInTheDocument();
		await rerender({ ...SENTENCE, open: true });
		await expect.element(sentence).toHaveAttribute('aria-expanded', 'true');
		await expect.element(page.getByText('The card of the claim')).toBeVisible();
		const cards = document.getElementById(sentence.element().getAttribute('aria-controls') ?? '');
		expect(cards?.textContent).toContain('The card of the claim');
	});

	it('has its translation under it in that language, or none where it is switched off', async () => {
		const { rerender } = await render(SentenceView, SENTENCE);
		const translation = page.getByText('Officials affirmed: along the line of contact.');
		await expect.element(translation).toHaveAttribute('lang', 'en');
		await rerender({ ...SENTENCE, translation: null });
		await expect.element(translation).not.toBeInTheDocument();
	});

	it('is passed over by Tab where another sentence is the one to reach', async () => {
		await render(SentenceView, { ...SENTENCE, tabbable: false });
		await expect.element(sentence).toHaveAttribute('tabindex', '-1');
	});

	it('is a heading where the source has a heading', async () => {
		await render(SentenceView, { ...SENTENCE, role: 'heading' });
		await expect.element(page.getByRole('heading', { level: 3 })).toBeVisible();
	});

	it('says that its words are missing where the text could not be read', async () => {
		const { container } = await render(SentenceView, { ...SENTENCE, pieces: [] });
		expect(container.querySelector('mark')).toBeNull();
		expect(page.getByRole('button').element().textContent).not.toBe('');
	});
});
