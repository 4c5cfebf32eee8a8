/** Data Packages: our own export comes back whole, those of others are tables with a dictionary. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { studiesWithPage } from '../../src/corpus/apart.ts';
import { valueDigest } from '../../src/corpus/digest.ts';
import { filesOf } from '../../src/exports/files.ts';
import {
	publishedCodebook,
	publishedReferences,
	publishedReview,
	publishedStudies,
	siteSettings,
} from '../../src/exports/json.ts';
import { formatYaml } from '../../src/imports/content-files.ts';
import { exportOfPublished } from '../../src/imports/own-export.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { replaceContent } from '../../src/imports/write-folder.ts';
import { loadContent } from '../../src/records/load.ts';
import { layOver } from '../records/overlay.ts';
import { some } from '../runs.ts';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';

describe('our own export', () => {
	test.each(some(['review', 'species', 'living'], 1))(
		'of the fixture %s comes back whole: what is published of it is what was published',
		async (fixture) => {
			// A fixture of a few files lies over the smallest one.
			const own = `test/fixtures/${fixture}`;
			const content = fixture === 'living' ? path.join(layOver(own), 'content') : own;
			const { corpus } = loadContent(content);
			const data = folderWith({});
			for (const file of filesOf(corpus)) {
				fs.mkdirSync(path.dirname(path.join(data, file.name)), { recursive: true });
				fs.writeFileSync(path.join(data, file.name), file.write(corpus, ''));
			}
			const into = path.join(data, 'review');
			const { problems, records } = await runImport(
				{ files: [path.join(data, 'datapackage.json')], into, map: undefined, overwrites: false },
				'2026-01-31',
			);
			expect([problems, records]).toEqual([[], studiesWithPage(corpus).length]);
			// Pages, figures, the register and frozen versions are no part of the data, so they come from the old folder; so
			// do the settings that say what the site shows first.
			for (const name of fs.readdirSync(content))
				if (!fs.existsSync(path.join(into, name)))
					fs.cpSync(path.join(content, name), path.join(into, name), { recursive: true });
			const settings = Object.fromEntries(
				siteSettings.flatMap((key) => (corpus.review[key] === undefined ? [] : [[key, corpus.review[key]]])),
			);
			fs.appendFileSync(path.join(into, 'review.yaml'), formatYaml(settings));
			const back = loadContent(into).corpus;
			expect(publishedStudies(back, back.studies)).toEqual(publishedStudies(corpus, corpus.studies));
			expect(back.apart?.map(({ study, ...why }) => [study.id, why.why, why.by?.id])).toEqual(
				corpus.apart?.map(({ study, ...why }) => [study.id, why.why, why.by?.id]),
			);
			expect(publishedCodebook(back)).toEqual(publishedCodebook(corpus));
			expect(publishedReview(back)).toEqual(publishedReview(corpus));
			expect(publishedReferences(back)).toEqual(publishedReferences(corpus));
		},
	);
});

test.each([
	['publishes neither', '', 'no quotes and no abstracts'],
	['publishes abstracts alone', 'publishes: { abstracts: true }\n', 'no quotes'],
	['publishes both', 'publishes: { quotes: true, abstracts: true }\n', undefined],
])('our own export of a review that %s is told with what it lacks', async (_, publishes, lacks) => {
	const content = path.join(layOver(), 'content');
	fs.appendFileSync(path.join(content, 'review.yaml'), publishes);
	const record = path.join(content, 'studies', 'alder-2019.yaml');
	fs.writeFileSync(
		record,
		fs
			.readFileSync(record, 'utf8')
			.replace(/^ {2}design: (\S+)$/m, '  design: { value: $1, quotes: [{ text: Seen., source: "Text, Methods" }] }'),
	);
	const references = path.join(content, 'references.yaml');
	fs.writeFileSync(
		references,
		fs.readFileSync(references, 'utf8').replace('  issued: 2019\n', '  issued: 2019\n  abstract: Finches came.\n'),
	);
	const { corpus } = loadContent(content);
	const data = folderWith({});
	for (const file of filesOf(corpus)) {
		fs.mkdirSync(path.dirname(path.join(data, file.name)), { recursive: true });
		fs.writeFileSync(path.join(data, file.name), file.write(corpus, ''));
	}
	const { report } = await runImport(
		{
			files: [path.join(data, 'datapackage.json')],
			into: path.join(data, 'review'),
			map: undefined,
			overwrites: false,
		},
		'2026-01-31',
	);
	expect(/It has (no .*?):/.exec(report ?? '')?.[1]).toBe(lacks);
});

test('a doubt that the program adds is no part of what comes back, whatever signs the names in it have', () => {
	const doubt = 'A doubt of ours. Made from what is in doubt: St. Mary, p. 4, U.S. pupils.';
	const total = { state: 'reported', value: 4, source: 'Text', coded: 'derived', from: ['a'], doubt };
	const { files } = exportOfPublished(
		{
			codebook: { variables: [{ id: 'total', of: 'study', from: { list: 'participants' } }] },
			review: { review: {} },
			references: { references: [] },
			studies: [{ id: 'a', label: 'A', report: {}, citation: {}, values: { total }, decisions: [] }],
			apart: [],
			problems: [],
		},
		[],
	);
	expect(files.get('studies/a.yaml')).toContain('doubt: A doubt of ours.\n');
});

describe('our own export, damaged', () => {
	/** Made once: each case damages files of its own. */
	let files: readonly (readonly [name: string, content: string | Uint8Array])[] = [];

	beforeAll(() => {
		const { corpus } = loadContent('test/fixtures/review');
		files = filesOf(corpus).map((file) => [file.name, file.write(corpus, '')]);
	});

	const published = () => {
		const data = path.join(folderWith({}), 'site', 'data');
		for (const [name, content] of files) {
			fs.mkdirSync(path.dirname(path.join(data, name)), { recursive: true });
			fs.writeFileSync(path.join(data, name), content);
		}
		return data;
	};
	/** Imports a package into a folder two levels deep in an empty one; every file that is there afterwards. */
	const importFrom = async (data: string) => {
		const around = folderWith({});
		const { problems } = await runImport(
			{
				files: [path.join(data, 'datapackage.json')],
				into: path.join(around, 'deep', 'out'),
				map: undefined,
				overwrites: false,
			},
			'2026-01-31',
		);
		const named = problems.map(({ kind, file, line = '' }) => `${kind} ${path.basename(file)} ${line}`.trim());
		return { problems, named, written: fs.readdirSync(around) };
	};
	/** Sets the key of an entry of a list in a published file. */
	const setKey = (data: string, name: string, [list, at, key]: [string, number, string], value: unknown) => {
		const file = path.join(data, name);
		const whole = JSON.parse(fs.readFileSync(file, 'utf8'));
		whole[list][at] = { ...whole[list][at], [key]: value };
		fs.writeFileSync(file, JSON.stringify(whole));
		return whole[list];
	};

	test.each(['../../../escaped', '/tmp/escaped', 'a/b', 'Bad Id', '..\\escaped', '', 12, null])(
		'the id %j becomes no file: each is named with its list, and nothing is written',
		async (id) => {
			const data = published();
			setKey(data, 'studies.json', ['studies', 1, 'id'], id);
			setKey(data, 'codebook.json', ['variables', 0, 'id'], id);
			setKey(data, 'review.json', ['recommendations', 0, 'id'], id);
			setKey(data, 'review.json', ['changes', 0, 'version'], id);
			const { problems, named, written } = await importFrom(data);
			expect(named).toEqual([
				'damaged-file codebook.json',
				'damaged-file review.json',
				'damaged-file review.json',
				'damaged-file studies.json',
			]);
			expect(problems[3]?.message).toContain(`studies, entry 2: ${JSON.stringify(id)} is no id`);
			expect(written).toEqual([]);
		},
	);

	test('an id that stands twice, and an entry that is none, are named: no record is lost', async () => {
		const data = published();
		const studies = setKey(data, 'studies.json', ['studies', 0, 'id'], 'one');
		fs.writeFileSync(
			path.join(data, 'studies.json'),
			JSON.stringify({ studies: [...studies, { ...studies[1], id: 'one' }, 'x'] }),
		);
		const { named, written } = await importFrom(data);
		expect(named).toEqual(['repeated-key studies.json', 'damaged-file studies.json']);
		expect(written).toEqual([]);
	});

	test.each(['codebook.json', 'review.json', 'references.json', 'studies.json'])(
		'%s that is cut off is named',
		async (name) => {
			const data = published();
			const text = fs.readFileSync(path.join(data, name), 'utf8');
			fs.writeFileSync(path.join(data, name), text.slice(0, text.length / 2));
			const { named, written } = await importFrom(data);
			expect(named).toEqual([expect.stringMatching(`^damaged-file ${name} \\d+$`)]);
			expect(written).toEqual([]);
		},
	);

	test('an archive of the records comes back; one that is none, is damaged or has a broken line is named', async () => {
		const data = published();
		const { studies } = JSON.parse(fs.readFileSync(path.join(data, 'studies.json'), 'utf8'));
		fs.rmSync(path.join(data, 'studies.json'));
		const archive = path.join(data, 'studies.ndjson.gz');
		const lines = studies.map((study: object) => JSON.stringify(study));
		const whole = gzipSync(lines.join('\n'));
		fs.writeFileSync(archive, whole);
		expect((await importFrom(data)).named).toEqual([]);
		const middle = Buffer.from(whole);
		middle.fill(0, 500, 520);
		for (const bytes of ['This is no archive, but a page that says "404".', whole.subarray(0, -40), middle, '']) {
			fs.writeFileSync(archive, bytes);
			expect((await importFrom(data)).named).toEqual(['damaged-file studies.ndjson.gz']);
		}
		fs.writeFileSync(archive, gzipSync([lines[0], lines[1].slice(0, 50), lines[2]].join('\n')));
		expect((await importFrom(data)).named).toEqual(['damaged-file studies.ndjson.gz 2']);
	});

	test('replaceContent writes nothing at all where a name leaves the folder', () => {
		const around = folderWith({});
		const folder = path.join(around, 'out');
		const plan = { folder, files: new Map(), once: new Map(), merged: new Map(), digests: {}, overwrites: false };
		for (const name of ['../escaped.yaml', '/tmp/escaped.yaml', 'a/../../escaped.yaml', '..\\escaped.yaml'])
			expect(() =>
				replaceContent(
					plan,
					new Map([
						['a.yaml', ''],
						[name, 'x'],
					]),
					[],
				),
			).toThrow(name);
		expect(fs.readdirSync(around)).toEqual([]);
	});
});

