/** Two chartings compared: how far they agree, what they settle, and the log. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cohenKappa, meanJaccard, type ReadingPair } from '../../src/charting/agreement-measures.ts';
import { readTable } from '../../src/charting/read-table.ts';
import { formatWorkbook } from '../../src/exports/workbook.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { runCommand } from '../command.ts';
import { layOver, temporaryFolder } from '../records/overlay.ts';

const pairsOf = (counts: Readonly<Record<string, number>>): readonly ReadingPair[] =>
	Object.entries(counts).flatMap(([key, count]) => {
		const [first = '', second = ''] = key.split(' ');
		return Array.from({ length: count }, () => ({ first: [first], second: [second] }));
	});

describe('measures', () => {
	test('kappa of a table whose value is known: 20 and 15 of 50 agree by rows of 25 and 25, columns of 30 and 20', () => {
		expect(cohenKappa(pairsOf({ 'yes yes': 20, 'yes no': 5, 'no yes': 10, 'no no': 15 }))).toBe(0.4);
	});

	test('kappa is below zero where coders agree less than by chance, and 1 where they always do', () => {
		expect(cohenKappa(pairsOf({ 'a b': 5, 'b a': 5 }))).toBe(-1);
		expect(cohenKappa(pairsOf({ 'a a': 5, 'b b': 5 }))).toBe(1);
	});

	test('kappa of one category is undefined, and neither 1 nor 0', () => {
		expect(cohenKappa(pairsOf({ 'a a': 9 }))).toBe('not-defined');
		expect(cohenKappa(pairsOf({ 'a b': 9 }))).toBe(0);
		expect(cohenKappa([])).toBeUndefined();
	});

	test('jaccard is the mean share of codes in common', () => {
		const pairs = [
			{ first: ['a', 'b'], second: ['b', 'c'] },
			{ first: ['a'], second: ['a'] },
			{ first: ['not-reported'], second: ['a'] },
		];
		expect(meanJaccard(pairs)).toBe(0.4444);
	});
});

async function run(cwd: string, ...words: string[]) {
	const { status, stdout, stderr } = await runCommand('src/charting/agree.ts', words, { cwd });
	return { code: status, out: stdout, errors: stderr };
}

/** A map of tables of which only remarks are charted. */
const textMap = `files:
  - file: a.csv
    rows: studies
    columns:
      - { column: Study ID, take: key }
      - { column: Year, take: reference.issued }
      - { column: Title, take: reference.title }
      - { column: Remarks, take: variable, variable: remarks }
variables:
  - { id: remarks, label: Remarks, section: charting, kind: text }
`;

/** Two folders that differ in one code, one set of codes and one number. */
function twoFolders(): string {
	const over = layOver();
	const second = path.join(over, 'second');
	fs.cpSync(path.join(over, 'content'), second, { recursive: true });
	const record = path.join(second, 'studies', 'alder-2019.yaml');
	const text = fs.readFileSync(record, 'utf8');
	fs.writeFileSync(
		record,
		text
			.replace('country: KE', 'country: UG')
			.replace('foods: [seeds, suet]', 'foods: [seeds]')
			.replace('count: 120', 'count: 121'),
	);
	return over;
}

/** Writes the workbook again, with the words that coders put into each difference. */
async function settleAll(file: string, settled: Readonly<Record<string, readonly [string, string]>>): Promise<void> {
	const { sheets } = await readTable(file);
	const books = sheets.map(({ name, header, rows }) => ({
		name: name.split('#')[1] ?? name,
		columns: header.map((one) => ({ name: one, width: 10 })),
		rows: rows.map(({ cells }) =>
			header.map((column, i) => {
				const words = settled[cells[header.indexOf('place')] ?? ''];
				return words && column === 'settled' ? words[0] : words && column === 'reason' ? words[1] : cells[i];
			}),
		),
	}));
	fs.writeFileSync(file, formatWorkbook(books));
}

