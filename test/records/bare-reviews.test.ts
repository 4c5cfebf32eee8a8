/** A review need hold no variable of its own: an appraisal is enough, or a list, and one study. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pagePaths } from '../../src/corpus/pages.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { writeAppraisalOnly, writeListOnly } from './bare-reviews.ts';
import { fixtures, temporaryFolder } from './overlay.ts';

function checked(write: (content: string) => void) {
	const content = path.join(temporaryFolder(), 'content');
	write(content);
	expect(checkContent(readContent(content))).toEqual([]);
	return loadCorpus(content);
}

test('of an appraisal alone, the overall judgements are shown first', () => {
	const { review, studies } = checked(writeAppraisalOnly);
	expect(review.table.slice(0, 2)).toEqual(['rob-2-overall', 'pond-list-overall']);
	expect(review.similar).toContain('rob-2-overall');
	expect(studies[0]?.values['rob-2-overall']).toMatchObject({ value: 'low' });
});

test('of a list alone, nothing of a study is shown first, and one study is enough', () => {
	const corpus = checked((content) => {
		writeListOnly(content);
		for (const name of fs.readdirSync(path.join(content, 'studies')).slice(1))
			fs.rmSync(path.join(content, 'studies', name));
	});
	const { table, glance, similar } = corpus.review;
	expect({ table, glance, similar }).toEqual({ table: [], glance: [], similar: [] });
	expect(pagePaths(corpus)).toContain('studies/alder-2015');
});

test('without the keys, the first variables that stand open are shown, and no prose', () => {
	const { review, variablesById } = checked((content) => {
		fs.cpSync(path.join(fixtures, 'trials'), content, { recursive: true });
		const file = path.join(content, 'review.yaml');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^(?:table|glance|similar): .*\n/gm, ''));
	});
	expect(review.table.length).toBeGreaterThan(0);
	for (const id of [...review.table, ...review.glance]) {
		expect(variablesById.get(id)?.of).toBe('study');
		expect(['prose', 'text', 'year']).not.toContain(variablesById.get(id)?.kind);
	}
});
