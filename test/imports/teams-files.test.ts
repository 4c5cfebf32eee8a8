/** Files of the kinds that teams have and no test had: what they say of types, groups, reviewers and cells. */
import { expect, test } from 'vitest';
import { importFiles, valuesOf } from './import-files.ts';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

test('a column of a team’s own that names types gives each reference its type, and stays a variable', async () => {
	const table = {
		'types.csv': csv(
			'ID,Title,Authors,Year,Publication Type',
			'1,Frog songs,"Ahl, B.",2001,Journal article',
			'2,Newt tails,"Bru, C.",2002,Book chapter',
			'3,Toad feet,"Cad, D.",2003,PhD thesis',
			'4,Eft eyes,"Dal, E.",2004,Preprint',
			'5,Olm ears,"Eft, F.",2005,Found in a drawer',
			'6,Newt toes,"Fra, G.",2006,',
		),
	};
	const first = await importFiles(table);
	expect(first.problems).toEqual([]);
	expect(first.references.map(({ type, genre }) => [type, genre])).toEqual([
		['article-journal', undefined],
		['chapter', undefined],
		['thesis', 'PhD thesis'],
		['article', 'Preprint'],
		['document', undefined],
		['document', undefined],
	]);
	expect(valuesOf(first, 'publication-type')).toEqual([
		'journal-article',
		'book-chapter',
		'phd-thesis',
		'preprint',
		'found-in-a-drawer',
		'not-charted',
	]);
	// The map says so, and a person may take it out.
	const map = first.map.replace(', also: reference.type', '');
	expect(map).not.toBe(first.map);
	const own = await importFiles({ ...table, 'map.yaml': map });
	expect(own.references.map(({ type }) => type)).toEqual(Array(6).fill('document'));
});
