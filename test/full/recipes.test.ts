/**
 * The recipes of `src/README.md` are true: each is followed in a copy of the project, changes the files that it names
 * and no other, and keeps the checks green; and a reader of the built site sees what it adds.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isSilent } from '../../src/schema/state.ts';
import { findTexts } from '../../src/search/find-texts.ts';
import { parseQuery } from '../../src/search/query.ts';
import { type BuiltSite, host } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { pageAt, readSiteFile, textOf } from '../read-site.ts';
import { fileIndex } from '../search/file-index.ts';
import { type ChangedFile, changedFiles, copyProject, digestsOf, runNode, runScript } from './project-copy.ts';
import { folder, follow, misfits, readRecipes } from './recipes.ts';

const recipes = readRecipes();

/** The one recipe whose files are in a content folder. */
const ofContent = 'a-variable';
/** A content folder of somebody else, beside the copy. */
const review = '../my-review';

const changes = new Map<string, readonly ChangedFile[]>();
const scripts: { name: string; status: number | null; output: string }[] = [];
let above = '';
let copy = '';
let site: BuiltSite;

/** The tests of what recipes change. Those of figures, charts and docs are run by `test:renew`, which a recipe names. */
const relatedTests = ['architecture', 'words', 'schema', 'corpus', 'explorer', 'exports', 'records/broken'];

beforeAll(() => {
	above = fs.mkdtempSync(path.join(os.tmpdir(), 'recipes-'));
	copy = copyProject(above);
	// What is followed cannot be followed again: a test asks for the lines that it changes.
	fs.rmSync(path.join(copy, 'test/fixtures/recipes'), { recursive: true });
	// Backwards: the first recipe then draws the pictures of all figures anew, and would show one that has changed.
	for (const { name, scripts: named } of recipes.filter((recipe) => recipe.name !== ofContent).toReversed()) {
		const before = digestsOf(copy);
		follow(copy, path.join(folder, name));
		for (const script of named) scripts.push({ name: `${name}: ${script}`, ...runScript(copy, script) });
		changes.set(name, changedFiles(before, digestsOf(copy)));
	}
	const content = path.join(copy, review);
	fs.cpSync(path.join(copy, 'test/fixtures/review'), content, { recursive: true });
	const before = digestsOf(content);
	follow(content, path.join(folder, ofContent));
	for (const script of recipes.find(({ name }) => name === ofContent)?.scripts ?? [])
		scripts.push({ name: `${ofContent}: ${script}`, ...runScript(copy, script, { CONTENT_DIR: review }) });
	changes.set(ofContent, changedFiles(before, digestsOf(content)));
	follow(content, path.join(folder, 'a-kind-of-variable/shown'));
	site = { name: 'recipes', content, base: '/', folder: path.join(copy, 'dist') };
	const settings = { CONTENT_DIR: review, SITE_URL: host, BASE_PATH: '', OUT_DIR: '', NODE_ENV: 'production' };
	scripts.push({ name: 'build', ...runScript(copy, 'build', settings) });
});

afterAll(() => fs.rmSync(above, { recursive: true, force: true }));

test('each recipe has a folder with what somebody writes who follows it, and each folder a recipe', () => {
	expect(recipes.map(({ name }) => name).sort()).toEqual(fs.readdirSync(folder).sort());
});

test.each(recipes)('$name: it changes the files that it names, and no other', (recipe) => {
	expect(misfits(recipe, changes.get(recipe.name) ?? [])).toEqual([]);
});

test('misfits finds a file that is not named, a name that is not needed, and two files for one name', () => {
	const table = { name: 'src/exports/files.ts', isNew: false };
	const made = { name: 'src/exports/programmes.ts', isNew: true };
	const files = ['src/exports/FILE.ts', 'src/exports/files.ts'];
	expect(misfits({ files }, [table, made])).toEqual([]);
	expect(misfits({ files: files.slice(1) }, [table, made])).toEqual(['not named: src/exports/programmes.ts']);
	expect(misfits({ files: files.slice(0, 1) }, [table, made])).toEqual(['not named: src/exports/files.ts']);
	expect(misfits({ files }, [table])).toEqual(['unchanged: src/exports/FILE.ts']);
	expect(misfits({ files }, [table, made, { ...made, name: 'src/exports/places.ts' }])).toEqual([
		'more than one: src/exports/FILE.ts',
	]);
	expect(misfits({ files: ['src/exports/', 'test/exports/'] }, [table, made])).toEqual(['unchanged: test/exports/']);
});

