/** Whether each address that a page points at is there: the same tests as in `npm run test:site`, which read the same sites. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtSites, root } from '../built-site.ts';
import { pagesOf } from '../read-site.ts';
import { today } from './access.ts';
import { gatherFaults, type LocatedParts } from './faults.ts';

interface Outcome {
	testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

/** Runs `test/site/links.test.ts` over the sites at the root of a host and under a base. */
export function auditLinks(): LocatedParts['links'] {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'links-'));
	const file = path.join(folder, 'outcome.json');
	const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
	const words = [
		'run',
		'--config',
		'test/vitest.site.config.ts',
		'test/site/links.test.ts',
		'--reporter=json',
		`--outputFile=${file}`,
	];
	spawnSync(process.execPath, [vitest, ...words], { cwd: root, stdio: 'ignore' });
	const { testResults } = JSON.parse(fs.readFileSync(file, 'utf8')) as Outcome;
	fs.rmSync(folder, { recursive: true });
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	if (tests.length === 0) throw new Error('no test of links has run');
	const findings = tests
		.filter(({ status }) => status !== 'passed')
		.map(({ fullName, failureMessages }) => ({
			rule: fullName,
			level: 'A' as const,
			page: fullName.split(' ')[0] ?? '',
			setting: 'links',
			place: failureMessages.join(' ').slice(0, 300),
		}));
	return {
		date: today(),
		by: 'test/site/links.test.ts',
		pages: builtSites.reduce((sum, site) => sum + pagesOf(site).length, 0),
		faults: gatherFaults(findings),
	};
}
