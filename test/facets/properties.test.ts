import fc from 'fast-check';
import { expect, test } from 'vitest';
import { variableOf } from '../../src/corpus/corpus.ts';
import { formatAddress, hrefFor, parseAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFacets, countsOf, countUnits } from '../../src/facets/count.ts';
import { hasAll, isFilterable } from '../../src/facets/facet.ts';
import { countMatrix } from '../../src/facets/matrix.ts';
import { idsOf, select, selectEntries, studiesIn } from '../../src/facets/select.ts';
import { ofToday, partOf, toggleCode, withMode, withoutClause } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { orderOf, sortIds } from '../../src/facets/sort.ts';
import { absentStates } from '../../src/schema/state.ts';
import { holdsBoth, naiveCount, naiveRank, naiveStudies, replaced } from './naive.ts';
import { anyCorpus, anyCorpusAndSelection } from './random-corpus.ts';

const runs = { numRuns: 400 };

/** Every third study, as if a search had found them. */
const found = (studies: readonly { id: string }[]) =>
	new Set(studies.map(({ id }) => id).filter((_, i) => i % 3 === 0));

test('select(index, selection) finds the studies of the slow reference', () => {
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
		runs,
	);
});

test('countFacets(index, selection, variables) counts what is found if the facet holds that value alone', () => {
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
		{ numRuns: 150 },
	);
});

test('countsOf(corpus, ids, variable) counts a unit once per code', () => {
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
		{ numRuns: 150 },
	);
});

test('countMatrix(index, ids, x, y) counts units once per cell, entries of one list together', () => {
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
		{ numRuns: 150 },
	);
});

test('countMatrix(index, ids, x, y, { entries }) counts what the address of each cell finds', () => {
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
		{ numRuns: 150 },
	);
});

test('parseAddress(corpus, formatAddress(selection)) is the selection', () => {
	fc.assert(
		fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
			expect(parseAddress(corpus, formatAddress(selection))).toEqual({ selection, ignored: [] });
		}),
		runs,
	);
});

test('parseAddress(corpus, query) does not depend on the order of keys', () => {
	const shuffled = anyCorpusAndSelection.chain(({ corpus, selection }) => {
		const pairs = formatAddress(selection).slice(1).split('&').filter(Boolean);
		return fc
			.shuffledSubarray(pairs, { minLength: pairs.length })
			.map((mixed) => ({ corpus, selection, query: mixed.join('&') }));
	});
	fc.assert(
		fc.property(shuffled, ({ corpus, selection, query }) => {
			expect(parseAddress(corpus, query)).toEqual({ selection, ignored: [] });
		}),
		runs,
	);
});

const key = fc.constantFrom(
	'tint',
	'colour',
	'tools.all',
	'who.not',
	'f2.who',
	'f9.what',
	'f0.what',
	'size',
	'year',
	'remark',
	'q',
	'id',
	'compare',
	'sort',
	'cols',
	'x',
	'v',
	'unit',
	'__proto__',
	'constructor',
	'tint.not',
	'length',
	'%',
	'f2.tint',
	'',
);
const word = fc.oneof(
	fc.constantFrom(
		'red',
		'old-red',
		'saw',
		'none',
		'a',
		'5..20',
		'20..5',
		'..',
		'1e9..',
		'NaN..Infinity',
		'-3..',
		'-0..',
		'1999',
		's1',
		'-year',
		'%E0%A4%A',
		'__proto__',
		'<script>alert(1)</script>',
		'..0.1234567',
		'study',
	),
	fc.string({ unit: 'binary', maxLength: 20 }),
);
const garbage = fc.oneof(
	fc.array(fc.tuple(key, word), { maxLength: 25 }).map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
	fc.string({ unit: 'binary', maxLength: 300 }),
);

test('parseAddress(corpus, garbage) never throws, and what it reads is tidy', () => {
	fc.assert(
		fc.property(anyCorpus, garbage, (corpus, query) => {
			const { selection, ignored } = parseAddress(corpus, query);
			expect(parseAddress(corpus, formatAddress(selection))).toEqual({ selection, ignored: [] });
			for (const { what } of ignored) expect(what.length).toBeLessThanOrEqual(60);
			expect(ignored.length).toBeLessThanOrEqual(13);
			expect(studiesIn(corpus, select(indexOf(corpus), selection))).toEqual(naiveStudies(corpus, selection));
			expect(hrefFor({ base: '/' }, corpus, selection)).toMatch(/^\/[\w/?=&.%!~*'()-]*$/);
			sentenceOf(corpus, selection);
		}),
		runs,
	);
});

test('toggleCode(corpus, selection, variable, code) is undone by itself', () => {
	fc.assert(
		fc.property(
			anyCorpusAndSelection,
			fc.nat(),
			fc.constantFrom('any', 'all', 'not'),
			({ corpus, selection }, n, part) => {
				const variables = corpus.variables.filter(
					(variable) => isFilterable(variable) && (part !== 'all' || hasAll(variable)),
				);
				const variable = variables[n % variables.length];
				if (!variable) return;
				const code = absentStates[n % absentStates.length] ?? 'none';
				if (partOf(selection, variable.id, code)) return;
				const chosen = toggleCode(corpus, selection, variable.id, code, part);
				expect(partOf(chosen, variable.id, code)).toBe(part);
				// Where nothing was asked of the first entry, the second has become the first in between.
				if (chosen.clauses.length === selection.clauses.length + 1 && variable.of !== 'study') return;
				expect(toggleCode(corpus, chosen, variable.id, code, part)).toEqual(ofToday(selection));
				expect(parseAddress(corpus, formatAddress(chosen)).selection).toEqual(chosen);
			},
		),
		runs,
	);
});

test('withMode(corpus, selection, variable, mode) moves all codes', () => {
	fc.assert(
		fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
			const all = withMode(corpus, selection, 'tools', 'all');
			expect(all.clauses.find(({ variable }) => variable === 'tools')?.any ?? []).toEqual([]);
			expect(withMode(corpus, withMode(corpus, all, 'tools', 'any'), 'tools', 'all')).toEqual(all);
		}),
		{ numRuns: 100 },
	);
});

test('sentenceOf(corpus, selection) has one phrase for every part, and each can be taken away', () => {
	fc.assert(
		fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
			const { groups, silences } = sentenceOf(corpus, selection);
			let rest = selection;
			for (const { phrases } of groups)
				for (const { variable, nth, part, without } of phrases) {
					expect(without).not.toEqual(selection);
					if (!variable) rest = { ...rest, q: '', ids: [] };
					else if (nth === 1) rest = withoutClause(corpus, rest, variable, nth, part);
				}
			expect(rest.clauses.filter(({ variable }) => corpus.variablesById.get(variable)?.of === 'study')).toEqual([]);
			const before = naiveCount(corpus, selection);
			for (const silence of silences) {
				const both = new Set(
					[...naiveStudies(corpus, selection), ...naiveStudies(corpus, silence.selection)].map((study) =>
						selection.unit === 'report' ? study.id : study.programme,
					),
				);
				expect(silence.count).toBe(both.size - before);
			}
		}),
		{ numRuns: 150 },
	);
});

test('sortIds(index, ids, sort) keeps every study, puts absent values last and ties in the corpus order', () => {
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
		runs,
	);
});

function compareRanks(a: number | string | undefined, b: number | string | undefined, sign: number): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	const collator = new Intl.Collator('en', { numeric: true });
	return sign * (typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b));
}
