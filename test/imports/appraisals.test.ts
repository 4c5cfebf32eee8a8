/** Columns that judge the risk of bias, or the quality, of studies become the appraisal of each study. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { type Imported, importFiles, placesOf } from './import-files.ts';

const appraisalsOf = ({ folder, studies }: Imported) =>
	studies.map(({ id }) => parse(fs.readFileSync(path.join(folder, 'studies', `${id}.yaml`), 'utf8')).appraisal);
const toolsIn = ({ folder }: Imported) =>
	parse(fs.readFileSync(path.join(folder, 'review.yaml'), 'utf8')).appraisal?.tools;

const csv = (...rows: readonly (readonly string[])[]) =>
	rows.map((row) => row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\n');

const robvis = csv(
	['Study', 'D1', 'D2', 'D3', 'D4', 'D5', 'Overall', 'Weight'],
	['Ashton 2011', 'Low', 'Some concerns', 'Low', 'Low', '', 'Some concerns', '40'],
	['Brill 2013', 'High', 'low', 'Low', 'Some concerns', 'Low', 'High', '60'],
);

describe('a tool of the field', () => {
	test('is told by its domains in numbers, as robvis writes them; a blank is not charted', async () => {
		const done = await importFiles({ 'rob.csv': robvis });
		expect(done.problems).toEqual([]);
		expect(appraisalsOf(done)[0]).toEqual({
			tool: 'rob-2',
			domains: {
				'randomisation-process': 'low',
				'deviations-from-intended-interventions': 'some-concerns',
				'missing-outcome-data': 'low',
				'measurement-of-the-outcome': 'low',
			},
			overall: 'some-concerns',
		});
		expect(toolsIn(done)).toEqual(['rob-2']);
		expect(Object.keys(done.codebook).sort()).toEqual(['weight', 'year']);
		expect(done.report).toContain('RoB 2, Randomisation process: Low risk 1, High risk 1');
		expect(done.report).toMatch(/16 cells: 15 taken, 1 without a value, 0 left out/);
		expect(fs.readFileSync(path.join(done.folder, 'figures.yaml'), 'utf8')).toContain('tool: rob-2');
	});

	test('is told by the names of its domains, with the texts that support each judgement (Covidence)', async () => {
		const domains = [
			'Sequence generation',
			'Allocation concealment',
			'Blinding of participants and personnel',
			'Selective reporting',
		];
		const done = await importFiles({
			'qa.csv': csv(
				[
					'Covidence #',
					'Study ID',
					'Title',
					'Reviewer Name',
					...domains.flatMap((one) => [one, `Supporting text for ${one}`]),
				],
				[
					'1',
					'Ashton 2011',
					'One',
					'Consensus',
					'Low',
					'Random numbers',
					'Unclear',
					'',
					'High',
					'Open label',
					'Low',
					'',
				],
				['1', 'Ashton 2011', 'One', 'Ann', 'High', '', 'High', '', 'High', '', 'High', ''],
				['2', 'Brill 2013', 'Two', 'Consensus', 'High', '', 'Low', 'Envelopes', 'Low', '', 'Unclear', ''],
			),
		});
		expect(appraisalsOf(done)[0]).toEqual({
			tool: 'rob-1',
			domains: {
				'random-sequence-generation': { judgement: 'low', reason: 'Random numbers' },
				'allocation-concealment': 'unclear-risk',
				'blinding-of-participants-and-personnel': { judgement: 'high', reason: 'Open label' },
				'selective-reporting': 'low',
			},
		});
	});

	test('has the domains that the table judges, and no others', async () => {
		const done = await importFiles({
			'a.csv': csv(
				['Study', 'Random sequence generation', 'Allocation concealment', 'Selective reporting'],
				['Ashton 2011', 'Low', 'Unclear', 'High'],
				['Brill 2013', 'High', 'Low', 'Low'],
			),
		});
		expect(toolsIn(done)).toMatchObject([
			{
				id: 'rob-1',
				domains: [
					{ id: 'random-sequence-generation' },
					{ id: 'allocation-concealment' },
					{ id: 'selective-reporting' },
				],
			},
		]);
		expect(checkContent(readContent(done.folder)).filter(({ kind }) => kind !== 'missing-key')).toEqual([]);
	});

	test('is told by its questions beside other columns; "NA" is a question that was not asked', async () => {
		const questions = [
			'JBI Q1. Were the criteria for inclusion clearly defined?',
			'JBI Q2. Were the subjects and the setting described?',
			'JBI Q3. Was the exposure measured in a valid way?',
			'JBI Q4. Were objective, standard criteria used for measurement of the condition?',
			'JBI Q5. Were confounding factors identified?',
			'JBI Q6. Were strategies to deal with confounding stated?',
			'JBI Q7. Were the outcomes measured in a valid way?',
			'JBI Q8. Was appropriate statistical analysis used?',
		];
		const done = await importFiles({
			'studies.csv': csv(
				['Study', 'Title', 'Blinded', ...questions, 'Notes'],
				['Ashton 2011', 'One', 'Yes', 'Yes', 'No', 'Unclear', 'NA', 'Y', 'N', 'U', 'Yes', 'fine'],
				['Brill 2013', 'Two', 'No', 'Yes', 'No', 'Unclear', 'Yes', 'Y', 'N', 'U', 'Yes', 'good'],
			),
		});
		const [first] = appraisalsOf(done);
		expect(first.tool).toBe('jbi-cross-sectional');
		expect(Object.values(first.domains)).toEqual([
			'yes',
			'no',
			'not-clear',
			'not-applicable',
			'yes',
			'no',
			'not-clear',
			'yes',
		]);
		expect(Object.keys(done.codebook).sort()).toEqual(['blinded', 'notes', 'year']);
	});

	test('may stand in a table of its own, which says more about the studies', async () => {
		const done = await importFiles({
			'studies.csv': csv(
				['Study', 'Title', 'Country'],
				['Ashton 2011', 'One', 'Peru'],
				['Brill 2013', 'Two', 'Chile'],
				['Cole 2015', 'Three', 'Peru'],
			),
			'rob.csv': robvis,
		});
		expect(appraisalsOf(done).map((appraisal) => appraisal?.overall)).toEqual(['some-concerns', 'high', undefined]);
	});
});

test('what is written passes the check of the folder, but for what a person has to write', async () => {
	const domains = ['Random sequence generation', 'Allocation concealment', 'Incomplete outcome data'];
	const tables = [
		csv(
			[
				'Study',
				'Mean treatment',
				'SD treatment',
				'N treatment',
				'Mean control',
				'SD control',
				'N control',
				...domains.flatMap((one) => [one, 'Support for judgement']),
			],
			['Ashton 2011', '3', '1', '20', '2', '1', '20', 'Low', 'Random numbers', 'Unclear', 'Not said', 'High', ''],
			['Brill 2013', '4', '1', '20', '3', '1', '20', 'High', '', 'Low', '', 'Unclear', ''],
		),
		csv(
			['Study', 'JBI: Purpose', 'JBI: Setting', 'QUADAS-2: Patients', 'QUADAS-2: Index test'],
			['Ashton 2011', 'Yes', 'Unclear', 'Low', 'Unclear'],
			['Brill 2013', 'No', 'Yes', 'High', 'Low'],
		),
	];
	for (const table of tables) {
		const done = await importFiles({ 'a.csv': table });
		const issues = checkContent(readContent(done.folder));
		expect(issues.filter(({ kind }) => kind !== 'missing-key')).toEqual([]);
		expect(appraisalsOf(done)[0]).toBeDefined();
	}
	const [first] = appraisalsOf(await importFiles({ 'a.csv': tables[0] ?? '' }));
	expect(first.domains['allocation-concealment']).toEqual({ judgement: 'unclear-risk', reason: 'Not said' });
});

test('signs are judgements, and the minus is no blank', async () => {
	const done = await importFiles({
		'a.csv': csv(
			[
				'Study',
				'Random sequence generation',
				'Allocation concealment',
				'Blinding of outcome assessment',
				'Incomplete outcome data',
			],
			['Ashton 2011', '+', '?', '-', '+'],
			['Brill 2013', '+', '+', '-', '-'],
		),
	});
	expect(appraisalsOf(done).map(({ tool, domains }) => [tool, ...Object.values(domains)])).toEqual([
		['rob-1', 'low', 'unclear-risk', 'high', 'low'],
		['rob-1', 'low', 'low', 'high', 'high'],
	]);
});

test('a tool that the program does not know is declared, with the words of the table; stars are counted', async () => {
	const done = await importFiles({
		'a.csv': csv(
			[
				'Study',
				'NOS: Representativeness',
				'NOS: Comparability',
				'EPHPP - Blinding',
				'EPHPP - Confounders',
				'EPHPP - Global rating',
			],
			['Ashton 2011', '*', '**', 'Strong', 'Weak', 'Moderate'],
			['Brill 2013', '0', '*', 'Weak', 'Strong', 'Weak'],
		),
	});
	expect(appraisalsOf(done)[0]).toEqual([
		{ tool: 'newcastle-ottawa-scale', domains: { representativeness: 'one-star', comparability: 'two-stars' } },
		{ tool: 'ephpp', domains: { blinding: 'high-quality', confounders: 'low-quality' }, overall: 'moderate-quality' },
	]);
	expect(toolsIn(done)[1].judgements).toEqual([
		{ id: 'high-quality', label: 'Strong', tone: 'low' },
		{ id: 'moderate-quality', label: 'Moderate', tone: 'some' },
		{ id: 'low-quality', label: 'Weak', tone: 'high' },
	]);
});

test('columns that only say low and high, yes and no, are variables like any other', async () => {
	const done = await importFiles({
		'a.csv': csv(
			['Study', 'Cost', 'Dose', 'Effort', 'Blinded', 'Randomised'],
			['Ashton 2011', 'low', 'high', 'low', 'yes', 'no'],
			['Brill 2013', 'high', 'high', 'low', 'no', 'no'],
		),
	});
	expect(appraisalsOf(done)).toEqual([undefined, undefined]);
	expect(Object.keys(done.codebook).sort()).toEqual(['blinded', 'cost', 'dose', 'effort', 'randomised', 'year']);
});

test('the map decides: it may take the columns for variables, and names a word that no judgement has', async () => {
	const table = { 'rob.csv': robvis };
	const { map } = await importFiles(table);
	const again = await importFiles({ ...table, 'map.yaml': map });
	expect(appraisalsOf(again)[1].overall).toBe('high');
	const broken = await importFiles({
		'rob.csv': robvis.replace('Brill 2013,High', 'Brill 2013,Hihg'),
		'map.yaml': map,
	});
	expect(placesOf(broken)).toEqual(['unknown-word 3:2']);
	expect(broken.problems[0]).toMatchObject({
		message: expect.stringContaining('"High risk"'),
		hint: expect.stringContaining('Did you mean'),
	});
	const wrong = await importFiles({
		...table,
		'map.yaml': map
			.replace('domain: missing-outcome-data', 'domain: missing-outcome')
			.replace('tool: rob-2, domain: overall', 'tool: rob2, domain: overall'),
	});
	expect(wrong.problems.map(({ message }) => message)).toEqual([
		'"missing-outcome" is no domain of RoB 2.',
		'"rob2" is no tool of this map.',
	]);
});

test('rows of one study that judge it otherwise: the first holds, and the other is named', async () => {
	const done = await importFiles({
		'studies.csv': csv(['Study', 'Title'], ['Ashton 2011', 'One'], ['Brill 2013', 'Two']),
		'rob.csv': csv(
			['Study', 'RoB 2: D1', 'RoB 2: D2', 'RoB 2: D3', 'RoB 2: D4', 'RoB 2: D5'],
			['Ashton 2011', 'Low', 'Low', 'Low', 'Low', 'Low'],
			['Ashton 2011', 'Low', 'Low', 'High', 'Low', 'Low'],
			['Brill 2013', 'Low', 'Low', 'High', 'Low', 'Low'],
		),
	});
	expect(done.problems).toEqual([]);
	expect(appraisalsOf(done)[0]?.domains['missing-outcome-data']).toBe('low');
	expect(done.report).toContain(
		'Ashton 2011: the rows differ in RoB 2: D3; that of line 2 is taken, and not "High" (line 3).',
	);
});
