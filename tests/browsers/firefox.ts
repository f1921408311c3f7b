/** Firefox as it is installed: it speaks WebDriver's commands over Marionette, a line of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Driver } from './driver';
import { until } from './waiting';
import { ownFolder, webDriver } from './webdriver';

const Answer = v.tuple([
	v.number(),
	v.number(),
	v.nullable(v.object({ error: v.string(), message: v.string() })),
	v.unknown(),
]);
/** Most answers are an object with the value in it. */
const Valued = v.object({ value: v.unknown() });
const Session = v.object({ capabilities: v.object({ browserVersion: v.string() }) });

const preferences = (downloads: string): Readonly<Record<string, string | number | boolean>> => ({
	'marionette.port': 0,
	'browser.download.folderList': 2,
	'browser.download.dir': downloads,
	'browser.download.useDownloadDir': true,
	'browser.download.alwaysOpenPanel': false,
	'pdfjs.disabled': true,
	'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,image/png',
	'browser.aboutwelcome.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.disabledForTesting': true,
	'intl.accept_languages': 'en-GB',
	'ui.prefersReducedMotion': 1,
	'layout.css.devPixelsPerPx': '1',
	// A window as narrow as a phone.
	'toolkit.legacyUserProfileCustomizations.stylesheets': true,
});

/** Messages of Marionette: the length in bytes, a colon, JSON. */
async function* messagesOf(socket: Socket): AsyncGenerator {
	let waiting = Buffer.alloc(0);
	for await (const part of socket) {
		waiting = Buffer.concat([waiting, Buffer.from(part as Uint8Array)]);
		for (;;) {
			const colon = waiting.indexOf(':');
			const end = colon + 1 + Number(waiting.subarray(0, Math.max(colon, 0)).toString());
			if (colon === -1 || waiting.length < end) break;
			yield JSON.parse(waiting.subarray(colon + 1, end).toString());
			waiting = waiting.subarray(end);
		}
	}
}

/** @param display where windows are; `undefined` where the system has its own way */
export async function startFirefox(path: string, display: string | undefined): Promise<Driver> {
	const folder = ownFolder('firefox');
	const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
	for (const each of [join(profile, 'chrome'), downloads]) mkdirSync(each, { recursive: true });
	const lines = Object.entries(preferences(downloads)).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
	);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	writeFileSync(join(profile, 'chrome', 'userChrome.css'), ':root { min-width: 0 !important; }');
	const browser = spawn(path, ['--marionette', '--no-remote', '--profile', profile], {
		stdio: 'ignore',
		env: {
			...process.env,
			...(display ? { DISPLAY: display } : {}),
			LIBGL_ALWAYS_SOFTWARE: '1',
		},
	});
	const ended = new Promise<void>((resolve) => {
		browser.on('exit', () => resolve());
		browser.on('error', () => resolve());
	});
	const port = await until('the line to Firefox', () => {
		if (browser.exitCode !== null) throw new Error('Firefox ended at its start.');
		try {
			return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
		} catch {
			return null;
		}
	});
	const socket = connect(port, '127.0.0.1');
	const messages = messagesOf(socket);
	await messages.next();
	let count = 0;
	/** One command at a time: the next message is its answer. */
	const send = async (command: string, parameters: unknown): Promise<unknown> => {
		count += 1;
		const message = Buffer.from(JSON.stringify([0, count, command, parameters]));
		socket.write(`${message.length}:`);
		socket.write(message);
		const [, , problem, answer] = v.parse(Answer, (await messages.next()).value);
		if (problem) throw new Error(`Firefox, ${command}: ${problem.error}, ${problem.message}`);
		const valued = v.safeParse(Valued, answer);
		return valued.success ? valued.output.value : answer;
	};
	const session = v.parse(Session, await send('WebDriver:NewSession', {}));
	return webDriver({
		name: `Firefox ${session.capabilities.browserVersion}`,
		send: (command, parameters) => send(`WebDriver:${command}`, parameters),
		downloads,
		async end() {
			await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => browser.kill());
			socket.destroy();
			await ended;
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	});
}
