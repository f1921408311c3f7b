import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'src/lib/messages';

type Messages = Readonly<Record<string, unknown>>;

function messagesOf(locale: string, file: string): Messages {
	const read: unknown = JSON.parse(readFileSync(`${folder}/${locale}/${file}`, 'utf8'));
	if (typeof read !== 'object' || read === null) throw new Error(`${file} holds no messages.`);
	return { ...read };
}

/** Every text of a message: one, or one for each form of a number. */
function textsOf(message: unknown): string[] {
	if (typeof message === 'string') return [message];
	if (!Array.isArray(message)) return [];
	return message.flatMap((form: { match?: Readonly<Record<string, string>> }) =>
		Object.values(form.match ?? {}),
	);
}

const parametersOf = (message: unknown): string[] =>
	[
		...new Set(
			textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)),
		),
	].sort();

describe.each(readdirSync(`${folder}/ar`))('the Arabic of %s', (file) => {
	const texts = Object.values(messagesOf('ar', file)).flatMap(textsOf);
	const withSign = (sign: RegExp): string[] => texts.filter((text) => sign.test(text));

	it('has no Latin comma or semicolon after an Arabic word', () => {
		expect(withSign(/\p{Script=Arabic}[,;]/u)).toEqual([]);
	});

	it('quotes between « and »', () => {
		expect(withSign(/[“”„"]/)).toEqual([]);
	});

	it('is written without tanwin', () => {
		expect(withSign(/[\u064b-\u064d]/)).toEqual([]);
	});

	it('calls a claim, a time window and a Soviet oblast by one name each', () => {
		expect(withSign(/إفاد|الفترة المختارة|سوفييتي|المقاطعة السوف/)).toEqual([]);
	});
});

/** Every name that stands anywhere in the code that readers get. */
const named = new Set(
	readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path))
		.flatMap((path) => readFileSync(`src/${path}`, 'utf8').match(/\w+/g) ?? []),
);

describe.each(readdirSync(`${folder}/en`))('texts of %s', (file) => {
	const english = messagesOf('en', file);
	const arabic = messagesOf('ar', file);

	it('are each asked for somewhere', () => {
		const forgotten = Object.keys(english).filter((key) => !key.startsWith('$') && !named.has(key));
		expect(forgotten).toEqual([]);
	});

	it('say the same things in English and Arabic', () => {
		expect(Object.keys(arabic).sort()).toEqual(Object.keys(english).sort());
	});

	it('take the same parameters in English and Arabic', () => {
		const parameters = (messages: Messages) =>
			Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parametersOf(text)]));
		expect(parameters(arabic)).toEqual(parameters(english));
	});

	it.each([
		['English', english],
		['Arabic', arabic],
	])('are never empty in %s', (_, messages) => {
		const empty = Object.entries(messages)
			.filter(([, message]) => {
				const texts = textsOf(message);
				return texts.length === 0 || texts.some((text) => text.trim() === '');
			})
			.map(([key]) => key);
		expect(empty).toEqual([]);
	});
});