test('two folders are compared value by value, settled, and the log shows on the corpus', async () => {
	const over = twoFolders();
	const compared = await run(over, 'content', 'second');
	expect(compared.errors).toBe('');
	expect(compared.out).toMatch(/^country +2 +1 +50\.0/m);
	expect(compared.out).toMatch(/^foods .* 0\.\d\d$/m);
	expect(compared.out).toContain('3 differences to settle in agreement.xlsx.');
	const how = ['--method', 'Two people charted each report.', '--coder', 'Mia Rahn', '--coder', 'Odo Sedge'];
	const unsettled = await run(over, 'content', '--read', 'agreement.xlsx', ...how);
	expect(unsettled.code).toBe(1);
	expect(unsettled.errors).toMatch(/row 2, column "settled"\n {2}The difference is not settled/);
	await settleAll(path.join(over, 'agreement.xlsx'), {
		country: ['second', 'The map shows it.'],
		foods: ['suet', 'Page 2.'],
		'participants/all/count': ['first', 'Page 3.'],
	});
	const settled = await run(over, 'content', '--read', 'agreement.xlsx', ...how);
	expect([settled.errors, settled.out]).toEqual([
		'',
		expect.stringMatching(/^3 differences settled, 1 record changed/),
	]);
	expect(checkContent(readContent('content', over))).toEqual([]);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(corpus.studiesById.get('alder-2019')?.values).toMatchObject({
		country: { value: 'UG' },
		foods: { value: ['suet'] },
	});
	expect(corpus.charting?.coders?.map(({ name, kind }) => [name, kind])).toEqual([
		['Mia Rahn', 'person'],
		['Odo Sedge', 'person'],
	]);
	expect(corpus.charting?.differences.map(({ field, decision, value }) => [field, decision, value])).toEqual([
		['foods', 'neither', 'suet'],
		['country', 'second', undefined],
		['participants/all/count', 'first', undefined],
	]);
	expect((await run(over, 'content', '--read', 'agreement.xlsx', ...how)).errors).toContain('exists already');
});

test('what settles a difference is read in capitals too, and a slip is refused and not written as data', async () => {
	const over = twoFolders();
	const record = path.join(over, 'content', 'studies', 'alder-2019.yaml');
	const other = path.join(over, 'second', 'studies', 'alder-2019.yaml');
	fs.writeFileSync(other, fs.readFileSync(other, 'utf8').replace('More birds came in snow.', 'Birds came in snow.'));
	expect((await run(over, 'content', 'second')).code).toBe(0);
	const book = path.join(over, 'agreement.xlsx');
	const how = ['--method', 'Two people charted each report.'];
	const before = fs.readFileSync(record, 'utf8');
	const place = 'findings/more-visits/text';
	const settle = (text: string) =>
		settleAll(book, {
			country: ['ug', 'Map.'],
			foods: ['SUET', 'Page 2.'],
			'participants/all/count': ['First', 'Page 3.'],
			[place]: [text, 'Page 4.'],
		});
	for (const slip of ['Secnod', 'the second', 'both', '2nd', 'not reportd', 'Second coder']) {
		await settle(slip);
		const { code, errors } = await run(over, 'content', '--read', 'agreement.xlsx', ...how);
		expect([slip, code]).toEqual([slip, 1]);
		expect(errors).toMatch(/row \d, column "settled"/);
		expect(errors).toContain(`"${slip}"`);
	}
	expect(fs.readFileSync(record, 'utf8')).toBe(before);
	await settle('Second');
	expect((await run(over, 'content', '--read', 'agreement.xlsx', ...how)).errors).toBe('');
	const corpus = loadCorpus(path.join(over, 'content'));
	const alder = corpus.studiesById.get('alder-2019');
	expect(alder?.lists.findings).toMatchObject([{ text: 'Birds came in snow.' }]);
	expect(alder?.values).toMatchObject({ country: { value: 'UG' }, foods: { value: ['suet'] } });
	expect(corpus.charting?.differences.map(({ field, decision }) => [field, decision])).toEqual([
		['foods', 'neither'],
		['country', 'second'],
		['participants/all/count', 'first'],
		[place, 'second'],
	]);
});

