/** Numbers of four digits and more have commas between their thousands wherever an import prints them. */
import { expect, test } from 'vitest';
import { issueAt } from '../../src/records/issue.ts';
import { summaryOf } from '../../src/records/report/summary.ts';
import { importFiles } from './import-files.ts';

const rows = (count: number, cell: (i: number) => string) => Array.from({ length: count }, (_, i) => cell(i));

test('the report of an import and its map', async () => {
	const done = await importFiles({
		'a.csv': ['Study,Title,Habitat', ...rows(1204, (i) => `Ash ${i},Pond ${i},${i < 1200 ? 'pond' : 'lake'}`)].join(
			'\n',
		),
	});
	expect(done.report).toContain('3,612 cells: 3,612 taken, 0 without a value, 0 left out.');
	expect(done.report).toContain('Habitat: pond 1,200, lake 4');
	expect(done.report).toMatch(/Habitat +code habitat +1,204 cells {2}\(2 different words in 1,204 cells\)/);
	expect(done.map).toContain('# 1,200');
});

test('the summary of a check', () => {
	const issues = rows(1204, (i) => `studies/${i}.yaml`).map((place) =>
		issueAt('missing-file', place, 'There is no such file.', 'Write it.'),
	);
	expect(summaryOf(issues)[0]).toBe('1,204 problems of 1 kind.');
	expect(summaryOf(issues)[2]).toMatch(/^ {2}1,204 {2}missing-file .* and 1,199 more$/);
});
