/** Lists that a review declares: checked, counted, drawn, exported and read back as the preset lists are. */
import fs from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Study, variableOf } from '../../src/corpus/corpus.ts';
import { isEntryAnchor } from '../../src/corpus/entry-anchor.ts';
import { entryCountsOf } from '../../src/corpus/entry-counts.ts';
import { parseFrozen } from '../../src/corpus/frozen.ts';
import { countCode } from '../../src/corpus/study-counts.ts';
import { buildComparison } from '../../src/explorer/comparison-view.ts';
import { dataFilesOf } from '../../src/exports/files.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { drawCrossTable } from '../../src/figures/cross-table.tsx';
import { versionDifference } from '../../src/guidance/version-difference.ts';
import { checkContent } from '../../src/records/check.ts';
import type { Issue } from '../../src/records/issue.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import { formatScaffold } from '../../src/records/scaffold.ts';
import { draw } from '../figures/drawn.ts';
import { fixtures, layOver } from './overlay.ts';

const surveys = path.join(fixtures, 'species');
const corpus = loadCorpus(surveys);

type Fields = Readonly<Record<string, unknown>>;

/** The records as they are written, and the entries of each: none where a state stands in their place. */
const written = fs
	.readdirSync(path.join(surveys, 'studies'))
	.sort()
	.map((name) => parse(fs.readFileSync(path.join(surveys, 'studies', name), 'utf8')) as Fields & { id: string });
const entriesOf = ({ species }: Fields): readonly Fields[] => (Array.isArray(species) ? species : []);
const withEntry = (holds: (entry: Fields) => boolean) =>
	written.filter((record) => entriesOf(record).some(holds)).map(({ id }) => id);

const found = (address: string) =>
	studiesIn(corpus, select(indexOf(corpus), parseAddress(corpus, address).selection)).map(({ id }) => id);

/** The text of a published file. */
const fileNamed = (name: string) =>
	String(
		dataFilesOf(corpus.review)
			.find((file) => file.name === name)
			?.write(corpus, ''),
	);

test('a review with lists of its own is good content', () => {
	expect(checkContent(readContent(surveys))).toEqual([]);
});

test('studies are counted and found by their entries, and one and the same entry meets all conditions', () => {
	for (const rank of ['amphibian', 'mammal', 'bird']) {
		const expected = withEntry((entry) => entry.rank === rank);
		expect(countCode(corpus, variableOf(corpus, 'rank'), rank).count).toBe(expected.length);
		expect(found(`rank=${rank}`)).toEqual(expected);
		expect(found(`ranks=${rank}`)).toEqual(expected);
		expect(entryCountsOf(corpus.studies, variableOf(corpus, 'rank')).get(rank)).toBe(
			written.flatMap(entriesOf).filter((entry) => entry.rank === rank).length,
		);
		for (const abundance of ['common', 'rare'])
			expect(found(`rank=${rank}&abundance=${abundance}`)).toEqual(
				withEntry((entry) => entry.rank === rank && entry.abundance === abundance),
			);
	}
	expect(found('animals=30..200')).toEqual(withEntry(({ animals }) => typeof animals === 'number' && animals >= 30));
	expect(found('rank=none')).toEqual(written.filter(({ species }) => species === 'none').map(({ id }) => id));
	expect(sentenceOf(corpus, parseAddress(corpus, 'rank=bird').selection).text).toContain('species record');
});

test('a corpus that came as columns finds the same', () => {
	const sent = codedCorpus(unpackColumns(packColumns(corpus, 1)));
	for (const address of ['rank=bird', 'rank=amphibian&abundance=rare', 'animals=30..200', 'country=GB', 'rank=none'])
		expect(studiesIn(sent, select(indexOf(sent), parseAddress(sent, address).selection)).map(({ id }) => id)).toEqual(
			found(address),
		);
});

