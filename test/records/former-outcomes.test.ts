/** After a file is saved, claims that ask nothing of what has changed keep what they came to. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outcomesOf } from '../../src/claims/recompute.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadContent } from '../../src/records/load.ts';
import { callsOf } from '../calls.ts';
import { slowTest, some } from '../runs.ts';
import { temporaryFolder } from './overlay.ts';

/** A copy of the invented review, read once. */
function readReview(): string {
	const folder = path.join(temporaryFolder(), 'content');
	fs.cpSync('test/fixtures/review', folder, { recursive: true });
	loadContent(folder);
	return folder;
}

function edit(folder: string, name: string, from: string, to: string): void {
	const file = path.join(folder, name);
	const text = fs.readFileSync(file, 'utf8');
	expect(text).toContain(from);
	fs.writeFileSync(file, text.replaceAll(from, to));
}

/** A copy is another key, under which nothing is kept: all claims are recomputed. */
const recomputed = (corpus: Corpus) => outcomesOf({ ...corpus });

const record = 'studies/van-der-zwiebel-2023.yaml';

const edits = [
	['a code that claims ask for', record, 'tasting-table', 'quiz'],
	['another code of its study', record, 'plot: school-yard', 'plot: not-reported'],
	['a number of people', 'studies/pellworthy-2014.yaml', 'count: 310', 'count: 210'],
	['codes of findings', 'studies/amsel-2012.yaml', 'swing: towards', 'swing: away'],
	['a doubt', record, 'doubt: The postcards may be a tool or not.', 'note: The postcards may be a tool or not.'],
	['the year of a reference', 'references.yaml', '2023', '2021'],
	['a claim', 'claims/summary.yaml', 'Two papers put out a tasting table.', 'Two papers put out a table.'],
	['a claim’s condition', 'claims/summary.yaml', 'instruments=tasting-table', 'instruments=quiz'],
] as const;

test.each(some(edits, 3))(
	'every claim comes to what the records say now, where what was saved is %s',
	(_, name, from, to) => {
		const folder = readReview();
		edit(folder, name, from, to);
		const { corpus } = loadContent(folder);
		expect([...outcomesOf(corpus)]).toEqual([...recomputed(corpus)]);
	},
);

slowTest('after a record is saved only the claims are recomputed that ask for what it says otherwise', () => {
	const folder = readReview();
	const { corpus } = loadContent(folder);
	const asked = (to: string) => {
		edit(folder, record, 'tasting-table', to);
		return callsOf('outcomeOf', () => loadContent(folder));
	};
	expect(asked('quiz')).toBeLessThan(corpus.claims.length / 2);
	edit(folder, record, 'figures: "19 of 27"', 'figures: "18 of 27"');
	edit(folder, record, 'plot-area: 150', 'plot-area: 151');
	expect(callsOf('outcomeOf', () => loadContent(folder))).toBeLessThan(corpus.claims.length);
});
