/**
 * Builds the first review with more and more records, as `npm run build` does it, and tells what it costs: processor
 * time, memory, files, bytes, the heaviest page, and how they grow. `-- 20 1000 10000` names other numbers of studies;
 * `-- --keep` keeps the figures in `build.json`, with which later runs are compared.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { environmentWith } from '../../src/environment.ts';
import { oneFile } from '../../src/publish/one-file.ts';
import { root } from '../built-site.ts';
import { mustHold } from './bounds.ts';
import { type Cost, exponent, type Measure, readKept, withTable, writeKept } from './build-table.ts';
import { runningBelow } from './processes.ts';
import { measureSlowness, slownessWords } from './reference.ts';
import { writeReview } from './write-review.ts';

const measures: readonly { key: Measure; title: string; digits: number }[] = [
	{ key: 'cpu', title: 'CPU, s', digits: 1 },
	{ key: 'memory', title: 'memory, MB', digits: 0 },
	{ key: 'files', title: 'files', digits: 0 },
	{ key: 'folder', title: 'folder, MB', digits: 1 },
	{ key: 'page', title: 'heaviest page, kB', digits: 1 },
];

/**
 * What must hold, by the number of studies. Processor time is that of the machine in `reference.ts`: where the same work
 * takes twice as long, a build may.
 * A site of 20 studies also has a page and a card for each statement of the review, a feed for each code, twins
 * of pages in Markdown, and the whole review in one file.
 */
const most: Record<number, Partial<Record<Measure, number>>> = {
	20: { cpu: 19, memory: 800, files: 2_350, folder: 44, page: 60 },
	1000: { cpu: 36, memory: 850, files: 3_450, folder: 80, page: 60 },
	10000: { cpu: 210, memory: 1_650, files: 18_200, folder: 545, page: 60 },
};

/** The power of the number of studies with which processor time grows at most. */
const steepest = 1.05;

const longestMinutes = 60;

/** Runs the build in a process of its own; undefined where it took too long and was ended. Throws with what it said where it failed. */
async function build(content: string, site: string): Promise<Pick<Cost, 'cpu' | 'memory'> | undefined> {
	const child = spawn(process.execPath, ['src/launcher.cjs', 'src/publish/build.ts'], {
		cwd: root,
		env: environmentWith({
			CONTENT_DIR: content,
			OUT_DIR: site,
			SITE_URL: 'https://evidence.example',
			BASE_PATH: '/',
			REPOSITORY_URL: '',
			GITHUB_ACTIONS: '',
		}),
	});
	// Whoever ends the bench ends the build, which takes along what it has started.
	const end = () => {
		child.kill();
		process.exit(130);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part: Buffer) => {
			said += part.toString();
		});
	// What a process has used is known as long as it runs.
	const seconds = new Map<number, number>();
	let bytes = 0;
	const watch = setInterval(() => {
		const running = child.pid === undefined ? [] : runningBelow(child.pid);
		for (const one of running) seconds.set(one.pid, one.seconds);
		bytes = Math.max(bytes, sumOf(running.map((one) => one.bytes)));
	}, 100);
	let isEnded = false;
	const timeout = setTimeout(() => {
		isEnded = true;
		child.kill();
	}, longestMinutes * 60_000);
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, end);
	clearInterval(watch);
	clearTimeout(timeout);
	if (isEnded) return undefined;
	if (code !== 0) throw new Error(`no build: exit code ${code}\n${said}`);
	const isKnown = seconds.size > 0;
	return { cpu: isKnown ? sumOf([...seconds.values()]) : undefined, memory: isKnown ? bytes / 1e6 : undefined };
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** The files of a built site. */
function weigh(site: string): Pick<Cost, 'files' | 'folder' | 'page' | 'heaviest'> {
	const files = fs
		.readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.map((file) => ({ file, bytes: fs.statSync(file).size }));
	let page = 0;
	let heaviest = '';
	// The whole review in one file is taken along, not opened on the site.
	const pages = files.filter(({ file }) => file.endsWith('.html') && file !== path.join(site, oneFile));
	for (const { file, bytes } of pages.sort((a, b) => b.bytes - a.bytes)) {
		if (bytes <= page) break;
		const sent = gzipSync(fs.readFileSync(file), { level: 9 }).length;
		if (sent > page) [page, heaviest] = [sent, path.relative(site, file).split(path.sep).join('/')];
	}
	const folder = sumOf(files.map(({ bytes }) => bytes));
	return { files: files.length, folder: folder / 1e6, page: page / 1e3, heaviest };
}

