/** Cells with estimates: what is read of them, and what is refused because it would be lost. */
import { describe, expect, test } from 'vitest';
import { parseEstimate } from '../../src/imports/estimate-cell.ts';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, valuesOf } from './import-files.ts';

test.each([
	['0.31', { value: 0.31 }],
	['-0.45', { value: -0.45 }],
	['−0.45 (−0.9 to −0.02)', { value: -0.45, low: -0.9, high: -0.02 }],
	['1.42 (1.05 to 1.92)', { value: 1.42, low: 1.05, high: 1.92 }],
	['1.42 (1.05–1.92)', { value: 1.42, low: 1.05, high: 1.92 }],
	['1.42 (1.05-1.92)', { value: 1.42, low: 1.05, high: 1.92 }],
	['-0.4 (-0.9, 0.1)', { value: -0.4, low: -0.9, high: 0.1 }],
	['1.42 [95% CI 1.05, 1.92]', { value: 1.42, low: 1.05, high: 1.92, level: 95 }],
	['1.42 (90% CI: 1.05; 1.92), n = 1,240', { value: 1.42, low: 1.05, high: 1.92, level: 90, n: 1240 }],
	['0.31 (SE 0.12; n = 88)', { value: 0.31, se: 0.12, n: 88 }],
])('%s', (cell, read) => {
	expect(parseEstimate(cell)).toEqual(read);
});

test.each(['', 'about a half', '1.42 (p < 0.05)', '1.42 (1.05 to', '1.42 in boys, 1.3 in girls', '3 of 12'])(
	'refused: %s',
	(cell) => {
		expect(parseEstimate(cell)).toBeUndefined();
	},
);

const table = [
	'ID,Paper,Outcome,g,var_g,lower,upper,N',
	'a,Ahl 2001,Sleep,-0.45,0.04,-0.84,-0.06,44',
	'b,Bru 2002,Sleep,0.31,0.0144,,,118',
	'c,Cad 2003,Waking,0.2,,NA,NA,NA',
	'd,Dal 2004,Waking,,0.02,,,9',
].join('\n');

const mapWith = (estimate: string) => `files:
  - file: a.csv
    rows: studies
    columns:
      - { column: ID, take: key }
      - { column: Paper, take: label }
      - { column: Outcome, take: variable, variable: outcome }
      - { column: g, take: variable, variable: gain }
      - { column: var_g, take: estimate.variance, variable: gain }
      - { column: lower, take: estimate.low, variable: gain }
      - { column: upper, take: estimate.high, variable: gain }
      - { column: N, take: estimate.n, variable: gain }
variables:
  - { id: outcome, label: Outcome, section: outcomes, kind: code, codes: [ { code: sleep, label: Sleep }, { code: waking, label: Waking } ] }
  - { id: gain, label: Gain, section: outcomes, kind: estimate${estimate} }
missing: { NA: not-charted }
`;

const scale = ', estimate: { scale: standardised mean difference, axis: linear, null-value: 0, level: 95 }';

