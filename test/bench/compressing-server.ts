/** Serves a built site as static hosts do: text compressed. Some files can be others than those in its folder. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ServedFile {
	contentType: string;
	body: string | Buffer;
}

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

const isText = (type: string) => /^text|json|svg/.test(type);

/** The site stands at the root. `others` is asked first, with the path without its slash; a path that ends in one is `…index.html`. */
export async function serveCompressed(
	folder: string,
	others: (file: string) => ServedFile | undefined = () => undefined,
): Promise<{ address: string; close(): void }> {
	const kept = new Map<string, ServedFile & { isCompressed: boolean }>();
	const fileNamed = (name: string) => {
		const inCache = kept.get(name);
		if (inCache) return inCache;
		const file = others(name) ?? readFile(path.join(folder, name));
		if (!file) return undefined;
		const isCompressed = isText(file.contentType);
		const whole = { ...file, isCompressed, body: isCompressed ? gzipSync(file.body) : file.body };
		kept.set(name, whole);
		return whole;
	};
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const name = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
		const file = fileNamed(decodeURIComponent(name));
		if (!file) return void response.writeHead(404).end();
		const encoding = file.isCompressed ? { 'content-encoding': 'gzip' } : {};
		response.writeHead(200, {
			'content-type': file.contentType,
			'content-length': Buffer.byteLength(file.body),
			...encoding,
		});
		response.end(file.body);
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://localhost:${port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

function readFile(file: string): ServedFile | undefined {
	if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return undefined;
	return { contentType: types[path.extname(file)] ?? 'application/octet-stream', body: fs.readFileSync(file) };
}
