/** Content that passes the check serves all that was released: page, anchor, file and column. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { formerEntries, movedPages } from '../../src/corpus/moved.ts';
import { pagePaths } from '../../src/corpus/pages.ts';
import { anchorsOf, filePaths } from '../../src/documents/addresses.ts';
import { filesOf } from '../../src/exports/files.ts';
import { buildContent } from '../../src/records/build-content.ts';
import { checkContent, hasErrors } from '../../src/records/check.ts';
import { figureSources } from '../../src/records/default-figures.ts';
import type { ContentReading } from '../../src/records/read.ts';
import { readFrozen } from '../../src/records/register.ts';
import { parseCsv } from '../exports/parse-csv.ts';
import { describeFirst, type RegisterLine, readReleased, withData, withLines, without } from '../records/released.ts';
import { runs } from '../runs.ts';

const released = readReleased('minimal', describeFirst);
const before = buildContent(released);
const versions = released.versions.map((version) => ({ ...readFrozen(version), ...version }));

/** Pages, also under `embed/`, with those that lead on. */
const pagesOf = (corpus: Corpus) => [
	...pagePaths(corpus),
	...movedPages({ base: '/' }, corpus).map(({ from }) => from),
];

/** Anchors of the pages that are there, with those that they say where to find. */
const anchorsIn = (corpus: Corpus) =>
	corpus.studies.flatMap(({ id }) =>
		[...anchorsOf(corpus, id), ...formerEntries({ base: '/' }, corpus, id).map(({ anchor }) => anchor)].map(
			(anchor) => `${id}#${anchor}`,
		),
	);

/** `FILE COLUMN` of each table, as its file is written. */
const columnsOf = (corpus: Corpus) =>
	filesOf(corpus)
		.filter(({ name }) => name.endsWith('.csv'))
		.flatMap((file) => (parseCsv(String(file.write(corpus, '')))[0] ?? []).map((column) => `${file.name} ${column}`));

/** Changes everywhere in the records, where a variable or code is called otherwise. */
const renameIn = (reading: ContentReading, rename: (text: string) => string): ContentReading => ({
	...reading,
	sources: reading.sources.map((source) => {
		if (source.kind !== 'study' && source.kind !== 'review') return source;
		const text = rename(JSON.stringify(source.data));
		return { ...source, text, data: JSON.parse(text) };
	}),
});

type Variable = { id: string; codes: { code: string }[] };

const lead = (reading: ContentReading, start: string, to: string) =>
	withLines(reading, (lines) =>
		lines.map((line): RegisterLine => (typeof line === 'string' && line === start ? { from: line, to } : line)),
	);

const say = (reading: ContentReading, what: string) =>
	withData(reading, 'change', '1.0.0', (data: { changes: object[] }) => ({
		...data,
		changes: [...data.changes, { kind: 'removed', what }],
	}));

/** Each keeps its promises; in any order and number. */
const changes: Record<string, (reading: ContentReading) => ContentReading> = {
	'a study leaves': (reading) => {
		const led = lead(without(reading, 'study', 'alder-2019'), 'studies/alder-2019', 'changes');
		const counted = withData(led, 'review', 'review', (data: { flow: object[] }) => ({
			...data,
			flow: data.flow.map((box) => ({ ...box, count: 1 })),
		}));
		return say(counted, 'Alder 2019, alder-2019.');
	},
	'a finding is joined to its study': (reading) =>
		reading.sources.some(({ name }) => name === 'alder-2019')
			? lead(
					withData(reading, 'study', 'alder-2019', (data: object) => ({ ...data, findings: 'not-in-review' })),
					'studies/alder-2019#finding-more-visits',
					'studies/birch-2021',
				)
			: reading,
	'a variable is renamed': (reading) =>
		renameIn(
			withData(
				reading,
				'variable',
				'design',
				(data: Variable) => ({ ...data, id: 'layout', aliases: ['design'] }),
				'layout',
			),
			(text) => text.replaceAll('"design"', '"layout"'),
		),
	'a code is renamed': (reading) =>
		renameIn(
			withData(reading, 'variable', 'foods', (data: Variable) => ({
				...data,
				codes: data.codes.map((code) =>
					code.code === 'seeds' ? { ...code, code: 'grains', aliases: ['seeds'] } : code,
				),
			})),
			(text) => text.replaceAll('"seeds"', '"grains"'),
		),
	'no study is from a country any more': (reading) => renameIn(reading, (text) => text.replaceAll('"SE"', '"NO"')),
	'no study has a state any more': (reading) =>
		renameIn(reading, (text) => text.replace('"participants":"not-reported"', '"participants":"none"')),
	'the table is narrower': (reading) =>
		withData(reading, 'review', 'review', (data: { table: string[] }) => ({ ...data, table: [data.table[0]] })),
};

/** With the figures that follow from the codebook made anew, as when a changed folder is read. */
function withFigures(reading: ContentReading): ContentReading {
	const own = reading.sources.filter(({ isMade }) => !isMade);
	const [made] = reading.sources.filter(({ isMade }) => isMade);
	return { ...reading, sources: [...own, ...figureSources(own, new Set(), made?.path ?? '')] };
}

test('content that passes the check has all that was released, or leads there', () => {
	const all = {
		pages: pagesOf(before),
		files: filePaths(before, versions),
		columns: columnsOf(before),
		anchors: anchorsIn(before),
	};
	expect(Object.values(all).map(({ length }) => length > 3)).toEqual([true, true, true, true]);
	fc.assert(
		fc.property(fc.shuffledSubarray(Object.keys(changes)), (names) => {
			const reading = withFigures(names.reduce((changed, name) => changes[name]?.(changed) ?? changed, released));
			const issues = checkContent(reading).filter((issue) => hasErrors([issue]));
			expect({ names, issues: issues.map(({ kind, message }) => `${kind}: ${message}`) }).toEqual({
				names,
				issues: [],
			});
			const corpus = buildContent(reading);
			const hasLeft = names.includes('a study leaves');
			const isRenamed = names.includes('a variable is renamed');
			const now = new Set(pagesOf(corpus));
			expect({ names, lost: all.pages.filter((page) => !now.has(page)) }).toEqual({ names, lost: [] });
			const anchors = new Set(anchorsIn(corpus));
			const isOfStudy = (anchor: string) => corpus.studiesById.has(anchor.split('#')[0] ?? '');
			expect(all.anchors.filter((anchor) => isOfStudy(anchor) && !anchors.has(anchor))).toEqual([]);
			const files = new Set(filePaths(corpus, versions));
			expect(all.files.filter((file) => !files.has(file))).toEqual(hasLeft ? ['data/studies/alder-2019.json'] : []);
			const columns = new Set(columnsOf(corpus));
			expect(all.columns.filter((column) => !columns.has(column))).toEqual(
				isRenamed ? ['studies.csv design', 'studies-excel.csv design'] : [],
			);
		}),
		{ numRuns: runs(60), seed: 3 },
	);
});
