/**
 * Runs everything that can tell whether the project is sound, cheapest first, and counts it in one line. With `full`,
 * what is too slow for every change: test/full/.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Step {
	name: string;
	script: string;
	/** Whether the script runs vitest, whose own tests are then counted. */
	isSuite?: boolean;
}

const quick: readonly Step[] = [
	{ name: 'Content', script: 'check:content' },
	{ name: 'Types', script: 'types' },
	{ name: 'Lint', script: 'lint' },
	{ name: 'Unit tests', script: 'test:unit', isSuite: true },
	{ name: 'Built site', script: 'test:site', isSuite: true },
	{ name: 'Real browser', script: 'test:browser', isSuite: true },
];

const slow: readonly Step[] = [{ name: 'Slow tests', script: 'test:slow', isSuite: true }];

const steps = process.argv[2] === 'full' ? slow : quick;

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'tests-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let passed = 0;
let failed = 0;

for (const { name, script, isSuite } of steps) {
	console.log(`\n── ${name} (npm run ${script})`);
	const report = path.join(reports, `${script.replace(':', '-')}.json`);
	const words = isSuite ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
	const started = Date.now();
	const { status } = spawnSync(npm, ['run', '--silent', script, ...words], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	const counts = isSuite && fs.existsSync(report) ? readCounts(report) : { passed: 0, failed: 0 };
	// A suite that fails outside its tests, or a script without tests, counts as one.
	if (counts.passed + counts.failed === 0) counts[status === 0 && !isSuite ? 'passed' : 'failed'] = 1;
	else if (status !== 0 && counts.failed === 0) counts.failed = 1;
	passed += counts.passed;
	failed += counts.failed;
	console.log(
		`${name}: ${counts.passed} passed, ${counts.failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`,
	);
}

fs.rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readCounts(report: string): { passed: number; failed: number } {
	const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
	};
	return { passed: numPassedTests, failed: numFailedTests };
}
