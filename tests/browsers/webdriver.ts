/** WebDriver (W3C), as far as the stories need it: Firefox and WebKit speak it, each over its own line. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expressionOf, find, type Driver, type Named } from './driver';
import { until } from './waiting';

/** The commands by the names that Firefox knows them by, with the element that they are about. */
export type Command =
	| 'Navigate'
	| 'SetWindowRect'
	| 'ExecuteScript'
	| 'ElementClick'
	| 'ElementSendKeys'
	| 'TakeScreenshot';

/** A browser that was started and takes commands. */
export type Line = {
	readonly name: string;
	readonly send: (
		command: Command,
		parameters: Readonly<Record<string, unknown>>,
		element?: string,
	) => Promise<unknown>;
	/** Where it saves files. */
	readonly downloads: string;
	readonly end: () => Promise<void>;
};

/** What a script that gives an element answers with (WebDriver, section 11). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ElementAnswer = v.object({ [ELEMENT]: v.string() });
const Sizes = v.tuple([v.number(), v.number(), v.number(), v.number()]);

/** A folder of one run of a browser, for its profile and what it saves. */
export const ownFolder = (engine: string): string =>
	mkdtempSync(join(tmpdir(), `verbatim-${engine}-`));

/** Names of files that are still being written. */
const UNFINISHED = /\.(part|wkdownload)$/;

export function webDriver({ name, send, downloads, end }: Line): Driver {
	const run = (expression: string) =>
		send('ExecuteScript', { script: `return ${expression}`, args: [] });
	const element = ({ selector, words = '' }: Named) =>
		until(`${selector} ${words}`, async () => {
			const answer = await run(expressionOf(find, [selector, words]));
			const read = v.safeParse(ElementAnswer, answer);
			return read.success && read.output[ELEMENT];
		});
	const files = () => readdirSync(downloads).filter((file) => !UNFINISHED.test(file));
	return {
		name,
		async open(address) {
			await send('Navigate', { url: address });
		},
		async resize(width, height) {
			const sizes = '[innerWidth, innerHeight, outerWidth, outerHeight]';
			await until(`a page of ${width} × ${height}`, async () => {
				const [innerWidth, innerHeight, outerWidth, outerHeight] = v.parse(Sizes, await run(sizes));
				if (innerWidth === width && innerHeight === height) return true;
				await send('SetWindowRect', {
					x: 0,
					y: 0,
					width: outerWidth + width - innerWidth,
					height: outerHeight + height - innerHeight,
				});
				return false;
			});
		},
		// What a page answers is what the question gives, as JSON holds it.
		ask: async (question, ...values) =>
			(await run(expressionOf(question, values))) as ReturnType<typeof question>,
		async click(named) {
			const id = await element(named);
			await send('ElementClick', { id }, id);
		},
		async give(named, path) {
			const id = await element(named);
			await send('ElementSendKeys', { id, text: path }, id);
		},
		async saved(act) {
			for (const file of files()) rmSync(join(downloads, file));
			await act();
			const file = await until('a saved file', () =>
				files().find((each) => readFileSync(join(downloads, each)).length > 0),
			);
			return Uint8Array.from(readFileSync(join(downloads, file)));
		},
		async picture() {
			const picture = v.parse(v.string(), await send('TakeScreenshot', { full: false }));
			return Uint8Array.from(Buffer.from(picture, 'base64'));
		},
		end,
	};
}
