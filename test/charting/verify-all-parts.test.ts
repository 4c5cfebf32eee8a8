/** The sheet by which people verify records holds all that records say: judgements, passages, reports, and who is left out. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../src/charting/read-table.ts';
import { verifiedCounts } from '../../src/corpus/verification.ts';
import { appraisalTable } from '../../src/exports/appraisal-table.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { fillIn, type SheetAnswers } from '../charting-sheets.ts';
import { runCommand } from '../command.ts';
import { fixtures, layOver, temporaryFolder } from '../records/overlay.ts';

const who = ['--by', 'mr', '--date', '2024-01-10'];
const yes = { 'right?': 'yes' };

/** A folder with the appraised review as `content`, in which Mia Rahn verifies. */
function appraisedFolder(): string {
	const over = temporaryFolder();
	fs.cpSync(path.join(fixtures, 'appraised'), path.join(over, 'content'), { recursive: true });
	fs.appendFileSync(path.join(over, 'content/review.yaml'), 'verifiers: [{ id: mr, name: Mia Rahn }]\n');
	return over;
}

const verify = (over: string, ...words: string[]) =>
	runCommand('src/charting/verify.ts', ['content', ...words], { cwd: over });

async function readBack(over: string, answers: SheetAnswers) {
	await fillIn(path.join(over, 'verification.xlsx'), path.join(over, 'filled.xlsx'), answers);
	return verify(over, '--read', 'filled.xlsx', ...who);
}

/** The rows of a sheet of the workbook, by the names of its columns. */
async function rowsOf(over: string, sheet: string) {
	const { sheets } = await readTable(path.join(over, 'verification.xlsx'), sheet);
	const { header = [], rows = [] } = sheets[0] ?? {};
	return rows.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

test('judgements of an appraisal are in the sheet with their reasons, and are verified and corrected like values', async () => {
	const over = appraisedFolder();
	expect((await verify(over)).stderr).toBe('');
	const rows = await rowsOf(over, 'Values');
	const lossRows = rows.filter(({ place }) => place === 'rob-2-missing-outcome-data');
	expect(lossRows.map(({ study, recorded }) => [study, recorded])).toEqual([
		['alder-2015', 'high'],
		['birch-2016', 'low'],
		['elder-2019', 'high'],
	]);
	expect(lossRows[1]).toMatchObject({
		label: 'RoB 2: Missing outcome data',
		remarks: 'A fifth of the people were lost.',
		source: 'Table 3',
	});
	expect(lossRows[1]?.allowed).toContain('some-concerns: Some concerns');
	expect(rows.filter(({ study }) => study === 'dock-2018').map(({ place }) => place)).toEqual(['design', 'appraisal']);
	const page = fs.readFileSync(path.join(over, 'verification.html'), 'utf8');
	expect(page).toContain('A fifth of the people were lost.');

	const { stdout, stderr } = await readBack(over, {
		'alder-2015 rob-2-overall': yes,
		'birch-2016 rob-2-missing-outcome-data': { 'right?': 'no', corrected: 'Some concerns', note: 'A third were.' },
		'dock-2018 appraisal': yes,
		'elder-2019 pond-list-weather': { 'right?': 'no', corrected: 'not reported', note: 'Page 2.' },
	});
	expect([stderr, stdout.split('\n')[0]]).toEqual(['', '2 values marked as verified, 2 values corrected, in 5 files.']);
	const birch = fs.readFileSync(path.join(over, 'content/studies/birch-2016.yaml'), 'utf8');
	expect(birch).toContain('{ judgement: some-concerns, reason: A fifth of the people were lost., source: Table 3 }');
	expect(fs.readFileSync(path.join(over, 'content/studies/elder-2019.yaml'), 'utf8')).toContain(
		'domains: { sampling: good, weather: not-reported }',
	);
	expect(checkContent(readContent('content', over))).toEqual([]);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(corpus.studiesById.get('birch-2016')?.values['rob-2-missing-outcome-data']).toMatchObject({
		value: 'some-concerns',
		verified: [{ by: 'mr' }],
	});
	// An appraisal that is absent stands in place of all judgements, so verifying it verifies each.
	expect(corpus.studiesById.get('dock-2018')?.values['pond-list-overall']).toMatchObject({
		state: 'not-reported',
		verified: [{ by: 'mr' }],
	});
	const verifiedColumn = appraisalTable(corpus, corpus.studies).columns.findIndex(({ name }) => name === 'verified');
	expect(
		appraisalTable(corpus, corpus.studies)
			.rows.filter((row) => row[verifiedColumn] === 'mr, 2024-01-10, paper')
			.map((row) => row.slice(0, 3).join(' ')),
	).toEqual(expect.arrayContaining(['alder-2015 rob-2 overall', 'elder-2019 pond-list weather']));
});

test('a record counts as verified only with its judgements, and a judgement that changes no longer counts', async () => {
	const over = appraisedFolder();
	await verify(over);
	const [design, all] = [{ 'alder-2015 design': yes }, { '*': yes }];
	const alder = () => {
		const corpus = loadCorpus(path.join(over, 'content'));
		return verifiedCounts(
			corpus,
			corpus.studies.filter(({ id }) => id === 'alder-2015'),
		);
	};
	await readBack(over, design);
	// Design, and the judgements on five domains and on all of them.
	expect(alder()).toMatchObject({ records: { verified: 0, all: 1 }, values: { verified: 1, all: 7 } });
	expect((await readBack(over, all)).stderr).toBe('');
	expect(alder()).toMatchObject({ records: { verified: 1, all: 1 }, values: { verified: 7, all: 7 } });
	const file = path.join(over, 'content/studies/alder-2015.yaml');
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('overall: low', 'overall: high'));
	expect(checkContent(readContent('content', over)).map(({ kind }) => kind)).toEqual(['changed-since-verified']);
	expect(alder()).toMatchObject({ records: { verified: 0 }, values: { verified: 6 } });
});

