/** A table that has a whole reference for each study, and no columns of authors and titles: studies get their names from it. */
import { expect, test } from 'vitest';
import { importFiles } from './import-files.ts';

const rows: readonly (readonly [written: string, id: string, title: string | undefined])[] = [
	['Ahl, B. (2001). Hedges and their birds. J Hedges 5: 1-9.', 'ahl-2001', 'Hedges and their birds'],
	['Bru C, Cad D, 2002. Do hedges help? J Hedges 6: 1-9.', 'bru-2002', 'Do hedges help'],
	['Dal & Eck (2003) Ponds of St. Ives in spring', 'dal-2003', 'Ponds of St. Ives in spring'],
	['Le Guin (2003) Hedges of the sea', 'le-guin-2003', 'Hedges of the sea'],
	['Fro et al. 2004', 'fro-et-al-2004', undefined],
	['Hedge survey, unpublished', 'hedge-survey-unpublished', undefined],
];

test('authors, year and title are read from it, and the whole stays as what the table calls the study', async () => {
	const done = await importFiles({
		'a.csv': `Reference,Pond\n${rows.map(([written], i) => `"${written}",${i % 2 ? 'deep' : 'flat'}`).join('\n')}\n`,
	});
	expect(done.studies.map(({ id }) => id).toSorted()).toEqual(rows.map(([, id]) => id).toSorted());
	for (const [written, id, title] of rows) {
		const study = done.studies.find((one) => one.id === id);
		expect(study?.report?.printed).toBe(written);
		expect(done.references.find(({ number }) => number === study?.report?.reference)?.title).toBe(title);
	}
	const authors = done.references.map(({ author }) =>
		(author as { family?: string }[] | undefined)?.map(({ family }) => family),
	);
	expect(authors.slice(0, 5)).toEqual([['Ahl'], ['Bru', 'Cad'], ['Dal', 'Eck'], ['Le Guin'], ['Fro']]);
});

test('what a column or a bibliography says goes before it', async () => {
	const done = await importFiles({
		'a.csv': 'Reference,Title,Year,Pond\n"Ahl, B. (2001). Hedges and their birds. J Hedges 5: 1-9.",Hedges,2002,deep\n',
	});
	expect(done.references).toEqual([
		expect.objectContaining({ title: 'Hedges', issued: 2002, author: [expect.objectContaining({ family: 'Ahl' })] }),
	]);
});

test('a table without names for its studies says nothing of how it calls them', async () => {
	const done = await importFiles({
		'a.csv':
			'ID,Author,Year,Title,Pond\n1,"Ahl, B.",2001,Hedges and ponds,deep\n2,"Bru, C.",2002,Ponds in towns,flat\n',
	});
	expect(done.studies.map(({ report }) => report)).toEqual([{ reference: 1 }, { reference: 2 }]);
});
