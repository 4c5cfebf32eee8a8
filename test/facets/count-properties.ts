/** What holds of selecting, counting and sorting over any corpus, beside a slow reference; each claim is tried so many times. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { variableOf } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFacets, countsOf, countUnits } from '../../src/facets/count.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { idsOf, select, studiesIn } from '../../src/facets/select.ts';
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
						matches: idsOf(corpus, words),
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
