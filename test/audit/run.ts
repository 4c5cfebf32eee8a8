/**
 * Audits the built site as strict readers of it would, prints a report, and keeps the result as data, from which the
 * accessibility statement is written.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AuditGap, type AuditPart, type AuditResult, auditSubject, lastAudit } from '../../src/layouts/audit.ts';
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
import { auditedPages } from './pages.ts';
import { installTools } from './tools.ts';

const partNames = ['access', 'lighthouse', 'html', 'links', 'firefox'] as const;

const { values: asked } = parseArgs({
	options: {
		parts: { type: 'string', default: partNames.join(',') },
		/** Only pages whose name holds one of these words. */
		pages: { type: 'string' },
		runs: { type: 'string', default: '5' },
		/** Axe looks at no further page after so long. */
		minutes: { type: 'string', default: '600' },
		/** Keeps the result for the accessibility statement. */
		keep: { type: 'boolean', default: false },
	},
});

const file = path.join(root, 'src/layouts/audit.json');
const site = realSite;
const wanted = asked.parts.split(',');
const unknown = wanted.filter((name) => !partNames.some((part) => part === name));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}. There are ${partNames.join(', ')}.`);

await ensureBuilt(site);
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
		console.log(`Not run: there is no ${part.notRun} on this machine.`);
		return 0;
	}
	for (const { rule, level, on, at, places, example } of part.faults)
		console.log(`${level} ${rule}: ${places} places\n    on ${on.join(', ')}\n    at ${at.join(', ')}\n    ${example}`);
	const count = part.faults.filter(isGating).length;
	console.log(`${part.by}: ${part.pages} pages, ${count} faults`);
	return count;
}

async function lookWithAxe() {
	const browser = await launch();
	try {
		return await served((home) => auditAccess(browser, site, home, pages, Number(asked.minutes), tell));
	} finally {
		await browser.close();
	}
}

async function lookWithLighthouse() {
	const server = await serveCompressed(site.folder);
	const measured = pages.filter(({ isMeasured }) => isMeasured);
	try {
		return await auditLighthouse(installTools(), site, server.address, measured, Number(asked.runs), tell);
	} finally {
		server.close();
	}
}

const looks: { readonly [name in keyof LocatedParts]: () => Promise<LocatedParts[name]> | LocatedParts[name] } = {
	access: lookWithAxe,
	lighthouse: lookWithLighthouse,
	html: () => auditHtml(installTools(), site, pagesOf(site).length),
	links: auditLinks,
	firefox: () => served((home) => auditFirefox(installTools(), home, pages, tell)),
};

let faults = 0;
let found: AuditResult['parts'] = {};
for (const name of partNames.filter((part) => wanted.includes(part))) {
	console.log(`\n── ${name}`);
	const part = await looks[name]();
	found = { ...found, [name]: withoutPlaces(part) };
	faults += report(part);
}

if (asked.keep) {
	const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
	const subject = auditSubject(review.title);
	const isSame = lastAudit.program === version && lastAudit.data === review.version && lastAudit.subject === subject;
	const result: AuditResult = {
		program: version,
		data: review.version,
		subject,
		// Parts that ran before, of the same versions, stay.
		parts: { ...(isSame ? lastAudit.parts : {}), ...found },
	};
	fs.writeFileSync(file, `${JSON.stringify(result, undefined, '\t')}\n`);
	console.log(`\n${path.relative(root, file)} is written.`);
}
console.log(`\n${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
