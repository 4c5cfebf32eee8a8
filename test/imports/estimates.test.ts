/** Cells with estimates: what is read of them, and what is refused because it would be lost. */
import { expect, test } from 'vitest';
import { parseEstimate } from '../../src/imports/estimate-cell.ts';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles } from './import-files.ts';

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
