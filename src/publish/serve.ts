/** Serves the built site on a free port, 4321 first, under its base path. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { readEnvironment } from '../environment.ts';
import { isMain } from './is-main.ts';

export interface Server {
	/** Address of the first page. */
	address: string;
	close(): Promise<void>;
}

/** Starts serving `folder` under `base`; tries ports from `port` upwards. */
export async function serveFolder(folder: string, base = '/', port = 4321): Promise<Server> {
	if (!fs.existsSync(path.join(folder, 'index.html'))) throw new Error(`no built site: ${folder}`);
	const prefix = base.endsWith('/') ? base : `${base}/`;
	const files = sirv(folder, { dev: true, etag: true, dotfiles: false });
	// Addresses hold selections and may be long; hostile ones are the page's to read, not the server's to refuse.
	const server = http.createServer({ maxHeaderSize: 512 * 1024 }, (request, response) => {
		const url = request.url ?? '/';
		if (!url.startsWith(prefix)) {
			response.writeHead(302, { location: prefix }).end();
			return;
		}
		request.url = `/${url.slice(prefix.length)}`;
		files(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			fs.createReadStream(path.join(folder, '404.html')).pipe(response);
		});
	});
	const at = await listen(server, port);
	return {
		address: `http://localhost:${at}${prefix}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

function listen(server: http.Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' && port < 65_535) resolve(listen(server, port + 1));
			else reject(error);
		});
		server.listen(port, '127.0.0.1', () => resolve(port));
	});
}

if (isMain(import.meta.filename)) {
	const { siteFolder, basePath } = readEnvironment();
	const { address } = await serveFolder(path.resolve(siteFolder), basePath);
	console.log(`\nThe site is at ${address}\nStop it with Ctrl+C.`);
}
