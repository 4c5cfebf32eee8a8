/**
 * What the page About of the published review promises is so: its content is tested here, not the program. Each promise
 * stands here in its words, with what shows it: a test in this file, or one elsewhere by its title. A sentence on how the
 * site works that has neither fails the first tests.
 */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { keptOnDevice } from '../../src/layouts/kept-on-device.ts';
import { keptWording } from '../../src/wording/kept.ts';
import { ensureBuilt, filesUnder, root, realSite as site } from '../built-site.ts';
import { corpusOf, pageAt, pagesOf, plainText, readSiteFile, textOf } from '../read-site.ts';

await ensureBuilt(site);

const corpus = corpusOf(site);
const about = pageAt(site, 'about/').document;
const said = textOf(about.querySelector('main'));
const pages = pagesOf(site).filter(({ movedTo }) => !movedTo);
const linkTo = (document: Document, address: string) =>
	[...document.querySelectorAll('main a')].some((link) => link.getAttribute('href')?.startsWith(address));

/** Code that readers get, the search's included. */
const scripts = filesUnder(site.folder)
	.filter((file) => file.endsWith('.js'))
	.map((file) => ({ file: path.relative(site.folder, file), code: fs.readFileSync(file, 'utf8') }));

/** Sentences of About, and the test that shows each: the file and the beginning of the title. */
const shownElsewhere: readonly (readonly [sentence: string, file: string, title: string])[] = [
	[
		'In the explorer one switch leaves all such values out.',
		'browser/explorer.test.ts',
		'values in doubt are left out',
	],
	['each value shows on request where it stands in the review', 'browser/reading.test.ts', 'a switch shows where each'],
	['everything works without a pointer.', 'browser/explorer.test.ts', 'a value is chosen with Tab and Space'],
	['A figure is one stop of the Tab key', 'browser/figures.test.ts', 'it is one stop: Tab leaves it'],
	['arrow keys move between its marks', 'browser/figures.test.ts', 'arrow keys lead along rows'],
	['The first link of a page skips to its content', 'browser/reading.test.ts', 'the first key leads to a link'],
	['the focus is always visible', 'browser/reading.test.ts', 'whatever has the focus shows it'],
	['pages have headings, landmarks and names for controls.', 'site/markup.test.ts', 'each page has its landmarks once'],
	['Signs in figures have their meaning in words', 'site/markup.test.ts', 'each drawing has a name'],
	['tables have headers', 'site/markup.test.ts', 'each table has header cells'],
	['light and dark follow the system or your choice.', 'browser/reading.test.ts', 'a choice of colours holds'],
	[
		'each direction has its own shape as well as its colour',
		'charts/matrix.test.ts',
		'<Mark> draws each direction as its own shape',
	],
	[
		'Text and signs keep their contrast in both',
		'full/published-site.test.ts',
		'%s: axe finds nothing, light and dark',
	],
	[
		'at a width of 390 pixels only wide tables',
		'browser/every-page.test.ts',
		'%s: nothing scrolls sideways, with wider spacing of text too, targets',
	],
	[
		'pages print in black on white, without navigation.',
		'browser/every-page.test.ts',
		'on paper there is no navigation',
	],
	['scan it with axe in light and dark.', 'full/published-site.test.ts', '%s: axe finds nothing, light and dark'],
	['and requests nothing from other hosts', 'site/safety.test.ts', 'nothing is fetched from another host'],
	[
		'typeface, scripts and search index come from the same place',
		'site/safety.test.ts',
		'style sheets and scripts name no',
	],
	[
		'What your browser keeps on your device is listed below',
		'architecture.test.ts',
		'what a module keeps in the browser',
	],
	[
		'Numbers and names on these pages are computed from the records',
		'site/counts.test.ts',
		'a number on a page is a count that is judged',
	],
];

test.each(shownElsewhere)('About says “%s”, and %s shows it', (sentence, file, title) => {
	expect(said).toContain(sentence);
	expect(fs.readFileSync(path.join(root, 'test', file), 'utf8')).toContain(title);
});

/** What these sections say besides: shown by the tests below, or nothing that a test can see. */
const others = [
	'The site is meant for everyone',
	'all text, tables and figures are there.',
	'Search, the explorer and the choice of colours need scripts.',
	'Such tests find only some of the possible problems.',
	'No one has yet tested the site with people',
	'If you meet a barrier, please tell us',
	'The site sets no cookies, counts no visits',
	'Searching happens in your browser.',
	'Whoever hosts this copy may keep logs',
	'Links to articles and licences lead to other sites.',
];

test.each(['accessibility', 'privacy'])(
	'every sentence of %s is shown by a test, or is none that a test can show',
	(id) => {
		const parts: string[] = [];
		for (
			let next = about.querySelector(`h2#${id}`)?.nextElementSibling;
			next && next.tagName !== 'H2';
			next = next.nextElementSibling
		)
			for (const line of next.tagName === 'UL' ? next.children : [next]) parts.push(textOf(line));
		const sentences = parts.flatMap((part) => part.split(/(?<=[.?!])\s+(?=\p{Lu})/u));
		expect(sentences.length).toBeGreaterThan(4);
		const known = [...shownElsewhere.map(([sentence]) => sentence), ...others];
		expect(sentences.filter((sentence) => !known.some((one) => sentence.includes(one)))).toEqual([]);
	},
);