async function costOf(studies: number): Promise<Cost | undefined> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'build-bench-'));
	const remove = () => fs.rmSync(folder, { recursive: true, force: true });
	process.once('exit', remove);
	try {
		const content = path.join(folder, 'content');
		const site = path.join(folder, 'site');
		writeReview(content, studies);
		const took = await build(content, site);
		return took && { studies, ...took, ...weigh(site) };
	} finally {
		process.removeListener('exit', remove);
		remove();
	}
}

const shown = (amount: number | undefined, digits: number) =>
	amount === undefined || Number.isNaN(amount)
		? '?'
		: amount.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

const row = (name: string, cells: readonly string[]) =>
	console.log(`${name.padEnd(22)}${cells.map((cell) => cell.padStart(20)).join('')}`);

const slower = measureSlowness();

function print(costs: readonly Cost[], kept: readonly Cost[]): void {
	row(
		'studies',
		measures.map(({ title }) => title),
	);
	for (const [i, cost] of costs.entries()) {
		const last = kept.find(({ studies }) => studies === cost.studies);
		row(
			shown(cost.studies, 0),
			measures.map(({ key, digits }) => {
				const [now, before] = [cost[key], last?.[key]];
				const share = now !== undefined && before !== undefined ? ` (${shown((100 * now) / before, 0)} %)` : '';
				return `${shown(now, digits)}${share}`;
			}),
		);
		const smaller = costs[i - 1];
		if (smaller)
			row(
				'  grows with the power',
				measures.map(({ key }) => shown(exponent(smaller, cost, key), 2)),
			);
	}
	if (kept.length > 0) console.log('In brackets: of the run that is kept in build.json.');
	for (const { studies, heaviest } of costs)
		console.log(`The heaviest page of ${shown(studies, 0)} studies is ${heaviest}.`);
}

/** Keeps what was measured so far: a larger size may take longer than somebody waits. */
function keep(costs: readonly Cost[], before: readonly Cost[]): void {
	const others = before.filter(({ studies }) => !costs.some((cost) => cost.studies === studies));
	const about = `Written by "npm run bench:build -- --keep", on ${os.availableParallelism()} processors, Node ${process.versions.node}.`;
	const all = [...others, ...costs].sort((a, b) => a.studies - b.studies);
	writeKept({ about, slower, costs: all });
	const readme = path.join(root, 'README.md');
	fs.writeFileSync(readme, withTable(fs.readFileSync(readme, 'utf8'), { slower, costs: all }));
}

const words = process.argv.slice(2);
const isKept = words.includes('--keep');
const named = words.filter((word) => word !== '--keep').map(Number);
if (named.some((size) => !Number.isInteger(size) || size < 20)) {
	console.error('npm run bench:build [-- [--keep] [STUDIES…]]: numbers of studies are whole, and at least 20.');
	process.exit(2);
}
const sizes = [...new Set(named.length > 0 ? named : [20, 1_000, 10_000])].sort((a, b) => a - b);
const before = readKept();
const costs: Cost[] = [];
for (const size of sizes) {
	const cost = await costOf(size);
	if (cost) console.log(`${shown(size, 0)} studies are built: ${shown(cost.cpu, 1)} s of processor time.`);
	if (cost) costs.push(cost);
	if (cost && isKept) keep(costs, before.costs);
	if (!cost) mustHold(false, `${shown(size, 0)} studies are built in ${longestMinutes} minutes`);
}
print(costs, before.costs);
console.log(slownessWords(slower));
for (const cost of costs)
	for (const { key, title, digits } of measures) {
		const [bound, amount] = [most[cost.studies]?.[key], cost[key]];
		if (bound === undefined || amount === undefined) continue;
		const here = key === 'cpu' ? bound * slower : bound;
		mustHold(amount <= here, `${shown(cost.studies, 0)} studies, ${title}: at most ${shown(here, digits)}`);
	}
const [thousand, tenThousand] = [1_000, 10_000].map((size) => costs.find(({ studies }) => studies === size));
if (thousand && tenThousand)
	mustHold(
		exponent(thousand, tenThousand, 'cpu') <= steepest,
		`from 1,000 to 10,000 studies processor time grows with the power ${steepest} at most`,
	);
