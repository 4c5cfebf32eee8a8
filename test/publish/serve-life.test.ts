/** The preview server lives on: whatever becomes of the folder, of those who ask, and whatever is asked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { serveFolder } from '../../src/publish/serve.ts';
import { root } from '../built-site.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { runs, slowTest } from '../runs.ts';
import { ask, rawAnswer } from './raw-answer.ts';
import { served, siteFolder } from './served-site.ts';

const text = 'text/plain; charset=utf-8';

test.each([
	['page.html', 'text/html; charset=utf-8'],
	['script.js', 'text/javascript; charset=utf-8'],
	['script.mjs', 'text/javascript; charset=utf-8'],
	['sheet.css', 'text/css; charset=utf-8'],
	['rows.csv', 'text/csv; charset=utf-8'],
	['note.txt', text],
	['note.md', 'text/markdown; charset=utf-8'],
	['references.ris', 'application/x-research-info-systems; charset=utf-8'],
	['references.bib', 'application/x-bibtex; charset=utf-8'],
	['rows.json', expect.stringMatching(/^application\/json\b/)],
	['place.geojson', 'application/geo+json'],
	['study.jsonld', 'application/ld+json'],
	['rows.ndjson', expect.stringMatching(/^application\/x-ndjson\b/)],
	['site.webmanifest', 'application/manifest+json'],
	['feed.xml', expect.stringMatching(/^(application|text)\/xml\b/)],
	['figure.svg', 'image/svg+xml'],
	['figure.PNG', 'image/png'],
	['face.woff2', 'font/woff2'],
	['code.wasm', 'application/wasm'],
	['plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	['all.zip', 'application/zip'],
	['rows.parquet', 'application/vnd.apache.parquet'],
	['en_1.pf_fragment', 'application/octet-stream'],
	['en_1.pf_index', 'application/octet-stream'],
	['en_1.pf_meta', 'application/octet-stream'],
	['wasm.en.pagefind', 'application/octet-stream'],
	['LICENCE', 'application/octet-stream'],
])('%s is told as %s, and by no other encoding than its own', async (name, type) => {
	const folder = siteFolder();
	fs.writeFileSync(path.join(folder, name), 'x');
	const { headers } = await ask((await served(folder)).address, `GET /${name}`);
	expect(headers['content-type']).toEqual(type);
	expect(headers['content-encoding']).toBeUndefined();
});

describe('under a base path', () => {
	test.each([
		['/', 302, '/reviews/one/'],
		['/?a=1', 302, '/reviews/one/?a=1'],
		['//', 302, '/reviews/one/'],
		['/reviews/one', 302, '/reviews/one/'],
		['/reviews/one?a=1', 302, '/reviews/one/?a=1'],
		['/reviews/one/studies', 302, '/reviews/one/studies/'],
		['//reviews//one//studies//', 302, '/reviews/one/studies/'],
		['/reviews/one/', 200, 'home'],
		['/reviews/%6fne/', 200, 'home'],
		['/reviews/one/studies/', 200, 'studies'],
		['http://x/reviews/one/studies/', 200, 'studies'],
		['/studies/', 404, 'lost'],
		['/reviews/', 404, 'lost'],
		['/reviews', 404, 'lost'],
		['/reviews/onetwo', 404, 'lost'],
		['/reviews/onetwo/studies/', 404, 'lost'],
		['/reviews/one/../../secret.txt', 400, undefined],
	])('%s is answered with %i %s', async (address, status, told) => {
		for (const base of ['/reviews/one', '/reviews/one/', 'reviews/one']) {
			const server = await served(siteFolder(), base);
			expect(server.address).toMatch(/^http:\/\/localhost:\d+\/reviews\/one\/$/);
			const { headers, body, ...answer } = await ask(server.address, `GET ${address}`);
			expect([answer.status, told === undefined ? undefined : (headers.location ?? body)]).toEqual([status, told]);
		}
	});
});

describe('a file that is asked for again', () => {
	test('is not sent again while it is the same, and is sent when it has changed', async () => {
		const folder = siteFolder();
		const { address } = await served(folder);
		const first = await ask(address, 'GET /digits.txt');
		const { etag = '', 'last-modified': day = '' } = first.headers;
		expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
		const weak = etag.replace(/^(W\/)?/, 'W/');
		for (const condition of [
			`If-None-Match: ${etag}`,
			`If-None-Match: ${weak}`,
			`If-None-Match: "a", ${etag} ,"b"`,
			`If-None-Match: "a,${etag}`.concat(`", ${etag}`),
			`If-Modified-Since: ${day}`,
		]) {
			const again = await ask(address, 'GET /digits.txt', condition);
			expect([condition, again.status, again.body, again.headers.etag]).toEqual([condition, 304, '', etag]);
		}
		const part = await ask(address, 'GET /digits.txt', 'Range: bytes=1-2', `If-Range: ${day}`);
		expect([part.status, part.body]).toEqual([206, '12']);

		fs.writeFileSync(path.join(folder, 'digits.txt'), 'abcdefghijklmno');
		for (const condition of [`If-None-Match: ${etag}`, `If-Range: ${etag}\r\nRange: bytes=1-2`]) {
			const changed = await ask(address, 'GET /digits.txt', condition);
			expect([condition, changed.status, changed.body]).toEqual([condition, 200, 'abcdefghijklmno']);
		}
	});

	test('is whole at every moment of its replacement', async () => {
		const folder = siteFolder();
		const { address } = await served(folder);
		const [short, long] = ['a'.repeat(1000), 'b'.repeat(300_000)];
		const replace = (body: string) => {
			fs.writeFileSync(`${folder}.new`, body);
			fs.renameSync(`${folder}.new`, path.join(folder, 'digits.txt'));
		};
		replace(short);
		for (let i = 0; i < runs(40); i++) {
			let isAnswered = false;
			const asked = Promise.all([0, 1, 2, 3].map(() => ask(address, 'GET /digits.txt'))).finally(() => {
				isAnswered = true;
			});
			for (let j = 0; !isAnswered; j++) {
				await new Promise(setImmediate);
				replace(j % 2 === 0 ? long : short);
			}
			for (const { status, body, headers } of await asked) {
				// It says so where it is replaced again and again.
				if (status === 503) continue;
				expect([status, Number(headers['content-length'])]).toEqual([200, body.length]);
				expect([short, long]).toContain(body);
			}
		}
		replace(short);
		expect((await ask(address, 'GET /digits.txt')).body).toBe(short);
	});
});

describe('a folder that goes while it is served', () => {
	test('is said to be gone, and is served again when it is back', async () => {
		const folder = siteFolder();
		const { address } = await served(folder);
		fs.renameSync(folder, `${folder}.gone`);
		for (const line of ['GET /', 'GET /studies', 'GET /studies/', 'HEAD /x', 'GET /404.html'])
			expect([line, await ask(address, line)]).toMatchObject([
				line,
				{ status: 404, headers: { 'content-type': text } },
			]);
		expect((await ask(address, 'GET /')).body).toBe('There is no such page or file.\n');
		fs.mkdirSync(folder);
		expect((await ask(address, 'GET /')).status).toBe(404);
		fs.writeFileSync(path.join(folder, 'index.html'), 'new');
		expect((await ask(address, 'GET /')).body).toBe('new');
		fs.rmSync(folder, { recursive: true });
		fs.writeFileSync(folder, 'a file');
		expect((await ask(address, 'GET /')).status).toBe(404);
	});

	test('leaves a sentence where only its page for what is lost is gone, or leads out', async () => {
		const folder = siteFolder();
		const { address } = await served(folder);
		fs.rmSync(path.join(folder, '404.html'));
		expect(await ask(address, 'GET /x')).toMatchObject({ status: 404, body: 'There is no such page or file.\n' });
		fs.symlinkSync('../secret.txt', path.join(folder, '404.html'));
		expect(await ask(address, 'GET /x')).toMatchObject({ status: 404, body: 'There is no such page or file.\n' });
	});
});

describe('those who ask', () => {
	const bytes = 30_000_000;

	/** How often a file is open in this process. Only Linux tells; elsewhere nothing is found. */
	function countOpen(file: string): number {
		const folder = '/proc/self/fd';
		if (!fs.existsSync(folder)) return 0;
		return fs.readdirSync(folder).filter((descriptor) => {
			try {
				return fs.readlinkSync(path.join(folder, descriptor)) === file;
			} catch (cause) {
				// The one that reads the folder.
				if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
				throw cause;
			}
		}).length;
	}

	test('leave no file open behind them', async () => {
		const folder = siteFolder();
		const file = path.join(folder, 'big.bin');
		fs.writeFileSync(file, Buffer.alloc(bytes));
		const { address } = await served(folder);
		for (let i = 0; i < 60; i++) {
			const socket = net.connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {});
			socket.write('GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n');
			if (i % 3 === 0) await once(socket, 'data');
			if (i % 3 === 1) for (let j = 0; j < i; j++) await new Promise(setImmediate);
			socket.resetAndDestroy();
		}
		await vi.waitFor(() => expect(countOpen(file)).toBe(0), { timeout: 20_000 });
	});

	slowTest('may go away in the middle, or wait, without harm to others', async () => {
		const folder = siteFolder();
		fs.writeFileSync(path.join(folder, 'big.bin'), Buffer.alloc(bytes));
		const { address } = await served(folder);
		const port = Number(new URL(address).port);
		const waiting = Array.from({ length: 20 }, (_, i) => {
			const socket = net.connect(port, '127.0.0.1').on('error', () => {});
			// Half a request, or a whole one whose answer is not read.
			socket.write(i % 2 === 0 ? 'GET / HT' : 'GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n');
			return socket.pause();
		});
		for (let i = 0; i < 20; i++) {
			const socket = net.connect(port, '127.0.0.1').on('error', () => {});
			socket.write('GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n');
			await once(socket, 'data');
			if (i % 2 === 0) socket.resetAndDestroy();
			else socket.destroy();
		}
		expect((await ask(address, 'GET /big.bin')).body.length).toBe(bytes);
		for (const socket of waiting) socket.destroy();
		expect((await ask(address, 'GET /')).body).toBe('home');
	});

	test('see by the end of the connection that a file became shorter while it was sent', async () => {
		const folder = siteFolder();
		const file = path.join(folder, 'big.bin');
		fs.writeFileSync(file, Buffer.alloc(bytes));
		const { address } = await served(folder);
		const socket = net.connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {});
		socket.write('GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n');
		const [first] = await once(socket, 'data');
		socket.pause();
		fs.truncateSync(file, 1000);
		let read = (first as Buffer).length;
		socket.on('data', (chunk) => {
			read += chunk.length;
		});
		socket.resume();
		await once(socket, 'close');
		expect(read).toBeLessThan(bytes);
		expect((await ask(address, 'GET /')).body).toBe('home');
	});

	test('may ask again on the same connection, whatever came before', async () => {
		const { address } = await served(siteFolder());
		const lines = ['GET /', 'POST /', 'GET /lost', 'GET /%zz', 'HEAD /studies', 'GET /studies', 'GET /empty.txt'];
		const asked = [
			...lines.map((line) => `${line} HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc`),
			'GET /digits.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
		];
		const answers = (await rawAnswer(address, asked.join(''))).body;
		expect([...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(
			'405 404 400 302 302 200 200'.split(' '),
		);
		expect(answers.endsWith('0123456789')).toBe(true);
	});
});

