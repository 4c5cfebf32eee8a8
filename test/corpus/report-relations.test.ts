/** Notices about studies: named wherever the study is, counted as the review says, and gone from the label when they go. */
import { expect, test } from 'vitest';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { emptySelection, withCode } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { labelWithNotice, noticeOf } from '../../src/schema/report-relation.ts';

const corpus = loadCorpus('test/fixtures/effects');

test('a retracted and a corrected study say so in their label, which lists, figures and files show; a preprint changes none', () => {
	expect(corpus.studies.map(({ label }) => label)).toEqual([
		'Lamp 2013',
		'Moth 2004 (corrected)',
		'Owl 2009',
		'Quilt 2017 (retracted)',
		'Yawn 2020',
	]);
});

test('a notice replaces the one before it, and goes with its report', () => {
	expect(labelWithNotice('Moth 2004 (corrected)', 'retraction')).toBe('Moth 2004 (retracted)');
	expect(labelWithNotice('Moth 2004 (retracted)', undefined)).toBe('Moth 2004');
	expect(labelWithNotice('Moth 2004 (study 1)', undefined)).toBe('Moth 2004 (study 1)');
	expect(noticeOf([{}, { is: 'correction' }, { is: 'retraction' }])).toBe('retraction');
	expect(noticeOf([{ is: 'preprint' }, { is: 'protocol' }])).toBeUndefined();
});

test('the count of a selection says how many are retracted, also of a corpus that came as columns', () => {
	const sent = codedCorpus(unpackColumns(packColumns(corpus, 0)));
	const read = (reader: string) => withCode(corpus, emptySelection, 'reader', reader);
	for (const of of [corpus, sent]) {
		expect(sentenceOf(of, emptySelection).found).toBe('All 5 papers, 1 of them retracted');
		expect(sentenceOf(of, read('recording')).found).toBe('2 of 5 papers, 1 of them retracted');
		expect(sentenceOf(of, read('parent')).found).toBe('3 of 5 papers');
	}
});

test('files have the notice, and what each report is', () => {
	const { columns, rows } = studiesTable(corpus, corpus.studies);
	const at = columns.findIndex(({ name }) => name === 'notice');
	expect(rows.map((row) => row[at])).toEqual([undefined, 'correction', undefined, 'retraction', undefined]);
	const owl = corpus.studiesById.get('owl-2009');
	if (!owl) throw new Error('unknown study: owl-2009');
	const study = publishedStudy(owl);
	const edition = { version: '1.0.0', date: '2023-01-15', licence: corpus.review.licence };
	expect(publishedSchemas(corpus).study.safeParse({ ...edition, study }).error?.issues).toBeUndefined();
	expect(JSON.stringify(study)).toContain('"is":"preprint"');
});
