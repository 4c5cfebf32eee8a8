/** From a changed file of the content to a changed verdict, as a build and `npm run claims` come to it. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outcomesOf } from '../../src/claims/recompute.ts';
import { formatClaims } from '../../src/records/claim-report.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { gardens } from '../gardens.ts';
import { temporaryFolder } from '../records/overlay.ts';

const verdictsOf = (corpus: typeof gardens) =>
	new Map([...outcomesOf(corpus)].map(([id, { verdict }]) => [id, verdict]));

test('a record that is written otherwise flips the verdicts that depend on it, and leaves the others', () => {
	const folder = path.join(temporaryFolder(), 'review');
	fs.cpSync('test/fixtures/review', folder, { recursive: true });
	const file = path.join(folder, 'studies/van-der-zwiebel-2023.yaml');
	const written = fs.readFileSync(file, 'utf8');
	expect(written).toContain('tasting-table');
	fs.writeFileSync(file, written.replaceAll('tasting-table', 'quiz'));
	const changed = loadCorpus(folder);
	const [before, after] = [verdictsOf(gardens), verdictsOf(changed)];
	const flipped = [...before].filter(([id, verdict]) => after.get(id) !== verdict).map(([id]) => id);
	expect(before.get('tasting-most-doubtful')).toBe('agrees');
	expect(after.get('tasting-most-doubtful')).toBe('differs');
	expect(flipped).toEqual(['tasting-most-doubtful']);
	const report = formatClaims(changed);
	expect(report).toMatch(/^tasting-most-doubtful: Differs$/m);
	expect(report).toMatch(/Cited, not recorded so \(1\): van-der-zwiebel-2023/);
});