test('a text that begins like first or second may settle a difference', async () => {
	const over = twoFolders();
	const other = path.join(over, 'second', 'studies', 'alder-2019.yaml');
	fs.writeFileSync(other, fs.readFileSync(other, 'utf8').replace('More birds came in snow.', 'Birds came in snow.'));
	expect((await run(over, 'content', 'second')).code).toBe(0);
	await settleAll(path.join(over, 'agreement.xlsx'), {
		country: ['Not reported', 'Map.'],
		foods: ['Second', 'Page 2.'],
		'participants/all/count': ['first', 'Page 3.'],
		'findings/more-visits/text': ['Secondary', 'Page 4.'],
	});
	const { errors } = await run(
		over,
		'content',
		'--read',
		'agreement.xlsx',
		'--method',
		'Two people charted each report.',
	);
	expect(errors).toBe('');
	const alder = loadCorpus(path.join(over, 'content')).studiesById.get('alder-2019');
	expect(alder?.lists.findings).toMatchObject([{ text: 'Secondary' }]);
	expect(alder?.values).toMatchObject({ country: { state: 'not-reported' }, foods: { value: ['seeds'] } });
});

test('what only one charting has is named: a field of an entry, and a list that the other says is absent', async () => {
	const over = twoFolders();
	const studies = path.join(over, 'second', 'studies');
	const [alder, birch] = [path.join(studies, 'alder-2019.yaml'), path.join(studies, 'birch-2021.yaml')];
	fs.writeFileSync(
		alder,
		fs
			.readFileSync(alder, 'utf8')
			.replace('    source: Table 1', '    figures: 3 of 4\n$&')
			.replace(/(id: young\n.*\n) {4}within: all\n/, '$1'),
	);
	const list = 'participants:\n  - { id: all, role: everyone, basis: enrolled, count: 5 }';
	fs.writeFileSync(birch, fs.readFileSync(birch, 'utf8').replace('participants: not-reported', list));
	const { out, errors } = await run(over, 'content', 'second');
	expect(errors).toBe('');
	expect(out).toContain('alder-2019, participants/young/within: the first only');
	expect(out).toContain('alder-2019, findings/more-visits/figures: the second only');
	expect(out).toContain('birch-2021, participants (not-reported): the first only');
	expect(out).toContain('birch-2021, participants/all: the second only');
});

test('only chartings without a study in common are said to have none, and not those whose texts differ', async () => {
	const over = twoFolders();
	const rows = (id: string, words: string) =>
		Array.from(
			{ length: 4 },
			(_, i) => `${id} ${i + 1},${2010 + i},Title of ${id} number ${i + 1},${words} of ${i} in ${'abcd'[i]} and more`,
		);
	const write = (name: string, id: string, words: string) =>
		fs.writeFileSync(path.join(over, name), ['Study ID,Year,Title,Remarks', ...rows(id, words)].join('\n'));
	write('a.csv', 'Study', 'A remark');
	write('b.csv', 'Study', 'Another long remark');
	write('c.csv', 'Report', 'A remark');
	fs.writeFileSync(path.join(over, 'map.yaml'), textMap);
	const texts = await run(over, 'a.csv', 'b.csv', '--map', 'map.yaml');
	expect(texts.errors).toBe('');
	expect(texts.out).toContain('4 differences to settle in agreement.xlsx.');
	const none = await run(over, 'a.csv', 'c.csv', '--map', 'map.yaml', '--out', 'x');
	expect([none.code, none.errors]).toEqual([1, expect.stringContaining('no study in common')]);
});

