/** Answers a request with a file of a folder. `@fastify/send` handles ranges, conditions and most media types. */
import { once } from 'node:events';
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { send } from '@fastify/send';
import { folderPath, parseTarget, type RequestTarget } from './request-target.ts';
import { findFile, isLost, type SiteFile } from './site-file.ts';

export const methods = 'GET, HEAD';

export interface ServedFolder {
	folder: string;
	/** The parts of the path under which the folder is served; empty for the root of the host. */
	under: readonly string[];
}

/** Answers any request, and never throws. */
export async function answerRequest(
	request: IncomingMessage,
	response: ServerResponse,
	servedFolder: ServedFolder,
): Promise<void> {
	try {
		if (!['GET', 'HEAD'].includes(request.method ?? ''))
			return say(response, 405, `Only ${methods} requests are answered.`, { Allow: methods });
		const target = parseTarget(request.url ?? '/');
		if (!target) return say(response, 400, 'This is not an address that a page or a file can have.');
		await answerTarget(request, response, target, servedFolder);
	} catch (cause) {
		fail(response, cause);
	}
}

/** A file may be replaced after it was found and before it is opened. It is then looked for again, up to this many times in all. */
const attempts = 5;

async function answerTarget(
	request: IncomingMessage,
	response: ServerResponse,
	target: RequestTarget,
	{ folder, under }: ServedFolder,
): Promise<void> {
	const { names, endsInSlash, hasEmptyNames } = target;
	if (names.length === 0 && under.length > 0) return redirect(response, under, target);
	const { range } = request.headers;
	for (let attempt = 0; attempt < attempts; attempt++) {
		const isUnder = under.every((name, i) => name === names[i]);
		const file = isUnder ? await findFile(folder, names.slice(under.length)) : undefined;
		if (!file || (endsInSlash && !file.isOfFolder)) return answerLost(response, folder);
		if (file.isOfFolder !== endsInSlash || hasEmptyNames) return redirect(response, names, target, file.isOfFolder);
		request.headers.range = knownRange(range, file.size);
		if (await answerFile(request, response, file)) return;
	}
	say(response, 503, 'This file is being replaced. Ask again.', { 'Retry-After': '1' });
}

/** False if the file is gone or was replaced since it was found; nothing was answered then. */
async function answerFile(request: IncomingMessage, response: ServerResponse, siteFile: SiteFile): Promise<boolean> {
	const names = path.relative(siteFile.folder, siteFile.file).split(path.sep);
	const { statusCode, headers, stream, ...sent } = await send(request, names.map(encodeURIComponent).join('/'), {
		root: siteFile.folder,
		dotfiles: 'allow',
		index: false,
		cacheControl: false,
	});
	const file = stream instanceof fs.ReadStream ? stream : undefined;
	try {
		if (statusCode === 404) return false;
		if (file && sent.type === 'file' && !(await isOpened(file, sent.metadata.stat))) return false;
		// Browsers must ask again each time, so that readers see the next build.
		if (sent.type === 'file') headers['Cache-Control'] = 'no-cache';
		if (sent.type === 'file' && statusCode !== 304)
			headers['Content-Type'] = mediaType(siteFile.file) ?? headers['Content-Type'] ?? 'application/octet-stream';
		response.writeHead(statusCode, headers);
		await pipeline(stream, response, { end: false });
		// If the file became shorter, the answer is incomplete. Closing the connection tells the browser so.
		if (file && file.bytesRead !== Number(headers['Content-Length'])) response.destroy();
		else response.end();
		return true;
	} finally {
		// The browser may have closed the connection before the file was read.
		stream.destroy();
	}
}

/** Whether the file that was opened is still the one that the headers describe. */
async function isOpened(file: fs.ReadStream, { ino, size, mtimeMs }: fs.Stats): Promise<boolean> {
	try {
		const [descriptor] = await once(file, 'open');
		const stats = await promisify(fs.fstat)(descriptor);
		return ino === stats.ino && size === stats.size && mtimeMs === stats.mtimeMs;
	} catch (cause) {
		if (isLost(cause)) return false;
		throw cause;
	}
}

/** Media types that the library lacks, gives in an outdated form, or gives without the encoding of the text. */
const mediaTypes: Readonly<Record<string, string>> = {
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.bib': 'application/x-bibtex; charset=utf-8',
	'.ris': 'application/x-research-info-systems; charset=utf-8',
	'.ndjson': 'application/x-ndjson; charset=utf-8',
	'.parquet': 'application/vnd.apache.parquet',
};

const mediaType = (file: string) => mediaTypes[path.extname(file).toLowerCase()];

/**
 * A `Range` header with one range, in a form that the library reads correctly: it does not accept a suffix longer than the
 * file (`size` bytes). Undefined for several ranges and for anything else; the answer is then the whole file.
 */
function knownRange(range: string | undefined, size: number): string | undefined {
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(range ?? '') ?? [];
	if (first === '' && last === '') return undefined;
	if (first === '') return Number(last) < size ? `bytes=-${last}` : 'bytes=0-';
	return last !== '' && Number(last) < Number(first) ? undefined : `bytes=${first}-${last}`;
}

function redirect(response: ServerResponse, names: readonly string[], { query }: RequestTarget, isFolder = true): void {
	const path = folderPath(names);
	const location = `${isFolder ? path : path.slice(0, -1)}${query}`;
	// Temporary, because another site may be served on this port later.
	say(response, 302, `This is at ${location}`, { Location: location });
}

/** Answers that nothing is at this address: with `404.html` of the site, or with a sentence if the site has none. */
async function answerLost(response: ServerResponse, folder: string): Promise<void> {
	const page = await findFile(folder, ['404.html']);
	try {
		const html = page && (await fs.promises.readFile(page.file));
		if (html) return say(response, 404, html, { 'Content-Type': 'text/html; charset=utf-8' });
	} catch (cause) {
		if (!isLost(cause)) throw cause;
	}
	say(response, 404, 'There is no such page or file.');
}

/** Answers with `body`, as plain text unless `headers` give another type. A `body` that is a string gets a line end. */
function say(response: ServerResponse, status: number, body: string | Buffer, headers: Record<string, string> = {}) {
	const bytes = typeof body === 'string' ? Buffer.from(`${body}\n`) : body;
	response
		.writeHead(status, {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Length': bytes.length,
			'Cache-Control': 'no-cache',
			...headers,
		})
		.end(bytes);
}

/** Answers that a file could not be read. If an answer has already begun, only closing the connection can say so. */
function fail(response: ServerResponse, cause: unknown): void {
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return;
	}
	const { code = 'unknown' } = cause as NodeJS.ErrnoException;
	if (code === 'EACCES' || code === 'EPERM') say(response, 403, 'This file cannot be opened (no permission).');
	else say(response, 500, `This file could not be read (${code}).`);
}
