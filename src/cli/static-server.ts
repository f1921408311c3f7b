/**
 * A small local server for the built site: whole files and byte ranges. It compresses nothing, and
 * sends `file.br` in place of `file` where that lies beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

export type Site = {
	/** Where the site is, with a slash at the end. */
	readonly address: string;
	close(): Promise<void>;
};

export type SiteOptions = {
	/** The folder that is served, read anew at every request. */
	readonly folder: string;
	/** The first port to try; 0 lets the system choose a free one. */
	readonly port: number;
	/** The network interface; by default only this machine can reach the site. */
	readonly host?: string;
	/** The path under which the site lives, with slashes at both ends; `/` by default. */
	readonly base?: string;
};

/** The folder holds no built site. */
export class NothingBuilt extends Error {
	constructor(folder: string) {
		super(`There is no built site in ${folder}/. Make it with: npm run build`);
	}
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
	pmtiles: 'application/vnd.pmtiles',
	txt: 'text/plain;charset=utf-8',
	geojson: 'application/geo+json',
};
const PORTS_TO_TRY = 50;

/**
 * Serves a built site until it is closed.
 * @throws NothingBuilt when the folder has no `index.html`
 */
export async function serveSite(options: SiteOptions): Promise<Site> {
	const { folder, port, host = '127.0.0.1', base = '/' } = options;
	if (!existsSync(join(folder, 'index.html'))) throw new NothingBuilt(folder);
	const server = createServer(siteHandler(folder, base));
	await listen(server, port, host);
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
	return {
		address: `http://${host}:${bound.port}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function siteHandler(folder: string, base: string) {
	const notFound = (_request: IncomingMessage, response: ServerResponse) => {
		const page = join(folder, '404.html');
		response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
		response.end(existsSync(page) ? readFileSync(page) : 'Not found');
	};
	const send = sirv(folder, {
		dev: true,
		etag: true,
		brotli: true,
		onNoMatch: notFound,
		setHeaders(response, pathname) {
			const type = CONTENT_TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)];
			if (type) response.setHeader('Content-Type', type);
			response.setHeader('Accept-Ranges', 'bytes');
			if (pathname.startsWith('/app/immutable/')) {
				response.setHeader('Cache-Control', 'public,max-age=31536000,immutable');
			}
		},
	});
	return (request: IncomingMessage, response: ServerResponse) => {
		const url = request.url ?? '/';
		if (url === base.slice(0, -1)) {
			response.writeHead(308, { Location: base });
			response.end();
			return;
		}
		if (!url.startsWith(base)) {
			notFound(request, response);
			return;
		}
		const below = url.slice(base.length - 1);
		const address = folderAddress(folder, below);
		if (address !== null) {
			response.writeHead(308, { Location: base.slice(0, -1) + address });
			response.end();
			return;
		}
		request.url = below;
		// sirv knows `first-last` and `first-` only; any other range is answered with the whole file.
		if (!/^bytes=\d+-\d*$/.test(request.headers.range ?? '')) delete request.headers.range;
		send(request, response);
	};
}

/**
 * Where a page lives that was asked for without the slash at the end, `null` for anything else: its
 * addresses are relative, so that without the slash they would lead one folder too high.
 */
function folderAddress(folder: string, url: string): string | null {
	const { pathname, search } = new URL(`http://localhost${url}`);
	if (pathname.endsWith('/')) return null;
	const root = resolve(folder);
	try {
		const page = join(root, decodeURI(pathname), 'index.html');
		if (!page.startsWith(root + sep) || !existsSync(page)) return null;
	} catch {
		return null;
	}
	// One slash at the front: two would name a host.
	return `/${pathname.replace(/^\/+/, '')}/${search}`;
}

/** Takes the next port as long as the wished one is taken. */
async function listen(server: Server, wished: number, host: string): Promise<void> {
	for (let port = wished; ; port++) {
		const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
			server.once('error', resolve);
			server.listen(port, host, () => {
				server.off('error', resolve);
				resolve(undefined);
			});
		});
		if (!problem) return;
		const mayTryNext = wished !== 0 && port < wished + PORTS_TO_TRY;
		if (problem.code !== 'EADDRINUSE' || !mayTryNext) throw problem;
	}
}
