/** Words of cells that differ in a sign alone: where the sign says something, they are codes of their own. */
import { expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const columnOf = (header: string, cells: readonly string[]) =>
	[`Study,${header}`, ...cells.map((cell, i) => `Ames ${2001 + i},"${cell}"`)].join('\n');

test.each([
	['Age group', ['under 5 (<5)', '<18', '>18', '<18', '>18', '≥18', '≥18', '18+', '18+', 'adults', 'adults']],
	['Program', ['C', 'C++', 'C', 'C++', 'C#', 'C#', 'R', 'R']],
	['Design', ['RCT', 'RCT?', 'RCT', 'RCT?', 'Cohort', 'Cohort']],
	['Share', ['none, -5', 'none, 5', 'none, -5', 'none, 5', 'all', 'all']],
])('%s', async (header, cells) => {
	const done = await importFiles({ 'a.csv': columnOf(header, cells) });
	expect(placesOf(done)).toEqual([]);
	const values = valuesOf(done, header.toLowerCase().replace(' ', '-'));
	const different = new Set(cells);
	expect(new Set(values).size).toBe(different.size);
	for (const cell of different)
		expect(new Set(values.filter((_, i) => cells[i] === cell)).size, `${cell} is one code`).toBe(1);
});

test('words that differ in capitals, accents and other punctuation stay one', async () => {
	const cells = ['Café owners', 'cafe owners', 'Café-owners', 'café owners.', 'Teachers', 'teachers'];
	const done = await importFiles({ 'a.csv': columnOf('People', cells) });
	expect(valuesOf(done, 'people')).toEqual([...Array(4).fill('cafe-owners'), 'teachers', 'teachers']);
});
