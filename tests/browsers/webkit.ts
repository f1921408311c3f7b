/** WebKit's build for Linux (WebKitGTK), driven as its own package does: WebDriver over HTTP. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Driver } from './driver';
import { LIMIT, until } from './waiting';
import { ownFolder, webDriver, type Command } from './webdriver';

const Session = v.object({
	sessionId: v.string(),
	capabilities: v.object({ browserVersion: v.string() }),
});
const Answer = v.object({ value: v.unknown() });

const PATHS: Readonly<Record<Command, (element: string) => readonly [string, string]>> = {
	Navigate: () => ['POST', 'url'],
	SetWindowRect: () => ['POST', 'window/rect'],
	ExecuteScript: () => ['POST', 'execute/sync'],
	ElementClick: (element) => ['POST', `element/${element}/click`],
	ElementSendKeys: (element) => ['POST', `element/${element}/value`],
	TakeScreenshot: () => ['GET', 'screenshot'],
};

/** A port that nobody uses now. */
const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** @param path of `WebKitWebDriver`, which brings its own browser */
export async function startWebKit(path: string, display: string | undefined): Promise<Driver> {
	const folder = ownFolder('webkit');
	const [settings, downloads] = [join(folder, 'settings'), join(folder, 'downloads')];
	for (const each of [join(settings, 'gtk-3.0'), downloads]) mkdirSync(each, { recursive: true });
	writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	// A window as narrow as a phone: what stands over the page keeps it wider.
	writeFileSync(
		join(settings, 'gtk-3.0', 'gtk.css'),
		'window * { min-width: 0; margin: 0; padding: 0; font-size: 4px; }',
	);
	const port = await freePort();
	const driver = spawn(path, [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			...(display ? { DISPLAY: display } : {}),
			HOME: folder,
			XDG_CONFIG_HOME: settings,
			LANG: 'en_GB.UTF-8',
			LIBGL_ALWAYS_SOFTWARE: '1',
			// The pages are our own, and the sandbox does not start for an administrator.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
		},
	});
	const ended = new Promise<void>((resolve) => {
		driver.on('exit', () => resolve());
		driver.on('error', () => resolve());
	});
	const ask = async (method: string, at: string, content?: unknown): Promise<unknown> => {
		const answer = await fetch(`http://127.0.0.1:${port}/${at}`, {
			method,
			...(content === undefined ? {} : { body: JSON.stringify(content) }),
			signal: AbortSignal.timeout(LIMIT),
		});
		const { value } = v.parse(Answer, await answer.json());
		if (!answer.ok) throw new Error(`WebKit, ${at}: ${JSON.stringify(value)}`);
		return value;
	};
	await until('the line to WebKit', () =>
		ask('GET', 'status').then(
			() => true,
			() => false,
		),
	);
	const { sessionId, capabilities } = v.parse(
		Session,
		await ask('POST', 'session', { capabilities: { alwaysMatch: {} } }),
	);
	return webDriver({
		name: `WebKitGTK ${capabilities.browserVersion}`,
		send(command, parameters, element = '') {
			const [method, at] = PATHS[command](element);
			return ask(method, `session/${sessionId}/${at}`, method === 'GET' ? undefined : parameters);
		},
		downloads,
		async end() {
			await ask('DELETE', `session/${sessionId}`).catch(() => undefined);
			driver.kill();
			await ended;
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	});
}