test('a judgement that no tool has is refused at its cell, and nothing is written', async () => {
	const over = appraisedFolder();
	await verify(over);
	const { stderr } = await readBack(over, {
		'alder-2015 rob-2-overall': { 'right?': 'no', corrected: 'hihg', note: 'Page 3.' },
	});
	expect(stderr).toMatch(/row \d+, column "corrected"\n.*"hihg" is no judgement of RoB 2[\s\S]*Did you mean "high"\?/);
});

test('what a record says beside a value, such as a passage behind a code, is in the sheet', async () => {
	const over = layOver();
	const file = path.join(over, 'content/studies/alder-2019.yaml');
	const text = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(
		file,
		text.replace(
			'foods: [seeds, suet]',
			'foods: { value: [seeds, suet], doubt: The map differs., note: So printed., quotes: [{ text: "we hung suet", source: "Text, page 4", code: suet }] }',
		),
	);
	expect((await verify(over)).stderr).toBe('');
	const remarks = (await rowsOf(over, 'Values')).find(({ place }) => place === 'foods')?.remarks;
	expect(remarks).toBe('So printed.\nIn doubt: The map differs.\nsuet: "we hung suet" (Text, page 4)');
	expect(fs.readFileSync(path.join(over, 'verification.html'), 'utf8')).toContain('&quot;we hung suet&quot;');
});

test('records that are not counted are left out by name and with the reason, and come in when they are asked for', async () => {
	const over = layOver(path.join(fixtures, 'living'));
	const { stdout } = await verify(over);
	const corpus = loadCorpus(path.join(over, 'content'));
	const apart = corpus.apart?.map(({ study }) => study.id) ?? [];
	expect(apart.length).toBeGreaterThan(0);
	for (const id of apart) {
		expect(stdout).toMatch(new RegExp(`${id}: (retracted|replaced by )`));
		expect(fs.readFileSync(path.join(over, 'verification.html'), 'utf8')).toContain(id);
	}
	expect((await rowsOf(over, 'Values')).filter(({ study }) => apart.includes(study ?? ''))).toEqual([]);
	const records = await rowsOf(over, 'Records');
	expect(records.map(({ study }) => study)).toEqual([...corpus.studies.map(({ id }) => id), ...apart]);
	expect(records.at(-1)?.['in this sheet']).toMatch(/^no: /);
	const asked = await verify(over, '--study', apart[0] ?? '', '--out', 'asked');
	expect([asked.stderr, asked.status]).toEqual(['', 0]);
	expect(fs.readFileSync(path.join(over, 'asked.html'), 'utf8')).toMatch(/not counted/i);
});
