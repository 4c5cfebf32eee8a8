/** Counts know their doubtful part: what is counted as firm holds however the doubts are settled. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus, Entry, EntryList, Study, Variable } from '../../src/corpus/corpus.ts';
import { listOf } from '../../src/corpus/corpus.ts';
import { firmCorpus, isInDoubt } from '../../src/corpus/doubt.ts';
import { fullValue } from '../../src/corpus/full-value.ts';
import type { Value } from '../../src/corpus/value.ts';
import { rowsOf } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { countFacets } from '../../src/facets/count.ts';
import { countFirm, selectDoubtful, selectFirm } from '../../src/facets/firm-count.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { emptySelection, type Selection, withCode } from '../../src/facets/selection.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { type ListName, presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { runs } from '../runs.ts';
import { naiveStudies, rowHolds } from './naive.ts';
import { anyCorpusAndSelection, firmValue } from './random-corpus.ts';

const ids = (studies: readonly { id: string }[]) => studies.map(({ id }) => id);

/** The corpus with its doubts settled in some way: each value in doubt is another one, or the same. */
function settle(corpus: Corpus, pick: <T>(values: () => fc.Arbitrary<T>) => T): Corpus {
	const settledValue = (variable: Variable, value: Value, entry?: Entry): Value =>
		isInDoubt(value, entry) && pick(fc.boolean)
			? fullValue(
					pick(() => firmValue(variable)),
					value.source,
					value.coded,
				)
			: value;
	const settled = (study: Study): Study => ({
		...study,
		values: Object.fromEntries(
			Object.entries(study.values).map(([id, value]) => [
				id,
				settledValue(corpus.variablesById.get(id) as Variable, value),
			]),
		),
		lists: Object.fromEntries(
			presetLists.map((list): [ListName, EntryList] => {
				const entries = listOf(study, list);
				if (isAbsentState(entries)) return [list, entries];
				return [
					list,
					entries.map((entry) => ({
						...entry,
						values: Object.fromEntries(
							Object.entries(entry.values).map(([id, value]) => [
								id,
								settledValue(corpus.variablesById.get(id) as Variable, value, entry),
							]),
						),
					})),
				];
			}),
		) as Study['lists'],
	});
	return { ...corpus, studies: corpus.studies.map(settled) };
}

describe('selectFirm', () => {
	test('finds what the slow reference finds in the corpus without values in doubt', () => {
		fc.assert(
			fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
				const asked = { ...selection, q: '' };
				expect(ids(studiesIn(corpus, selectFirm(corpus, asked)))).toEqual(ids(naiveStudies(firmCorpus(corpus), asked)));
			}),
			{ numRuns: runs(200) },
		);
	});

	test('finds no study that the selection does not find, and the rest are those in doubt', () => {
		fc.assert(
			fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
				const all = [...rowsOf(select(indexOf(corpus), selection))];
				const firm = [...rowsOf(selectFirm(corpus, selection))];
				const doubtful = [...rowsOf(selectDoubtful(corpus, selection))];
				expect([...firm, ...doubtful].sort((a, b) => a - b)).toEqual(all);
			}),
			{ numRuns: runs(100) },
		);
	});

	test('finds a study only if it is found however its doubts are settled', () => {
		fc.assert(
			fc.property(anyCorpusAndSelection, fc.gen(), ({ corpus, selection }, pick) => {
				const found = new Set(ids(naiveStudies(settle(corpus, pick), { ...selection, q: '' })));
				const firm = ids(studiesIn(corpus, selectFirm(corpus, { ...selection, q: '' })));
				expect(firm.filter((id) => !found.has(id))).toEqual([]);
			}),
			{ numRuns: runs(300) },
		);
	});

	test('finds the same in a corpus that came as columns', () => {
		fc.assert(
			fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
				const sent = codedCorpus(unpackColumns(packColumns(corpus, 0)));
				const variables = corpus.variables.map(({ id }) => id);
				const counts = (of: typeof sent | Corpus) => countFacets(indexOf(firmCorpus(of)), selection, variables);
				expect([...rowsOf(selectFirm(sent, selection))]).toEqual([...rowsOf(selectFirm(corpus, selection))]);
				expect(counts(sent)).toEqual(counts(corpus));
				expect(countFirm(sent, selection)).toEqual(countFirm(corpus, selection));
			}),
			{ numRuns: runs(100) },
		);
	});

	test('finds all studies that have the value in a row beyond doubt', () => {
		fc.assert(
			fc.property(anyCorpusAndSelection, fc.gen(), ({ corpus }, pick) => {
				const variable = pick(() => fc.constantFrom(...corpus.variables.filter(({ codes }) => codes.length > 0)));
				const code = pick(() => fc.constantFrom(...variable.codes.map((one) => one.code)));
				const selection: Selection = withCode(corpus, emptySelection, variable.id, code);
				const holds = (value: Value) =>
					value.state === 'reported' && rowHolds({ [variable.id]: value }, variable, code);
				const expected = corpus.studies.filter((study) => {
					if (variable.of === 'study') {
						const value = study.values[variable.id] as Value;
						return holds(value) && !isInDoubt(value);
					}
					const entries = listOf(study, variable.of);
					return (
						!isAbsentState(entries) &&
						entries.some((entry) => {
							const value = entry.values[variable.id] as Value;
							return holds(value) && !isInDoubt(value, entry);
						})
					);
				});
				expect(ids(studiesIn(corpus, selectFirm(corpus, selection)))).toEqual(ids(expected));
			}),
			{ numRuns: runs(100) },
		);
	});
});