describe('a package of others', () => {
	const fields = [
		{ name: 'id' },
		{ name: 'title' },
		{
			name: 'pnd',
			title: 'Pond',
			description: 'How deep it is.',
			categories: [
				{ value: '1', label: 'Deep' },
				{ value: '2', label: 'Flat' },
			],
		},
	];
	const descriptor = (resources: readonly object[]) => JSON.stringify({ resources });

	test('gives tables, and its descriptor labels, definitions and codes', async () => {
		const from = folderWith({ 'ponds.csv': 'id;title;pnd\n1;A;1\n2;B;2\n3;C;1\n4;D;1\n' });
		const done = await importFiles(
			{
				'datapackage.json': descriptor([
					{ name: 'ponds', path: 'ponds.csv', dialect: { delimiter: ';' }, schema: { fields } },
					{ name: 'map', path: 'map.png' },
				]),
			},
			from,
		);
		expect(placesOf(done)).toEqual([]);
		expect(done.codebook.pond).toMatchObject({
			label: 'Pond',
			definition: 'How deep it is.',
			codes: [
				{ code: 'deep', label: 'Deep' },
				{ code: 'flat', label: 'Flat' },
			],
		});
		expect(valuesOf(done, 'pond')).toEqual(['deep', 'flat', 'deep', 'deep']);
		expect(done.report).toContain('the resource map is no table');
	});

	test.each(['../a.csv', '/etc/a.csv', 'https://example.org/a.csv'])(
		'never reads %s, outside of its folder',
		async (place) => {
			const done = await importFiles({ 'datapackage.json': descriptor([{ name: 'a', path: place }]) });
			expect(placesOf(done)).toEqual(['unreadable-file']);
		},
	);

	test('that is cut off is refused at the line where it ends', async () => {
		expect(placesOf(await importFiles({ 'datapackage.json': '{\n"resources": [\n{ "name": ' }))).toEqual([
			'damaged-file 3',
		]);
	});

	test('whose table is not there is refused with the name of the table', async () => {
		const done = await importFiles({ 'datapackage.json': descriptor([{ name: 'a', path: 'ponds.csv' }]) });
		expect(done.problems.map(({ kind, file }) => [kind, path.basename(file)])).toEqual([
			['unreadable-file', 'ponds.csv'],
		]);
	});
});

