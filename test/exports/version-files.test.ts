/** A version keeps its files: those of a release as they were, those of earlier ones as far as their data go. */
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/exports/bytes.ts';
import { offeredFiles, studyFile } from '../../src/exports/files.ts';
import { fileOf, formats } from '../../src/exports/formats/table.ts';
import { versionFiles } from '../../src/exports/version-files.ts';
import { buildContent } from '../../src/records/build-content.ts';
import { readFrozen } from '../../src/records/register.ts';
import type { VersionFolder } from '../../src/records/versions.ts';
import { presetLists } from '../../src/schema/list.ts';
import { readReleased } from '../records/released.ts';
import { parseCsv, parseRecords } from './parse-csv.ts';

const released = readReleased('review');
const corpus = buildContent(released);

const folderOf = (name: string): VersionFolder => {
	const folder = released.versions.find(({ version }) => version === name);
	if (!folder) throw new Error(`no version: ${name}`);
	return folder;
};

const filesOf = (folder: VersionFolder) => versionFiles({ ...readFrozen(folder), ...folder });

const contentOf = (folder: VersionFolder, name: string) => {
	const file = filesOf(folder).find((one) => one.name === name);
	if (!file) throw new Error(`no file: ${name}`);
	return textIn(file.write());
};

/** A file may be bytes: those of its text where it has one. */
const textIn = (file: string | Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file));

/** As the site has them today, without saying where it stands. */
const siteFiles = [...offeredFiles(corpus), ...corpus.studies.map(studyFile)];

test('a release keeps every file of the site', () => {
	const folder = folderOf('1.1.0');
	const files = filesOf(folder);
	expect(files.map(({ name }) => name).sort()).toEqual([...siteFiles.map(({ name }) => name), 'addresses.json'].sort());
	expect(files.filter(({ origin }) => origin === 'later')).toEqual([]);
	for (const { name, write } of siteFiles.filter((file) => file.name !== 'datapackage.json'))
		expect(contentOf(folder, name), name).toBe(textIn(write(corpus, '')));
});

test('what is kept of the package of tables and of the schemas names no site', () => {
	for (const name of ['datapackage.json', 'schema/studies.json'])
		expect(contentOf(folderOf('1.1.0'), name)).not.toMatch(/localhost|"\$id"|"homepage"/);
	const { resources } = JSON.parse(contentOf(folderOf('1.1.0'), 'datapackage.json')) as { resources: object[] };
	expect(resources).toContainEqual(expect.objectContaining({ hash: expect.stringMatching(/^sha256:/) }));
});

test('of a release that kept only its data, what follows from them is as it was published', () => {
	const folder = folderOf('1.1.0');
	const files = new Map([...folder.files].filter(([name]) => ['studies.json', 'codebook.json'].includes(name)));
	const bare = { ...folder, files };
	const later = filesOf(bare).filter(({ origin }) => origin === 'later');
	const tables = ['values', ...presetLists].map((name) => `${name}.csv`);
	const inFormats = formats.filter(({ of }) => of !== 'records' && of !== 'workbook').map(fileOf);
	expect(later.map(({ name }) => name).sort()).toEqual([...tables, ...inFormats].sort());
	expect(inFormats.length).toBeGreaterThan(4);
	const tablesOfStudies = new Set(formats.filter(({ of }) => of === 'table').map(fileOf));
	for (const { name } of later.filter((file) => !tablesOfStudies.has(file.name)))
		expect(contentOf(bare, name), name).toBe(contentOf(folder, name));
	for (const study of corpus.studies)
		expect(contentOf(bare, `studies/${study.id}.json`)).toBe(studyFile(study).write(corpus, ''));
});

test('the table of studies lacks the names of programmes, which were not kept, and nothing else', () => {
	const folder = folderOf('1.1.0');
	const files = new Map([...folder.files].filter(([name]) => ['studies.json', 'codebook.json'].includes(name)));
	const [own, later] = [folder, { ...folder, files }].map((one) => parseRecords(contentOf(one, 'studies.csv')));
	expect(later).toEqual(own?.map(({ programme_name: _, ...rest }) => rest));
	expect(contentOf({ ...folder, files }, 'studies-excel.csv')).toMatch(/^\uFEFFid,/);
});

test('an earlier version speaks of its own time', () => {
	const [header = [], ...rows] = parseCsv(contentOf(folderOf('1.0.0'), 'studies.csv'));
	expect(header).toContain('garden-site');
	expect(header).not.toContain('plot');
	expect(rows.map(([id]) => id)).toContain('loam-2001');
	expect(contentOf(folderOf('1.0.0'), 'studies.ris').match(/^TY /gm)).toHaveLength(10);
});
