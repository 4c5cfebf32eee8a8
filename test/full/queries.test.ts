/** No query finds a text that lacks a word of it, and none misses a text that holds them all: tens of thousands of queries, three reviews. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { indexWords } from '../../src/publish/index-words.ts';
import { findTexts } from '../../src/search/find-texts.ts';
import { parseQuery } from '../../src/search/query.ts';
import { ensureBuilt, realSite, runBuild } from '../built-site.ts';
import { dictionary } from '../dictionary.ts';
import { copyReview } from '../renamed-review.ts';
import { anyQuery, queryFrom } from '../search/any-text.ts';
import { type FileIndex, fileIndex } from '../search/file-index.ts';
import { holds, textsHolding } from '../search/slow-reading.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'queries-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Three thousand words from the whole dictionary: most stand in no text. */
const strangers = dictionary.filter((_, i) => i % Math.floor(dictionary.length / 3_000) === 0);

interface Asked {
	query: string;
	/** Whether its last word is still being typed. */
	isTyping: boolean;
}

/** A word as a reader may write it: in another form, another case, without its marks, or not to its end. */
const spellings: readonly ((word: string) => fc.Arbitrary<string>)[] = [
	(word) => fc.constant(word),
	(word) => fc.constantFrom('s', 'ed', 'ing', 'ly', 'er', 'ion').map((end) => word.replace(/(e|s|ed|ing)$/, '') + end),
	(word) => fc.constantFrom(word.toUpperCase(), word.toLowerCase()),
	(word) => fc.constant(word.normalize('NFD').replaceAll(/\p{M}/gu, '')),
	(word) => fc.nat(word.length).map((length) => word.slice(0, length)),
];

function anyAsked(texts: readonly string[]): fc.Arbitrary<Asked> {
	const words = [...new Set(texts.flatMap((text) => text.split(/[\s,;:.()]+/)).filter((word) => word.length > 1))];
	const known = fc.constantFrom(...words).chain((word) => fc.oneof(...spellings.map((spell) => spell(word))));
	const strange = fc.constantFrom(...strangers);
	const query = fc.oneof(
		{ arbitrary: known, weight: 5 },
		{ arbitrary: strange, weight: 3 },
		{ arbitrary: fc.tuple(known, fc.oneof(known, strange)).map((pair) => pair.join(' ')), weight: 3 },
		{ arbitrary: fc.tuple(known, known).map((pair) => `"${pair.join(' ')}"`), weight: 1 },
		{ arbitrary: queryFrom(texts), weight: 2 },
		{ arbitrary: anyQuery, weight: 1 },
	);
	return fc.record({ query, isTyping: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)) });
}

/** What the index and the slow reading say of some queries, where they differ. */
async function differences(index: FileIndex, most: number, seed: number): Promise<readonly object[]> {
	const texts = index.texts.map(({ blocks }) => blocks.map(([, text]) => text).join('\n'));
	const different: object[] = [];
	const asked = fc.sample(anyAsked(texts), { numRuns: most, seed });
	for (const { query, isTyping } of asked) {
		const parsed = parseQuery(query, { isPrefix: isTyping });
		// What is an identifier finds its report alone: the tests below.
		if (parsed.identifier !== undefined) continue;
		const found = await findTexts(index, parsed);
		const held = textsHolding(texts, query, isTyping);
		if (found.join() !== held.join()) different.push({ query, isTyping, found, held });
	}
	return different;
}

/** How often each kind of answer came: a test in which nothing is found, or everything, shows nothing. */
async function foundShare(index: FileIndex, words: readonly string[]): Promise<number> {
	const found = await Promise.all(words.map(async (word) => (await findTexts(index, parseQuery(word))).length));
	return found.filter((count) => count > 0).length / words.length;
}

const names = [
	{ family: '王', given: '小明' },
	{ family: '佐藤', given: '花子' },
	{ family: 'الخطيب', given: 'محمد' },
	{ family: 'Łukasiewicz', given: 'Żaneta' },
	{ family: 'Ødegård', given: 'Åse Æbeltoft' },
	{ family: 'Großmüller', given: 'Jürgen' },
	{ family: 'Dvořáková-Œuvrard', given: 'Zoë' },
	{ family: 'İnönü', given: 'Işıl' },
];

const titles = [
	'同伴指导：学校菜园的研究',
	'学校の庭とメンター制度',
	'الإرشاد بين الأقران في حدائق المدارس',
	'Żółte warzywa w szkolnych ogródkach',
	'Grønne haver på øen: børns smag for rødbeder',
	'Süße Rüben, große Gärten: Kinder über Gemüse',
];

