/**
 * The invented review, which has all that a review can have, in Spanish: with an accent on each vowel of its texts, a word
 * of the English tables that the Spanish ones do not have is the program's.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyAccented } from '../accented-review.ts';
import { open, type Visit, visit } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { type BuiltSite, filesUnder, runBuild } from '../built-site.ts';
import { leftoverEnglish } from '../leftover-english.ts';
import { pageDocument } from '../read-site.ts';
import { readSaid, saidAttributes, unreadElements } from '../said-texts.ts';
import { type SpokenVisit, spokenVisits } from '../spoken-visits.ts';
import { wordsOfText } from '../wording-texts.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spanish-'));
const site: BuiltSite = {
	name: 'accented-spanish',
	content: path.join(folder, 'content'),
	base: '/',
	folder: path.join(folder, 'site'),
};
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Words of the content that have no accents, and are seen as they are: ids, names of files, attributes within prose. */
let others: ReadonlySet<string> = new Set();

beforeAll(() => {
	const copied = copyAccented(site.content);
	const attributes = filesUnder(site.content)
		.filter((file) => file.endsWith('.mdx'))
		.flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/ who="([^"]*)"/g)].map(([, who = '']) => who));
	others = new Set([...copied.others, ...attributes.flatMap(wordsOfText)]);
	fs.appendFileSync(path.join(site.content, 'review.yaml'), '\nlanguage: es\n');
	const { status, output } = runBuild(site);
	if (status !== 0) throw new Error(output);
});

test('no built page says English of the program', () => {
	const found = filesUnder(site.folder)
		// The gallery of charts is a page of test builds alone.
		.filter((file) => file.endsWith('.html') && !file.includes('gallery'))
		.flatMap((file) => {
			const document = pageDocument(fs.readFileSync(file, 'utf8'));
			const said = readSaid(document, saidAttributes, unreadElements);
			return leftoverEnglish(said, others).map((text) => `${path.relative(site.folder, file)}: ${text}`);
		});
	expect(found).toEqual([]);
});

describe.skipIf(missingBrowser() !== undefined)('in the browser', () => {
	/** Reads all that the page says now. */
	const read = async ({ page }: Visit, address: string) =>
		leftoverEnglish(
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
			// What the reader looked for is repeated.
			new Set([...others, ...wordsOfText(address)]),
		);

	test.each<SpokenVisit>([...spokenVisits])('%s says no English of the program', async (address, go) => {
		const opened = await visit(site, address);
		await opened.settled();
		await opened.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await opened.settled();
		await go?.(opened);
		await opened.settled();
		expect(await read(opened, address)).toEqual([]);
	});

	test('what fails is said in Spanish', async () => {
		const opened = await visit(site, 'about/');
		await opened.page.route(/\/(data|explore|words|guidance\/plan)\/.*\.(json|bin)$/, (route) => route.abort());
		for (const address of ['explore/?q=garden', 'search/?q=garden', 'guidance/plan/', 'embed/explore/?plot=rooftop']) {
			await open(opened.page, site, address);
			await opened.settled();
			expect([address, await read(opened, address)]).toEqual([address, []]);
		}
	});
});
