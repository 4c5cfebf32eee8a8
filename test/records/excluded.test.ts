/** Full texts that were excluded: listed, counted by reason, compared with the flow, published and read back. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reportsByReason } from '../../src/corpus/excluded.ts';
import { dataPackage } from '../../src/exports/datapackage.ts';
import { offeredFiles, packagedFiles } from '../../src/exports/files.ts';
import { publishedReview } from '../../src/exports/json.ts';
import { siteAddresses } from '../../src/exports/lasting-addresses.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, layOver } from './overlay.ts';

const list = `reasons:
  - { id: no-birds, label: No birds were counted }
  - { id: no-garden, label: "Not in a garden" }
reports:
  - { reference: 7, reason: no-birds, note: Insects only. }
  - { citation: "Reed A. Ponds, letters. Pond J. 2011;4:1-9.", reason: no-garden }
  - { citation: "Sedge O. Hedges. 2012.", reason: no-garden }
`;

/** A folder with a third reference, this list, and a box of the flow for it. */
function folderWith(text: string, count: number | string = 3): string {
	const over = layOver();
	const content = path.join(over, 'content');
	fs.writeFileSync(path.join(content, 'excluded.yaml'), text);
	fs.appendFileSync(
		path.join(content, 'references.yaml'),
		'- number: 7\n  type: article-journal\n  title: Wasps in winter\n  author: [{ family: Hornet, given: V }]\n  issued: 2018\n  DOI: 10.1000/wasps\n',
	);
	const review = path.join(content, 'review.yaml');
	const box = `  - { id: texts-out, stage: screening, label: Out, count: ${count}, unit: reports, side: true, excluded: true, source: Text }\n`;
	fs.writeFileSync(
		review,
		fs.readFileSync(review, 'utf8').replace(/^flow:\n((?: .*\n)*?)(?=\S|(?: {2}- .*included))/m, `flow:\n$1${box}`),
	);
	return over;
}

const issuesOf = (over: string) => checkContent(readContent('content', over));

test('the list is counted by reason, and its table and the package have each row', () => {
	const over = folderWith(list, 'not-in-review');
	expect(issuesOf(over)).toEqual([]);
	const corpus = loadCorpus(path.join(over, 'content'));
	if (!corpus.excluded) throw new Error('no list');
	expect(reportsByReason(corpus.excluded).map(({ id, reports }) => [id, reports.length])).toEqual([
		['no-birds', 1],
		['no-garden', 2],
	]);
	const file = offeredFiles(corpus).find(({ name }) => name === 'excluded.csv');
	expect(String(file?.write(corpus, '')).split('\r\n').slice(0, 3)).toEqual([
		'row,reference,citation,doi,reason,note',
		'1,7,Wasps in winter,10.1000/wasps,no-birds,Insects only.',
		'2,,"Reed A. Ponds, letters. Pond J. 2011;4:1-9.",,no-garden,',
	]);
	const described = dataPackage(corpus, packagedFiles(corpus, ''), '').resources.find(
		({ name }) => name === 'excluded',
	);
	expect(described).toMatchObject({ type: 'table', path: 'excluded.csv', schema: { primaryKey: ['row'] } });
	expect(siteAddresses(corpus)).toContain('data/excluded.csv');
	const published = JSON.parse(JSON.stringify(publishedReview(corpus)));
	expect(publishedSchemas(corpus).review.safeParse(published).error).toBeUndefined();
	expect(published.excluded).toEqual(corpus.excluded);
});

test('a review without the list has no file of it', () => {
	const corpus = loadCorpus(path.join(fixtures, 'minimal'));
	expect(offeredFiles(corpus).map(({ name }) => name)).not.toContain('excluded.csv');
	expect(siteAddresses(corpus)).not.toContain('data/excluded.csv');
});

test('the box of the flow that counts them has as many', () => {
	expect(issuesOf(folderWith(list, 4))).toMatchObject([
		{ kind: 'flow-does-not-add-up', found: 4, message: expect.stringContaining('excluded.yaml lists 3 reports') },
	]);
});

test('of parallel streams, the boxes that count them are added up', () => {
	const streams = (first: number, second: number) => {
		const over = folderWith(list, first);
		const review = path.join(over, 'content', 'review.yaml');
		const box = /^ {2}- \{ id: texts-out.*\n/m;
		const written = fs.readFileSync(review, 'utf8');
		fs.writeFileSync(
			review,
			written.replace(
				box,
				(one) => one + one.replace('texts-out', 'sites-out').replace(/count: \d+/, `count: ${second}`),
			),
		);
		return issuesOf(over).filter(
			({ kind, message }) => kind === 'flow-does-not-add-up' && /excluded\.yaml/.test(message),
		);
	};
	expect(streams(2, 1)).toEqual([]);
	expect(streams(2, 2).map(({ message }) => message)).toEqual([
		'flow.texts-out: with flow.sites-out, 4 full texts were excluded, and excluded.yaml lists 3 reports.',
	]);
});

test('one full text is said in the singular', () => {
	expect(issuesOf(folderWith(list, 1))).toMatchObject([
		{ message: 'flow.texts-out: 1 full text was excluded, and excluded.yaml lists 3 reports.' },
	]);
});

test('a report that stands for a record is not excluded, by its number or by its id', () => {
	for (const name of ['1', 'finks']) {
		const over = folderWith(list.replace('reference: 7', `reference: ${name}`), 'not-in-review');
		const references = path.join(over, 'content', 'references.yaml');
		fs.writeFileSync(
			references,
			fs.readFileSync(references, 'utf8').replace('- number: 1\n', '- number: 1\n  id: finks\n'),
		);
		expect(issuesOf(over)).toMatchObject([
			{
				kind: 'duplicate-reference',
				file: 'content/excluded.yaml',
				line: 5,
				message: expect.stringMatching(
					/^reports\[1\]\.reference: .* is the report of the record content\/studies\/.*\.yaml:\d+\.$/,
				),
			},
		]);
	}
});

test('wrong reasons, references and forms are each told with what is allowed', () => {
	const over = folderWith(
		`reasons:
  - { id: no-birds, label: No birds were counted }
reports:
  - { reference: 7, reason: no-brids }
  - { reference: 9, reason: no-birds }
  - { reference: 7, reason: no-birds }
  - { reason: no-birds }
  - { reference: 1, citation: One., reason: no-birds }
`,
		'not-in-review',
	);
	const issues = issuesOf(over).map(({ kind, line, hint }) => [kind, line, /Did you mean "([^"]+)"/.exec(hint)?.[1]]);
	expect(issues).toEqual([
		['unknown-word', 4, 'no-birds'],
		['unknown-reference', 5, undefined],
		['duplicate-reference', 6, undefined],
		['missing-key', 7, undefined],
		['duplicate-reference', 8, undefined],
		['unknown-key', 8, undefined],
	]);
});
