/** Each kind of problem has a folder with the smallest content that shows it, and the report that people see. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { issueKinds } from '../../src/records/problems/table.ts';
import { readContent } from '../../src/records/read.ts';
import { formatReport } from '../../src/records/report/terminal.ts';
import { asNobody, fixtures, layOver } from './overlay.ts';

const broken = path.join(fixtures, 'broken');
const slugs = fs.readdirSync(broken).sort();

/** Words of zod, and words that blame. */
const forbidden =
	/\b(union|expected|received|undefined|invalid|zod|illegal|wrong(?!-)|must|object|array|string|boolean)\b/i;

test.each(slugs)('%s: the report is as written, letter by letter', (slug) => {
	const folder = path.join(broken, slug);
	const over = layOver(folder);
	const reading = asNobody(over, () => readContent('content', over));
	const issues = checkContent(reading);
	// Windows has another code where one has no right.
	const report = `${formatReport(issues, reading)}\n`.replace('(EPERM)', '(EACCES)');
	expect(report).toBe(fs.readFileSync(path.join(folder, 'expected.txt'), 'utf8'));
	expect(issues.map(({ kind }) => kind)).toContain(slug);
	for (const { message, hint } of issues) expect(`${message} ${hint}`).not.toMatch(forbidden);
});

test('every kind of problem has a folder, and every folder a kind', () => {
	expect(slugs).toEqual(Object.keys(issueKinds).sort());
});
