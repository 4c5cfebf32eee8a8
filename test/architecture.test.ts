/** The rooms of `src/` and what each may import: imports go down, never up. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { keptOnDevice } from '../src/layouts/kept-on-device.ts';
import { codings } from '../src/schema/coding.ts';
import { absentStates } from '../src/schema/state.ts';
import { kinds } from '../src/schema/variable-kind.ts';
import { filesUnder, root } from './built-site.ts';

interface Room {
	/** Rooms and packages; `node:` and `astro:` stand for all that begin so. A file is named with its room. */
	may: readonly string[];
	/** The same code at build and in the browser: it knows neither. */
	isPure?: boolean;
}

const pureRooms = ['corpus', 'facets', 'figures', 'charts', 'exports', 'claims', 'guidance', 'fragments'];

const rooms: Record<string, Room> = {
	// Every room speaks, so every room may import it.
	wording: { may: ['wink-porter2-stemmer'], isPure: true },
	schema: { may: ['zod', 'satteri'] },
	// Of the exports the check knows what was promised: names of files and columns.
	records: {
		may: [
			'environment.ts',
			'schema',
			'corpus',
			'facets',
			// The check recomputes the claims of a review, as the pages do.
			'claims',
			'exports/file-names.ts',
			'exports/lasting-addresses.ts',
			'exports/record-names.ts',
			'node:',
			'zod',
			'js-yaml',
			'yaml',
			'satteri',
		],
	},
	corpus: { may: ['schema'], isPure: true },
	facets: { may: ['corpus', 'schema'], isPure: true },
	claims: { may: ['corpus', 'facets', 'schema'], isPure: true },
	guidance: { may: ['corpus', 'facets', 'claims', 'schema'], isPure: true },
	// Of the schema only the names of signs: a chart knows nothing of studies.
	charts: {
		may: [
			'd3',
			'preact',
			'i18n-iso-countries',
			'topojson-client',
			'topojson-simplify',
			'topojson-specification',
			'world-atlas',
			'schema/variable.ts',
		],
		isPure: true,
	},
	figures: { may: ['corpus', 'facets', 'claims', 'charts', 'schema', 'd3', 'preact'], isPure: true },
	exports: {
		may: [
			'corpus',
			'facets',
			'claims',
			'guidance',
			'schema',
			'zod',
			'@citation-js',
			'docx',
			'fflate',
			'hyparquet-writer',
		],
		isPure: true,
	},
	requests: { may: [] },
	// Drawn at build and in the browser alike: values come in, and callbacks.
	fragments: { may: ['corpus', 'facets', 'figures', 'guidance', 'exports', 'schema', 'preact'], isPure: true },
	search: { may: ['requests'] },
	explorer: {
		may: [...pureRooms, 'schema', 'requests', 'search', 'components/wake-island.ts', 'preact', '@preact'],
	},
	query: { may: [...pureRooms, 'schema', 'requests', 'components/wake-island.ts', 'hyparquet', 'preact'] },
	planner: { may: [...pureRooms, 'schema', 'requests', 'components/wake-island.ts', 'preact', '@preact'] },
	components: { may: [...pureRooms, 'schema', 'requests', 'search', 'styles', 'layouts/site.ts', 'preact', 'astro:'] },
	layouts: { may: [...pureRooms, 'schema', 'search', 'components', 'styles', 'astro:', '@fontsource-variable'] },
	pages: {
		may: [
			...pureRooms,
			'schema',
			'search',
			'components',
			'layouts',
			'explorer',
			'planner',
			'query',
			'styles',
			'preact-render-to-string',
			'node:',
			'astro:',
		],
	},
	publish: {
		may: [
			'environment.ts',
			'corpus',
			'exports',
			'records',
			'schema/site-language.ts',
			'search',
			// A host sends the policy that pages carry.
			'layouts/policy.ts',
			// It draws the pictures that pages name, with the marks of figures.
			'layouts/share-picture.ts',
			'figures/small-picture.ts',
			'sharp',
			'node:',
			'astro',
			'@astrojs/preact',
			// Components of built pages are drawn by a renderer of ours.
			'preact',
			'preact-render-to-string',
			'pagefind',
			'parse5',
			'@fastify/send',
			'vite',
			'zod',
		],
	},
	documents: {
		may: [...pureRooms, 'environment.ts', 'schema', 'records', 'node:', 'fflate', 'saxes', 'parse5', 'satteri'],
	},
	// Makes content of a team's own files, so it stands beside the rooms that read content.
	imports: {
		may: [
			'environment.ts',
			'schema',
			'corpus',
			'records',
			// How a workbook of records is known, and what is read back of it.
			'exports/records-sheet.ts',
			'node:',
			'zod',
			'yaml',
			'fflate',
			'csv-parse',
			'saxes',
			'parse5',
			'read-excel-file',
			'i18n-iso-countries',
			'@citation-js',
		],
	},
	// Writes content to begin from. What it writes stands beside it, and is no code.
	templates: { may: ['environment.ts', 'records', 'node:', 'yaml'] },
	// What people do with records outside of the folder: sheets that they fill in, and chartings that are compared.
	charting: {
		may: ['environment.ts', 'schema', 'corpus', 'records', 'exports/workbook.ts', 'imports', 'node:', 'yaml'],
	},
	// Several reviews as one site: builds them, and has a search of its own.
	portal: {
		may: [
			'environment.ts',
			'schema',
			'corpus',
			'records',
			'publish',
			'requests',
			'search',
			'layouts/policy.ts',
			'node:',
			'vite',
		],
	},
	styles: { may: [] },
};

