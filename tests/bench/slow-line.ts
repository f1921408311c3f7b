/** A slow line in front of a local server, shared by all its connections as a real one is. */
import { connect, createServer, type Socket } from 'node:net';

export type SlowLine = { readonly port: number; close(): Promise<void> };

/**
 * @param toPort the port of the server on this machine
 * @param bitsPerSecond what the line carries towards the reader
 * @param delay on the way there and on the way back, in milliseconds
 */
export async function slowLine(
	toPort: number,
	bitsPerSecond: number,
	delay: number,
): Promise<SlowLine> {
	const open = new Set<Socket>();
	let freeAt = 0;

	/** Each connection has one piece on the line at a time, so that none waits for a whole file. */
	function slowly(from: Socket, to: Socket): void {
		from.on('data', (piece) => {
			from.pause();
			const now = performance.now();
			freeAt = Math.max(freeAt, now) + (piece.length * 8000) / bitsPerSecond;
			setTimeout(() => from.resume(), freeAt - now);
			setTimeout(() => to.writable && to.write(piece), freeAt - now + delay);
		});
	}

	function afterDelay(from: Socket, to: Socket): void {
		from.on('data', (piece) => setTimeout(() => to.writable && to.write(piece), delay));
	}

	const server = createServer((reader) => {
		const host = connect(toPort, '127.0.0.1');
		for (const [one, other] of [
			[reader, host],
			[host, reader],
		] as const) {
			open.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => {
				open.delete(one);
				other.destroy();
			});
		}
		afterDelay(reader, host);
		slowly(host, reader);
	});
	const port = await new Promise<number>((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const bound = server.address();
			if (bound === null || typeof bound === 'string') throw new Error('The line has no port.');
			resolve(bound.port);
		});
	});
	return {
		port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of open) socket.destroy();
			}),
	};
}
