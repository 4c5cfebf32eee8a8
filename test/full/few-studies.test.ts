/** A review of no study and of one, in both languages: no page counts what is not there, and no heading stands alone. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { filesUnder, root } from '../built-site.ts';
import { pageDocument, textOf } from '../read-site.ts';
import { writeAppraisalOnly, writeListOnly } from '../records/bare-reviews.ts';
import { fixtures } from '../records/overlay.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'few-studies-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The pages of the smallest review with its first studies alone, by their addresses. */
function pagesOfFew(count: number, language: string): ReadonlyMap<string, Document> {
	const place = path.join(folder, `${language}-${count}`);
	const [content, site] = [path.join(place, 'content'), path.join(place, 'site')];
	fs.cpSync(path.join(fixtures, 'minimal'), content, { recursive: true });
	const records = fs.readdirSync(path.join(content, 'studies')).sort();
	for (const name of records.slice(count)) fs.rmSync(path.join(content, 'studies', name));
	const file = path.join(content, 'review.yaml');
	const review = fs.readFileSync(file, 'utf8').replace('count: 2,', `count: ${count},`);
	fs.writeFileSync(file, `language: ${language}\n${review}`);
	return pagesOf(content, site);
}

function pagesOf(content: string, site: string): ReadonlyMap<string, Document> {
	const { status, stderr } = spawnSync(process.execPath, ['test/site/render-pages.ts', site], {
		cwd: root,
		encoding: 'utf8',
		env: environmentWith({ CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'production', VITEST: '' }),
	});
	if (status !== 0) throw new Error(`no pages: exit code ${status}\n${stderr}`);
	const files = filesUnder(site).filter((name) => name.endsWith('index.html'));
	return new Map(
		files.map((name) => [path.relative(site, path.dirname(name)), pageDocument(fs.readFileSync(name, 'utf8'))]),
	);
}

/** What no sentence says: a share of nothing, one of several, a failed sum, and a thing set against itself. */
const untrue =
	/\b0 (of|de) 0\b|(?<![\d,.–-])1 (reports|studies|findings|references|variables|estudios|hallazgos|referencias)\b|\b(NaN|undefined)\b|[Dd]omain,? (by|por|then by|y después por) domain/;

function expectNoBareSection(pages: ReadonlyMap<string, Document>): void {
	const bare = [...pages].flatMap(([address, document]) =>
		[...document.querySelectorAll('main section')]
			.filter((section) => section.querySelector('h2') && section.children.length < 2)
			.map((section) => `${address}: ${textOf(section)}`),
	);
	expect(bare).toEqual([]);
	// What a condition is, where a page would show what it decides.
	const conditions = [...pages].flatMap(([address, document]) =>
		[...document.querySelectorAll('main *')]
			.filter((element) =>
				[...element.childNodes].some(
					(node) => node.nodeType === 3 && /^\s*(true|false|null)\s*$/.test(node.textContent ?? ''),
				),
			)
			.map((element) => `${address}: <${element.localName}>`),
	);
	expect(conditions).toEqual([]);
}

test.each([
	[0, 'en'],
	[1, 'en'],
	[0, 'es'],
	[1, 'es'],
])('of %s studies, in %s', (count, language) => {
	const pages = pagesOfFew(count, language);
	expect(pages.size).toBeGreaterThan(30);
	const said = [...pages].flatMap(([address, document]) => {
		// What a script draws in its place, and the words that it is made of.
		for (const part of document.querySelectorAll('script, style, noscript')) part.remove();
		const found = untrue.exec(textOf(document.querySelector('main')));
		return found ? [`${address}: ${found[0]}`] : [];
	});
	expect(said).toEqual([]);
	expectNoBareSection(pages);
	// A review without reports says so where its reports would stand.
	const none = language === 'es' ? 'La revisión no tiene todavía ningún report' : 'The review has no report yet';
	for (const address of ['', 'studies', 'gaps'])
		expect([address, textOf(pages.get(address)?.querySelector('main')).includes(none)]).toEqual([address, count === 0]);
});

test.each([
	['an appraisal', writeAppraisalOnly],
	['a list', writeListOnly],
])('of records that hold only %s, no heading stands alone either', (name, write) => {
	const place = path.join(folder, name.replace(' ', '-'));
	write(path.join(place, 'content'));
	const pages = pagesOf(path.join(place, 'content'), path.join(place, 'site'));
	expect(pages.has('studies/alder-2015')).toBe(true);
	expectNoBareSection(pages);
});