/** Doors to rooms that are closed otherwise. */
const doors: Record<string, readonly string[]> = {
	// Read by every room that runs in Node, so it stands above them.
	'environment.ts': ['schema/web-address.ts', 'zod'],
	'launcher.cjs': ['closed-output.cjs'],
	'closed-output.cjs': [],
	// A stage of a build says things in a process of its own.
	'publish/stage.ts': ['closed-output.cjs', 'environment.ts'],
	'layouts/audit.ts': ['node:'],
	'layouts/gzip-pieces.ts': ['node:'],
	'layouts/site.ts': ['records/load.ts', 'environment.ts'],
	'explorer/Figures.tsx': ['components/figure-details.ts', 'components/pin-names.ts'],
	'explorer/FigureSaves.tsx': ['components/save-file.ts', 'components/write-picture.ts'],
	'explorer/wake-two-variables.ts': ['components/figure-details.ts', 'components/pin-names.ts'],
	'explorer/CardFigure.tsx': ['components/figure-details.ts'],
	'explorer/TakeAway.tsx': ['components/save-file.ts'],
	'explorer/ReportPrint.tsx': ['components/picture-address.ts'],
	'explorer/ReportChoice.tsx': ['components/save-file.ts', 'components/write-picture.ts'],
	'explorer/Shortlist.tsx': ['components/save-file.ts'],
	'planner/TakePlan.tsx': ['components/save-file.ts'],
	'layouts/prose.ts': ['astro', '@content'],
	'components/Figure.astro': ['layouts/figures.ts'],
};

/** Tables may be as long as what they list; that of the audit is written by `npm run audit`. */
const tables = [
	...(['records/issue.ts', 'records/checks/table.ts', 'exports/files.ts', 'exports/tables.ts'] as const),
	'layouts/audit.json',
];

/** The same word for the file and for a component: `FindingMatrix.astro`, `copy-button.ts`. */
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|cjs|css|json|woff2|ttf)$/;
/** The name of a figure is its address, whatever draws it. */
const figureName = /^[a-z0-9]+(-[a-z0-9]+)*\.tsx$/;
const pascalCase = /^([A-Z][a-z0-9]*)+\.(astro|tsx)$/;
/** The name of a page is its address, and what stands in brackets is filled in. */
const pageName = /^(\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.(json|xml|txt|webmanifest))?\.(astro|ts)$/;

/** The words in Spanish: a build in Spanish has each of these files in the place of the English one. */
const spanish = 'wording/spanish/';

const src = path.join(root, 'src');

const files = filesUnder(src)
	.filter((file) => !file.endsWith('.md') && !/templates[\\/](presets|workflow)[\\/]/.test(file))
	.map((file) => {
		const name = path.relative(src, file).split(path.sep).join('/');
		const text = fs.readFileSync(file, 'utf8');
		return { name, room: name.includes('/') ? (name.split('/')[0] ?? '') : '', text, code: withoutComments(text) };
	});