test('it sets no cookies, counts no visits, and lists what it keeps', () => {
	expect(said).toContain('The site sets no cookies, counts no visits');
	const listed = [...(about.querySelector('[aria-labelledby=kept] ul')?.children ?? [])].map(textOf);
	// That no other module keeps anything: test/architecture.test.ts.
	expect(listed).toEqual([...new Set(Object.values(keptOnDevice))].map((kept) => keptWording.entries[kept]));
	expect(linkTo(about, '#kept')).toBe(true);
	expect(scripts.length).toBeGreaterThan(10);
	for (const { file, code } of scripts)
		expect([file, /document\s*\.\s*cookie|cookieStore|sendBeacon|indexedDB|WebSocket/.exec(code)?.[0]]).toEqual([
			file,
			undefined,
		]);
	const setting = pages.filter(({ document }) => document.querySelector('meta[http-equiv=set-cookie]'));
	expect(setting.map(({ address }) => address)).toEqual([]);
});

test('without scripts all text, tables and figures are there', () => {
	expect(said).toContain('all text, tables and figures are there.');
	for (const { id, kind } of corpus.figures) {
		const { document } = pageAt(site, `figures/${id}/`);
		expect([
			kind,
			document.querySelectorAll('main svg').length > 0,
			document.querySelectorAll('main table').length > 0,
		]).toEqual([kind, true, true]);
	}
	for (const study of corpus.studies) {
		const text = textOf(pageAt(site, `studies/${study.id}/`).document.querySelector('main'));
		const findings = entriesOf(study, 'findings');
		expect(findings.length, study.id).toBeGreaterThan(0);
		for (const { text: words = '' } of findings) expect(text).toContain(plainText(words));
	}
});

test('the day of the search stands at the foot of every page', () => {
	expect(said).toContain('the date of its search stands at the foot of every page');
	const feet = pages.map(
		({ address, document }) => [address, textOf(document.querySelector('body > footer'))] as const,
	);
	const without = feet
		.filter(([address]) => !address.startsWith(`${site.base}embed/`) && !address.includes('/gallery/'))
		.filter(([, foot]) => !foot.includes(`Searched to ${corpus.review.dates.search}.`));
	expect(without).toEqual([]);
});

test('the methods have the log and the agreement for each variable, as a percentage with the number of pairs', () => {
	expect(said).toContain('as a percentage with the number of pairs');
	expect(linkTo(about, '../methods/#charting')).toBe(true);
	const methods = pageAt(site, 'methods/').document;
	for (const { variable, pairs } of corpus.charting?.compared ?? []) {
		const row = [...methods.querySelectorAll('table tr')].find((one) =>
			one.querySelector('th a, td a')?.getAttribute('href')?.endsWith(`/codebook/${variable}/`),
		);
		expect(textOf(row), variable).toContain(String(pairs));
		expect(textOf(row), variable).toMatch(/\d+%/);
	}
});

test('each item of a checklist says what it rests on', () => {
	expect(said).toContain('each item of a checklist says what it rests on');
	let items = 0;
	for (const { id } of corpus.questions)
		for (const item of pageAt(site, `guidance/${id}/`).document.querySelectorAll('li')) {
			if (!item.querySelector('.task-box')) continue;
			expect(textOf(item.querySelector('.basis')), `${id}: ${textOf(item)}`).not.toBe('');
			items++;
		}
	expect(items).toBeGreaterThan(50);
});

test('all codes of findings are coded by the site', () => {
	expect(said).toContain('All codes of findings, such as direction and outcome domain, are our coding.');
	const others = corpus.variables.filter(({ of, coded }) => of === 'findings' && coded !== 'site');
	expect(others.map(({ id }) => id)).toEqual([]);
});

test('a value in doubt says why on the page of its report', () => {
	expect(said).toContain('marks a value that may be wrong, with the reason');
	let reasons = 0;
	for (const { id, values } of corpus.studies) {
		const text = textOf(pageAt(site, `studies/${id}/`).document.querySelector('main'));
		for (const value of Object.values(values)) {
			if (!value || !('doubt' in value) || !value.doubt) continue;
			expect(text, id).toContain(plainText(String(value.doubt)));
			reasons++;
		}
	}
	expect(reasons).toBeGreaterThan(20);
});

test('the data are under the licence that the pages name, and the program under its own', () => {
	const { licence } = corpus.review;
	for (const { document } of pages.filter(({ address }) => !address.startsWith(`${site.base}embed/`)))
		expect(document.querySelector(`body > footer a[href="${licence.url}"]`) !== null).toBe(true);
	expect(JSON.parse(readSiteFile(site, 'data/datapackage.json'))).toHaveProperty('licenses.0.path', licence.url);
	expect(linkTo(about, `${site.base}licences.txt`) || linkTo(about, '../licences.txt')).toBe(true);
});
