/** What of a key press says which shortcut is meant. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

const LATIN = /^\p{Script=Latin}$/u;

/** What one press types: letters may be several signs (Arabic لا), names of keys are Latin words. */
const OTHER_SCRIPT = /^(?!.*\p{Script=Latin})[\p{L}\p{M}]+$/u;

/** The question marks of scripts that have their own. */
const QUESTION_MARKS = new Set(['?', '؟', '՞']);

/** What the key of the slash types where the layout has its full stop and comma there. */
const ON_THE_SLASH = new Set(['.', ',']);

/**
 * The key that a shortcut is known by: a small Latin letter, a sign, or the name of a key (`Enter`).
 *
 * A layout for Latin letters has the last word, wherever it has them. On a layout of another script
 * no key types the letter of a shortcut, so that its place on the keyboard decides (`code`, which
 * names keys by the English layout): ت of an Arabic, о of a Russian layout is J. Slash and question
 * mark are known by what is typed, also as ؟ and ՞, and by their place where the layout types a
 * letter, full stop or comma there.
 */
export function shortcutKey({ key, code, shiftKey }: Pressed): string {
	if (LATIN.test(key)) return key.toLowerCase();
	if (QUESTION_MARKS.has(key)) return '?';
	const isOther = OTHER_SCRIPT.test(key);
	const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
	if (isOther && letter !== undefined) return letter.toLowerCase();
	if (code === 'Slash' && (isOther || ON_THE_SLASH.has(key))) return shiftKey ? '?' : '/';
	return key;
}

/** Inputs that are chosen or moved, not written in. */
const CHOSEN = new Set([
	'button',
	'checkbox',
	'color',
	'file',
	'radio',
	'range',
	'reset',
	'submit',
]);

/** Whether keys that are pressed here write a text, and so are no shortcuts. */
export const isWrittenIn = (target: EventTarget | null): boolean =>
	target instanceof HTMLTextAreaElement ||
	(target instanceof HTMLInputElement && !CHOSEN.has(target.type));