/** Text without comments. Good enough for this code, in which no string holds `//` but after a colon. */
function withoutComments(text: string): string {
	return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/[^\n]*/gm, '$1');
}

/** What a file imports, in whatever form: `{ of: 'corpus/label.ts' }` for its own, `{ of: 'zod' }` for packages. */
function importsOf({ name, code }: (typeof files)[number]): readonly string[] {
	const found = [
		...code.matchAll(/\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g),
	];
	return found
		.map(([, from, bare]) => (from ?? bare ?? '').replace(/\?(raw|url)$/, ''))
		.map((from) => (from.startsWith('.') ? path.posix.join(path.posix.dirname(name), from) : from));
}

/** Whether a list of rooms, files and packages holds what is imported. */
function holds(list: readonly string[], imported: string): boolean {
	return list.some((entry) =>
		entry.endsWith(':') ? imported.startsWith(entry) : imported === entry || imported.startsWith(`${entry}/`),
	);
}

test('importsOf finds imports of every form', () => {
	const code = `import a from './a.ts';\nimport type { B } from "../corpus/b.ts";\nimport './c.css';\nimport {\n\td,\n} from 'd3';\nexport { e } from './e.ts';\nawait import('./f.ts');`;
	expect(importsOf({ name: 'room/x.ts', room: 'room', text: code, code })).toEqual([
		'room/a.ts',
		'corpus/b.ts',
		'room/c.css',
		'd3',
		'room/e.ts',
		'room/f.ts',
	]);
});

test('every file stands in a room, and every room is named here', () => {
	expect(files.filter(({ name, room }) => !(room in rooms) && !(name in doors)).map(({ name }) => name)).toEqual([]);
});

test.each(files.filter(({ name }) => /\.(ts|tsx|astro|mdx)$/.test(name)).map((file) => [file.name, file] as const))(
	'%s imports what its room may',
	(name, file) => {
		const own = [file.room, 'wording', ...(rooms[file.room]?.may ?? []), ...(doors[name] ?? [])];
		expect(importsOf(file).filter((imported) => !holds(own, imported))).toEqual([]);
	},
);

test('what is imported exists', () => {
	const names = new Set(files.map(({ name }) => name));
	const lost = files.flatMap((file) =>
		importsOf(file)
			.filter((imported) => (imported.split('/')[0] ?? '') in rooms && !names.has(imported))
			.map((imported) => `${file.name} → ${imported}`),
	);
	expect(lost).toEqual([]);
});

