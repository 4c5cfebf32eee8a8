/**
 * Runs everything that can tell whether the project is sound, and counts it in one line. With `full`,
 * what is too slow for every change: test/full/.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { missingBrowser } from './browser/missing-browser.ts';

interface Step {
	name: string;
	script: string;
	/** Whether the script runs vitest, whose own tests are then counted. */
	isSuite?: boolean;
	/** Why the step cannot be run here; undefined where it can. */
	missing?: string | undefined;
}

/** Steps that run one after another. The lanes of a run go side by side, so that two cores are busy to the end. */
type Lane = readonly Step[];

const quick: readonly Lane[] = [
	[
		{ name: 'Built site', script: 'test:site', isSuite: true },
		{ name: 'Real browser', script: 'test:browser', isSuite: true, missing: missingBrowser() },
	],
	[
		{ name: 'Lint', script: 'lint' },
		{ name: 'Types', script: 'types' },
		{ name: 'Unit tests', script: 'test:unit', isSuite: true },
	],
];

const slow: readonly Lane[] = [[{ name: 'Slow tests', script: 'test:slow', isSuite: true }]];

const lanes = process.argv[2] === 'full' ? slow : quick;

// Below this folder and without spaces: it is part of a command line.
fs.mkdirSync('test/.cache', { recursive: true });
const reports = fs.mkdtempSync('test/.cache/reports-');
let passed = 0;
let failed = 0;
const notRun: string[] = [];
const files: { name: string; seconds: number }[] = [];
/** As many of the slowest files are named at the end. */
const namedMost = 10;

await Promise.all(
	lanes.map(async (lane, place) => {
		for (const step of lane) await run(step, place === 0);
	}),
);

fs.rmSync(reports, { recursive: true, force: true });
if (files.length > 0) console.log('\nThe slowest files:');
for (const { name, seconds } of files.sort((a, b) => b.seconds - a.seconds).slice(0, namedMost))
	console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`);
for (const said of notRun) console.log(`\n${said}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a step and counts it. What it prints is shown as it comes, or, of a step of another lane, at its end. */
async function run({ name, script, isSuite, missing }: Step, isShown: boolean): Promise<void> {
	const title = `\n── ${name} (npm run ${script})`;
	if (isShown || missing !== undefined) console.log(title);
	if (missing !== undefined) {
		notRun.push(`${name}: not run. ${missing}`);
		console.log(missing);
		return;
	}
	const report = path.join(reports, `${script.replace(':', '-')}.json`);
	const words = isSuite ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
	const started = Date.now();
	// By the shell: on Windows npm is a script of the shell.
	const child = spawn(['npm run --silent', script, ...words].join(' '), {
		stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		shell: true,
	});
	const printed: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
	const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
	if (!isShown) console.log(`${title}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`);
	const counts = isSuite && fs.existsSync(report) ? readReport(report) : { passed: 0, failed: 0 };
	// A suite that fails outside its tests, or a script without tests, counts as one.
	if (counts.passed + counts.failed === 0) counts[status === 0 && !isSuite ? 'passed' : 'failed'] = 1;
	else if (status !== 0 && counts.failed === 0) counts.failed = 1;
	passed += counts.passed;
	failed += counts.failed;
	console.log(
		`${name}: ${counts.passed} passed, ${counts.failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`,
	);
}

/** How many tests passed and failed; notes how long each file took. */
function readReport(report: string): { passed: number; failed: number } {
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		testResults: { name: string; startTime: number; endTime: number }[];
	};
	for (const { name, startTime, endTime } of testResults)
		files.push({ name: path.relative('.', name), seconds: (endTime - startTime) / 1000 });
	return { passed: numPassedTests, failed: numFailedTests };
}