describe('any request', () => {
	const parts =
		'/ // /studies /studies/ /digits.txt /empty.txt /. /.. /%2e%2e /%2f /%5c /%00 /%zz /é ? # * http://x'.split(' ');
	const target = fc.oneof(
		fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((all) => all.join('')),
		fc.string({ unit: 'binary-ascii', maxLength: 30 }),
		fc.webUrl({ withQueryParameters: true, withFragments: true }),
	);
	const method = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom('GET', 'HEAD') },
		fc.constantFrom('POST', 'OPTIONS', 'CONNECT', 'TRACE', 'QUERY', 'get', ''),
	);
	const number = fc.oneof(fc.nat(12).map(String), fc.bigInt({ min: 0n, max: 10n ** 25n }).map(String), fc.constant(''));
	const range = fc.oneof(
		fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
		fc
			.array(fc.tuple(number, number), { maxLength: 4 })
			.map((all) => `bytes=${all.map((one) => one.join('-')).join(',')}`),
	);
	const names =
		'Range If-Range If-None-Match If-Match If-Modified-Since If-Unmodified-Since Accept-Encoding Content-Length Transfer-Encoding Expect Upgrade Connection Host Cache-Control Cookie'.split(
			' ',
		);
	const value = fc.oneof(
		range,
		fc.constantFrom(
			'*',
			'"a"',
			'W/"a", "b"',
			'no-cache',
			'chunked',
			'keep-alive',
			'100-continue',
			'5',
			'-1',
			'',
			'Fri, 01 Jan 2100 00:00:00 GMT',
		),
		fc.string({ unit: 'binary', maxLength: 20 }),
	);
	const header = fc.tuple(fc.constantFrom(...names), value).map(([name, said]) => `${name}: ${said}`);
	const request = fc
		.tuple(
			method,
			target,
			fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
			fc.array(header, { maxLength: 4 }),
		)
		.map(([verb, path, version, headers]) =>
			[`${verb} ${path} ${version}`, 'Host: x', ...headers, 'Connection: close', '', ''].join('\r\n'),
		);
	const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));

	test('is answered with what it asked for or with an error, and the next one is answered as ever', async () => {
		const { address } = await served(siteFolder());
		await fc.assert(
			fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: request }, noise), async (bytes) => {
				const port = Number(new URL(address).port);
				const socket = net.connect(port, '127.0.0.1').on('error', () => {});
				// A request that never ends is ended here.
				socket.end(bytes);
				const chunks: Buffer[] = [];
				socket.on('data', (chunk) => chunks.push(chunk));
				await once(socket, 'close');
				const answer = Buffer.concat(chunks).toString('latin1');
				expect(answer).not.toMatch(/^HTTP\/1\.1 5|secret/);
				expect(answer).not.toMatch(/^location: (?!\/(?!\/))/im);
				expect(await ask(address, 'GET /digits.txt', 'Range: bytes=-2')).toMatchObject({ status: 206, body: '89' });
			}),
			{ numRuns: runs(1000), seed: 9 },
		);
	});
});

