/** Measures pages with Lighthouse, as a phone on a slow line: scores, and what they cost. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { environmentWith, readEnvironment } from '../../src/environment.ts';
import type { PageScores } from '../../src/layouts/audit.ts';
import { unpackChromium } from '../browser/launch.ts';
import { today } from './access.ts';
import { eachPage } from './each-page.ts';
import { type Finding, gatherFaults, type LocatedParts } from './faults.ts';
import { lookedAt } from './looked-at.ts';
import { type AuditedPage, addressesOf, patternsOf } from './pages.ts';

/** Categories that must reach 100; performance is only reported. */
const gating = ['accessibility', 'best-practices', 'seo'] as const;

interface Report {
	lighthouseVersion: string;
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<
		string,
		{ score: number | null; title: string; numericValue?: number | undefined; places?: readonly string[] }
	>;
}

const median = (numbers: readonly number[]): number => {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const execute = promisify(execFile);

/**
 * Measures one page `runs` times, in a process of its own: the server of the site answers in this one. What does not
 * differ from run to run is asked once, by the first.
 */
async function measure(tools: string, address: string, runs: number): Promise<readonly Report[]> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
	const env = environmentWith({ CHROME_PATH: readEnvironment().chromePath ?? unpackChromium(), TMPDIR: folder });
	const words = [path.join(import.meta.dirname, 'measure-page.ts'), tools, address, String(runs)];
	try {
		const { stdout } = await execute(process.execPath, words, { env, maxBuffer: 100_000_000 });
		return JSON.parse(stdout) as readonly Report[];
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

/** Measures each page `runs` times. */
export async function auditLighthouse(
	tools: string,
	build: string,
	home: string,
	pages: readonly AuditedPage[],
	runs: number,
	tell: (line: string) => void,
): Promise<LocatedParts['lighthouse']> {
	const findings: Finding[] = [];
	const all: PageScores[] = [];
	let version = '';
	const looked = await eachPage(
		pages,
		async ({ name, address }) => {
			const reports = await lookedAt(build, `lighthouse-${runs}`, name, () =>
				measure(tools, `${home}${address}`, runs),
			);
			const [report] = reports;
			if (!report) throw new Error(`Lighthouse has not measured ${address}`);
			version = report.lighthouseVersion;
			const of = (id: string) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0));
			const score = (one: Report, category: string) => Math.round((one.categories[category]?.score ?? 0) * 100);
			const scores = Object.fromEntries([
				['performance', median(reports.map((one) => score(one, 'performance')))],
				...gating.map((category) => [category, score(report, category)]),
			]);
			all.push({
				page: address,
				scores,
				lcp: Math.round(of('largest-contentful-paint')),
				tbt: Math.round(of('total-blocking-time')),
				cls: Math.round(of('cumulative-layout-shift') * 1000) / 1000,
			});
			for (const category of gating) {
				if (scores[category] === 100) continue;
				for (const { id, weight } of report.categories[category]?.auditRefs ?? []) {
					const { score, title, places = [] } = report.audits[id] ?? { score: null, title: id };
					if (weight > 0 && score !== null && score < 1)
						for (const place of places.length > 0 ? places : [title])
							findings.push({ rule: id, level: 'advice', page: name, setting: category, place });
				}
			}
			const told = Object.entries(scores).map(([category, of]) => `${category} ${of}`);
			tell(`${name}: ${told.join(', ')}; ${all.at(-1)?.tbt} ms blocked, jumps by ${all.at(-1)?.cls}`);
		},
		tell,
	);
	return {
		date: today(),
		by: `Lighthouse ${version}`,
		...looked,
		visited: patternsOf(addressesOf(pages)),
		runs,
		scores: all,
		faults: gatherFaults(findings),
	};
}
