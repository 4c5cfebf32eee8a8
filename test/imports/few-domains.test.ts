/** Appraisals of one domain or two, and those that several people made. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { type Imported, importFiles } from './import-files.ts';

const appraisalsOf = ({ folder, studies }: Imported) =>
	studies.map(({ id }) => parse(fs.readFileSync(path.join(folder, 'studies', `${id}.yaml`), 'utf8')).appraisal);

const isValid = ({ folder }: Imported) =>
	checkContent(readContent(folder)).filter(({ kind }) => !['missing-key', 'empty-codebook'].includes(kind));

const two = [
	'Covidence #,Study ID,Reviewer Name,Sequence generation,Sequence generation Supporting text,Allocation concealment,Allocation concealment Supporting text',
	'1,Ash 2010,Ann Reed,High,x,High,y',
	'1,Ash 2010,Consensus,Low,Dice,High,Open list',
	'2,Birch 2011,Consensus,Low,Table,Unclear,',
].join('\n');

const ofTwo = [
	{
		tool: 'rob-1',
		domains: {
			'random-sequence-generation': { judgement: 'low', reason: 'Dice' },
			'allocation-concealment': { judgement: 'high', reason: 'Open list' },
		},
	},
	{
		tool: 'rob-1',
		domains: {
			'random-sequence-generation': { judgement: 'low', reason: 'Table' },
			'allocation-concealment': 'unclear-risk',
		},
	},
];

describe('a quality assessment of Covidence', () => {
	test('with two domains is an appraisal, by the consensus', async () => {
		const done = await importFiles({ 'qa.csv': two });
		expect(appraisalsOf(done)).toEqual(ofTwo);
		expect(isValid(done)).toEqual([]);
	});

	test('is one beside the table of the studies, too, whose other reviewers say nothing of its rows', async () => {
		const done = await importFiles({
			'studies.csv': 'Study,Title\nAsh 2010,Frogs\nBirch 2011,Newts\n',
			'qa.csv': two,
		});
		expect(appraisalsOf(done)).toEqual(ofTwo);
		expect(Object.keys(done.codebook)).toEqual(['year']);
	});

	test('with one domain is an appraisal, and so is a judgement on the whole alone', async () => {
		const own = await importFiles({
			'qa.csv':
				'Study ID,Reviewer Name,Group similarity,Supporting text\nAsh 2010,Consensus,Low,Same age\nBirch 2011,Consensus,Unclear,\n',
		});
		expect(appraisalsOf(own)).toEqual([
			{ tool: 'risk-of-bias', domains: { 'group-similarity': { judgement: 'low', reason: 'Same age' } } },
			{ tool: 'risk-of-bias', domains: { 'group-similarity': 'unclear-risk' } },
		]);
		expect(own.report).toContain('"Group similarity" is taken for the appraisal of each study');
		const whole = await importFiles({
			'qa.csv':
				'Study ID,Title,Overall risk of bias,Supporting text\nAsh 2010,Frogs,Low,Dice\nBirch 2011,Newts,High,Open\n',
		});
		expect(appraisalsOf(whole)[1]).toEqual({
			tool: 'risk-of-bias',
			domains: { 'overall-risk-of-bias': { judgement: 'high', reason: 'Open' } },
		});
		expect(isValid(whole)).toEqual([]);
	});

	test('of a template with answers is an appraisal, where each has its supporting text', async () => {
		const done = await importFiles({
			'qa.csv':
				'Study ID,Reviewer Name,Aim stated,Supporting text,Sample described,Supporting text\nAsh 2010,Consensus,Yes,p. 2,No,\nBirch 2011,Consensus,Yes,,Unclear,p. 4\n',
		});
		expect(appraisalsOf(done)[0]).toEqual({
			tool: 'quality-appraisal',
			domains: { 'aim-stated': { judgement: 'yes', reason: 'p. 2' }, 'sample-described': 'no' },
		});
	});
});

describe('columns of several people', () => {
	const header = (...names: readonly string[]) =>
		[
			'Study ID,Title',
			...names.flatMap((name) => ['Ann Reed', 'Bob Sand', 'Consensus'].map((one) => `${name} - ${one}`)),
		].join(',');

	test('give their consensus, and what each person said is left out by name', async () => {
		const done = await importFiles({
			'qa.csv': [
				header('Sequence generation', 'Allocation concealment', 'Pond'),
				'Ash 2010,Frogs,Low,High,Low,High,High,High,small,large,small',
				'Birch 2011,Newts,Low,Low,Low,Unclear,Low,Low,large,large,large',
				'Cedar 2012,Toads,Low,Low,Low,Low,Low,Low,small,large,',
			].join('\n'),
		});
		expect(appraisalsOf(done)[0]).toEqual({
			tool: 'rob-1',
			domains: { 'random-sequence-generation': 'low', 'allocation-concealment': 'high' },
		});
		expect(Object.values(done.codebook).map(({ label }) => label)).toEqual(['Pond', 'Year']);
		expect(done.report).toContain('"Pond - Consensus" is what they agreed on');
		expect(done.report).toContain('qa.csv, Pond - Consensus: 1 row has no consensus (line 4)');
	});

	test('are no people where Consensus is one of several words', async () => {
		const done = await importFiles({
			'a.csv':
				'Study,Title,Method: Delphi,Method: Consensus,Method: Survey\nAsh 2010,Frogs,x,x,\nBirch 2011,Newts,,x,x\nCedar 2012,Toads,x,,\n',
		});
		expect(done.studies.map(({ values }) => values.method)).toEqual([
			['delphi', 'consensus'],
			['consensus', 'survey'],
			['delphi'],
		]);
	});
});

test('a row for each domain is an appraisal of its study', async () => {
	const done = await importFiles({
		'a.csv': [
			'Study,Domain,Judgement,Support',
			'Ash 2010,Sequence generation,Low,Dice',
			'Ash 2010,Allocation concealment,High,Open list',
			'Birch 2011,Sequence generation,Low,Table',
			'Birch 2011,Allocation concealment,Unclear,',
		].join('\n'),
	});
	expect(appraisalsOf(done)).toEqual(ofTwo);
});

test('columns without a name and without a cell are set aside in one line', async () => {
	const done = await importFiles({
		'a.csv': ',,Study,Title,,Pond\n,,Ash 2010,Frogs,,small\n,,Birch 2011,Newts,,large\n',
	});
	expect(done.report).toContain('3 columns without a name and without a cell are set aside.');
	expect(`${done.report}${done.map}`).not.toMatch(/Column \d/);
	expect(done.studies.map(({ values }) => values.pond)).toEqual(['small', 'large']);
});