describe('npm run preview', () => {
	function preview(folder: string): ChildProcess {
		const child = spawn(process.execPath, ['src/publish/preview.ts'], {
			cwd: root,
			env: environmentWith({ OUT_DIR: folder, BASE_PATH: '/reviews/one' }),
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		return child;
	}

	async function output(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
		let [out, err] = ['', ''];
		child.stdout?.on('data', (chunk) => {
			out += chunk;
		});
		child.stderr?.on('data', (chunk) => {
			err += chunk;
		});
		const [code] = await once(child, 'close');
		return { code, out, err };
	}

	test.each([
		['no folder', () => path.join(temporaryFolder(), 'dist')],
		['an empty folder', () => temporaryFolder()],
		['a file', () => path.join(siteFolder(), 'digits.txt')],
	])('says what to do where there is %s instead of a site', async (_, folderOf) => {
		const folder = folderOf();
		expect(await output(preview(folder))).toEqual({
			code: 1,
			out: '',
			err: `There is no built site in ${folder}. Build it with npm run build, or name the folder of another site with OUT_DIR.\n`,
		});
	});

	test('takes the next port where one is in use, on either address of the machine, and ends when it is told to', async () => {
		const { address } = await served(siteFolder());
		const child = preview(siteFolder());
		const ended = output(child);
		const [said] = await once(child.stdout ?? child, 'data');
		const [, other = ''] = /The site is at (\S+)\n/.exec(String(said)) ?? [];
		expect(new URL(other).pathname).toBe('/reviews/one/');
		expect(new URL(other).port).not.toBe(new URL(address).port);
		expect((await ask(other, 'GET /reviews/one/')).body).toBe('home');
		child.kill('SIGINT');
		const { code, err } = await ended;
		// Windows has no signals: there it is ended as it stands.
		expect([code, err]).toEqual([process.platform === 'win32' ? null : 0, '']);
	});
});

test('serveFolder(folder) leaves a port alone that another program has on the other address of the machine', async () => {
	const taken = net.createServer();
	await new Promise<void>((resolve) => taken.listen(0, '::1', () => resolve()).on('error', () => resolve()));
	onTestFinished(() => void taken.close());
	const { port = 0 } = (taken.address() as net.AddressInfo | null) ?? {};
	const server = await serveFolder(siteFolder(), '/', port || 4321);
	onTestFinished(() => server.close());
	expect(Number(new URL(server.address).port)).toBeGreaterThan(port);
});
