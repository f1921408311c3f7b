/** Which browser the tests and the commands drive, and how it is started. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

export type Browser = {
	readonly executablePath: string;
	/** Draws WebGL2 in software, so that every machine sees the same map. */
	readonly args: string[];
	readonly env: Record<string, string>;
	/** Where the browser comes from, in words for the console. */
	readonly origin: string;
};

const ARGUMENTS = [
	'--no-sandbox',
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	// The page itself is painted without GL: in software that costs more than painting it plainly.
	'--disable-gpu-rasterization',
];
/** Nothing but this machine has an address: a forgotten foreign request fails instead of leaving. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser named by `VERBATIM_BROWSER`, else the one inside `@sparticuz/chromium`, else an
 * installed Chrome or Chromium.
 *
 * @param reach what it may ask: a basemap archive may have been built in that lies elsewhere
 * @throws when there is none, or when the named one does not exist
 */
export async function findBrowser(
	reach: 'this-machine' | 'any-host' = 'this-machine',
): Promise<Browser> {
	const found = await anyBrowser();
	return reach === 'this-machine' ? { ...found, args: [...found.args, ALONE] } : found;
}

async function anyBrowser(): Promise<Browser> {
	const named = process.env['VERBATIM_BROWSER'];
	if (named) {
		if (!existsSync(named)) throw new Error(`VERBATIM_BROWSER names no file: ${named}`);
		return browser(named, `${named}, named by VERBATIM_BROWSER`);
	}
	const packaged = await packagedBrowser();
	if (packaged) return packaged;
	const installed = installedBrowser();
	if (installed) return browser(installed, `${installed}, installed on this machine`);
	throw new Error(
		'There is no browser. Install Chrome or Chromium, or name one in VERBATIM_BROWSER.',
	);
}

function browser(executablePath: string, origin: string, env: Record<string, string> = {}) {
	const inherited = Object.entries(process.env).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value] as const],
	);
	return {
		executablePath,
		origin,
		args: [...ARGUMENTS],
		env: { ...Object.fromEntries(inherited), ...env },
	};
}

/** The package unpacks into the temporary folder, so each version gets a folder of its own. */
async function packagedBrowser(): Promise<Browser | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const root = packageRoot('@sparticuz/chromium');
	if (!root) return undefined;
	const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'));
	const name = `@sparticuz/chromium ${version?.[1] ?? ''}`;
	const folder = join('node_modules', '.cache', 'verbatim', name.replaceAll(/[@/ ]+/g, '-'));
	if (!existsSync(folder)) await unpack(folder);
	const executablePath = join(process.cwd(), folder, 'chromium');
	// Libraries and fonts of the package help out only where the system has none of its own.
	const fonts = existsSync('/etc/fonts')
		? {}
		: { FONTCONFIG_PATH: join(dirname(executablePath), 'fonts') };
	const libraries = { LD_LIBRARY_PATH: join(dirname(executablePath), 'al2023', 'lib') };
	for (const env of [fonts, { ...fonts, ...libraries }]) {
		if (starts(executablePath, env)) return browser(executablePath, `the one inside ${name}`, env);
	}
	return undefined;
}

function packageRoot(name: string): string | undefined {
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		return entry.slice(
			0,
			entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length,
		);
	} catch {
		return undefined;
	}
}

/** Unpacks beside the folder and renames, so that another runner never meets half a browser. */
async function unpack(folder: string): Promise<void> {
	mkdirSync(dirname(folder), { recursive: true });
	const draft = mkdtempSync(join(process.cwd(), `${folder}-draft-`));
	const before = { ...process.env };
	// The package adds its NSS libraries only when it believes to run on this platform.
	process.env['TMPDIR'] = draft;
	process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
	try {
		const { default: chromium } = await import('@sparticuz/chromium');
		await chromium.executablePath();
	} finally {
		for (const name of [
			'TMPDIR',
			'AWS_EXECUTION_ENV',
			'FONTCONFIG_PATH',
			'LD_LIBRARY_PATH',
			'HOME',
		]) {
			const value = before[name];
			if (value === undefined) Reflect.deleteProperty(process.env, name);
			else process.env[name] = value;
		}
	}
	try {
		renameSync(draft, folder);
	} catch (problem) {
		rmSync(draft, { recursive: true, force: true });
		if (!existsSync(folder)) throw problem;
	}
}

function starts(executablePath: string, env: Record<string, string>): boolean {
	const trial = spawnSync(executablePath, ['--no-sandbox', '--version'], {
		env: { ...process.env, ...env },
		timeout: 60_000,
	});
	return trial.status === 0;
}

function installedBrowser(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const candidates = [...PLACES, ...NAMES.flatMap((name) => folders.map((at) => join(at, name)))];
	return candidates.find((candidate) => existsSync(candidate));
}
