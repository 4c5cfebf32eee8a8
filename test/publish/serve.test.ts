/** The preview server answers every request as a good host does, down to the bytes. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serveFolder } from '../../src/publish/serve.ts';
import { ask, type RawAnswer } from './raw-answer.ts';
import { writeSite } from './served-site.ts';

const long = 'x'.repeat(500_000);

/** One request: its first line without the version, its other lines, and what matters in its answer. */
type Row = readonly [line: string, headers: readonly string[], status: number, told: Told];

/** Its body, and headers by their names; undefined for one that is not there. */
type Told = Readonly<Record<string, string | undefined>>;

const lost = { body: 'lost', 'content-type': 'text/html; charset=utf-8' };
const all = { body: '0123456789', 'content-length': '10' };
const part = (range: string, body: string) => ({
	body,
	'content-range': `bytes ${range}/10`,
	'content-length': String(body.length),
});
const none = { 'content-range': 'bytes */10' };
const digits = 'GET /digits.txt';

const paths: readonly Row[] = [
	['GET /', [], 200, { body: 'home', 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }],
	['GET /index.html', [], 200, { body: 'home' }],
	['GET /?a=1', [], 200, { body: 'home' }],
	['GET /?', [], 200, { body: 'home' }],
	['GET /studies/', [], 200, { body: 'studies' }],
	['GET /studies/?q=%zz', [], 200, { body: 'studies' }],
	['GET /studies', [], 302, { location: '/studies/' }],
	['GET /studies?a=1&b=%2F..', [], 302, { location: '/studies/?a=1&b=%2F..' }],
	['GET /studies//', [], 302, { location: '/studies/' }],
	['GET //studies?a=1', [], 302, { location: '/studies/?a=1' }],
	['GET //studies/', [], 302, { location: '/studies/' }],
	['GET ///', [], 302, { location: '/' }],
	['GET /by/plot/1.5', [], 302, { location: '/by/plot/1.5/' }],
	['GET /folder.html', [], 302, { location: '/folder.html/' }],
	['GET /%73tudies', [], 302, { location: '/studies/' }],
	['GET /studies/index.html', [], 200, { body: 'studies' }],
	['GET /studies/index.html/', [], 404, lost],
	['GET /digits.txt/more', [], 404, lost],
	['GET /empty', [], 404, lost],
	['GET /empty/', [], 404, lost],
	['GET /nothing', [], 404, lost],
	['GET /nothing/', [], 404, lost],
	['GET /nothing.js', [], 404, lost],
	['GET //evil.example', [], 404, { ...lost, location: undefined }],
	['GET //evil.example/', [], 404, { ...lost, location: undefined }],
	['GET //evil.example/studies/..', [], 400, { location: undefined }],
	['GET /%2fevil.example', [], 400, { location: undefined }],
	['GET /\\evil.example', [], 400, { location: undefined }],
	['GET /%5cevil.example', [], 400, { location: undefined }],
	['GET /a%20b%26c.txt', [], 200, { body: 'spaced' }],
	['GET /%c3%a9.txt', [], 200, { body: 'accented' }],
	['GET /50%25.txt', [], 200, { body: 'percent' }],
	['GET /50%.txt', [], 400, {}],
	['GET /%zz', [], 400, {}],
	['GET /%', [], 400, {}],
	['GET /%c3', [], 400, {}],
	['GET /%00', [], 400, {}],
	['GET /digits.txt%00.html', [], 400, {}],
	['GET /../secret.txt', [], 400, {}],
	['GET /studies/../../secret.txt', [], 400, {}],
	['GET /%2e%2e/secret.txt', [], 400, {}],
	['GET /..%2fsecret.txt', [], 400, {}],
	['GET /studies/..%2f..%2f..%2fsecret.txt', [], 400, {}],
	['GET /..%5csecret.txt', [], 400, {}],
	['GET /..\\secret.txt', [], 400, {}],
	['GET /./studies/', [], 400, {}],
	['GET /.env', [], 404, lost],
	['GET /%2eenv', [], 404, lost],
	['GET /.git/config', [], 404, lost],
	['GET /studies/.hidden/', [], 404, lost],
	['GET /.well-known/security.txt', [], 200, { body: 'contact' }],
	['GET /.well-known/.git/config', [], 404, lost],
	['GET /studies/.well-known/', [], 404, lost],
	['GET /out.txt', [], 404, lost],
	['GET /outside', [], 404, lost],
	['GET /outside/secret.txt', [], 404, lost],
	['GET /around.txt', [], 404, lost],
	['GET /gone', [], 404, lost],
	['GET /shown.txt', [], 404, lost],
	['GET /pipe', [], 404, lost],
	['GET /pipe/', [], 404, lost],
	['GET /within.txt', [], 200, { body: '0123456789' }],
	[`GET /${long}`, [], 404, lost],
	[`GET /${'x/'.repeat(200_000)}`, [], 404, lost],
	[`GET /studies/?q=${long}`, [], 200, { body: 'studies' }],
	[`GET /?q=${'x'.repeat(2_000_000)}`, [], 431, {}],
];