test('a figure of two variables counts each study once for each pair that one entry holds', () => {
	const figure = { id: 'pairs', kind: 'cross', title: 'Pairs', question: 'Why?', reading: 'So.' } as const;
	const axes = { rows: 'rank', columns: 'abundance' };
	const { table } = draw((input) => drawCrossTable(input, axes), corpus, figure, emptySelection);
	const at = (row: string, column: string) => {
		const place = table.columns.findIndex(({ label }) => label === column);
		return Number.parseInt(table.rows.find(([head]) => head?.text === row)?.[place]?.text ?? '', 10);
	};
	for (const [rank, row] of [
		['amphibian', 'Amphibian'],
		['mammal', 'Mammal'],
		['bird', 'Bird'],
	] as const)
		for (const [abundance, column] of [
			['common', 'Common'],
			['rare', 'Rare'],
			['not-reported', 'Not reported'],
		] as const)
			expect(at(row, column), `${row} ${column}`).toBe(
				withEntry((entry) => entry.rank === rank && entry.abundance === abundance).length,
			);
});

test('a list has a table of its own, with a row for each entry as it is written', () => {
	const rows = csvParse(fileNamed('species.csv'));
	expect(rows.map(({ study_id, id, name, rank, abundance }) => [study_id, id, name, rank, abundance])).toEqual(
		written.flatMap((record) =>
			entriesOf(record).map(({ id, name = '', rank, abundance }) => [record.id, id, name, rank, abundance]),
		),
	);
	const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
	const numbersIn = (values: readonly unknown[]) => values.map(Number).filter((value) => value > 0);
	expect(sum(numbersIn(rows.map(({ animals }) => animals)))).toBe(
		sum(numbersIn(written.flatMap(entriesOf).map(({ animals }) => animals))),
	);
	const studies = csvParse(fileNamed('studies.csv'));
	expect(studies.map(({ species_entries }) => species_entries)).toEqual(
		written.map((record) => (Array.isArray(record.species) ? String(record.species.length) : record.species)),
	);
	const { resources } = JSON.parse(fileNamed('datapackage.json')) as {
		resources: { name: string; title: string; schema?: { fields: { name: string }[] } }[];
	};
	const resource = resources.find(({ name }) => name === 'species');
	expect(resource?.title).toBe('Species');
	expect(resource?.schema?.fields.map(({ name }) => name)).toEqual(rows.columns);
	expect(resources.map(({ name }) => name)).toEqual(expect.arrayContaining(['sites', 'species.parquet']));
});

test('records are published with their lists by the schema, and are read back as they were', () => {
	const schema = publishedSchemas(corpus).studies;
	const { version, licence, dates } = corpus.review;
	const studies = corpus.studies.map((study) => JSON.parse(JSON.stringify(publishedStudy(study))));
	expect(schema.safeParse({ version, date: dates.data, licence, studies }).error).toBeUndefined();
	expect(studies.map(studyOfPublished)).toEqual(corpus.studies);
	const [first, ...rest] = studies;
	const strange = { ...first, species: [{ ...first.species[0], values: { rank: first.species[0].values.rank } }] };
	expect(schema.safeParse({ version, date: dates.data, licence, studies: [strange, ...rest] }).success).toBe(false);
});

test('the comparison has a row for each list, with its entries', () => {
	const view = buildComparison(
		{ corpus, site: { base: '/' }, selection: emptySelection },
		corpus.studies.filter(({ id }) => id === 'cedar-2018' || id === 'dogwood-2021') as readonly Study[],
	);
	const rows = view.sections.flatMap(({ label, rows }) => rows.map((row) => ({ section: label, ...row })));
	const species = rows.find(({ label }) => label === 'Species');
	expect(species).toMatchObject({ section: 'Animals', differs: true });
	expect(species?.cells.map(({ lines, text }) => lines?.length ?? text)).toEqual([3, 'None']);
});

test('a version keeps its lists, and what changed in an entry is told with the words of its list', () => {
	const frozen = parseFrozen(
		'1.0.0',
		'2023-10-15',
		fileNamed('studies.json'),
		fileNamed('codebook.json'),
		fileNamed('review.json'),
	);
	expect(frozen.lists).toEqual(corpus.review.lists);
	expect(versionDifference(corpus, frozen).studies).toEqual([]);
	const recoded = {
		...frozen,
		studies: frozen.studies.map((study) =>
			study.id !== 'elder-2022'
				? study
				: JSON.parse(JSON.stringify(study).replace('"value":"common"', '"value":"rare"')),
		),
	};
	expect(versionDifference(corpus, recoded).studies).toMatchObject([
		{ id: 'elder-2022', changes: [{ list: 'species', entry: 'robin', before: 'Rare', after: 'Common' }] },
	]);
	expect(versionDifference(corpus, recoded).studies[0]?.changes[0]?.label).toContain('Species record');
});

