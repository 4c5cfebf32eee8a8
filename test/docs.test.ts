/** What is written for people names what is there, and all of it. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordFolders, singleFiles } from '../src/records/content-folder.ts';
import { writeKeys } from '../src/records/keys/guide.ts';
import { writeCatalogue } from '../src/records/problems/catalogue.ts';
import { figureDefinitions } from '../src/schema/figure-kind.ts';
import { readKept, withTable } from './bench/build-table.ts';
import { root } from './built-site.ts';
import { writeDependencies } from './dependencies.ts';
import { changedByHand, folder, lostAnchors, misfits, readRecipes } from './full/recipes.ts';

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

/** Scripts that `test` calls, or that only its authors run. */
const partsOfOthers = ['test:unit', 'test:site', 'test:browser', 'test:slow', 'test:start', 'types', 'picture'];

describe('README.md', () => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	const named = [...read('README.md').matchAll(/\bnpm (?:run (?:--\S+ )*([a-z][\w:-]*)|(start|test)\b)/g)].map(
		([, name, command]) => name ?? command ?? '',
	);

	test('says what a build took in the kept run of its bench', () => {
		const kept = readKept();
		expect(kept.costs.map(({ studies }) => studies)).toEqual([20, 1_000, 10_000]);
		expect(read('README.md'), 'npm run bench:build -- --keep').toBe(withTable(read('README.md'), kept));
	});

	test('each npm script that it names exists', () => {
		expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
	});

	test('each script that people run is named', () => {
		expect(Object.keys(scripts).filter((name) => !partsOfOthers.includes(name) && !named.includes(name))).toEqual([]);
	});

	test('each file and folder that it links to exists', () => {
		const links = [
			...read('README.md').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
			...read('README.md').matchAll(/<img[^>]+src="(?!https?:)([^"]+)"/g),
		];
		expect(links.map(([, link = '']) => link).filter((link) => !fs.existsSync(path.join(root, link)))).toEqual([]);
	});

	test('each room of src/ is named', () => {
		const folders = fs
			.readdirSync(path.join(root, 'src'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory());
		expect(folders.map(({ name }) => name).filter((name) => !read('README.md').includes(`${name}/`))).toEqual([]);
	});
});

describe('src/handbook/coding-guide.md', () => {
	test('says of each kind of figure what it draws and takes', () => {
		const rows = Object.entries(figureDefinitions).map(([kind, { draws, takes }]) => {
			const keys = Object.entries(takes).map(([key, { decides }]) => `\`${key}\`: ${decides}`);
			return `| \`${kind}\` | ${draws} | ${keys.join('; ') || 'nothing'} |`;
		});
		expect(read('src/handbook/coding-guide.md')).toContain(rows.join('\n'));
	});

	test('lists each file and folder that a content folder can hold', () => {
		const names = [...singleFiles.map(({ name }) => name), ...recordFolders.map(({ name }) => `${name}/`)];
		const section = read('src/handbook/coding-guide.md').split('\n## ')[1] ?? '';
		expect(names.filter((name) => !section.includes(`\`${name}`))).toEqual([]);
	});
});

test('src/handbook/problems.md is what the table of problems says', async () => {
	await expect(writeCatalogue()).toMatchFileSnapshot(path.join(root, 'src/handbook/problems.md'));
});

test('src/handbook/keys.md is what the schemas say', async () => {
	await expect(writeKeys()).toMatchFileSnapshot(path.join(root, 'src/handbook/keys.md'));
});

test('src/handbook/dependencies.md names each package with its licence and what it is for', async () => {
	await expect(writeDependencies()).toMatchFileSnapshot(path.join(root, 'src/handbook/dependencies.md'));
});

/** Texts for people, apart from the README, whose links into the site of the forge are tested above. */
const documents = [
	'content/README.md',
	'src/README.md',
	'src/handbook/coding-guide.md',
	'src/handbook/problems.md',
	'src/handbook/keys.md',
	'src/handbook/afternoon.md',
	'src/handbook/changelog.md',
	'src/handbook/importing.md',
	'src/handbook/hosting.md',
	'src/handbook/dependencies.md',
	'.github/CONTRIBUTING.md',
];

test.each(documents)('%s links to files and headings that are there', (document) => {
	const text = read(document).replaceAll(/`[^`]*`/g, '');
	const targets = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
	const dead = targets.filter(([, file = '', anchor]) => {
		const target = file === '' ? document : path.join(path.dirname(document), file);
		if (!fs.existsSync(path.join(root, target))) return true;
		return anchor !== undefined && !headingAnchors(read(target)).has(anchor);
	});
	expect(dead.map(([link]) => link)).toEqual([]);
});

/** The anchors that GitHub gives the headings of a document. */
function headingAnchors(markdown: string): ReadonlySet<string> {
	const headings = [...markdown.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) => heading);
	return new Set(
		headings.map((heading) =>
			heading
				.toLowerCase()
				.replaceAll(/[^a-z0-9 -]/g, '')
				.replaceAll(' ', '-'),
		),
	);
}

test.each(readRecipes())(
	'src/README.md, $name: test/fixtures/recipes/ knows the lines at which somebody writes who follows it',
	(recipe) => {
		const content = path.join(root, 'test/fixtures/review');
		expect(lostAnchors(recipe, recipe.name === 'a-variable' ? content : root)).toEqual([]);
	},
);

// That each recipe has a folder, and that the work succeeds, test/full/recipes.test.ts tries: in a project in which they
// have been followed there are none.
const written = readRecipes().filter(({ name }) => fs.existsSync(path.join(folder, name)));
test.each(written)('src/README.md, $name: its steps name the files that it changes, and no other', (recipe) => {
	const renewed = recipe.scripts.includes('test:renew') ? ['src/handbook/keys.md', 'src/handbook/problems.md'] : [];
	const byHand = { files: recipe.files.filter((name) => !renewed.includes(name)) };
	expect(misfits(byHand, changedByHand(recipe))).toEqual([]);
});

describe('test/fixtures/review/README.md', () => {
	test('each invented study is listed with why it exists', () => {
		const listed = read('test/fixtures/review/README.md');
		const studies = fs
			.readdirSync(path.join(root, 'test/fixtures/review/studies'))
			.map((file) => path.basename(file, '.yaml'));
		expect(studies.filter((id) => !listed.includes(`\`${id}\``))).toEqual([]);
	});
});
