/** What people verified: counted, shown, published, read back, and no longer counted once it has changed. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { valueDigest } from '../../src/corpus/digest.ts';
import { verifiedCounts } from '../../src/corpus/verification.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { listTable, valuesTable } from '../../src/exports/tables.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { verificationWording } from '../../src/wording/verification.ts';
import { fixtures, layOver } from './overlay.ts';

const country = valueDigest({ value: 'NZ' });

/** A folder with two records and a verifier, where the first record says something of verification. */
function folderWith(said: string, change: (record: string) => string = (record) => record): string {
	const over = layOver();
	const folder = path.join(over, 'content');
	fs.appendFileSync(path.join(folder, 'review.yaml'), 'verifiers: [{ id: mr, name: Mia Rahn }]\n');
	const file = path.join(folder, 'studies', 'alder-2019.yaml');
	fs.writeFileSync(file, `${change(fs.readFileSync(file, 'utf8'))}${said}`);
	return over;
}

const issuesOf = (over: string) => checkContent(readContent('content', over));
const corpusOf = (over: string) => loadCorpus(path.join(over, 'content'));
const said = (of: string) => `verified:\n  - { by: mr, date: 2022-12-01, against: paper, of: ${of} }\n`;

test('without a word of it no person has verified anything', () => {
	const corpus = loadCorpus(path.join(fixtures, 'minimal'));
	const counts = verifiedCounts(corpus, corpus.studies);
	expect(counts.records).toEqual({ verified: 0, all: 2 });
	expect(counts.values.verified).toBe(0);
	expect(verificationWording.records(counts.records, false)).toBe('No person has verified the records yet.');
});

test('a record, a value and an entry are counted by themselves', () => {
	const whole = corpusOf(folderWith('verified: [{ by: Mia Rahn, date: 2022-12-01, against: paper }]\n'));
	const counts = verifiedCounts(whole, whole.studies);
	expect(counts.records).toEqual({ verified: 1, all: 2 });
	expect(counts.values.verified).toBe(counts.values.all / 2);
	expect(verificationWording.records(counts.records, true)).toBe(
		'People have verified 1 of 2 records; no person has verified the others yet.',
	);
	const one = folderWith(said(`{ country: ${country} }`), (record) => record.replace(/country: .*/, 'country: NZ'));
	expect(issuesOf(one)).toEqual([]);
	const some = corpusOf(one);
	expect(verifiedCounts(some, some.studies)).toMatchObject({ records: { verified: 0 }, values: { verified: 1 } });
	expect(verificationWording.records({ verified: 0, all: 2 }, true)).toBe(
		'People have verified some values, and no whole record yet.',
	);
});

test('what has changed since no longer counts, and the check says so with its line', () => {
	const over = folderWith(said(`{ country: ${country} }`), (record) => record.replace(/country: .*/, 'country: AT'));
	expect(issuesOf(over)).toMatchObject([{ kind: 'changed-since-verified', severity: 'warning', found: country }]);
	const corpus = corpusOf(over);
	expect(verifiedCounts(corpus, corpus.studies).values.verified).toBe(0);
	expect(corpus.studiesById.get('alder-2019')?.values.country?.verified).toMatchObject([{ by: 'mr', changed: true }]);
});

test('a note, a source and the order of codes are not what was verified', () => {
	expect(valueDigest({ value: ['b', 'a'], note: 'One.', source: 'Table 1', doubt: 'Why?' })).toBe(
		valueDigest({ value: ['a', 'b'] }),
	);
	expect(valueDigest({ value: ['a', 'b'], also: 'unclear' })).not.toBe(valueDigest({ value: ['a', 'b'] }));
	expect(valueDigest({ value: 12 })).not.toBe(valueDigest({ value: '12' }));
	expect(valueDigest({ min: 1, max: 2 })).toBe(valueDigest({ max: 2, min: 1 }));
});

test('files say who verified what, and are read back as they were', () => {
	const over = folderWith(said(`{ country: ${country} }`), (record) => record.replace(/country: .*/, 'country: NZ'));
	const corpus = corpusOf(over);
	const { version, licence, dates } = corpus.review;
	const studies = corpus.studies.map(publishedStudy);
	expect(publishedSchemas(corpus).studies.safeParse({ version, date: dates.data, licence, studies }).error).toBe(
		undefined,
	);
	for (const [i, study] of corpus.studies.entries())
		expect(studyOfPublished(JSON.parse(JSON.stringify(studies[i])))).toEqual(study);
	const { columns, rows } = valuesTable(corpus, corpus.studies);
	expect(columns.at(-1)?.name).toBe('verified');
	expect(rows.filter((row) => row.at(-1) !== undefined).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
		['alder-2019', 'country', 'mr, 2022-12-01, paper'],
	]);
	const whole = corpusOf(folderWith('verified: [{ by: mr, date: 2022-12-01, against: paper }]\n'));
	const people = listTable(whole, whole.studies, 'participants');
	expect(new Set(people.rows.map((row) => `${row[0]} ${row.at(-1)}`))).toContain('alder-2019 mr, 2022-12-01, paper');
});

test('a log that says that nobody has verified the records is refused where somebody has', () => {
	const over = folderWith('verified: [{ by: mr, date: 2022-12-01, against: paper }]\n');
	fs.writeFileSync(
		path.join(over, 'content', 'charting.yaml'),
		'method: Twice.\nverified: false\ncompared: []\ndifferences: []\n',
	);
	expect(issuesOf(over)).toMatchObject([{ kind: 'agreement-does-not-add-up', line: 2 }]);
});

test('only people whom the review names verify, of parts that the record has, on days of the calendar', () => {
	const over = folderWith(
		`verified:\n  - { by: Mia Rhan, date: 2022-02-30, against: paper, of: { contry: ${country} } }\n`,
	);
	expect(
		issuesOf(over).map(({ kind, found, hint }) => [kind, found, /Did you mean "([^"]+)"/.exec(hint)?.[1]]),
	).toEqual([
		['unknown-verifier', 'Mia Rhan', 'Mia Rahn'],
		['wrong-form', '2022-02-30', undefined],
		['unknown-part', 'contry', 'country'],
	]);
	const review = path.join(over, 'content', 'review.yaml');
	fs.writeFileSync(review, fs.readFileSync(review, 'utf8').replace('name: Mia Rahn', 'name: ChatGPT'));
	expect(issuesOf(over).map(({ kind, found }) => [kind, found])).toContainEqual(['unknown-verifier', 'ChatGPT']);
});
