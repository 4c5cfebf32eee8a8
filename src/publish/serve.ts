/** Serves the built site on a free port, 4321 first, under its base path. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { answerRequest, methods } from './file-answer.ts';
import { folderPath } from './request-target.ts';

export interface Server {
	/** Address of the first page. */
	address: string;
	close(): Promise<void>;
}

/**
 * Starts serving `folder` under `base`; tries ports from `port` upwards. Throws where the folder holds no site. From
 * then on the folder may go, and another may come in its place.
 */
export async function serveFolder(folder: string, base = '/', port = 4321): Promise<Server> {
	if (!hasSite(folder)) throw new Error(`no built site: ${folder}`);
	const under = base.split('/').filter((name) => name !== '');
	const { port: free, servers } = await listen(() => createServer(folder, under), port);
	return {
		address: `http://localhost:${free}${folderPath(under)}`,
		close: async () => {
			await Promise.all(servers.map(close));
		},
	};
}

/** Whether a folder holds a built site. */
export function hasSite(folder: string): boolean {
	return fs.existsSync(path.join(folder, 'index.html'));
}

/** Addresses hold selections and may be long; hostile ones are the page's to read, not the server's to refuse. */
const maxHeaderSize = 1024 * 1024;

function createServer(folder: string, under: readonly string[]): http.Server {
	const server = http.createServer({ maxHeaderSize }, (request, response) => {
		void answerRequest(request, response, { folder, under });
	});
	// The only request that is not answered as others are: it asks for a connection to another host.
	server.on('connect', (_, socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(
			`HTTP/1.1 405 Method Not Allowed\r\nAllow: ${methods}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
		);
	});
	return server;
}

/** A browser asks either of them for `localhost`. */
const hosts = ['127.0.0.1', '::1'];

/** Listens on the first port from `port` upwards that is free on every host. A host that the machine lacks is left out. */
async function listen(create: () => http.Server, port: number): Promise<{ port: number; servers: http.Server[] }> {
	const servers: http.Server[] = [];
	for (const host of hosts) {
		const server = create();
		const refusal = await listenOn(server, host, port);
		if (refusal === undefined) servers.push(server);
		// Windows answers EACCES for ports that it keeps.
		else if (['EADDRINUSE', 'EACCES'].includes(refusal.code ?? '')) {
			await Promise.all(servers.map(close));
			if (port >= 65_535) throw refusal;
			return listen(create, port + 1);
		} else if (servers.length === 0) throw refusal;
	}
	return { port, servers };
}

function listenOn(server: http.Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
	return new Promise((resolve) => {
		// It stays: one connection that fails later, as with too many open files, is not the end of the others.
		server.on('error', resolve);
		server.listen(port, host, () => resolve(undefined));
	});
}

function close(server: http.Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