describe('with all recipes followed', () => {
	test('every script that a recipe names, and the build, succeeds', () => {
		for (const { name, status, output } of scripts)
			expect([name, status, status === 0 ? '' : output]).toEqual([name, 0, '']);
		expect(scripts.map(({ name }) => name)).toContain('a-rule-of-the-check: test:renew');
	});

	test.each(['check:content', 'lint', 'types'])('%s finds nothing', (script) => {
		const { status, output } = runScript(copy, script);
		expect([status, status === 0 ? '' : output]).toEqual([0, '']);
	});

	test('the tests of the program pass', () => {
		const words = [
			'run',
			'--config',
			'test/vitest.config.ts',
			'--reporter=dot',
			...relatedTests.map((name) => `test/${name}`),
		];
		const { status, output } = runNode(copy, ['node_modules/vitest/vitest.mjs', ...words], { CI: 'true' });
		expect(output.slice(output.indexOf('FAIL'))).not.toContain('FAIL');
		expect(status).toBe(0);
	});
});

/** What a file of the content says. */
const written = (name: string) => parse(fs.readFileSync(path.join(site.content, name), 'utf8'));

/** The records, as they are written. */
const records = () =>
	fs.readdirSync(path.join(site.content, 'studies')).map((name) => written(`studies/${name}`)) as readonly {
		id: string;
		programme?: string;
		values: Record<string, unknown>;
	}[];

/** Ids of the studies whose value of a variable is or holds a word. */
const holding = (variable: string, word: string) =>
	records().flatMap(({ id, values: { [variable]: value } }) => {
		const bare = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
		return [bare].flat().includes(word) ? [id] : [];
	});

const texts = (address: string, selector: string) =>
	[...pageAt(site, address).document.querySelectorAll(selector)].map((element) => textOf(element));

const linksOn = (address: string) =>
	[...pageAt(site, address).document.querySelectorAll('a')].map((link) => link.getAttribute('href'));

/** Addresses of the pages that a search of the site finds. */
async function searched(words: string): Promise<readonly string[]> {
	const index = fileIndex(site.folder);
	return (await findTexts(index, parseQuery(words))).flatMap((text) => index.texts[text]?.href ?? []);
}

