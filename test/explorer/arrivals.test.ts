/** Whatever a reader did before, an address shows the same: filters, views and records that arrive leave no trace. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtFacets } from '../../src/explorer/built-view.ts';
import { sentView } from '../../src/explorer/sent-view.ts';
import { buildView, type View } from '../../src/explorer/view.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { copies } from '../figures/drawn.ts';
import { gardens } from '../gardens.ts';
import { runs, slowTest, some } from '../runs.ts';
import { answersOfRecords, anyPath, sent, sentFirst, walk } from './arrivals.ts';
import { facetViews, gardenSite } from './shown.ts';

/** The facets that say how many units have a value, with what they say. */
const facetsWithCounts = (view: View) =>
	facetViews(view)
		.map(({ id, rows, range }) => ({
			id,
			counts: rows.flatMap(({ code, count, inDoubt }) => (count === undefined ? [] : [{ code, count, inDoubt }])),
			bars: (range?.bars ?? []).flatMap(({ count, share }) =>
				count === undefined && share === 0 ? [] : [{ count, share }],
			),
		}))
		.filter(({ counts, bars }) => counts.length + bars.length > 0);

/** The values that a reader can choose, and those that are chosen. */
const valuesOf = (view: View) =>
	facetViews(view).map(({ id, nth, isOpen, isAll, chosenCount, rows }) => ({
		...{ id, nth, isOpen, isAll, chosenCount },
		rows: rows.map(({ code, label, part, definition }) => ({ code, label, part, definition })),
	}));

describe('a corpus of columns', () => {
	// Of 400 in test:full.
	test.each(
		some(
			[
				[20, runs(15)],
				[400, 1],
			] as const,
			1,
		),
	)('of %i studies shows what the same address shows when it is opened', async (size, numRuns) => {
		const corpus = copies(gardens, size);
		await fc.assert(
			fc.asyncProperty(anyPath(corpus, 4), async (path) => {
				for (const [along, opened] of await walk(corpus, gardenSite, path)) expect(along).toEqual(opened);
			}),
			{ numRuns, seed: 7 },
		);
	});

	slowTest('shows, where all records have come, what a corpus of records shows', async () => {
		const corpus = copies(gardens, 70);
		await fc.assert(
			fc.asyncProperty(anyPath(corpus, 3), async (path) => {
				const whole = path.map((step) => ({ ...step, arrivals: corpus.studies.length }));
				const answers = await walk(corpus, gardenSite, whole);
				for (const [i, step] of whole.entries())
					expect(answers[i]?.[0]).toEqual(JSON.parse(JSON.stringify(await answersOfRecords(corpus, gardenSite, step))));
			}),
			{ numRuns: 1, seed: 11 },
		);
	});

	test.each([
		[20, 1, runs(30)],
		[20, 2, runs(30)],
		[400, 1, runs(10)],
	] as const)('of %i studies counts the same when %i of three files have come, or nothing', (size, files, numRuns) => {
		const corpus = copies(gardens, size);
		const here = new Set(sentFirst(corpus, files).corpus.variablesById.keys());
		const awaited = new Set(corpus.variables.flatMap(({ id }) => (here.has(id) ? [] : [id])));
		const answered = { counted: 0, unknown: 0 };
		fc.assert(
			fc.property(anyPath(corpus, 6), (path) => {
				const first = sentFirst(corpus, files);
				const whole = sent(corpus);
				for (const { selection } of path) {
					const early = buildView({ ...first, site: gardenSite, selection }, new Map());
					const opened = buildView({ ...sentFirst(corpus, files), site: gardenSite, selection }, new Map());
					const late = buildView({ corpus: whole, site: gardenSite, selection }, new Map());
					expect(early).toEqual(opened);
					const asks = selection.clauses.some(({ variable }) => awaited.has(variable));
					answered[asks ? 'unknown' : 'counted']++;
					const { groups, ...rest } = early;
					const { groups: _, ...known } = late;
					expect(facetsWithCounts(early)).toEqual(facetsWithCounts(late).filter(({ id }) => !asks && !awaited.has(id)));
					expect(valuesOf(early)).toEqual(valuesOf(late));
					if (!asks) expect(rest).toEqual(known);
					else {
						expect([rest.isUnknown, rest.found, rest.results, rest.silences]).toEqual([true, '', [], []]);
						expect([rest.phrases, rest.filters, rest.cleared]).toEqual([known.phrases, known.filters, known.cleared]);
					}
				}
			}),
			{ numRuns, seed: 5 },
		);
		expect(Math.min(answered.counted, answered.unknown)).toBeGreaterThan(Math.min(numRuns, 5));
	});

	test('keeps the counts of the built page, and only where nothing is asked for', () => {
		const corpus = copies(gardens, 70);
		const firstView = buildView({ corpus, site: gardenSite, selection: emptySelection }, corpus.studiesById);
		const built = builtFacets(sentView(firstView));
		const viewOf = (query: string) => {
			const { selection } = parseAddress(corpus, query);
			return buildView({ ...sentFirst(corpus), built, site: gardenSite, selection }, new Map());
		};
		expect(facetsWithCounts(viewOf(''))).toEqual(facetsWithCounts(firstView));
		const here = sentFirst(corpus).corpus.variablesById;
		const ofHere = facetsWithCounts(firstView).flatMap(({ id }) => (here.has(id) ? [id] : []));
		expect(ofHere.length).toBeLessThan(facetsWithCounts(firstView).length);
		for (const query of ['plot=school-yard', 'unit=programme', 'doubt=out', 'swing=towards'])
			expect(facetsWithCounts(viewOf(query)).map(({ id }) => id)).toEqual(query === 'swing=towards' ? [] : ofHere);
	});

	test('tells the direction of findings whichever records came first', async () => {
		const corpus = copies(gardens, 400);
		const steps = ['plot=school-yard', 'plot=rooftop', ''].map((query) => ({
			selection: parseAddress(corpus, `${query}&view=figures`).selection,
			arrivals: corpus.studies.length,
		}));
		const answers = await walk(corpus, gardenSite, steps);
		expect(answers.map(([along]) => along)).toEqual(answers.map(([, opened]) => opened));
		const signs = (answer: object) => JSON.stringify(answer).match(/"text":"\d+: [^"]*(?:towards|away)/gi) ?? [];
		expect(answers.map(([along]) => signs(along).length > 0)).toEqual([true, false, true]);
	});
});