test('a new record asks for each list, its fields and its variables', () => {
	const scaffold = formatScaffold('new-2020', '1', buildMaterial(readContent(surveys)));
	expect(scaffold).toContain('# Which animals did the survey record?');
	expect(parse(scaffold)).toMatchObject({
		species: [{ id: null, rank: null, abundance: null, animals: null, comment: null }],
		sites: [{ id: null, country: null, visits: null }],
	});
});

test('an anchor of an entry is that of one list alone', () => {
	expect(['species--robin', 'finding-robin', 'pond-life--a-1'].every(isEntryAnchor)).toBe(true);
	expect(['species-robin', 'species--', 'species---robin', '--robin'].some(isEntryAnchor)).toBe(false);
});

/** What the check says once a file of the surveys was changed. */
function issuesAfter(file: string, from: string | RegExp, to: string): readonly Issue[] {
	const over = layOver();
	const folder = path.join(over, 'content');
	fs.rmSync(folder, { recursive: true });
	fs.cpSync(surveys, folder, { recursive: true });
	const text = fs.readFileSync(path.join(folder, file), 'utf8');
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`not in ${file}: ${from}`);
	fs.writeFileSync(path.join(folder, file), changed);
	return checkContent(readContent('content', over));
}

test.each([
	[
		'a list of another name',
		'codebook/comment.yaml',
		'of: species',
		'of: specie',
		'unknown-word',
		'Did you mean "species"?',
	],
	[
		'a field of no list',
		'codebook/ranks.yaml',
		'species.rank',
		'specie.rank',
		'wrong-form',
		'Did you mean "species.rank"?',
	],
	[
		'a field that the list lacks',
		'codebook/ranks.yaml',
		'species.rank',
		'species.rang',
		'unknown-variable',
		'Did you mean "rank"?',
	],
	['an entry without id', 'studies/elder-2022.yaml', 'id: robin, ', '', 'missing-key', 'A short name'],
	['two entries with one id', 'studies/elder-2022.yaml', 'id: wren', 'id: robin', 'duplicate-id', 'Rename one'],
	['an entry without a variable', 'studies/elder-2022.yaml', 'rank: bird, ', '', 'missing-variable', 'amphibian'],
	[
		'a code that the variable lacks',
		'studies/elder-2022.yaml',
		'rank: bird',
		'rank: brid',
		'unknown-code',
		'Did you mean "bird"?',
	],
	['a record without the list', 'studies/beech-2018.yaml', 'sites: not-reported\n', '', 'missing-key', 'Write a list'],
	['a key that is nearly a list', 'studies/beech-2018.yaml', 'sites:', 'site:', 'unknown-key', 'Did you mean "sites"?'],
	['two lists of one id', 'review.yaml', 'id: sites', 'id: species', 'duplicate-id', 'Rename one'],
	[
		'a list with the name of a preset',
		'review.yaml',
		'id: sites',
		'id: findings',
		'reserved-name',
		'Write findings alone',
	],
	['a list with a key of records', 'review.yaml', 'id: sites', 'id: values', 'reserved-name', 'another word'],
	['a list with the name of a file', 'review.yaml', 'id: sites', 'id: codebook', 'reserved-name', 'another word'],
	['a list with the name of a variable', 'review.yaml', 'id: sites', 'id: habitat', 'reserved-name', 'another word'],
	['a list with the name of a device', 'review.yaml', 'id: sites', 'id: aux', 'reserved-name', 'another word'],
	[
		'a list of variables that it reserves',
		'codebook/comment.yaml',
		'id: comment',
		'id: note',
		'reserved-name',
		'another word',
	],
	['a list without a word for one entry', 'review.yaml', 'one: site, ', '', 'missing-key', 'What one entry is called'],
] as const)('%s is told at its place', (_, file, from, to, kind, hint) => {
	const own = issuesAfter(file, from, to).filter((issue) => issue.kind === kind);
	expect(own).toMatchObject([{ file: `content/${file}` }]);
	expect(`${own[0]?.message} ${own[0]?.hint}`).toContain(hint);
});

test('a list that cannot be understood is told once, not in each record and variable', () => {
	const issues = issuesAfter('review.yaml', 'id: species', 'id: Species');
	expect(issues).toMatchObject([{ kind: 'wrong-form', file: 'content/review.yaml' }]);
});