/** The invented review with names and titles of many scripts. */
function copyInManyScripts(content: string): void {
	copyReview(content, { isRenamed: false });
	const file = path.join(content, 'references.yaml');
	const references = parse(fs.readFileSync(file, 'utf8')) as { number: number; title: string; author: object[] }[];
	const written = references.map((reference, i) => ({
		...reference,
		title: titles[i] ?? reference.title,
		author: reference.author.map((author, nth) => ('family' in author ? names[(2 * i + nth) % names.length] : author)),
	}));
	fs.writeFileSync(file, written.map((reference) => `- ${JSON.stringify(reference)}\n`).join(''));
}

/** Pages of so many studies, of sentences of other texts, indexed as a built site is. */
function writePages(site: string, size: number, sentences: readonly string[]): void {
	const [first = [], second = [], third = []] = [3, 7, 11].map((step) =>
		Array.from({ length: size }, (_, i) => sentences[(i * step * step + step) % sentences.length] ?? ''),
	);
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	for (let i = 0; i < size; i++) {
		const page = path.join(site, `studies/study-${i}`);
		fs.mkdirSync(page, { recursive: true });
		const paragraphs = [first, second, third].map((own) => `<p>${escaped(own[i] ?? '')}</p>`).join('');
		fs.writeFileSync(
			path.join(page, 'index.html'),
			`<!doctype html><main data-pagefind-body><h1>Study ${i}</h1>${paragraphs}</main>`,
		);
	}
	const identifiers = Array.from({ length: size }, (_, i) => [
		`study-${i}`,
		[`doi 10.5555/study-${i}`, `pmid ${10_000_000 + i}`],
	]);
	indexWords(site, '/', Object.fromEntries(identifiers));
}

const reviews: Record<string, { index: FileIndex; queries: number }> = {};

beforeAll(async () => {
	await ensureBuilt(realSite);
	reviews['the first review'] = { index: fileIndex(realSite.folder), queries: 4_000 };
	const content = path.join(folder, 'content');
	copyInManyScripts(content);
	const site = path.join(folder, 'site');
	const { status, output } = runBuild({ content, base: '/', folder: site });
	if (status !== 0) throw new Error(output);
	reviews['a review with names of many scripts'] = { index: fileIndex(site), queries: 4_000 };
	const sentences = [realSite.folder, site].flatMap((from) =>
		fileIndex(from).texts.flatMap(({ blocks }) => blocks.map(([, text]) => text)),
	);
	const large = path.join(folder, 'large');
	writePages(large, 2_000, sentences);
	reviews['2,000 studies'] = { index: fileIndex(large), queries: 1_000 };
});

const reviewNamed = (name: string) => {
	const review = reviews[name];
	if (!review) throw new Error(`not built: ${name}`);
	return review;
};

describe.each(['the first review', 'a review with names of many scripts', '2,000 studies'])('%s', (name) => {
	test('the index agrees with a slow reading of the same texts', async () => {
		const { index, queries } = reviewNamed(name);
		expect(await differences(index, queries, 20)).toEqual([]);
	});

	test('no word of the dictionary is found that stands nowhere, and those that stand somewhere are', async () => {
		const { index } = reviewNamed(name);
		const texts = index.texts.map(({ blocks }) => blocks.map(([, text]) => text).join('\n'));
		const all = texts.join('\n');
		const absent = strangers.filter((word) => !holds(all, word));
		expect(absent.length).toBeGreaterThan(1_000);
		expect(await foundShare(index, absent)).toBe(0);
		expect(
			await foundShare(
				index,
				strangers.filter((word) => holds(all, word)),
			),
		).toBe(1);
	});
});

test('of 2,000 studies each is found alone by its DOI in any spelling, its PMID and its id', async () => {
	const { index } = reviewNamed('2,000 studies');
	for (const [number, { href }] of index.texts.entries()) {
		const id = href.split('/')[2] ?? '';
		for (const query of [
			`10.5555/${id}`,
			`https://doi.org/10.5555/${id.toUpperCase()}`,
			`doi: 10.5555/${id}`,
			`PMID: ${10_000_000 + Number(id.split('-')[1])}`,
			id,
		])
			expect([query, await findTexts(index, parseQuery(query))]).toEqual([query, [number]]);
	}
});
