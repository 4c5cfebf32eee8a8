/** What holds of addresses, of changes of a selection and of its sentence, over any corpus; each claim is tried so many times. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { formatAddress, hrefFor } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { hasAll, isFilterable } from '../../src/facets/facet.ts';
import { corpusFor } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import {
	ofToday,
	partOf,
	type Selection,
	toggleCode,
	withFirmness,
	withMode,
	withoutClause,
} from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { absentStates } from '../../src/schema/state.ts';
import { naiveCount, naiveStudies } from './naive.ts';
import { anyCorpus, anyCorpusAndSelection } from './random-corpus.ts';

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

export const selectionProperties: readonly (readonly [claim: string, check: (numRuns: number) => void])[] = [
	[
		'parseAddress(corpus, formatAddress(selection)) is the selection',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
					expect(parseAddress(corpus, formatAddress(selection))).toEqual({ selection, ignored: [] });
				}),
				{ numRuns },
			);
		},
	],
	[
		'parseAddress(corpus, query) does not depend on the order of keys',
		(numRuns) => {
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
				{ numRuns },
			);
		},
	],
	[
		'parseAddress(corpus, garbage) never throws, and what it reads is tidy',
		(numRuns) => {
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
				{ numRuns },
			);
		},
	],
	[
		'toggleCode(corpus, selection, variable, code) is undone by itself',
		(numRuns) => {
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
				{ numRuns },
			);
		},
	],
	[
		'withMode(corpus, selection, variable, mode) moves all codes',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
					const all = withMode(corpus, selection, 'tools', 'all');
					expect(all.clauses.find(({ variable }) => variable === 'tools')?.any ?? []).toEqual([]);
					expect(withMode(corpus, withMode(corpus, all, 'tools', 'any'), 'tools', 'all')).toEqual(all);
				}),
				{ numRuns },
			);
		},
	],
	[
		'sentenceOf(corpus, selection) has one phrase for every part, and each can be taken away',
		(numRuns) => {
			fc.assert(
				fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
					const { groups, silences } = sentenceOf(corpus, selection);
					let rest = selection;
					for (const { phrases } of groups)
						for (const { variable, nth, part, without } of phrases) {
							expect(without).not.toEqual(selection);
							if (!variable) rest = withFirmness({ ...rest, q: '', ids: [] }, false);
							else if (nth === 1) rest = withoutClause(corpus, rest, variable, nth, part);
						}
					expect(rest.clauses.filter(({ variable }) => corpus.variablesById.get(variable)?.of === 'study')).toEqual([]);
					const asked = corpusFor(corpus, selection);
					const before = naiveCount(asked, selection);
					/** Units that a silence adds to those found; in a corpus without doubts those that it adds beyond doubt. */
					const added = (of: Corpus, silent: Selection) =>
						new Set(
							[...naiveStudies(asked, selection), ...naiveStudies(of, silent)].map((study) =>
								selection.unit === 'report' ? study.id : study.programme,
							),
						).size - before;
					for (const silence of silences) {
						expect(silence.count).toBe(added(asked, silence.selection));
						expect(silence.count - silence.inDoubt).toBe(added(firmCorpus(corpus), silence.selection));
					}
				}),
				{ numRuns },
			);
		},
	],
];
