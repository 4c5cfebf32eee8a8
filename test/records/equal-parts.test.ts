/** A statement may add equal numbers, and a bracket may name a report twice: neither is a slip of whoever wrote the claim. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

test('equal parts of a sum, and a report that is cited twice, are no repeated entries', () => {
	const folder = layOver();
	const claims = path.join(folder, 'content', 'claims');
	fs.mkdirSync(claims);
	fs.writeFileSync(path.join(claims, 'sections.yaml'), '- { id: results, label: Results, source: "Text, Results" }\n');
	fs.writeFileSync(
		path.join(claims, 'results.yaml'),
		[
			'- { id: twins, section: results, kind: sum, text: Two pairs make four., stated: 4, unit: birds, recompute: [{ parts: [2, 2] }] }',
			'- { id: named-twice, section: results, kind: citations, text: One report says so., cites: [alder-2019, alder-2019], unchecked: { why: vague } }',
			'',
		].join('\n'),
	);
	const kinds = checkContent(readContent('content', folder)).map(({ kind }) => kind);
	expect(kinds).not.toContain('repeated-entry');
});
