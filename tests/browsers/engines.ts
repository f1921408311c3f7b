/** Which engines are on this machine, and how each is started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startChromium } from './chromium';
import type { Driver } from './driver';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** How an engine is started here, or why it is not. */
export type Start = (() => Promise<Driver>) | { readonly missing: string };

const onPath = (...names: string[]): string | undefined =>
	names
		.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((at) => join(at, name)))
		.find((path) => existsSync(path));

/** Windows have to be somewhere on Linux: a screen of their own, else the one that is there. */
export class Display {
	#server: ChildProcess | undefined;
	#name: Promise<string> | undefined;

	static get isThere(): boolean {
		return process.platform !== 'linux' || Boolean(onPath('Xvfb') ?? process.env['DISPLAY']);
	}

	/** Its name, or `undefined` where the system has its own way. */
	async open(): Promise<string | undefined> {
		const path = process.platform === 'linux' ? onPath('Xvfb') : undefined;
		return path ? (this.#name ??= this.#start(path)) : process.env['DISPLAY'];
	}

	#start(path: string): Promise<string> {
		const server = spawn(path, ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		this.#server = server;
		return new Promise((resolve, reject) => {
			server.on('error', reject);
			server.on('exit', () => reject(new Error('Xvfb ended at its start.')));
			server.stdout.once('data', (told: Buffer) => resolve(`:${told.toString().trim()}`));
		});
	}

	close(): void {
		this.#server?.kill();
	}
}

const NO_DISPLAY = 'it needs a screen for its windows: install Xvfb';

/** Where an engine is that may be installed. */
const PLACES: Readonly<Record<Exclude<Engine, 'chromium'>, () => string | undefined>> = {
	firefox: () =>
		onPath('firefox-esr', 'firefox') ??
		['/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path)),
	webkit: () => onPath('WebKitWebDriver'),
};

export function startOf(engine: Engine, display: Display): Start {
	if (engine === 'chromium') return startChromium;
	const path = PLACES[engine]();
	if (!path) return { missing: 'it is not installed' };
	if (!Display.isThere) return { missing: NO_DISPLAY };
	const start = engine === 'firefox' ? startFirefox : startWebKit;
	return async () => start(path, await display.open());
}

/** Engines that are here, beside the one of the other stories. */
export const otherEngines = (): readonly Engine[] =>
	ENGINES.filter(
		(engine) => engine !== 'chromium' && typeof startOf(engine, new Display()) === 'function',
	);
