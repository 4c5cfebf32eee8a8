/** Columns of dates, periods, yes and no, and long texts become variables of these kinds, without a map. */
import { expect, test } from 'vitest';
import { importFiles } from './import-files.ts';

const long = `Pupils met *weekly*; 5 < 6 of them [all] came. ${'They wrote down what they grew. '.repeat(12)}`.trim();
const rows = [
	['a', 'Ahl 2001', 'One', '15 March 2001', '2001-2003', 'Yes', long],
	['b', 'Bru 2002', 'Two', 'April 2002', 'since 2002', 'no', 'Nothing.\nThen rain.'],
	['c', 'Cad 2003', 'Three', '2003', '2003', 'YES', 'Sun.'],
	['d', 'Dal 2004', 'Four', '', 'May 2004 to June 2005', '', ''],
];
const csv = [['ID', 'Citation', 'Title', 'Registered', 'Ran', 'Blinded', 'Abstract text'], ...rows]
	.map((cells) => cells.map((cell) => `"${cell}"`).join(','))
	.join('\n');

test('each is taken for its kind, and its cells are read whole', async () => {
	const done = await importFiles({ 'a.csv': csv });
	expect(done.problems).toEqual([]);
	const kindOf = (id: string) => done.codebook[id]?.kind;
	expect(['registered', 'ran', 'blinded', 'abstract-text'].map(kindOf)).toEqual(['date', 'period', 'yes-no', 'prose']);
	expect(done.codebook.blinded).not.toHaveProperty('codes');
	const valuesOf = (id: string) => done.studies.map(({ values }) => values[id]);
	expect(valuesOf('registered')).toEqual([
		{ value: '2001-03-15', printed: '15 March 2001' },
		{ value: '2002-04', printed: 'April 2002' },
		'2003',
		'not-charted',
	]);
	expect(valuesOf('ran')).toEqual([
		{ value: '2001/2003', printed: '2001-2003' },
		{ value: '2002/..', printed: 'since 2002' },
		'2003',
		{ value: '2004-05/2005-06', printed: 'May 2004 to June 2005' },
	]);
	expect(valuesOf('blinded')).toEqual(['yes', 'no', 'yes', 'not-charted']);
	expect(valuesOf('abstract-text')[0]).toContain('met \\*weekly\\*; 5 \\< 6 of them \\[all\\] came.');
	expect(valuesOf('abstract-text').slice(1)).toEqual(['Nothing.\n\nThen rain.', 'Sun.', 'not-charted']);
});
