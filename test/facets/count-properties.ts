/** What holds of selecting, counting and sorting over any corpus, beside a slow reference; each claim is tried so many times. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { variableOf } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFacets, countsOf, countUnits } from '../../src/facets/count.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { countMatrix } from '../../src/facets/matrix.ts';
import { idsOf, select, selectEntries, studiesIn } from '../../src/facets/select.ts';
import { orderOf, sortIds } from '../../src/facets/sort.ts';
import { holdsBoth, naiveCount, naiveRank, naiveStudies, replaced } from './naive.ts';
import { anyCorpusAndSelection } from './random-corpus.ts';

/** Every third study, as if a search had found them. */
const found = (studies: readonly { id: string }[]) =>
	new Set(studies.map(({ id }) => id).filter((_, i) => i % 3 === 0));

function compareRanks(a: number | string | undefined, b: number | string | undefined, sign: number): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	const collator = new Intl.Collator('en', { numeric: true });
	return sign * (typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b));
}

export const countProperties: readonly (readonly [claim: string, check: (numRuns: number) => void])[] = [
	[
		'select(index, selection) finds the studies of the slow reference',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
					const ids = select(indexOf(corpus), selection);
					expect(studiesIn(corpus, ids)).toEqual(naiveStudies(corpus, selection));
					expect(countUnits(indexOf(corpus), ids, selection.unit)).toBe(naiveCount(corpus, selection));
					const words = found(corpus.studies);
					expect(studiesIn(corpus, select(indexOf(corpus), selection, idsOf(corpus, words)))).toEqual(
						naiveStudies(corpus, selection, words),
					);
				}),
				{ numRuns },
			);
		},
	],
	[
		'countFacets(index, selection, variables) counts what is found if the facet holds that value alone',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, fc.integer({ min: 1, max: 2 }), ({ corpus, selection }, nth) => {
					const words = found(corpus.studies);
					const facets = corpus.variables.filter(isFilterable).map(({ id }) => id);
					for (const { variable, codes, bins } of countFacets(indexOf(corpus), selection, facets, {
						nth,
						found: idsOf(corpus, words),
					})) {
						const own = { variable, nth: corpus.variablesById.get(variable)?.of === 'study' ? 1 : nth };
						for (const [code, count] of codes)
							expect([variable, code, count]).toEqual([
								variable,
								code,
								naiveCount(corpus, replaced(selection, { ...own, any: [code] }), words),
							]);
						for (const { from, to, count } of bins)
							expect([variable, from, count]).toEqual([
								variable,
								from,
								naiveCount(corpus, replaced(selection, { ...own, range: { from, to } }), words),
							]);
					}
				}),
				{ numRuns },
			);
		},
	],
	[
		'countsOf(corpus, ids, variable) counts a unit once per code',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
					const studies = naiveStudies(corpus, selection);
					const ids = idsOf(
						corpus,
						studies.map(({ id }) => id),
					);
					for (const variable of corpus.variables.filter(isFilterable))
						for (const [code, count] of countsOf(corpus, ids, variable.id, selection.unit)) {
							const holders = studies.filter((study) => holdsBoth(study, variable, code, variable, code));
							expect(count).toBe(
								selection.unit === 'report' ? holders.length : new Set(holders.map(({ programme }) => programme)).size,
							);
						}
				}),
				{ numRuns },
			);
		},
	],
	[
		'countMatrix(index, ids, x, y) counts units once per cell, entries of one list together',
		(numRuns) => {
			const pairs = [
				['tint', 'tools'],
				['tools', 'who'],
				['who', 'what'],
				['what', 'tested'],
				['year', 'way'],
				['who', 'who'],
			] as const;
			fc.assert(
				fc.property(anyCorpusAndSelection, fc.constantFrom(...pairs), ({ corpus, selection }, [x, y]) => {
					const [across, down] = [x, y].map((id) => corpus.variables.find((variable) => variable.id === id));
					if (!across || !down) throw new Error('no such variables');
					const studies = naiveStudies(corpus, selection);
					const ids = select(indexOf(corpus), selection);
					const { columns, rows, counts } = countMatrix(indexOf(corpus), ids, x, y, { unit: selection.unit });
					for (const [j, row] of rows.entries())
						for (const [i, column] of columns.entries()) {
							if (column.includes('..') || row.includes('..')) continue;
							const both = studies.filter((study) => holdsBoth(study, across, column, down, row));
							const count =
								selection.unit === 'report' ? both.length : new Set(both.map(({ programme }) => programme)).size;
							expect([column, row, counts[j * columns.length + i]]).toEqual([column, row, count]);
						}
				}),
				{ numRuns },
			);
		},
	],
	[
		'countMatrix(index, ids, x, y, { entries }) counts what the address of each cell finds',
		(numRuns) => {
			const axes = ['who', 'what', 'tint'] as const;
			fc.assert(
				fc.property(
					anyCorpusAndSelection,
					fc.constantFrom(...axes),
					fc.constantFrom(...axes),
					({ corpus, selection: drawn }, x, y) => {
						if (x === y) return;
						// A cell narrows the selection, so the axes are not asked for yet, and `not` would depend on the cell.
						const clauses = drawn.clauses
							.filter(({ variable }) => variable !== x && variable !== y)
							.map((clause) =>
								corpus.variablesById.get(clause.variable)?.of === 'findings' ? { ...clause, not: [] } : clause,
							);
						const selection = { ...drawn, clauses };
						const index = indexOf(corpus);
						const entries = { findings: selectEntries(index, selection, 'findings') };
						const { columns, rows, counts } = countMatrix(index, select(index, selection), x, y, {
							unit: selection.unit,
							entries,
						});
						for (const [j, row] of rows.entries())
							for (const [i, column] of columns.entries()) {
								const cell = replaced(replaced(selection, { variable: x, nth: 1, any: [column] }), {
									variable: y,
									nth: 1,
									any: [row],
								});
								expect(counts[j * columns.length + i]).toBe(naiveCount(corpus, cell));
							}
					},
				),
				{ numRuns },
			);
		},
	],
	[
		'sortIds(index, ids, sort) keeps every study, puts absent values last and ties in the corpus order',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
					const index = indexOf(corpus);
					const ids = select(index, selection);
					const sorted = sortIds(index, ids, selection.sort);
					expect(sorted.toSorted((a, b) => a - b)).toEqual(sortIds(index, ids, undefined));
					expect(sortIds(index, ids, selection.sort, { from: 2, to: 5 })).toEqual(sorted.slice(2, 5));
					if (!selection.sort) return;
					const { by, isDescending } = selection.sort;
					const ranks = corpus.studies.map((study) => naiveRank(study, variableOf(corpus, by)));
					const slow = corpus.studies
						.map((_, i) => i)
						.sort((a, b) => compareRanks(ranks[a], ranks[b], isDescending ? -1 : 1) || a - b);
					expect([...orderOf(index, selection.sort)]).toEqual(slow);
				}),
				{ numRuns },
			);
		},
	],
];
