/**
 * Audits the built site as strict readers of it would, prints a report, and keeps the result as data, from which the
 * accessibility statement is written.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AuditGap, type AuditPart, type AuditResult, auditParts, auditSubject } from '../../src/layouts/audit.ts';
import { serveFolder } from '../../src/publish/serve.ts';
import { serveCompressed } from '../bench/compressing-server.ts';
import { launch } from '../browser/launch.ts';
import { ensureBuilt, realSite, root } from '../built-site.ts';
import { corpusOf, pagesOf } from '../read-site.ts';
import { auditAccess } from './access.ts';
import { isGating, type LocatedFault, type LocatedParts, withoutPlaces } from './faults.ts';
import { auditFirefox } from './firefox.ts';
import { auditHtml } from './html.ts';
import { auditLighthouse } from './lighthouse.ts';
import { auditLinks } from './links.ts';
import { auditedBuild, foundBefore, note } from './looked-at.ts';
import { auditedPages } from './pages.ts';
import { installTools } from './tools.ts';

type PartName = (typeof auditParts)[number];

const { values: asked, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** Only pages whose name holds one of these words. */
		pages: { type: 'string' },
		runs: { type: 'string', default: '5' },
		/** Keeps what all parts have found of this build, also those that ran before, for the accessibility statement: of Lighthouse, with as many runs as `--runs` says. */
		keep: { type: 'boolean', default: false },
	},
});

const unknown = positionals.filter((name) => !auditParts.some((part) => part === name));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}. There are ${auditParts.join(', ')}.`);
const wanted = auditParts.filter((part) => positionals.length === 0 || positionals.includes(part));
const isWhole = asked.pages === undefined;
if (asked.keep && !isWhole) throw new Error('only an audit of all its pages is kept');
/** How often each page was measured is part of what Lighthouse found, and is said in the statement. */
const keyOf = (part: PartName) => (part === 'lighthouse' ? `${part} ${asked.runs}` : part);

const file = path.join(root, 'src/layouts/audit.json');
const site = realSite;
await ensureBuilt(site);
const build = auditedBuild();
const { review } = corpusOf(site);
const pages = auditedPages(site).filter(
	({ name }) => asked.pages === undefined || asked.pages.split(',').some((word) => name.includes(word)),
);
const tell = (line: string) => console.log(`  ${line}`);

/** Runs `look` while a server stands, and ends it. */
async function served<T>(look: (home: string) => Promise<T>): Promise<T> {
	const server = await serveFolder(site.folder, site.base);
	try {
		return await look(server.address.replace('//localhost:', '//127.0.0.1:'));
	} finally {
		await server.close();
	}
}

/** Prints what a part found, and counts its faults. */
function report(part: AuditPart<LocatedFault> | AuditGap): number {
	if ('notRun' in part) {
		console.log(part.notRun === 'program' ? 'Not run.' : `Not run: there is no ${part.notRun} on this machine.`);
		return part.notRun === 'program' ? 1 : 0;
	}
	for (const { rule, level, on, at, places, example } of part.faults)
		console.log(`${level} ${rule}: ${places} places\n    on ${on.join(', ')}\n    at ${at.join(', ')}\n    ${example}`);
	const count = part.faults.filter(isGating).length;
	const failed = part.failed?.pages ?? 0;
	console.log(
		`${part.by}: ${part.pages} pages, ${count} faults${failed > 0 ? `; ${failed} could not be looked at` : ''}`,
	);
	return count + failed;
}

async function lookWithAxe() {
	const browser = await launch();
	try {
		return await served((home) => auditAccess(browser, build, home, pages, tell));
	} finally {
		await browser.close();
	}
}

/** The folder of the programs that the audit installs; undefined if that fails, which is told. */
function installed(): string | undefined {
	try {
		return installTools();
	} catch (cause) {
		tell(String(cause));
		return undefined;
	}
}

async function lookWithLighthouse() {
	const tools = installed();
	if (tools === undefined) return { notRun: 'program' } as const;
	const server = await serveCompressed(site.folder);
	const measured = pages.filter(({ isMeasured }) => isMeasured);
	try {
		return await auditLighthouse(tools, build, server.address, measured, Number(asked.runs), tell);
	} finally {
		server.close();
	}
}

const looks: { readonly [name in PartName]: () => Promise<LocatedParts[name]> | LocatedParts[name] } = {
	axe: lookWithAxe,
	lighthouse: lookWithLighthouse,
	html: () => {
		const tools = installed();
		return tools === undefined ? { notRun: 'program' } : auditHtml(tools, site, pagesOf(site).length);
	},
	links: auditLinks,
	firefox: () => {
		const tools = installed();
		return tools === undefined ? { notRun: 'program' } : served((home) => auditFirefox(tools, home, pages, tell));
	},
};

let faults = 0;
for (const name of wanted) {
	console.log(`\n── ${name}`);
	const before = isWhole ? foundBefore<LocatedParts[typeof name]>(build, 'whole', keyOf(name)) : undefined;
	try {
		// What was missing on this machine may be there now, and a page that failed may be looked at.
		const part = before && !('notRun' in before || before.failed) ? before : await looks[name]();
		if (isWhole) note(build, 'whole', keyOf(name), part);
		faults += report(part);
	} catch (cause) {
		// What the other parts find is kept all the same; the statement says that this one did not run.
		console.error(cause);
		faults += 1;
	}
}

if (asked.keep) {
	const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
	const parts = auditParts.flatMap((name) => {
		const part = foundBefore<LocatedParts[typeof name]>(build, 'whole', keyOf(name));
		return part ? [[name, withoutPlaces(part)]] : [];
	});
	const result = {
		program: version,
		data: review.version,
		subject: auditSubject(review.title),
		parts: Object.fromEntries(parts),
	} satisfies AuditResult;
	fs.writeFileSync(file, `${JSON.stringify(result, undefined, '\t')}\n`);
	console.log(`\n${path.relative(root, file)} is written.`);
}
console.log(`\n${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