test('two coders in one table are told apart by a column, and compared', async () => {
	const over = layOver();
	const rows = (name: string, designs: readonly string[]) =>
		designs.map((design, i) => `Study ${i + 1},${2010 + i},Title of study number ${i + 1},${name},${design}`);
	const lines = [
		'Study ID,Year,Title,Reviewer Name,Design',
		...rows('Ann', ['cohort', 'cohort', 'trial', 'trial']),
		...rows('Ben', ['cohort', 'trial', 'trial', 'trial']),
	];
	fs.writeFileSync(path.join(over, 'export.csv'), `${lines.join('\n')}\n`);
	const { out, errors } = await run(over, 'export.csv', '--by', 'Reviewer Name');
	expect(errors).toBe('');
	expect(out).toMatch(/^design +4 +3 +75\.0 +0\.50/m);
	expect((await run(over, 'export.csv', '--by', 'Reviewr Name', '--out', 'x')).errors).toContain(
		'Did you mean "Reviewer Name"?',
	);
	expect((await run(over, 'export.csv', '--by', 'Year', '--out', 'x')).errors).toContain('names 4 coders');
});

test('of one table each word that either coder has is compared, also where one alone has several in a cell', async () => {
	const over = layOver();
	const designs = { Ann: ['cohort', 'cohort', 'trial', 'trial'], Ben: ['survey', 'cohort', 'trial', 'trial'] };
	const sites = { Ann: ['pond', 'lake', 'pond', 'lake'], Ben: ['pond; lake', 'lake', 'pond', 'bog; lake'] };
	const lines = (['Ann', 'Ben'] as const).flatMap((coder) =>
		designs[coder].map((design, i) => `${i + 1},${2000 + i},Paper ${i + 1},${coder},${design},${sites[coder][i]}`),
	);
	fs.writeFileSync(
		path.join(over, 'export.csv'),
		`Study ID,Year,Title,Reviewer Name,Design,Site\n${lines.join('\n')}\n`,
	);
	const { out, errors } = await run(over, 'export.csv', '--by', 'Reviewer Name');
	expect(errors).toBe('');
	expect(out).toMatch(/^design +4 +3 +75\.0/m);
	expect(out).toMatch(/^site +4 +2 +50\.0/m);
});

test('studies of one author and year are paired by their key, whatever the order of the rows', async () => {
	const folder = temporaryFolder();
	const header = 'ID,Author,Year,Title,Pond\n';
	const rows = [1, 2, 3, 4, 5, 6].map((i) => `${i},"Ahl, B.",2001,Ponds ${i},${i % 2 ? 'deep' : 'flat'}\n`);
	fs.writeFileSync(path.join(folder, 'first.csv'), header + rows.join(''));
	fs.writeFileSync(path.join(folder, 'second.csv'), header + rows.toReversed().join(''));
	const { code, out } = await run(folder, 'first.csv', 'second.csv');
	expect(code).toBe(0);
	expect(out).toMatch(/^pond +6 +6 +100\.0 /m);
	expect(out).toContain('0 differences');
});

test('tables with the same columns in another order are read by one map, and a column that one lacks is named', async () => {
	const folder = temporaryFolder();
	const write = (name: string, lines: readonly string[]) =>
		fs.writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
	write('first.csv', ['study,design,country', 'A 2001,trial,Kenya', 'B 2002,survey,Peru', 'C 2003,trial,Chile']);
	write('second.csv', [
		'study,country,design',
		'A 2001,Kenya,trial',
		'B 2002,Bolivia,survey',
		'C 2003,Chile,case study',
	]);
	write('third.csv', ['study,nation,design', 'A 2001,Kenya,trial', 'B 2002,Peru,survey', 'C 2003,Chile,trial']);
	const { out, errors } = await run(folder, 'first.csv', 'second.csv');
	expect(errors).toBe('');
	expect(out).toMatch(/^design +3 +2 +66\.7 +0\.50/m);
	expect(out).toMatch(/^country +3 +2 +66\.7 +0\.57/m);
	const other = await run(folder, 'first.csv', 'third.csv', '--out', 'other.xlsx');
	expect(other.errors).toContain('third.csv has no column "country", which first.csv has. It alone has "nation".');
	expect(other.errors).not.toContain(os.tmpdir());
});