test('what people verified comes back with our own export, changed or not', async () => {
	const content = path.join(folderWith({}), 'content');
	fs.cpSync('test/fixtures/minimal', content, { recursive: true });
	fs.appendFileSync(path.join(content, 'review.yaml'), 'verifiers: [{ id: mr, name: Mia Rahn }]\n');
	const by = 'by: mr, date: 2022-12-01, against: paper';
	const of = `{ country: ${valueDigest({ value: 'KE' })}, design: abcdefghijkl, measures: ${valueDigest('not-in-review')} }`;
	fs.appendFileSync(path.join(content, 'studies', 'alder-2019.yaml'), `verified: [{ ${by}, of: ${of} }]\n`);
	fs.appendFileSync(path.join(content, 'studies', 'birch-2021.yaml'), `verified: [{ ${by}, note: Twice. }]\n`);
	const { corpus } = loadContent(content);
	const data = folderWith({});
	for (const file of filesOf(corpus)) {
		fs.mkdirSync(path.dirname(path.join(data, file.name)), { recursive: true });
		fs.writeFileSync(path.join(data, file.name), file.write(corpus, ''));
	}
	const into = path.join(data, 'review');
	await runImport(
		{ files: [path.join(data, 'datapackage.json')], into, map: undefined, overwrites: false },
		'2026-01-31',
	);
	fs.copyFileSync(path.join(content, 'review.yaml'), path.join(into, 'review.yaml'));
	const back = loadContent(into).corpus;
	expect(back.studiesById.get('alder-2019')?.values.design?.verified).toMatchObject([{ changed: true }]);
	expect(publishedStudies(back, back.studies)).toEqual(publishedStudies(corpus, corpus.studies));
});
