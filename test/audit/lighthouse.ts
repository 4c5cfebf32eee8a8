/** Measures pages with Lighthouse, as a phone on a slow line: scores, and what they cost. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { environmentWith, readEnvironment } from '../../src/environment.ts';
import type { PageScores } from '../../src/layouts/audit.ts';
import { unpackChromium } from '../browser/launch.ts';
import type { BuiltSite } from '../built-site.ts';
import { today } from './access.ts';
import { type Finding, gatherFaults, type LocatedParts } from './faults.ts';
import { lookedAt } from './looked-at.ts';
import type { AuditedPage } from './pages.ts';

/** Categories that must reach 100; performance is told. */
const gating = ['accessibility', 'best-practices', 'seo'] as const;
const categories = ['performance', ...gating] as const;

interface Report {
	lighthouseVersion: string;
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; title: string; numericValue?: number | undefined }>;
}

const median = (numbers: readonly number[]): number => {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const execute = promisify(execFile);

/** One measurement, in a process of its own: the server of the site answers in this one. */
async function run(tools: string, address: string): Promise<Report> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
	const file = path.join(folder, 'report.json');
	const words = [
		path.join(tools, 'lighthouse/cli/index.js'),
		address,
		'--quiet',
		'--output=json',
		`--output-path=${file}`,
		`--only-categories=${categories.join(',')}`,
		'--chrome-flags=--headless --no-sandbox',
		'--max-wait-for-load=60000',
	];
	try {
		const env = environmentWith({ CHROME_PATH: readEnvironment().chromePath ?? unpackChromium(), TMPDIR: folder });
		await execute(process.execPath, words, { env });
		const { lighthouseVersion, categories: scored, audits } = JSON.parse(fs.readFileSync(file, 'utf8')) as Report;
		return {
			lighthouseVersion,
			categories: scored,
			audits: Object.fromEntries(
				Object.entries(audits).map(([id, { score, title, numericValue }]) => [id, { score, title, numericValue }]),
			),
		};
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

/** Measures each page `runs` times. */
export async function auditLighthouse(
	tools: string,
	site: BuiltSite,
	home: string,
	pages: readonly AuditedPage[],
	runs: number,
	tell: (line: string) => void,
): Promise<LocatedParts['lighthouse']> {
	const findings: Finding[] = [];
	const all: PageScores[] = [];
	let version = '';
	for (const { name, address } of pages) {
		const reports: Report[] = [];
		for (let i = 1; i <= runs; i++)
			reports.push(await lookedAt(site, 'lighthouse', `${name} ${i}`, () => run(tools, `${home}${address}`)));
		version = reports[0]?.lighthouseVersion ?? '';
		const of = (id: string) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0));
		const scores = Object.fromEntries(
			categories.map((category) => [
				category,
				median(reports.map((report) => Math.round((report.categories[category]?.score ?? 0) * 100))),
			]),
		);
		all.push({
			page: name,
			scores,
			lcp: Math.round(of('largest-contentful-paint')),
			tbt: Math.round(of('total-blocking-time')),
			cls: Math.round(of('cumulative-layout-shift') * 1000) / 1000,
		});
		const [report] = reports;
		for (const category of gating) {
			if (scores[category] === 100 || !report) continue;
			for (const { id, weight } of report.categories[category]?.auditRefs ?? []) {
				const { score, title } = report.audits[id] ?? { score: null, title: id };
				if (weight > 0 && score !== null && score < 1)
					findings.push({ rule: id, level: 'advice', page: name, setting: category, place: title });
			}
		}
		tell(`${name}: ${categories.map((category) => `${category} ${scores[category]}`).join(', ')}`);
	}
	return {
		date: today(),
		by: `Lighthouse ${version}`,
		pages: pages.length,
		runs,
		scores: all,
		faults: gatherFaults(findings),
	};
}
