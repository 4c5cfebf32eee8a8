/** A team's table of the full texts that were excluded becomes excluded.yaml. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFiles } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const included = [
	['Study ID', 'Author, year', 'Title', 'DOI', 'Country'],
	['S01', 'Ahl, 2001', 'Frog songs', '10.1000/a', 'Sweden'],
	['S02', 'Bru, 2004', 'Newt tails', '10.1000/b', 'Norway'],
];

const book = {
	'w.xlsx': workbookOf({
		Included: included,
		'Excluded full texts': [
			['Author', 'Year', 'Title', 'DOI', 'Reason', 'Notes', 'Screened by'],
			['Eft, E.', 2003, 'Olm ears', 'https://doi.org/10.1000/x', 'Wrong population', 'Pilot of S01', 'AL'],
			['Fra, F.; Gil, G.', 2005, 'Pond life?', undefined, 'No outcome', undefined, 'BE'],
			['Hol, H.', 2007, 'Reeds', undefined, 'wrong population', undefined, 'AL'],
			['Ims, I.', 2009, 'Rushes', undefined, undefined, undefined, 'AL'],
		],
	}),
};

const read = (folder: string) => parse(fs.readFileSync(path.join(folder, 'excluded.yaml'), 'utf8'));

test('each row is a report with its citation and its reason, and what has no place is named', async () => {
	const done = await importFiles(book);
	expect(done.problems).toEqual([]);
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2004']);
	expect(read(done.folder)).toEqual({
		reasons: [
			{ id: 'wrong-population', label: 'Wrong population' },
			{ id: 'no-outcome', label: 'No outcome' },
			{ id: 'no-reason-given', label: 'No reason given' },
		],
		reports: [
			{
				citation: 'Eft, E. (2003). Olm ears. https://doi.org/10.1000/x',
				reason: 'wrong-population',
				note: 'Pilot of S01',
			},
			{ citation: 'Fra, F.; Gil, G. (2005). Pond life?', reason: 'no-outcome' },
			{ citation: 'Hol, H. (2007). Reeds.', reason: 'wrong-population' },
			{ citation: 'Ims, I. (2009). Rushes.', reason: 'no-reason-given' },
		],
	});
	expect(done.report).toContain('a row is a full text that was excluded, which stands in excluded.yaml');
	expect(done.report).toContain('Screened by: 4 cells – it is no part of the citation of an excluded report');
	expect(done.report).not.toContain('the whole table');
});

test('a person may take the table for nothing, and what was changed by hand stays', async () => {
	const first = await importFiles(book);
	const again = await importFiles({ ...book, 'map.yaml': first.map });
	expect(again.problems).toEqual([]);
	expect(read(again.folder)).toEqual(read(first.folder));
	const without = await importFiles({ ...book, 'map.yaml': first.map.replace('rows: excluded', 'rows: nothing') });
	expect(without.problems).toEqual([]);
	expect(fs.existsSync(path.join(without.folder, 'excluded.yaml'))).toBe(false);
	const file = path.join(first.folder, 'excluded.yaml');
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('Wrong population', 'Other people'));
	await importFiles(book, path.dirname(first.folder));
	expect(fs.readFileSync(file, 'utf8')).toContain('Other people');
});

test('a table of studies with a reason for each, or without reports, is none of them', async () => {
	const done = await importFiles({
		't.csv': 'Study,Title,Reason for referral\nAhl 2001,Frogs,Stress\nBru 2004,Newts,Sleep\n',
		'exclusion criteria.csv': 'Criterion,Reason\nLanguage,No means\nAge,Out of scope\n',
	});
	expect(done.studies).toHaveLength(2);
	expect(fs.existsSync(path.join(done.folder, 'excluded.yaml'))).toBe(false);
	expect(done.report).toContain('exclusion criteria.csv: the whole table');
});
