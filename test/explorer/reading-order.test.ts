/** In which order the explorer of a large review reads its files, over a server: what is asked for at the start, what later, and what is said of a file that does not come. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { columnsFile, entriesFile, furtherFile } from '../../src/explorer/corpus-file.ts';
import { readColumns } from '../../src/explorer/read-columns.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { failureKind } from '../../src/requests/failure.ts';
import { fetchFile } from '../../src/requests/fetch-file.ts';
import { gardens } from '../gardens.ts';

const files = packColumns(gardens, 1);
const bodies = new Map<string, Buffer>([
	[columnsFile, gzipSync(files.studies)],
	[furtherFile, gzipSync(files.further)],
	[entriesFile, gzipSync(files.entries)],
]);

interface Served {
	site: { base: string };
	/** The files in the order in which they are asked for. */
	asked: string[];
	/** Answers what was asked for of this file, and what will be: with it, or with an error. */
	answer(name: string, how?: 'error'): void;
}

let server: http.Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** Serves the files of the gardens; each waits until it is answered. */
async function serve(): Promise<Served> {
	const asked: string[] = [];
	const waiting = new Map<string, http.ServerResponse[]>();
	const answers = new Map<string, 'file' | 'error'>();
	const send = (name: string) => {
		const how = answers.get(name);
		if (!how) return;
		for (const response of waiting.get(name) ?? [])
			if (how === 'error') response.writeHead(503).end('busy');
			else response.end(bodies.get(name));
		waiting.delete(name);
	};
	server = http.createServer(({ url = '' }, response) => {
		const name = url.slice(1);
		asked.push(name);
		waiting.set(name, [...(waiting.get(name) ?? []), response]);
		send(name);
	});
	const own = server;
	await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
	return {
		site: { base: `http://127.0.0.1:${(own.address() as AddressInfo).port}/` },
		asked,
		answer(name, how) {
			answers.set(name, how ?? 'file');
			send(name);
		},
	};
}

/** Reads the first file, which is answered at once. */
async function readFirst({ site, answer }: Served) {
	answer(columnsFile);
	const { corpus, awaited } = await readColumns(site, await fetchFile(`${site.base}${columnsFile}`));
	if (!awaited?.studies) throw new Error('nothing is awaited');
	return { corpus, awaited: { ...awaited, studies: awaited.studies } };
}

const variables = (of: 'study' | 'any') => gardens.variables.filter((variable) => of === 'any' || variable.of === of);

test('studies are there with the first file alone; further variables come next, and the entries after them', async () => {
	const served = await serve();
	const { corpus, awaited } = await readFirst(served);
	expect(corpus.studies.map(({ label }) => label)).toEqual(gardens.studies.map(({ label }) => label));
	expect(corpus.variables.length).toBeLessThan(variables('study').length);
	expect(awaited.codebook.variables.map(({ id }) => id)).toEqual(variables('any').map(({ id }) => id));
	const [studies, whole] = [awaited.studies(), awaited.studies().then(awaited.fetch)];
	served.answer(furtherFile);
	expect((await studies).variables).toEqual(variables('study'));
	served.answer(entriesFile);
	expect((await whole).variables).toEqual(gardens.variables);
	expect(served.asked).toEqual([columnsFile, furtherFile, entriesFile]);
});

test('entries wait for the further variables to come, unless somebody asks for them', async () => {
	const waits = await serve();
	await readFirst(waits);
	await fetchFile(`${waits.site.base}${columnsFile}`);
	expect(waits.asked).toEqual([columnsFile, furtherFile, columnsFile]);
	server?.closeAllConnections();
	server?.close();
	const hurries = await serve();
	const { awaited } = await readFirst(hurries);
	awaited.begin();
	hurries.answer(entriesFile);
	hurries.answer(furtherFile);
	await awaited.fetch();
	expect(hurries.asked).toEqual([columnsFile, furtherFile, entriesFile]);
});

test.each([
	['further variables', furtherFile],
	['entries', entriesFile],
])('%s that do not come are a failure, and are asked for again', async (_, name) => {
	const served = await serve();
	for (const other of [furtherFile, entriesFile]) served.answer(other, other === name ? 'error' : undefined);
	const { awaited } = await readFirst(served);
	const cause = await awaited.fetch().then(
		() => undefined,
		(failure: unknown) => failure,
	);
	expect(failureKind(cause)).toBe('network');
	served.answer(name);
	expect((await awaited.fetch()).variables).toEqual(gardens.variables);
	expect(served.asked.filter((one) => one === name)).toHaveLength(2);
});