// Sites under a base are built in test:full.
test('no address in a page begins at the root of its host: the site may stand below it', () => {
	const fromRoot = /\b(?:href|src|srcset|action|poster)=(?:["']|\{\s*["'`])\/(?!\/)|\bfetch\(\s*["'`]\//;
	expect(['<a href="/x/">', "src={'/x.js'}", 'fetch(`/x`)'].every((code) => fromRoot.test(code))).toBe(true);
	expect(files.filter(({ code }) => fromRoot.test(code)).map(({ name }) => name)).toEqual([]);
});

test('no script of a page reaches zod or the reader of Markdown, which only a build needs', () => {
	const byName = new Map(files.map((file) => [file.name, file]));
	/** Imports of values: types are gone before a browser sees them. */
	const valuesOf = (file: (typeof files)[number]) =>
		importsOf({ ...file, code: file.code.replaceAll(/\b(?:import|export)\s+type\b[^'"]*['"][^'"]+['"]/g, '') });
	const scripts = files.flatMap((file) =>
		[...file.code.matchAll(/<script>([\s\S]*?)<\/script>/g)].flatMap(([, code = '']) => importsOf({ ...file, code })),
	);
	const ways = new Map(scripts.map((name) => [name, name]));
	const reached: string[] = [];
	for (const [name, way] of ways) {
		const file = byName.get(name);
		for (const imported of file ? valuesOf(file) : []) {
			if (imported === 'zod' || imported === 'satteri') reached.push(`${way} → ${imported}`);
			if (!ways.has(imported)) ways.set(imported, `${way} → ${imported}`);
		}
	}
	expect(scripts.length).toBeGreaterThan(10);
	expect(reached).toEqual([]);
});

describe('pure rooms', () => {
	const pure = files.filter(({ room }) => rooms[room]?.isPure);
	const forbidden: readonly [what: string, pattern: RegExp][] = [
		['Node', /['"]node:|\bprocess\.|\bBuffer\b|\b__dirname\b|\bimport\.meta\b/],
		['Astro', /['"]astro:/],
		['a document', /\b(window|document|navigator|localStorage|location)\s*[.[(]/],
		['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/],
		['chance', /\bMath\.random\b|\brandomUUID\b/],
		['the locale of the machine', /\.toLocale\w+\(|\.localeCompare\([^,()]+\)|new Intl\.\w+\(\s*(\)|undefined|\[\])/],
	];

	test.each(forbidden)('mention no %s', (_, pattern) => {
		expect(
			pure.filter(({ code }) => pattern.test(code)).map(({ name, code }) => `${name}: ${pattern.exec(code)?.[0]}`),
		).toEqual([]);
	});

	test('there are some', () => {
		expect(pure.length).toBeGreaterThan(20);
	});
});

describe('kinds of variable', () => {
	const names = kinds.join('|');
	/** A comparison with the name of a kind, a case of it, a list that holds one, or a table over kinds. */
	const branch = new RegExp(
		`\\bkinds?\\b\\)?\\s*(?:[!=]==?\\s*|:\\s*\\[[^\\]]*|\\.includes\\(\\s*)['"](?:${names})['"]|['"](?:${names})['"]\\s*[!=]==?\\s*(?:[\\w.?]*\\.)?kind\\b|\\bcase\\s+['"](?:${names})['"]|\\[[^\\]]*['"](?:${names})['"][^\\]]*\\]\\)?\\.(?:includes|has|indexOf)\\([\\w.?]*\\bkind\\b|\\bRecord<\\s*(?:Kind|Variable(?:Record)?\\['kind'\\])\\s*,`,
		'g',
	);
	/** The table, and its parts with zod and words. */
	const own = ['schema/variable-kind.ts', 'schema/kind-schema.ts', 'schema/kind-words.ts'];
	/** Other kinds that share a word with one of a variable: of a text, an attribute, an address, a facet, in zod. */
	const others: Readonly<Record<string, readonly string[]>> = {
		'schema/characters.ts': ["kind === 'text'"],
		'explorer/facet-view.ts': ["kind === 'codes'"],
		'records/checks/prose.ts': ["kind === 'text'"],
		'records/checks/told-removals.ts': ["kind === 'code'", "kind !== 'code'"],
		'records/shape/translate-value.ts': ["kind === 'number'", "kinds.includes('number'"],
	};

	test('have one table: nothing else asks which kind a variable is, but what its kind can do', () => {
		const branches = files
			.filter(({ name }) => !own.includes(name))
			.flatMap(({ name, code }) =>
				[...code.matchAll(branch)]
					.filter(([what]) => !others[name]?.includes(what))
					.map(([what]) => `${name}: ${what}`),
			);
		expect(branches).toEqual([]);
	});

	test.each([
		"kind === 'year'",
		"variable?.kind !== 'country'",
		"(kind) === 'text'",
		"'codes' === variable.kind",
		"case 'number':",
		"kinds: ['code', 'codes']",
		"['year', 'country'].includes(variable.kind)",
		"new Set(['year', 'country']).has(kind)",
		"const words: Partial<Record<Variable['kind'], string>> = {}",
	])('%s is such a branch', (code) => {
		expect(code.match(branch)).not.toBeNull();
	});

	// What each is called stands in the room of words.
	test('have no second table that names them all', () => {
		const tablesOfNames = files.filter(
			({ name, room, code }) =>
				!own.includes(name) && room !== 'wording' && kinds.every((kind) => new RegExp(`\\b${kind}: `).test(code)),
		);
		expect(tablesOfNames.map(({ name }) => name)).toEqual([]);
	});
});

test.each([
	['states', absentStates, 'schema/state.ts'],
	['codings', codings, 'schema/coding.ts'],
] as const)('%s have one table', (_, words, own) => {
	const tablesOfWords = files.filter(
		({ name, room, code }) =>
			name !== own &&
			room !== 'wording' &&
			words.every((word) => new RegExp(`(?<![\\w-])${word}['"]?(?:: |[,\\]])`).test(code)),
	);
	expect(tablesOfWords.map(({ name }) => name)).toEqual([]);
});

describe('tests', () => {
	const tests = filesUnder(path.join(root, 'test'))
		.map((file) => path.relative(root, file).split(path.sep).join('/'))
		.filter((name) => /\.tsx?$/.test(name) && !/^test\/(bench|fixtures|\.cache)\//.test(name))
		.map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') }));

	/** These are no tests; this file names what it looks for. */
	const scripts = ['test/run.ts', 'test/picture.ts', 'test/audit/access.ts', 'test/architecture.test.ts'];
	/** One waits for another run that builds, and takes over from one that was ended; one ends a process that hangs. */
	const waiting = ['test/built-site.ts', 'test/fuzz/try-seeds.ts'];

	/** A busy machine must not fail a test, nor a quick one: time is measured in test/bench/, work is counted. */
	const clocks =
		/\b(?:performance\.now|Date\.now|hrtime|cpuUsage|threadCpuUsage|setTimeout|setInterval|waitForTimeout|networkidle)\b|\bnew Date\(\)/g;

	test('look at no clock, and wait for what they mean', () => {
		const looks = tests
			.filter(({ name }) => !waiting.includes(name) && !scripts.includes(name))
			.flatMap(({ name, text }) => [...text.matchAll(clocks)].map(([what]) => `${name}: ${what}`));
		expect(looks).toEqual([]);
		expect(tests.length).toBeGreaterThan(100);
	});
});

describe('names of exports', () => {
	/** Names that several modules export, and why each means the same wherever it stands. */
	const shared: Readonly<Record<string, string>> = {
		GET: 'Astro calls it for the answer of a route; each route has its own',
		getStaticPaths: 'Astro calls it for the addresses of a route; each route has its own',
		setup: 'vitest calls it before the first file of a suite; each suite has its own',
	};

	/** The names that a module declares and exports; what it hands on of another is not its own. */
	function exportsOf(name: string, text: string): readonly string[] {
		const { statements } = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
		return statements.flatMap((statement) => {
			if (ts.isExportDeclaration(statement))
				return !statement.moduleSpecifier && statement.exportClause && ts.isNamedExports(statement.exportClause)
					? statement.exportClause.elements.map((element) => element.name.text)
					: [];
			const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
			if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
			if (ts.isVariableStatement(statement))
				return statement.declarationList.declarations.flatMap((declaration) => boundNames(declaration.name));
			const declared = 'name' in statement ? (statement.name as ts.Node | undefined) : undefined;
			return declared && ts.isIdentifier(declared) ? [declared.text] : [];
		});
	}

	function boundNames(name: ts.BindingName): readonly string[] {
		if (ts.isIdentifier(name)) return [name.text];
		return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
	}

	/** Of the program and of its tests, which speak of it in its own words, and of what the recipes add to both. */
	const modules = [
		...files.map(({ name, text }) => ({ name: `src/${name}`, text })),
		...filesUnder(path.join(root, 'test'))
			.map((file) => path.relative(root, file).split(path.sep).join('/'))
			.filter((name) => /\.tsx?$/.test(name) && !/^test\/(fixtures(?!\/recipes\/)|\.cache)\//.test(name))
			.map((name) => ({
				name: name.replace(/^test\/fixtures\/recipes\/[^/]+\/new\//, ''),
				text: fs.readFileSync(path.join(root, name), 'utf8'),
			})),
	].filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));

	/** By name, the modules that export it. Components of Astro export nothing: each is called after the noun that it draws. */
	const modulesByName = Map.groupBy(
		modules
			.filter(({ name }) => !name.startsWith(`src/${spanish}`))
			.flatMap(({ name, text }) => [...new Set(exportsOf(name, text))].map((own) => ({ own, module: name }))),
		({ own }) => own,
	);

	test('are read in every form', () => {
		const text =
			"export interface A {}\nexport type B = A;\nexport const c = 1, [d, { e: f }] = g;\nexport async function* h() {}\nexport class I {}\nconst j = 1;\nexport { j as k };\nexport { l } from './l.ts';\nfunction m() {}";
		expect(exportsOf('x.ts', text)).toEqual(['A', 'B', 'c', 'd', 'f', 'h', 'I', 'k']);
	});

	test('mean one thing each: no name is exported by two modules', () => {
		const twice = [...modulesByName]
			.filter(([own, found]) => found.length > 1 && !(own in shared))
			.map(([own, found]) => `${own}: ${found.map(({ module }) => module).join(', ')}`);
		expect(twice).toEqual([]);
	});

	test.each(Object.keys(shared))('%s needs its exemption', (own) => {
		expect(modulesByName.get(own)?.length).toBeGreaterThan(1);
	});
});

describe('words in Spanish', () => {
	const translations = files.filter(({ name }) => name.startsWith(spanish));
	const namesIn = (code: string) =>
		[...code.matchAll(/^export (?:const|function\*?) (\w+)/gm)].map(([, name = '']) => name).sort();

	/** What joins parts and makes formats, in whatever language. */
	const shared: readonly string[] = ['wording/rich.ts', 'wording/on-demand.ts'];

	test('are exported under the names of the English ones, and under no other', () => {
		const byName = new Map(files.map(({ name, code }) => [name, code]));
		// What only Spanish sentences need stands in files of their own, and beside the grammar.
		const own = ['formatPercentage', 'inNumber'];
		const wrong = translations
			.filter(({ name }) => ![`${spanish}genders.ts`, `${spanish}language.ts`].includes(name))
			.flatMap(({ name, code }) => {
				const wanted = namesIn(byName.get(name.replace('spanish/', '')) ?? '');
				const found = namesIn(code).filter((one) => !own.includes(one));
				return String(found) === String(wanted) ? [] : [`${name}: ${found}; English: ${wanted}`];
			});
		expect(wrong).toEqual([]);
	});

	test('there are Spanish words for each file with English ones', () => {
		// What these do is the same in every language.
		const same = [...shared, 'wording/wink-porter2-stemmer.d.ts'];
		const missing = files
			.filter(({ name }) => /^wording\/[^/]+\.ts$/.test(name) && !same.includes(name))
			.filter(({ name }) => !translations.some((own) => own.name === name.replace('wording/', spanish)))
			.map(({ name }) => name);
		expect(missing).toEqual([]);
	});

	test('take nothing from the English ones but types', () => {
		const taken = translations.flatMap((file) =>
			importsOf({ ...file, code: file.code.replaceAll(/\b(?:import|export)\s+type\b[^'"]*['"][^'"]+['"]/g, '') })
				.filter((imported) => imported.endsWith('.ts') && !imported.startsWith(spanish))
				.filter((imported) => !shared.includes(imported))
				.map((imported) => `${file.name} → ${imported}`),
		);
		expect(taken).toEqual([]);
	});
});

test('what a module keeps in the browser is listed on About', () => {
	const keepers = files
		.filter(
			({ name, code }) => !name.endsWith('.css') && /\b(localStorage|sessionStorage|indexedDB|caches)\b/.test(code),
		)
		.map(({ name }) => name);
	expect(keepers.sort()).toEqual(Object.keys(keptOnDevice).sort());
	expect(files.filter(({ code }) => /\b(document\s*\.\s*cookie|cookieStore)\b/.test(code))).toEqual([]);
});

describe('nothing is passed over', () => {
	const code = files.filter(({ name }) => /\.(tsx?|astro|cjs)$/.test(name));

	test('a failure is read where it is caught: no catch without its cause', () => {
		const bare = /\bcatch\s*\{|\.catch\(\s*\(\s*\)|\bcatch\s*\(\w+\)\s*\{\s*\}/;
		expect(code.filter(({ text }) => bare.test(text)).map(({ name }) => name)).toEqual([]);
	});

	test('a type is what a value is: none is forced upon another', () => {
		const forced = /\bas (?:unknown|never|any) as\b|@ts-(?:ignore|expect-error|nocheck)|: any\b|<any>|\bas any\b/;
		expect(code.filter(({ code: own }) => forced.test(own)).map(({ name }) => name)).toEqual([]);
	});
});

describe('names and sizes', () => {
	/** Functions that other files use: what each does stands above it, or above its file where it is the only one. */
	const exported =
		/^export (?:(?:async )?function\*? (?=(\w+))|const (?=(\w+)(?:: [^=\n]+)? = (?:async )?(?:\([^)]*\)(?:: [^=\n]+)?|\w+) =>))/gm;

	const nameOf = ([, declared, arrow = '']: RegExpExecArray) => declared ?? arrow;

	test('what every public function does is said', () => {
		const unsaid = files
			.filter(({ name, room }) => /\.tsx?$/.test(name) && room !== 'pages')
			.flatMap(({ name, room, text }) => {
				// Arrow functions of the words are sentences, which say themselves what they are for.
				const found = [...text.matchAll(exported)].filter(([, , arrow]) => arrow === undefined || room !== 'wording');
				const names = new Set(found.map(nameOf));
				if (names.size === 1 && text.startsWith('/**')) return [];
				const said = new Set(found.filter(({ index }) => text.slice(0, index).trimEnd().endsWith('*/')).map(nameOf));
				// What a rule demands stands above its file.
				const isRule = (own: string) => name.startsWith('records/checks/') && own.startsWith('check');
				return [...names].filter((own) => !said.has(own) && !isRule(own)).map((own) => `${name}: ${own}`);
			});
		expect(unsaid).toEqual([]);
	});

	test('no folder is called after what it is not about', () => {
		expect(
			files
				.filter(({ name }) => /(^|\/)(utils?|helpers?|lib|common|shared|misc)(\/|\.)/.test(name))
				.map(({ name }) => name),
		).toEqual([]);
	});

	test('files are named in kebab-case, components in PascalCase, pages by their address', () => {
		const fits = (name: string, room: string) => {
			const last = path.posix.basename(name);
			if (room === 'pages') return pageName.test(last);
			return (
				name === 'content.config.ts' ||
				kebabCase.test(last) ||
				pascalCase.test(last) ||
				(room === 'figures' && figureName.test(last))
			);
		};
		expect(files.filter(({ name, room }) => !fits(name, room)).map(({ name }) => name)).toEqual([]);
	});

	test('no file is longer than 300 lines, but tables, style sheets and declared types', () => {
		const long = files.filter(
			({ name, text }) => !tables.includes(name) && !/\.(css|d\.ts)$/.test(name) && text.split('\n').length > 301,
		);
		expect(long.map(({ name, text }) => `${name}: ${text.split('\n').length - 1}`)).toEqual([]);
	});

	test('nothing is exported by default, but what Astro asks for', () => {
		expect(
			files
				.filter(({ name }) => name !== 'publish/preact-renderer.ts')
				.filter(({ name, code }) => /\.tsx?$/.test(name) && /\bexport\s+default\b|\bas default\b/.test(code))
				.map(({ name }) => name),
		).toEqual([]);
	});

	test('no file only hands on what others export', () => {
		const barrels = files.filter(
			({ name, code }) => /\.ts$/.test(name) && /\bexport\s+(\*|\{[^}]*\})\s*from\b/.test(code),
		);
		expect(barrels.map(({ name }) => name)).toEqual([]);
	});

	test('each module begins with a sentence that says what it is for', () => {
		const modules = files.filter(({ name }) => /\.(ts|tsx)$/.test(name) && name !== 'content.config.ts');
		expect(modules.filter(({ text }) => !text.startsWith('/**')).map(({ name }) => name)).toEqual([]);
		const components = files.filter(({ name }) => name.endsWith('.astro'));
		expect(components.filter(({ text }) => !/^---\n\/\*\*/.test(text)).map(({ name }) => name)).toEqual([]);
	});

	test('a TODO names its issue', () => {
		expect(
			files.filter(({ text }) => /\b(TODO|FIXME|XXX)\b(?!\(#\d+\)| #\d+)/.test(text)).map(({ name }) => name),
		).toEqual([]);
	});
});
