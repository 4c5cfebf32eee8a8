/**
 * No word that readers see stands outside `src/wording/` and the content: a review with an accent on each vowel, built by
 * a program that speaks so, shows no word without one.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaNames } from '../../src/exports/published.ts';
import { lastAudit as audit } from '../../src/layouts/audit.ts';
import { codings, codingTraits } from '../../src/schema/coding.ts';
import { accentVowels } from '../../src/wording/language.ts';
import { copyAccented, plainWords } from '../accented-review.ts';
import { open, type Visit, visit } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { type BuiltSite, filesUnder, runBuild } from '../built-site.ts';
import { pageDocument } from '../read-site.ts';
import { readSaid, type Said, saidAttributes, unreadElements, withoutAddresses } from '../said-texts.ts';
import { type SpokenVisit, spokenVisits } from '../spoken-visits.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wording-'));
const site: BuiltSite = {
	name: 'accented',
	content: path.join(folder, 'content'),
	base: '/',
	folder: path.join(folder, 'site'),
};
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Ids, names of files and the like, which readers see as they are. */
let others: ReadonlySet<string> = new Set();

beforeAll(() => {
	({ others } = copyAccented(site.content));
	// What this review counts is called by words that begin with a vowel.
	const review = path.join(site.content, 'review.yaml');
	const words = fs
		.readFileSync(review, 'utf8')
		.replace(/^ {2}report: .*$/m, '  report: { one: ártíclé, many: ártíclés }')
		.replace(/^ {2}programme: .*$/m, '  programme: { one: íntérvéntíón, many: íntérvéntíóns }');
	fs.writeFileSync(review, words);
	const { status, output } = runBuild(site, { PSEUDO_LANGUAGE: 'yes' });
	if (status !== 0) throw new Error(output);
});

/** Names of formats, programs and standards are the same in every language. */
const names = new Set(
	'Excel BibTeX Zotero EndNote Zenodo Markdown Unicode Vancouver APA TIDieR Astro Pagefind Apache Mozilla Creative Commons'.split(
		' ',
	),
);

/** What citation styles write around what they cite; their rules say it, not the program. */
const styles =
	/\bIn:? (?=\p{Lu})|\beditors\.|\(Eds?\.\)|\bet al\b|\[Internet\]|\bAvailable from:|\bRetrieved\b|\bPubMed (?:Central PMC|PM)ID:/gu;

/** The programs of an audit, with their versions. */
const programs = Object.values(audit.parts).flatMap((part) => ('by' in part ? part.by : []));

const withoutNames = (text: string) =>
	withoutAddresses(programs.reduce((rest, program) => rest.replaceAll(program, ' '), text)).replaceAll(styles, ' ');

/** What of it stands outside the room: each text that has a plain word, once. */
function leftOutside(said: readonly Said[]): readonly string[] {
	return [
		...new Set(
			said
				.filter(({ text }) => plainWords(withoutNames(text)).some((word) => !others.has(word) && !names.has(word)))
				.map(({ of, text }) => `${of}: ${text}`),
		),
	];
}

test('no built page has a plain word', () => {
	const found = filesUnder(site.folder)
		// The gallery of charts is a page of test builds alone.
		.filter((file) => file.endsWith('.html') && !file.includes('gallery'))
		.flatMap((file) => {
			const document = pageDocument(fs.readFileSync(file, 'utf8'));
			return leftOutside(readSaid(document, saidAttributes, unreadElements)).map(
				(text) => `${path.relative(site.folder, file)}: ${text}`,
			);
		});
	expect(found).toEqual([]);
});

test('the JSON Schemas are in the language of their keys, but for what pages say too: questions and codings', () => {
	const told: string[] = [];
	const read = (name: string) => fs.readFileSync(path.join(site.folder, 'data', name), 'utf8');
	for (const name of schemaNames)
		JSON.parse(read(`schema/${name}.json`), (key, value) => {
			if (key === 'description' && typeof value === 'string') told.push(value);
		});
	const { variables } = JSON.parse(read('codebook.json')) as { variables: readonly { question: string }[] };
	const shown = [
		...variables.map(({ question }) => question),
		...codings.map((coding) => String(accentVowels(codingTraits[coding].label))),
	];
	const withoutShown = (text: string) => shown.reduce((rest, words) => rest.replaceAll(words, ''), text);
	const isAccented = (text: string) => /\p{M}/u.test(text.normalize('NFD'));
	expect(told.map(withoutShown).filter(isAccented)).toEqual([]);
	expect(told.filter(isAccented)).not.toEqual([]);
});

test('what the review counts has the article that its sound takes, on every page and in every file', () => {
	const found = filesUnder(site.folder)
		.filter((file) => /\.(html|json|md|csv|svg)$/.test(file))
		.flatMap((file) =>
			[...fs.readFileSync(file, 'utf8').matchAll(/.{0,40}(?<!\p{L})[aá] (?:ártíclé|íntérvéntíón)/giu)].map(
				([words]) => `${path.relative(site.folder, file)}: ${words}`,
			),
		);
	expect(found).toEqual([]);
});

describe.skipIf(missingBrowser() !== undefined)('in the browser', () => {
	/** Reads all that the page says now. */
	const read = async ({ page }: Visit) =>
		leftOutside(
			await page.evaluate(
				([code, parts, silent]) =>
					new Function('document', 'parts', 'silent', `return (${code})(document, parts, silent)`)(
						document,
						parts,
						silent,
					),
				// Where scripts run, `noscript` is a text without elements; the built pages are read with its elements.
				[readSaid.toString(), saidAttributes, `${unreadElements}, noscript`] as const,
			),
		);

	test.each<SpokenVisit>([...spokenVisits])('%s says no plain word', async (address, go) => {
		const opened = await visit(site, address);
		await opened.settled();
		await opened.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await opened.settled();
		await go?.(opened);
		await opened.settled();
		expect(await read(opened)).toEqual([]);
	});

	test('what fails says no plain word', async () => {
		const opened = await visit(site, 'about/');
		await opened.page.route(/\/(data|explore|words|guidance\/plan)\/.*\.(json|bin)$/, (route) => route.abort());
		for (const address of [
			'explore/?q=garden',
			'explore/?view=table',
			'search/?q=garden',
			'guidance/plan/',
			'embed/explore/?plot=rooftop',
		]) {
			await open(opened.page, site, address);
			await opened.settled();
			expect([address, await read(opened)]).toEqual([address, []]);
		}
	});
});