const requests: readonly Row[] = [
	['GET http://evil.example/studies/', [], 200, { body: 'studies' }],
	['GET HTTP://evil.example/studies', [], 302, { location: '/studies/' }],
	['GET http://evil.example', [], 200, { body: 'home' }],
	['GET http://evil.example?a=1', [], 200, { body: 'home' }],
	['GET /studies/#part', [], 200, { body: 'studies' }],
	['GET *', [], 400, {}],
	['OPTIONS *', [], 405, { allow: 'GET, HEAD' }],
	['CONNECT evil.example:443', [], 405, { allow: 'GET, HEAD' }],
	...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'].map(
		(method): Row => [`${method} /`, [], 405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' }],
	),
	['POST /nothing', ['Content-Length: 0'], 405, { allow: 'GET, HEAD' }],
	['FETCH /', [], 400, {}],
	['get /', [], 400, {}],
	['GET /', ['Connection: Upgrade', 'Upgrade: websocket'], 200, { body: 'home' }],
	['GET /', ['Host: evil.example"><script>'], 200, { body: 'home' }],
	['GET /', ['X: \u0001'], 400, {}],
];

const ranges: readonly Row[] = [
	[digits, [], 200, { ...all, 'accept-ranges': 'bytes' }],
	...(
		[
			['bytes=0-0', 206, part('0-0', '0')],
			['bytes=2-5', 206, part('2-5', '2345')],
			['bytes=5-', 206, part('5-9', '56789')],
			['bytes=9-9', 206, part('9-9', '9')],
			['bytes=0-9', 206, part('0-9', '0123456789')],
			['bytes=0-10', 206, part('0-9', '0123456789')],
			['bytes=0-99999999999999999999', 206, part('0-9', '0123456789')],
			['bytes=00-01', 206, part('0-1', '01')],
			['bytes=-3', 206, part('7-9', '789')],
			['bytes=-10', 206, part('0-9', '0123456789')],
			['bytes=-11', 206, part('0-9', '0123456789')],
			['bytes=-99999999999999999999', 206, part('0-9', '0123456789')],
			['Bytes=1-2', 206, part('1-2', '12')],
			['bytes=10-', 416, none],
			['bytes=10-20', 416, none],
			['bytes=99999999999999999999-', 416, none],
			['bytes=-0', 416, none],
			// What is no range, and several at once, are as if nothing was said.
			['bytes=5-2', 200, all],
			['bytes=0-1,4-5', 200, all],
			['bytes=0-1,x', 200, all],
			['bytes=-', 200, all],
			['bytes=', 200, all],
			['bytes', 200, all],
			['bytes=x', 200, all],
			['bytes=1x-2', 200, all],
			['bytes=--1', 200, all],
			['bytes=-1-2', 200, all],
			['bytes=1.5-2', 200, all],
			['bytes=0x1-2', 200, all],
			['lines=1-2', 200, all],
			['', 200, all],
		] as const
	).map(([range, status, told]): Row => [digits, [`Range: ${range}`], status, told]),
	['GET /empty.txt', [], 200, { body: '', 'content-length': '0' }],
	['GET /empty.txt', ['Range: bytes=0-0'], 416, { 'content-range': 'bytes */0' }],
	['GET /empty.txt', ['Range: bytes=-5'], 416, { 'content-range': 'bytes */0' }],
	['GET /nothing', ['Range: bytes=0-0'], 404, lost],
	['GET /studies', ['Range: bytes=0-0'], 302, { location: '/studies/' }],
	[digits, ['Range: bytes=1-2', 'If-Range: "another"'], 200, all],
	[digits, ['Range: bytes=1-2', 'If-Range: Thu, 01 Jan 1970 00:00:00 GMT'], 200, all],
	[digits, ['Range: bytes=1-2', 'If-Range: soon'], 200, all],
];

const conditions: readonly Row[] = [
	[digits, ['If-None-Match: "another"'], 200, all],
	[digits, ['If-None-Match: *'], 304, { body: '', 'content-length': undefined }],
	[digits, ['If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'], 304, { body: '' }],
	[digits, ['If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT'], 200, all],
	[digits, ['If-Modified-Since: soon'], 200, all],
	// The stronger condition alone counts.
	[digits, ['If-None-Match: "another"', 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'], 200, all],
	[digits, ['If-Match: "another"'], 412, {}],
	[digits, ['If-Match: *'], 200, all],
	[digits, ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT'], 412, {}],
	['GET /nothing', ['If-None-Match: *'], 404, lost],
];

const table = [...paths, ...requests, ...ranges, ...conditions];

const nameOf = ([line, headers, status]: Row) =>
	`${[line.length > 80 ? `${line.slice(0, 40)}… (${line.length})` : line, ...headers].join(' | ')}  ${status}`;

describe('serveFolder', () => {
	let folder: string;
	let server: Server;
	beforeAll(async () => {
		folder = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
		const site = writeSite(folder);
		// Reading it waits until somebody writes to it. Windows has none.
		if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(site, 'pipe')]);
		server = await serveFolder(site);
	});
	afterAll(async () => {
		await server.close();
		fs.rmSync(folder, { recursive: true });
	});

	test.for(table.map((row) => [nameOf(row), row] as const))('%s', async ([, [line, headers, status, told]]) => {
		const { address } = server;
		const answer = await ask(address, line, ...headers);
		expect(chosen(answer, told)).toEqual({ status, ...told });
		expect(answer.body).not.toContain('secret');
		if (!line.startsWith('GET ')) return;
		const ofHead = await ask(address, line.replace('GET', 'HEAD'), ...headers);
		expect({ ...ofHead, headers: undated(ofHead) }).toEqual({ ...answer, headers: undated(answer), body: '' });
	});
});

/** Of an answer, what a row tells. */
function chosen({ status, headers, body }: RawAnswer, told: Told): object {
	const names = Object.keys(told);
	return { status, ...Object.fromEntries(names.map((name) => [name, name === 'body' ? body : headers[name]])) };
}

const undated = ({ headers: { date, ...rest } }: RawAnswer) => rest;
