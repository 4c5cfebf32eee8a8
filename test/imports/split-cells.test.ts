/** Cells with several numbers: where header or cells say what they are, a column for each; otherwise a doubt that names what they may be. */
import { describe, expect, test } from 'vitest';
import { importFiles, valuesOf } from './import-files.ts';

const files = (header: string, cells: readonly string[]) => ({
	'a.tsv': [`ID\tTitle\t${header}`, ...cells.map((cell, i) => `${i}\tT${i}\t${cell}`)].join('\n'),
});

async function taken(header: string, cells: readonly string[], map?: string) {
	const done = await importFiles({ ...files(header, cells), ...(map === undefined ? {} : { 'map.yaml': map }) });
	expect(done.problems).toEqual([]);
	return done;
}

describe('numbers that are told apart become columns', () => {
	test.each([
		[
			'Age, mean (SD)',
			['45.2 (12.1)', '38 (9)', 'NR'],
			{ 'age-mean': [45.2, 38, 'not-reported'], 'age-sd': [12.1, 9, 'not-reported'] },
		],
		['Age mean ± SD', ['45,2 ± 12,1', '38,0 ± 9,75'], { 'age-mean': [45.2, 38], 'age-sd': [12.1, 9.75] }],
		['Edad, media (DE)', ['45,2 (12,1)', '38,5 (9,75)'], { 'edad-mean': [45.2, 38.5], 'edad-sd': [12.1, 9.75] }],
		['Change', ['−0.4 (SD 1.2)', '0.3 (SD = 0.9)'], { 'change-mean': [-0.4, 0.3], 'change-sd': [1.2, 0.9] }],
		['Women', ['34 (68%)', '1\u2009204 (52.5%)', '7'], { 'women-n': [34, 1204, 7], women: [68, 52.5, 'not-charted'] }],
		[
			'Cured',
			['34/50 (68%)', '9/12 (75%)', '1/3 (33.3%)'],
			{ 'cured-n': [34, 9, 1], 'cured-total': [50, 12, 3], cured: [68, 75, 33.3] },
		],
		['Events/total', ['34/50', '9 of 12'], { events: [34, 9], total: [50, 12] }],
		[
			'Stay (median, IQR)',
			['12 (10–15)', '7 [5 to 9]'],
			{
				'stay-median': [12, 7],
				'stay-iqr': [
					{ min: 10, max: 15 },
					{ min: 5, max: 9 },
				],
			},
		],
		['Dose', ['5–7', '12 – 14', '8'], { dose: [{ min: 5, max: 7 }, { min: 12, max: 14 }, 8] }],
		['P', ['<0.001', '0.03', 'p = 0.2', '< .05'], { p: [{ max: 0.001 }, 0.03, 0.2, { max: 0.05 }] }],
	] as const)('%s: %j', async (header, cells, columns) => {
		const done = await taken(header, cells);
		for (const [id, values] of Object.entries(columns))
			expect([id, valuesOf(done, id)]).toEqual([
				id,
				(values as readonly unknown[]).map((value) =>
					typeof value === 'object' ? expect.objectContaining(value) : value,
				),
			]);
		expect(done.report).not.toContain('taken for text');
	});

	test('an effect with its standard error is an estimate, and arms give theirs', async () => {
		const effect = await taken('d (SE)', ['0.31 (0.12)', '-0.2 (0.1)']);
		expect(valuesOf(effect, 'd')).toEqual([
			{ value: 0.31, se: 0.12 },
			{ value: -0.2, se: 0.1 },
		]);
		const arms = await taken('Intervention mean (SD)\tIntervention n\tControl mean (SD)\tControl n', [
			'5.2 (1.1)\t30\t4.1 (1.3)\t31',
			'6.0 (2)\t12\t6.5 (2.2)\t11',
		]);
		expect(Object.values(arms.codebook).map(({ kind }) => kind)).toContain('estimate');
	});
});

describe('numbers of which nothing says what they are', () => {
	test.each([
		['Score', ['12.3 (4.5)', '10 (3.1)', '9.5 (2)'], ['mean-sd', 'mean-se', 'n-percent']],
		['Score', ['12,3 ± 4,5', '10 ± 3,1', '9,5 ± 2'], ['mean-sd', 'mean-se']],
		['Stay', ['12 (10–15)', '7 (5–9)', '8 (2–11)'], ['median-iqr', 'mean-range', 'kind: estimate']],
		['Result', ['34/50', '9/12', '40/41'], ['n-of']],
	] as const)('%s: %j stay texts, with a doubt that names what they may be', async (header, cells, forms) => {
		const done = await taken(header, cells);
		const id = header.toLowerCase();
		expect(valuesOf(done, id)).toEqual(cells);
		for (const form of forms) expect(done.report).toContain(form);
		expect(done.report).toContain(`split: { "${header}": ${forms[0]} }`);
		// What it says to write is enough.
		const map = done.map.replace('    rows: studies', `    rows: studies\n    split: { "${header}": ${forms[0]} }`);
		const decided = await taken(header, cells, map);
		expect(valuesOf(decided, id)).toEqual([undefined, undefined, undefined]);
		expect(Object.values(decided.codebook).filter(({ kind }) => kind === 'number')).toHaveLength(2);
	});

	test.each([
		['Volume', ['12(3)', '10(1)', '9(2)']],
		['Years', ['2004 (2006)', '2001 (2002)', '1999 (2003)']],
		['Name', ['Ahl (12)', 'Bru (13)', 'Cad (1)']],
	])('%s: %j are none', async (header, cells) => {
		expect((await taken(header, cells)).report).not.toContain('split:');
	});
});

test('a column that a map splits can be whole again, and a second import changes nothing', async () => {
	const cells = ['45.2 (12.1)', '38 (9)', 'about 40'];
	const first = await taken('Age, mean (SD)', cells.slice(0, 2));
	const again = await taken('Age, mean (SD)', cells.slice(0, 2), first.map);
	expect([again.map, again.studies]).toEqual([first.map, first.studies]);
	const whole = await taken('Age, mean (SD)', cells, first.map.replace(/(?<=\(SD\)"?: )mean-sd/, 'whole'));
	expect(Object.values(whole.studies[2]?.values ?? {})).toEqual(['about 40']);
});
