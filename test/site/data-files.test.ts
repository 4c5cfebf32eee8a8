/** Every file under `data/` is there, can be read, and holds as much as the corpus. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { bytesOf } from '../../src/exports/bytes.ts';
import { dataFiles, filesOf } from '../../src/exports/files.ts';
import { fileOf, formats } from '../../src/exports/formats/table.ts';
import { publishedStudies, publishedStudy } from '../../src/exports/json.ts';
import { tables } from '../../src/exports/tables.ts';
import { versionFiles } from '../../src/exports/version-files.ts';
import { loadVersions } from '../../src/records/load.ts';
import { presetLists } from '../../src/schema/list.ts';
import { builtSites, filesUnder, host } from '../built-site.ts';
import { parseCsv, parseRecords } from '../exports/parse-csv.ts';
import { corpusOf, pageAt, readSiteFile, textOf } from '../read-site.ts';

/** As JSON readers get it: without keys that hold nothing. */
const overTheWire = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const versions = loadVersions(site.content);
	const read = (name: string) => readSiteFile(site, `data/${name}`);
	const json = (name: string) => JSON.parse(read(name)) as Record<string, unknown>;

	test('each kind of lasting address is explained once', () => {
		const codes = pageAt(site, 'data/').document.querySelectorAll('section[aria-labelledby=addresses] td code');
		const kinds = [...codes].map(({ textContent }) => textContent?.replace(/\?.*/, ''));
		expect(kinds.length).toBeGreaterThan(4);
		expect(new Set(kinds).size).toBe(kinds.length);
	});

	test('filesOf names the files that are there, and no others are', () => {
		const found = filesUnder(path.join(site.folder, 'data')).map((file) =>
			path.relative(path.join(site.folder, 'data'), file).split(path.sep).join('/'),
		);
		const frozen = versions.flatMap((version) =>
			[...versionFiles(version).map(({ name }) => name), 'files.json', 'difference.json'].map(
				(name) => `versions/${version.version}/${name}`,
			),
		);
		const named = [...filesOf(corpus).map(({ name }) => name), ...frozen];
		expect(found.filter((name) => !name.endsWith('index.html')).sort()).toEqual([...named].sort());
	});

	test('frozen files are published letter by letter, and the page of the data links to them', () => {
		const links = [...pageAt(site, 'data/').document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
		for (const { version, files } of versions)
			for (const [name, file] of files) {
				const published = fs.readFileSync(path.join(site.folder, 'data/versions', version, name));
				expect(published.equals(bytesOf(file)), `${version}/${name}`).toBe(true);
				expect(links).toContain(`${site.base}data/versions/${version}/${name}`);
			}
	});

	test('the list of files of a version has each with its digest, and says which were not kept', () => {
		for (const { version, files } of versions) {
			const list = json(`versions/${version}/files.json`).files as { name: string; origin: string; digest: string }[];
			expect(list.length).toBeGreaterThan(20);
			for (const { name, origin, digest } of list) {
				const content = fs.readFileSync(path.join(site.folder, 'data/versions', version, name));
				expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, name).toBe(digest);
				expect(origin === 'frozen', name).toBe(files.has(name));
			}
		}
	});

	test.each(formats)(
		'the format $label stands on the page of the data, in the research object and in older versions',
		(format) => {
			const name = `data/${fileOf(format)}`;
			const { document } = pageAt(site, 'data/');
			const group = document.querySelector(`section[aria-labelledby=${format.group.toLowerCase()}]`);
			const link = group?.querySelector(`a[href="${site.base}${name}"]`);
			expect(link?.textContent).toBe(format.title);
			const crate = JSON.parse(readSiteFile(site, 'ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] };
			expect(crate['@graph'].find((entity) => entity['@id'] === name)).toMatchObject({
				name: format.title,
				encodingFormat: format.mediaType,
			});
			// Of an older version no workbook is written: it needs the review of then.
			for (const { version } of format.of === 'workbook' ? [] : versions)
				expect(fs.statSync(path.join(site.folder, 'data/versions', version, fileOf(format))).size).toBeGreaterThan(0);
		},
	);

	test('the page of the data links to each file that every corpus has', () => {
		const links = [...pageAt(site, 'data/').document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
		for (const { name } of dataFiles) expect(links).toContain(`${site.base}data/${name}`);
	});

	test('every JSON file is JSON, and says its version, day and licence unless it is a schema or a list of citations', () => {
		for (const { name } of filesOf(corpus).filter((file) => file.name.endsWith('.json'))) {
			const found = json(name);
			if (name.startsWith('schema/')) expect(found.$schema, name).toBe('https://json-schema.org/draft/2020-12/schema');
			else if (!['datapackage.json', 'studies.csl.json'].includes(name))
				expect(found, name).toMatchObject({
					version: corpus.review.version,
					date: corpus.review.dates.data,
					licence: corpus.review.licence,
				});
		}
	});

	test.each(['studies.csv', 'studies-excel.csv', 'values.csv', ...presetLists.map((list) => `${list}.csv`)])(
		'%s has as many rows as the corpus, each as wide as the header',
		(name) => {
			const [header = [], ...rows] = parseCsv(read(name));
			const table = tables(corpus, corpus.studies).find(
				(candidate) => `${candidate.name}.csv` === name.replace('-excel', ''),
			);
			expect(rows.length).toBe(table?.rows.length);
			expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
			expect(new Set(header).size).toBe(header.length);
		},
	);

	test('studies.csv has one row a study, values.csv one a study and variable, the others one an entry', () => {
		const ofStudies = corpus.variables.filter(({ of }) => of === 'study').length;
		expect(parseRecords(read('studies.csv')).map(({ id }) => id)).toEqual(corpus.studies.map(({ id }) => id));
		expect(parseRecords(read('values.csv')).length).toBe(corpus.studies.length * ofStudies);
		for (const list of presetLists)
			expect(parseRecords(read(`${list}.csv`)).length).toBe(
				corpus.studies.flatMap((study) => entriesOf(study, list)).length,
			);
	});

	test('no cell of a CSV file begins a formula', () => {
		const cells = filesOf(corpus)
			.filter(({ name }) => name.endsWith('.csv'))
			.flatMap(({ name }) => parseCsv(read(name)).flat());
		expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
	});

	test('studies.json holds every study whole, and each study has the same in a file of its own', () => {
		expect(json('studies.json')).toEqual(overTheWire(publishedStudies(corpus, corpus.studies)));
		for (const study of corpus.studies)
			expect(json(`studies/${study.id}.json`).study).toEqual(overTheWire(publishedStudy(study)));
	});

	test('codebook.json holds every variable', () => {
		expect((json('codebook.json').variables as { id: string }[]).map(({ id }) => id)).toEqual(
			corpus.variables.map(({ id }) => id),
		);
	});

	test('references.json holds the whole reference list, and the files of citations each study once', () => {
		expect(json('references.json').references).toHaveLength(corpus.references.length);
		expect(json('studies.csl.json')).toHaveLength(corpus.studies.length);
		expect(read('studies.ris').match(/^TY {2}- /gm)).toHaveLength(corpus.studies.length);
		expect(read('studies.ris').match(/^ER {2}-/gm)).toHaveLength(corpus.studies.length);
		const keys = [...read('studies.bib').matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
		expect(keys).toEqual(corpus.studies.map(({ id }) => id));
	});

	test('each file is as large as the page says', () => {
		const rows = [...pageAt(site, 'data/').document.querySelectorAll('tbody tr')].flatMap((row) => {
			const [, name] = /\/data\/([\w.-]+)$/.exec(row.querySelector('th a')?.getAttribute('href') ?? '') ?? [];
			return name === undefined ? [] : [[name, textOf(row.querySelector('td.number'))] as const];
		});
		expect(rows.map(([name]) => name)).toContain('datapackage.json');
		for (const [name, said] of rows) {
			const { size } = fs.statSync(path.join(site.folder, 'data', name));
			const kilobytes = Math.round(size / 1000).toLocaleString('en');
			// No file is said to have nothing in it.
			expect(`${name}: ${said}`).toBe(`${name}: ${size < 1000 ? `${size} B` : `${kilobytes} kB`}`);
		}
	});

	test('datapackage.json names every file of the data that the page links to, with its size and digest', () => {
		const { resources = [] } = json('datapackage.json') as {
			resources?: { path: string; bytes?: number; hash?: string; schema?: { fields: { name: string }[] } }[];
		};
		const folder = `${site.base}data/`;
		const linked = [...pageAt(site, 'data/').document.querySelectorAll('a')]
			.map((link) => link.getAttribute('href') ?? '')
			.filter((href) => href.startsWith(folder) && !href.includes('#') && !href.endsWith('/'))
			.map((href) => href.slice(folder.length))
			// An older version is not of this package, and has its own.
			.filter((name) => name !== 'datapackage.json' && !name.startsWith('versions/'));
		expect(resources.map(({ path: name }) => name).sort()).toEqual([...new Set(linked)].sort());
		for (const { path: name, bytes, hash, schema } of resources) {
			const content = fs.readFileSync(path.join(site.folder, 'data', name));
			expect(content.length, name).toBe(bytes);
			expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, name).toBe(hash);
			if (schema)
				expect(
					schema.fields.map((field) => field.name),
					name,
				).toEqual(parseCsv(content.toString('utf8'))[0]);
		}
		// The tables of the studies, and that of the statements where the review has some.
		const ofClaims = corpus.claims.length > 0 ? 1 : 0;
		expect(resources.filter(({ schema }) => schema).length).toBe(tables(corpus, corpus.studies).length + ofClaims);
	});

	test('each schema has the address at which it stands', () => {
		for (const { name } of dataFiles.filter((file) => file.name.startsWith('schema/')))
			expect(json(name).$id).toBe(`${host}${site.base}data/${name}`);
	});
});
