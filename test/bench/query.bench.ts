/**
 * Counts from the Parquet files of 1,000,000 invented studies, over the preview's server: bytes and requests of each
 * question, and how long reading and counting take. `-- 100000` names another number of studies.
 */
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Study } from '../../src/corpus/corpus.ts';
import { packHead } from '../../src/corpus/pack.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { answerRequest } from '../../src/publish/file-answer.ts';
import { answerQuery, corpusOfHead } from '../../src/query/answer.ts';
import { openTables } from '../../src/query/table-columns.ts';
import { mustHold } from './bounds.ts';
import { generate } from './generate.ts';
import { generatedCorpus } from './generate-corpus.ts';

const size = Number(process.argv[2] ?? 1_000_000);
/** Records are shared between studies, so that so many fit into memory. */
const models = generatedCorpus(generate(Math.min(size, 20_000)));

const studies = Array.from({ length: size }, (_, i): Study => {
	const model = models.studies[i % models.studies.length];
	if (!model) throw new Error('no study');
	return { ...model, id: `study-${i}`, label: `${model.label} ${i}` };
});

interface Question {
	title: string;
	query: string;
	by: string;
}

const questions: readonly Question[] = [
	{ title: 'all, by one variable', query: '', by: 'single-0' },
	{ title: 'two codes, by a third variable', query: 'single-1=code-0&multi-0=code-1', by: 'single-2' },
	{ title: 'five years, by one variable', query: 'year=2019..2023', by: 'single-0' },
	{ title: 'a finding, by a number', query: 'finding-0=code-0', by: 'size' },
	{ title: 'the same in five years', query: 'finding-0=code-0&year=2019..2023', by: 'single-0' },
];

/** Thousands of bytes that a question takes at most, of a million studies. */
const mostSent: Readonly<Record<string, number>> = {
	'all, by one variable': 2_000,
	'two codes, by a third variable': 4_000,
	'five years, by one variable': 2_000,
	'a finding, by a number': 6_000,
	'the same in five years': 2_000,
};

const kB = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'query-bench-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
fs.writeFileSync(path.join(folder, 'index.html'), '');
for (const table of ['studies', 'findings']) {
	const start = performance.now();
	const file = dataFiles.find(({ name }) => name === `${table}.parquet`);
	if (!file) throw new Error(`unknown table: ${table}`);
	const bytes = file.write({ ...models, studies }, '');
	fs.writeFileSync(path.join(folder, file.name), bytes);
	console.log(`  ${file.name}: ${kB(bytes.length)}, written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
const corpus = corpusOfHead({ ...packHead(models), programmes: [] });
// As the preview answers. Counting takes longer than it keeps a connection, and both are in one process here.
const server = http.createServer({ keepAliveTimeout: 300_000 }, (request, response) => {
	void answerRequest(request, response, { folder, under: [] });
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
for (const { title, query, by } of questions) {
	const traffic = { bytes: 0, requests: 0 };
	const start = performance.now();
	const files = await openTables(corpus, (table) => `http://127.0.0.1:${port}/${table}.parquet`, traffic);
	const counted = corpus.variablesById.get(by);
	if (!counted) throw new Error(`unknown variable: ${by}`);
	const { found } = await answerQuery(corpus, files, query, counted);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(
		`  ${title.padEnd(32)} ${found.count.toLocaleString('en').padStart(9)} studies  ${kB(traffic.bytes).padStart(9)} in ${String(traffic.requests).padStart(3)} requests  ${seconds} s`,
	);
	const most = mostSent[title];
	if (most !== undefined && size <= 1_000_000)
		mustHold(traffic.bytes / 1000 <= most, `${title}: at most ${kB(most * 1000)}`);
}
server.closeAllConnections();
server.close();
