/** Numbers of two arms stay variables, and the estimate that follows from them is computed, so that a forest can draw it. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFiles, valuesOf } from './import-files.ts';

const entriesOf = (study: object): Record<string, { value: number }>[] =>
	'entries' in study ? (study.entries as Record<string, { value: number }>[]) : [];

const means = `Study,Title,Country,Intervention mean,Intervention SD,Intervention n,Control mean,Control SD,Control n
Ashton 2011,One,Peru,12.3,4.5,40,10.1,4.0,38
Brill 2013,Two,Chile,9.8,3.1,22,10.0,NR,25`;

test('means, standard deviations and numbers give a mean difference, with both arms in its note', async () => {
	const done = await importFiles({ 'a.csv': means });
	expect(done.problems).toEqual([]);
	const [first, second] = valuesOf(done, 'mean-difference') as Record<string, unknown>[];
	// 12.3 − 10.1, and √(4.5²/40 + 4²/38) by hand
	expect(first).toMatchObject({
		value: 2.2,
		n: 78,
		note: expect.stringContaining('12.3 (SD 4.5, n 40) and 10.1 (SD 4, n 38)'),
	});
	expect(first?.se).toBe(0.963);
	expect(second).toBe('not-reported');
	expect(valuesOf(done, 'control-mean')).toEqual([10.1, 10]);
	expect(done.codebook['mean-difference']).toMatchObject({
		kind: 'estimate',
		estimate: { axis: 'linear', 'null-value': 0 },
	});
	expect(fs.readFileSync(path.join(done.folder, 'figures.yaml'), 'utf8')).toContain('rows: mean-difference');
	expect(done.report).toContain('are numbers of two arms');
	// What a study is at a glance is not the numbers of one arm.
	expect(parse(fs.readFileSync(path.join(done.folder, 'review.yaml'), 'utf8')).glance).toEqual([
		'country',
		'mean-difference',
	]);
});

test('events and numbers give a risk ratio; an arm without events has none, and says so', async () => {
	const done = await importFiles({
		'a.csv': `Study,n (treatment),events (treatment),n (control),events (control)
Ashton 2011,40,12,38,20
Brill 2013,22,0,25,3`,
	});
	const [first, second] = valuesOf(done, 'risk-ratio') as Record<string, unknown>[];
	expect(first).toMatchObject({ value: 0.57, n: 78 });
	// √(1/12 + 1/20 − 1/40 − 1/38) by hand
	expect(first?.se).toBe(0.286);
	expect(second).toEqual({ state: 'not-applicable', note: 'There is no risk ratio of 0 of 22 and 3 of 25.' });
});

test('entries have their own, by the names of metafor; where the table has the effect itself, none is computed', async () => {
	const done = await importFiles({
		'a.csv': `study,outcome,m1i,sd1i,n1i,m2i,sd2i,n2i
Ashton 2011,pain,5,1,10,4,1,10
Ashton 2011,sleep,7,1,10,5,1,10
Brill 2013,pain,3,2,20,4,2,20
Brill 2013,sleep,3,2,20,3,2,20`,
	});
	const entries = done.studies.flatMap((study) => entriesOf(study));
	expect(entries.map((entry) => entry['mean-difference']?.value)).toEqual([1, 2, -1, 0]);
	const own = await importFiles({
		'b.csv': means.replace('Title', 'MD,MD SE').replace('One', '2.2,1').replace('Two', '-0.2,1'),
	});
	expect(Object.keys(own.codebook).filter((id) => own.codebook[id]?.kind === 'estimate')).toEqual(['md']);
});

test('the map keeps it, or does without it; a number that it lacks is named', async () => {
	const table = { 'a.csv': means };
	const { map, studies } = await importFiles(table);
	expect((await importFiles({ ...table, 'map.yaml': map })).studies).toEqual(studies);
	const wrong = await importFiles({ ...table, 'map.yaml': map.replace('mean: control-mean', 'mean: control-men') });
	expect(wrong.problems).toMatchObject([{ kind: 'wrong-map', hint: 'Did you mean "control-mean"?' }]);
});
