/** Whether the pages are valid HTML, by the Nu checker; it needs a Java. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { BuiltSite } from '../built-site.ts';
import { today } from './access.ts';
import { gatherFaults, type LocatedParts } from './faults.ts';

interface Message {
	type: string;
	url: string;
	message: string;
	extract?: string;
}

const runJava = (words: readonly string[]) =>
	spawnSync('java', words, { encoding: 'utf8', maxBuffer: 500_000_000, stdio: ['ignore', 'pipe', 'pipe'] });

/** Checks all pages of a site. */
export function auditHtml(tools: string, { folder }: BuiltSite, pages: number): LocatedParts['html'] {
	if (runJava(['-version']).status !== 0) return { notRun: 'java' };
	const jar = path.join(tools, 'vnu-jar/build/dist/vnu.jar');
	const version = runJava(['-jar', jar, '--version']).stdout.trim();
	const { stdout, stderr } = runJava([
		'-Xss2m',
		'-jar',
		jar,
		'--errors-only',
		'--stdout',
		'--skip-non-html',
		'--format',
		'json',
		folder,
	]);
	if (!stdout.startsWith('{')) throw new Error(`the checker of HTML failed: ${stderr.slice(-500)}`);
	const { messages } = JSON.parse(stdout) as { messages: Message[] };
	const findings = messages
		// Of style sheets it knows an older standard: it refuses `vector-effect` and `::highlight`.
		.filter(({ type, message }) => type === 'error' && !message.startsWith('CSS:'))
		.map(({ url, message, extract = '' }) => {
			const file = path.relative(folder, decodeURIComponent(new URL(url).pathname)).replace(/(^|\/)index\.html$/, '$1');
			return {
				// What differs from place to place stands in quotes.
				rule: message.replaceAll(/“[^”]*”/g, (quoted) => (/^“[a-z-]+”$/.test(quoted) ? quoted : '“…”')),
				level: 'A' as const,
				page: `/${file}`,
				setting: 'HTML',
				place: `/${file}: ${message} … ${extract.slice(0, 160)}`,
			};
		});
	return { date: today(), by: `Nu HTML Checker ${version}`, pages, faults: gatherFaults(findings) };
}
