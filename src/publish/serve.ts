/** Serves the built site under its base path on the first free port from 4321 upwards. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { answerRequest, methods } from './file-answer.ts';
import { folderPath } from './request-target.ts';

export interface Server {
	/** The address of the first page, with a slash at its end. */
	address: string;
	close(): Promise<void>;
}

/**
 * Starts to serve `folder` under the path `base`, on the first free port from `port` upwards. Throws if the folder holds no
 * built site, or if no port can be opened. Once the server runs, the folder may be removed or replaced.
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

/** In bytes. An address may be long because it holds a selection. The page, not the server, deals with a bad selection. */
const maxHeaderSize = 1024 * 1024;

function createServer(folder: string, under: readonly string[]): http.Server {
	const server = http.createServer({ maxHeaderSize }, (request, response) => {
		void answerRequest(request, response, { folder, under });
	});
	// A CONNECT request asks for a connection to another host. Node does not pass it to the listener for other requests.
	server.on('connect', (_, socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(
			`HTTP/1.1 405 Method Not Allowed\r\nAllow: ${methods}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
		);
	});
	return server;
}

/** The addresses that `localhost` may stand for: a browser may ask either one. */
const hosts = ['127.0.0.1', '::1'];

/**
 * Listens on the first port from `port` upwards that is free on every host. Leaves out a host that the machine lacks.
 * Throws the error of the system if no port can be opened.
 */
async function listen(create: () => http.Server, port: number): Promise<{ port: number; servers: http.Server[] }> {
	const servers: http.Server[] = [];
	for (const host of hosts) {
		const server = create();
		const refusal = await listenOn(server, host, port);
		if (refusal === undefined) servers.push(server);
		// Windows gives EACCES for ports that it reserves.
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
		// This listener is never removed, so that a later error, such as too many open files, does not end the process.
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