test('parts in columns of their own become one estimate, and none without its value', async () => {
	const done = await importFiles({ 'a.csv': table, 'map.yaml': mapWith(scale) });
	expect(done.problems).toEqual([]);
	expect(done.studies.map(({ values }) => values.gain)).toEqual([
		{ value: -0.45, low: -0.84, high: -0.06, se: 0.2, n: 44 },
		{ value: 0.31, se: 0.12, n: 118 },
		0.2,
		'not-charted',
	]);
	expect(done.codebook.gain?.estimate).toMatchObject({ axis: 'linear', 'null-value': 0 });
	expect(done.report).toContain('no estimate stands beside it');
	// What review.yaml lacks, people write.
	const ofRecords = checkContent(readContent(done.folder)).filter(({ file }) => !file.endsWith('review.yaml'));
	expect(ofRecords.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('what makes no estimate is said, and nothing is written', async () => {
	const messages = async (files: Record<string, string>) =>
		(await importFiles(files)).problems.map(({ message }) => message).join(' ');
	expect(await messages({ 'a.csv': table, 'map.yaml': mapWith('') })).toContain('has no scale');
	const outside = table.replace('-0.45,0.04,-0.84,-0.06', '-0.95,0.04,-0.84,-0.06');
	expect(await messages({ 'a.csv': outside, 'map.yaml': mapWith(scale) })).toContain('outside of its interval');
	const ratio = scale.replace('linear', 'logarithmic').replace('null-value: 0', 'null-value: 1');
	expect(await messages({ 'a.csv': table, 'map.yaml': mapWith(ratio) })).toContain('logarithmic scale');
	expect(
		await messages({ 'a.csv': table, 'map.yaml': mapWith(scale).replace('kind: estimate', 'kind: number') }),
	).toContain('part of an estimate');
});

describe('without a map', () => {
	const guessed = async (header: string, ...rows: readonly string[]) => {
		const lines = rows.map((row, i) => `${i + 1},Ahl ${2001 + i},${row}`);
		const done = await importFiles({ 'a.csv': [`ID,Study,${header}`, ...lines].join('\n') });
		expect(done.problems).toEqual([]);
		return done;
	};

	test('an odds ratio and its limits in columns of their own are one estimate on a logarithmic axis', async () => {
		const done = await guessed('Outcome,OR,95% CI lower,95% CI upper', 'a,1.42,1.05,1.92', 'b,0.8,0.5,1.28', 'a,NR,,');
		expect(done.codebook.or).toMatchObject({
			kind: 'estimate',
			estimate: { scale: 'odds ratio', axis: 'logarithmic', 'null-value': 1, level: 95 },
		});
		expect(valuesOf(done, 'or')).toEqual([
			{ value: 1.42, low: 1.05, high: 1.92 },
			{ value: 0.8, low: 0.5, high: 1.28 },
			'not-reported',
		]);
		expect(done.report).toContain('on which 1 means no effect');
	});

	test.each([
		['d,d_se', ['0.31,0.12', '-0.2,0.1'], 'd', { value: 0.31, se: 0.12 }],
		['yi,vi', ['0.31,0.0144', '-0.2,0.01'], 'yi', { value: 0.31, se: 0.12 }],
		['SMD,ci.lb,ci.ub', ['0.3,0.1,0.5', '-0.2,-0.4,0'], 'smd', { value: 0.3, low: 0.1, high: 0.5 }],
		['Hedges g,Standard error', ['0.31,0.12', '0.2,0.1'], 'hedges-g', { value: 0.31, se: 0.12 }],
		['MD,LCL,UCL,N', ['3,1,5,40', '-2,-4,0,50'], 'md', { value: 3, low: 1, high: 5 }],
		['Effect,Effect_lower,Effect_upper', ['3,1,5', '2,-4,8', '1,0,2'], 'effect', { value: 3, low: 1, high: 5 }],
		['mean,lower,upper', ['3,1,5', '2,-4,8', '1,0,2'], 'mean', { value: 3, low: 1, high: 5 }],
	])('%s is one estimate', async (header, rows, id, first) => {
		const done = await guessed(header, ...rows);
		expect(valuesOf(done, id)[0]).toEqual(first);
	});

	test.each([
		['RR (95% CI)', ['1.2 (0.8 to 1.9)', '0.7 (0.5 to 0.98)'], { value: 1.2, low: 0.8, high: 1.9 }, 'logarithmic'],
		['SMD', ['"0,31 [0,10; 0,52]"', '"-0,2 [-0,4; 0,0]"'], { value: 0.31, low: 0.1, high: 0.52 }, 'linear'],
		['Effect size', ['0.3 (SE 0.1)', '-0.2 (SE 0.1)', '1.1 (0.7 to 1.5)'], { value: 0.3, se: 0.1 }, 'linear'],
	])('%s: cells with a value and its interval are estimates', async (header, rows, first, axis) => {
		if (header === 'Effect size') {
			// No header and too few intervals name a scale: it stays text, and the report says what to write.
			const done = await guessed(header, ...rows);
			expect(Object.values(done.codebook).map(({ kind }) => kind)).not.toContain('estimate');
			expect(done.report).toContain('write kind: estimate in the map');
			return;
		}
		const done = await guessed(header, ...rows);
		const [id = ''] = Object.entries(done.codebook).find(([, { kind }]) => kind === 'estimate') ?? [];
		expect(done.codebook[id]?.estimate).toMatchObject({ axis, level: 95 });
		expect(valuesOf(done, id)[0]).toEqual(first);
	});

	test('effects on several scales in one column are no estimate, and the report says what to write', async () => {
		const rows = ['SMD,0.3,0.1,0.5', 'OR,1.2,0.9,1.6', 'SMD,-0.2,-0.5,0.1'];
		const done = await guessed('Effect measure,Effect size,CI low,CI high', ...rows);
		expect(valuesOf(done, 'effect-size')).toEqual([0.3, 1.2, -0.2]);
		expect(done.report).toContain('it may be an estimate with "CI low" and "CI high"');
		const one = await guessed(
			'Effect measure,Effect size,CI low,CI high',
			...rows.map((row) => row.replace('OR', 'SMD')),
		);
		expect(one.codebook['effect-size']?.estimate).toMatchObject({ scale: 'standardised mean difference' });
	});

	test('a spread is no interval, and an estimate outside of its interval is a doubt and no estimate', async () => {
		const spread = await guessed('Median age (IQR)', '45 (40-50)', '33 (30-36)', '52 (41-60)');
		expect(Object.values(spread.codebook).map(({ kind }) => kind)).not.toContain('estimate');
		const wrong = await guessed('OR,lower,upper', '1.42,1.05,1.92', '0.4,0.5,1.28');
		expect(valuesOf(wrong, 'or')).toEqual([1.42, 0.4]);
		expect(wrong.report).toContain('the estimate is outside of its interval');
	});

	test('the standard error of a ratio that is none of its logarithm stays a number', async () => {
		const done = await guessed('OR,OR_lower,OR_upper,OR_SE', '1.42,1.05,1.92,0.22', '0.8,0.5,1.28,0.19');
		expect(valuesOf(done, 'or')[0]).toEqual({ value: 1.42, low: 1.05, high: 1.92 });
		const own = await guessed('OR,OR_lower,OR_upper,OR_SE', '1.42,1.05,1.92,0.154', '0.8,0.5,1.28,0.24');
		expect(valuesOf(own, 'or')[0]).toEqual({ value: 1.42, low: 1.05, high: 1.92, se: 0.154 });
	});
});
