/**
 * Ten odd reviews that pass the check, a systematic map without lists and findings, and trials with every kind of
 * variable, built as people build them: the site has every page that one process made of them.
 */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pagePaths } from '../../src/corpus/pages.ts';
import { filePaths } from '../../src/documents/addresses.ts';
import { loadCorpus, loadVersions } from '../../src/records/load.ts';
import { cache, runBuild } from '../built-site.ts';
import { readBases } from '../fuzz/bases.ts';
import { writeFolder } from '../fuzz/folder.ts';
import { judgeCheck } from '../fuzz/judge-check.ts';
import { mutate, planOf } from '../fuzz/mutate.ts';

const place = path.join(cache, 'odd-builds');
const content = path.join(place, 'content');
const bases = readBases();

/** Seeds of folders that pass the check, each with three changes of which none was built before. */
function* oddReviews(most: number): Iterable<{ seed: number; done: readonly string[] }> {
	const built = new Set<unknown>();
	let found = 0;
	for (let seed = 0; found < most; seed++) {
		const plan = planOf(seed);
		const changes = plan.mutations.map(({ change }) => change);
		if (changes.length < 3 || plan.mutations.some(({ isMeant }) => !isMeant)) continue;
		if (changes.some((change) => built.has(change))) continue;
		const { folder, done } = mutate(plan, bases);
		if (done.includes('nothing')) continue;
		writeFolder(folder, content);
		if (!judgeCheck(content).isGood) continue;
		for (const change of changes) built.add(change);
		found++;
		yield { seed, done };
	}
}

function expectWhole(folder: string, base: string, from = content): void {
	const { status, output } = runBuild({ content: from, base, folder });
	expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
	const corpus = loadCorpus(from);
	const versions = loadVersions(from);
	const expected = [
		...pagePaths(corpus).map((page) => path.join(page, 'index.html')),
		...filePaths(corpus, versions),
		'404.html',
		'words/index.json',
		'words/ranks.json',
	];
	expect(expected.filter((file) => !fs.existsSync(path.join(folder, file)))).toEqual([]);
}

const reviews = [...oddReviews(10)];

test.each(reviews)('seed $seed ($done) is built whole', ({ seed }) => {
	const base = seed % 2 === 0 ? '/' : '/reviews/odd/';
	const folder = path.join(place, 'site');
	writeFolder(mutate(planOf(seed), bases).folder, content);
	fs.rmSync(folder, { recursive: true, force: true });
	expectWhole(folder, base);
});

test('a systematic map without lists is built whole, and offers no table of a list', () => {
	const folder = path.join(place, 'map-site');
	fs.rmSync(folder, { recursive: true, force: true });
	expectWhole(folder, '/', path.join('test', 'fixtures', 'map'));
	const files = fs.readdirSync(path.join(folder, 'data'));
	expect(files.filter((name) => /^(participants|measures|assessments|findings)\./.test(name))).toEqual([]);
	const home = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
	expect(home).toContain('Studies by year');
	expect(home).not.toContain('What was found');
	// What the records of a scoping review, coded from that review, would say.
	const untrue =
		/its table prints|scoping review|Printed so in the review|the review does not say|from the review, not from/i;
	const pages = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
	const texts = pages.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')] as const);
	expect(texts.flatMap(([name, text]) => (untrue.test(text) ? [[name, untrue.exec(text)?.[0]]] : []))).toEqual([]);
});

test('surveys with lists and sections of their own are built whole, and their entries stand where links lead', () => {
	const folder = path.join(place, 'species-site');
	fs.rmSync(folder, { recursive: true, force: true });
	expectWhole(folder, '/', path.join('test', 'fixtures', 'species'));
	const textOf = (page: string) =>
		fs.readFileSync(path.join(folder, page, 'index.html'), 'utf8').replaceAll('\u00a0', ' ');
	const study = textOf('studies/alder-2015');
	for (const anchor of ['section-animals', 'species--crested-newt', 'sites--farm-pond'])
		expect(study).toContain(`id="${anchor}"`);
	expect(study).toContain('Triturus cristatus');
	expect(textOf('by/rank/amphibian')).toContain('4 species records.');
	expect(textOf('by/rank/amphibian')).toContain('/studies/cedar-2018/#species--common-toad');
	expect(textOf('codebook/animals')).toContain('3–5 animals');
	expect(fs.readdirSync(path.join(folder, 'data'))).toEqual(
		expect.arrayContaining(['species.csv', 'species.parquet', 'sites.csv', 'sites.parquet']),
	);
});

test('trials with every kind of variable are built whole, and nothing says what is not there', () => {
	const folder = path.join(place, 'trials-site');
	fs.rmSync(folder, { recursive: true, force: true });
	expectWhole(folder, '/', path.join('test', 'fixtures', 'trials'));
	const pages = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
	const textOf = (page: string) =>
		fs.readFileSync(path.join(folder, page), 'utf8').replaceAll(/<script.*?<\/script>/gs, '');
	expect(pages.filter((page) => /\b(undefined|NaN)\b/.test(textOf(page)))).toEqual([]);
});
