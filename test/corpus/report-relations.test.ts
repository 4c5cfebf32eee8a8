/** Notices about studies: named wherever the study is, counted as the review says, and gone from the label when they go. */
import fs from 'node:fs';
import path from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { pagePaths } from '../../src/corpus/pages.ts';
import { buildComparison } from '../../src/explorer/comparison-view.ts';
import { buildView } from '../../src/explorer/view.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection, withCode } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { figures } from '../../src/figures/table.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { labelWithNotice, noticeOf } from '../../src/schema/report-relation.ts';
import { temporaryFolder } from '../records/overlay.ts';

const corpus = loadCorpus('test/fixtures/effects');
const site = { base: '/' };

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

describe('studies that are not counted', () => {
	/** The invented effects, where retracted studies are left out and Moth is replaced by Owl. */
	const changed = () => {
		const folder = path.join(temporaryFolder(), 'content');
		fs.cpSync('test/fixtures/effects', folder, { recursive: true });
		const edit = (file: string, from: string, to: string) => {
			const text = fs.readFileSync(path.join(folder, file), 'utf8');
			expect(text).toContain(from);
			fs.writeFileSync(path.join(folder, file), text.replace(from, to));
		};
		edit('review.yaml', 'retracted: counted', 'retracted: left-out');
		edit('studies/moth-2004.yaml', 'id: moth-2004', 'id: moth-2004\nreplaced-by: owl-2009');
		return { folder, edit };
	};

	test('keep their page and their name, and are in no count, selection or file of studies', () => {
		const { folder } = changed();
		const own = loadCorpus(folder);
		expect(own.studies.map(({ id }) => id)).toEqual(['lamp-2013', 'owl-2009', 'yawn-2020']);
		expect(own.apart?.map(({ study, why, by }) => [study.label, why, by?.id])).toEqual([
			['Moth 2004 (superseded)', 'superseded', 'owl-2009'],
			['Quilt 2017 (retracted)', 'retracted', undefined],
		]);
		expect(sentenceOf(own, emptySelection).found).toBe('All 3 papers');
		expect(studiesTable(own, own.studies).rows).toHaveLength(3);
		const pages = pagePaths(own);
		for (const id of ['moth-2004', 'quilt-2017']) expect(pages).toContain(`studies/${id}`);
		// What only they hold has its page, since theirs lead to it.
		for (const code of ['year/2004', 'country/KE', 'waking/not-reported']) expect(pages).toContain(`by/${code}`);
	});

	test('the check passes them, and refuses a replacement that is none', () => {
		const { folder, edit } = changed();
		const errors = () =>
			checkContent(readContent(folder)).flatMap(({ severity, kind, found }) =>
				severity === 'error' ? [`${kind} ${JSON.stringify(found)}`] : [],
			);
		expect(errors()).toEqual([]);
		edit('studies/moth-2004.yaml', 'replaced-by: owl-2009', 'replaced-by: moth-2004');
		expect(errors()).toContain('circle "moth-2004"');
		edit('studies/moth-2004.yaml', 'replaced-by: moth-2004', 'replaced-by: quilt-2017');
		expect(errors()).toContain('circle "quilt-2017"');
		edit('studies/moth-2004.yaml', 'replaced-by: quilt-2017', 'replaced-by: owl-2019');
		expect(errors()).toContain('unknown-study "owl-2019"');
	});
});

test('the list of the explorer says what else was published of a study, before any record has come', () => {
	const sent = codedCorpus(unpackColumns(packColumns(corpus, 0)));
	for (const of of [corpus, sent]) {
		const { results } = buildView({ corpus: of, site: { base: '/' }, selection: emptySelection }, new Map());
		const listed = results.flatMap((group) => group.results);
		expect(listed.map(({ id, facts }) => [id, facts.at(-1)])).toEqual([
			['lamp-2013', expect.not.objectContaining({ label: 'Also' })],
			['moth-2004', { label: 'Also', text: 'correction' }],
			['owl-2009', { label: 'Also', text: 'preprint', inName: 'also: preprint' }],
			['quilt-2017', { label: 'Also', text: 'retraction' }],
			['yawn-2020', expect.not.objectContaining({ label: 'Also' })],
		]);
	}
});

test('the table of studies says what else was published of each', () => {
	const { columns, rows } = studiesTable(corpus, corpus.studies);
	const at = columns.findIndex(({ name }) => name === 'related_reports');
	expect(rows.map((row) => row[at])).toEqual(
		corpus.studies.map(({ others }) =>
			others?.flatMap(({ is, reference }) => (is === undefined ? [] : [`${is}: ${reference}`])),
		),
	);
	expect(JSON.stringify(rows)).toContain('correction: 8');
});

test('a figure says how many of the studies that it counts are retracted', () => {
	const [figure] = corpus.figures;
	if (!figure) throw new Error('no figure');
	const drawnOf = (reader?: string) => {
		const selection = reader === undefined ? emptySelection : withCode(corpus, emptySelection, 'reader', reader);
		const ids = select(indexOf(corpus), selection);
		return figures[figure.kind]({ corpus, records: corpus.studiesById, site: { base: '/' }, selection, ids, figure });
	};
	expect(drawnOf().counted).toContain('1 of the 5 papers is retracted.');
	expect(drawnOf('recording').counted).toContain('1 of the 2 papers is retracted.');
	expect(drawnOf('parent').counted).not.toContain('retracted');
});

test('a mark of a figure and a comparison say that a study has a preprint; a name that says a correction says it once', () => {
	const sent = codedCorpus(unpackColumns(packColumns(corpus, 0)));
	const ids = select(indexOf(sent), emptySelection);
	const kinds = corpus.figures.filter(({ kind }) => kind !== 'bars');
	expect(kinds.map(({ kind }) => kind)).toContain('forest');
	for (const figure of kinds) {
		const input = { corpus: sent, records: corpus.studiesById, site, selection: emptySelection, ids, figure };
		const drawn = figures[figure.kind](input);
		const markup = renderToString(drawn.picture);
		expect(markup, figure.id).toContain('Owl 2009 (also: preprint)');
		// The table below it names studies in the same way.
		if (figure.kind === 'forest')
			expect(drawn.table.rows.flat().map(({ text }) => text)).toContain('Owl 2009 (also: preprint)');
		expect(markup, figure.id).not.toContain('also: correction');
	}
	const { studies } = buildComparison({ corpus: sent, site, selection: emptySelection }, corpus.studies);
	expect(studies.map(({ label }) => label)).toEqual([
		'Lamp 2013',
		'Moth 2004 (corrected)',
		'Owl 2009 (also: preprint)',
		'Quilt 2017 (retracted)',
		'Yawn 2020',
	]);
});
