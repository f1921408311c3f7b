import { describe, expect, it } from 'vitest';
import { shortcutKey } from '$lib/ui/shortcut-key';

/**
 * What keys type on layouts, as the layouts of Windows and of the X keyboard extension have it. Of
 * each the plain key and, behind it, the key with Shift.
 */
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
	'Arabic (101)': {
		KeyJ: ['ت', 'ـ'],
		KeyN: ['ى', 'آ'],
		KeyK: ['ن', '،'],
		KeyP: ['ح', '؛'],
		KeyZ: ['ئ', '~'],
		KeyY: ['غ', 'إ'],
		KeyB: ['لا', 'لآ'],
		Slash: ['ظ', '؟'],
	},
	Persian: { KeyJ: ['ت', 'ـ'], KeyN: ['د', '»'], KeyK: ['ن', '«'], Slash: ['/', '؟'] },
	Russian: {
		KeyJ: ['о', 'О'],
		KeyN: ['т', 'Т'],
		KeyK: ['л', 'Л'],
		KeyP: ['з', 'З'],
		KeyZ: ['я', 'Я'],
		KeyY: ['н', 'Н'],
		Slash: ['.', ','],
	},
	Georgian: { KeyJ: ['ჯ', 'ჟ'], KeyN: ['ნ', '„'], KeyK: ['კ', '“'], Slash: ['/', '?'] },
	Armenian: { KeyJ: ['յ', 'Յ'], KeyN: ['ն', 'Ն'], KeyK: ['կ', 'Կ'], Slash: ['ծ', 'Ծ'] },
	Hebrew: { KeyJ: ['ח', 'J'], KeyN: ['מ', 'N'], KeyK: ['ל', 'K'], Slash: ['.', '?'] },
	English: { KeyJ: ['j', 'J'], KeyN: ['n', 'N'], KeyK: ['k', 'K'], Slash: ['/', '?'] },
};

const plain = Object.entries(LAYOUTS).flatMap(([layout, keys]) =>
	Object.entries(keys).map(([code, [key]]) => ({
		layout,
		code,
		key,
		wanted: code === 'Slash' ? '/' : code.slice(3).toLowerCase(),
	})),
);

describe('the key of a shortcut', () => {
	it.each(plain)('is $wanted where $code types $key ($layout)', ({ code, key, wanted }) => {
		expect(shortcutKey({ key, code, shiftKey: false })).toBe(wanted);
	});

	it.each(Object.entries(LAYOUTS))('is the question mark by Shift and slash: %s', (_, keys) => {
		const key = keys['Slash']?.[1] ?? '';
		expect(shortcutKey({ key, code: 'Slash', shiftKey: true })).toBe('?');
	});

	it.each([
		['of a Dvorak layout is what it types', 'h', 'KeyJ', 'h'],
		['of a Dvorak layout is what it types elsewhere', 'j', 'KeyC', 'j'],
		['of a French layout is no letter where it types a comma', ',', 'KeyM', ','],
		['is a letter also with the capitals locked', 'J', 'KeyJ', 'j'],
		['of a German layout is not the slash where it types a dash', '-', 'Slash', '-'],
		['of a German layout is the slash above the seven', '/', 'Digit7', '/'],
		['of a Russian layout is the slash beside Enter', '/', 'Backslash', '/'],
		['of a Russian layout is the question mark above the seven', '?', 'Digit7', '?'],
		['of an Armenian layout is its own question mark', '՞', 'Digit1', '?'],
		['with a name keeps it', 'Enter', 'Enter', 'Enter'],
		['that the system keeps to itself is none', 'Dead', 'KeyN', 'Dead'],
		['that an input method takes is none', 'Process', 'KeyJ', 'Process'],
	])('%s', (_, key, code, wanted) => {
		expect(shortcutKey({ key, code, shiftKey: false })).toBe(wanted);
	});
});
