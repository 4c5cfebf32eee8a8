/** What does not come is told with its reason, and a mistake of ours goes to the console with its cause: each failure is a real one. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readColumns } from '../../src/explorer/read-columns.ts';
import { downloads } from '../../src/explorer/take-away.ts';
import { Failure, failureKind, loadCode, needsReload, tellFailure } from '../../src/requests/failure.ts';
import { fetchFile, fetchJson, fetchText } from '../../src/requests/fetch-file.ts';
import { fetchedIndex } from '../../src/search/fetched-index.ts';
import { shownOf } from '../explorer/shown.ts';

const whole = gzipSync('not columns, but whole');
let server: http.Server;
let root = '';

beforeAll(async () => {
	let asked = 0;
	server = http.createServer(({ url = '' }, response) => {
		if (url.includes('/site/') && asked++ > 0) response.end('{ "build": "1", "letters": 3 }');
		else if (url.endsWith('broken')) {
			// Half of what was announced, and then the line is dead.
			response.writeHead(200, { 'content-length': '1000' });
			response.write('{"half":', () => response.destroy());
		} else if (url.endsWith('busy')) response.writeHead(503).end('busy');
		else if (url.endsWith('text')) response.end('no JSON');
		else if (url.endsWith('cut')) response.end(whole.subarray(0, 20));
		else response.writeHead(404).end('nothing');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => void server.close());

/** The failure of what must fail. */
async function failureOf(action: () => Promise<unknown>): Promise<unknown> {
	const answer = await action().then(
		(value) => ({ value }),
		(cause: unknown) => ({ cause }),
	);
	if (!('cause' in answer)) throw new Error('it did not fail');
	return answer.cause;
}

/** Where nothing listens. */
const nowhere = 'http://127.0.0.1:1/';

const readers = { fetchFile, fetchText, fetchJson };

describe.each(Object.entries<(address: string) => Promise<unknown>>(readers))('%s', (_, read) => {
	test.each([
		['no answer', (): string => nowhere, 'network'],
		['a file that is not there', (): string => `${root}none`, 'missing'],
		['a server that is not up to it', (): string => `${root}busy`, 'network'],
	] as const)('%s', async (_what, address, kind) => {
		const cause = await failureOf(() => read(address()));
		expect([failureKind(cause), cause instanceof Failure]).toEqual([kind, true]);
	});
});

test('an answer that breaks off is a matter of the network, with its cause; a text that is no JSON is not', async () => {
	for (const read of [fetchText, fetchJson]) {
		const cause = await failureOf(() => read(`${root}broken`));
		expect(failureKind(cause)).toBe('network');
		expect((cause as Failure).cause).toBeInstanceOf(Error);
	}
	const cause = await failureOf(() => fetchJson(`${root}text`));
	expect([failureKind(cause), (cause as Failure).cause]).toEqual(['unreadable', expect.any(SyntaxError)]);
});

test('the file of all records that breaks off is a matter of the network, and one that is cut is damaged', async () => {
	const read = (name: string) => failureOf(async () => readColumns({ base: root }, await fetchFile(`${root}${name}`)));
	expect(failureKind(await read('broken'))).toBe('network');
	expect(failureKind(await read('cut'))).toBe('unreadable');
});

test.each(['RIS', 'BibTeX'])(
	'a selection as %s, of which the published file does not come, is told so',
	async (label) => {
		const download = downloads.find((one) => one.label === label);
		const shown = shownOf('');
		const about = { address: root, text: 'All', today: '2024-01-01' };
		const write = (base: string): Promise<unknown> =>
			failureOf(async () => download?.write({ ...shown, site: { base } }, shown.corpus.studies, about));
		expect(failureKind(await write(root))).toBe('missing');
		expect(failureKind(await write(nowhere))).toBe('network');
	},
);

test('a part of the index that does not come is asked for again', async () => {
	const index = fetchedIndex(`${root}site/`);
	expect(failureKind(await failureOf(() => index.letters()))).toBe('missing');
	expect(await index.letters()).toBe(3);
});

test('code that does not come is told apart from code that is at fault', async () => {
	const words = 'Failed to fetch dynamically imported module: /a.js';
	const lost = await failureOf(() => loadCode(() => Promise.reject(new TypeError(words))));
	expect([failureKind(lost), needsReload(lost)]).toEqual(['code', true]);
	const fault = new TypeError('nothing is not a function');
	expect(await failureOf(() => loadCode(() => Promise.reject(fault)))).toBe(fault);
	expect([failureKind(fault), needsReload(fault)]).toEqual(['own', false]);
});

test('tellFailure writes what may be a mistake of ours to the console, with its cause, and nothing else', () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => log.mockRestore());
	const fault = new RangeError('a mistake of ours');
	expect(tellFailure('It failed', fault)).toMatch(/^It failed\. This is an error of the page itself/);
	expect(log.mock.calls).toEqual([['It failed', fault]]);
	const unreadable = new Failure('unreadable', 'not JSON', fault);
	expect(tellFailure('It failed', unreadable)).toMatch(/damaged or incomplete/);
	expect(log.mock.calls.at(-1)).toEqual(['It failed', unreadable]);
	for (const kind of ['network', 'code', 'missing', 'outdated'] as const)
		tellFailure('It failed', new Failure(kind, 'x'));
	expect(log).toHaveBeenCalledTimes(2);
});