describe('a reader sees', () => {
	test('the figure on its page, with the numbers of the records, and its files', () => {
		const { codes } = written('codebook/plot.yaml') as { codes: { code: string; label: string }[] };
		const rows = [
			...codes.map(({ code, label }) => [label, holding('plot', code).length]),
			['Not reported', holding('plot', 'not-reported').length],
		];
		const page = pageAt(site, 'figures/which-ground/').document;
		const cells = [...page.querySelectorAll('tbody tr')].map((row) => [
			textOf(row.querySelector('th')),
			Number.parseInt(textOf(row.querySelector('td')), 10),
		]);
		expect(cells).toEqual(rows);
		const marks = [...page.querySelectorAll('svg.chart a')].map((mark) => mark.getAttribute('aria-label'));
		expect(marks.map((name) => name?.replace(/,.*$/, ''))).toEqual(
			rows
				.filter(([, count]) => count !== 0)
				.map(([label, count]) => `${label}: ${count} paper${count === 1 ? '' : 's'}`),
		);
		expect(linksOn('figures/')).toContain('/figures/which-ground/');
		const file = parseRecords(readSiteFile(site, 'figures/which-ground/which-ground.csv'));
		expect(file.map((row) => Object.values(row).slice(0, 2))).toEqual(rows.map((row) => row.map(String)));
		expect(readSiteFile(site, 'embed/figures/which-ground/index.html')).toContain('<svg class="chart"');
	});

	test('the format on the page of the data: a file with one study a line', () => {
		expect(linksOn('data/')).toContain('/data/studies.jsonl');
		const lines = readSiteFile(site, 'data/studies.jsonl').trimEnd().split('\n');
		const { studies } = JSON.parse(readSiteFile(site, 'data/studies.json')) as { studies: { id: string }[] };
		expect(lines.map((line) => JSON.parse(line))).toEqual(studies);
		expect(studies.map(({ id }) => id).sort()).toEqual(
			records()
				.map(({ id }) => id)
				.sort(),
		);
	});

	test('the file on the page of the data, with every programme and its studies', () => {
		expect(linksOn('data/')).toContain('/data/programmes.json');
		const { programmes } = JSON.parse(readSiteFile(site, 'data/programmes.json')) as {
			programmes: { id: string; studies: string[] }[];
		};
		const expected = (written('programmes.yaml') as { id: string }[]).map(({ id }) => [
			id,
			records().flatMap((record) => (record.programme === id ? [record.id] : [])),
		]);
		expect(programmes.map(({ id, studies }) => [id, studies.toSorted()])).toEqual(expected);
	});

	test('the page at its address, from every page and in the search', async () => {
		const { people } = written('review.yaml') as { people: { family: string; given: string }[] };
		const listed = texts('authors/', 'main li').map((text) => text.split(':')[0]);
		expect(listed).toEqual(people.map(({ family, given }) => `${given} ${family}`));
		for (const address of ['', 'studies/', 'figures/which-ground/']) expect(linksOn(address)).toContain('/authors/');
		expect(await searched('Mizuna')).toContain('/authors/');
	});

	test('a page of the new kind for each programme, from its studies and in the search', async () => {
		for (const { id, name } of written('programmes.yaml') as { id: string; name: string }[]) {
			expect(texts(`programmes/${id}/`, 'h1')).toEqual([name]);
			const own = records().filter(({ programme }) => programme === id);
			for (const study of own) {
				expect(linksOn(`programmes/${id}/`)).toContain(`/studies/${study.id}/`);
				expect(linksOn(`studies/${study.id}/`)).toContain(`/programmes/${id}/`);
			}
			expect(own.length).toBeGreaterThan(0);
			expect(await searched(name)).toContain(`/programmes/${id}/`);
		}
	});

	test.each([
		['soil', 'Soil', { ground: 'The ground', 'raised-bed': 'Raised beds', 'not-reported': 'Not reported' }],
		[
			'partners',
			'Partner countries',
			{ FR: 'France', NO: 'Norway', GB: 'United Kingdom', none: 'None', 'not-reported': 'Not reported' },
		],
	] as const)(
		'the variable %s as a facet with counts, in its listings, in records and in tables',
		(id, label, codes) => {
			const facet = pageAt(site, 'explore/').document.querySelector(`details:has(> #facet-${id})`);
			expect(textOf(facet?.querySelector('summary'))).toBe(label);
			const values = [...(facet?.querySelectorAll('.values a') ?? [])].map((link) => [
				link.getAttribute('href'),
				textOf(link).replace(/,.*$/, ''),
			]);
			expect(values).toEqual(
				Object.entries(codes).map(([code, word]) => [`/by/${id}/${code}/`, `${word} ${holding(id, code).length}`]),
			);
			const rows = parseRecords(readSiteFile(site, 'data/studies.csv'));
			for (const [code, word] of Object.entries(codes)) {
				const own = holding(id, code);
				expect(own.length).toBeGreaterThan(0);
				const listed = linksOn(`by/${id}/${code}/`).filter((href) => /^\/studies\/[^/]+\/$/.test(href ?? ''));
				expect([...new Set(listed)].sort()).toEqual(own.map((study) => `/studies/${study}/`).sort());
				expect(rows.filter((row) => row[id]?.split('; ').includes(code)).map((row) => row.id)).toEqual(
					expect.arrayContaining(own),
				);
				// What is merely absent is gathered by its state, under which the variable stands.
				for (const study of own) {
					const named = [...pageAt(site, `studies/${study}/`).document.querySelectorAll('.record a')].filter(
						(link) => link.getAttribute('href') === `/by/${id}/${code}/`,
					);
					expect([study, named.map((link) => textOf(link))]).toEqual([study, [isSilent(code) ? label : word]]);
				}
			}
			expect(texts(`codebook/${id}/`, 'h1')).toEqual([label]);
		},
	);

	test('every new address in the register', () => {
		expect(runScript(copy, 'addresses', { CONTENT_DIR: review })).toMatchObject({ status: 0 });
		const register = written('addresses.yaml') as unknown[];
		for (const address of [
			'authors',
			'programmes/snow-garden',
			'figures/which-ground',
			'data/studies.jsonl',
			'data/programmes.json',
			'codebook/soil',
			'by/soil/ground',
			'by/partners/FR',
			'data/studies.csv#partners',
		])
			expect(register).toContain(address);
	});
});

test('who writes a bad record is told by the new rule where it stands, and nothing is told of good ones', () => {
	const good = runScript(copy, 'check:content', { CONTENT_DIR: review });
	expect(good).toMatchObject({ status: 0 });
	expect(good.output).not.toContain('title-with-stop');
	const file = path.join(site.content, 'references.yaml');
	const lines = fs.readFileSync(file, 'utf8').split('\n');
	const at = lines.findIndex((line) => /^ {2}title: /.test(line));
	lines[at] = '  title: A garden was dug and left.';
	fs.writeFileSync(file, lines.join('\n'));
	const bad = runScript(copy, 'check:content', { CONTENT_DIR: review });
	expect(bad.status).toBe(1);
	expect(bad.output).toContain(`${review}/references.yaml:${at + 1}:10  title-with-stop`);
	expect(bad.output).toContain('"A garden was dug and left." ends with a full stop.');
});
