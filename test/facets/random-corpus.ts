/** Random corpora and random selections over them, for properties. Everything in them is invented. */
import fc from 'fast-check';
import { buildCorpus, type Content } from '../../src/corpus/build-corpus.ts';
import { codesOfStudy } from '../../src/corpus/codes.ts';
import type { Corpus, Variable } from '../../src/corpus/corpus.ts';
import { hasAll, hasRange, isFilterable } from '../../src/facets/facet.ts';
import {
	emptySelection,
	type Selection,
	tidyClauses,
	tidyRange,
	tidyWords,
	units,
	views,
} from '../../src/facets/selection.ts';
import type { Review } from '../../src/schema/review.ts';
import { type AbsentState, absentStates, isAbsentState } from '../../src/schema/state.ts';
import type { StudyRecord } from '../../src/schema/study.ts';
import type { WrittenValue } from '../../src/schema/value.ts';
import type { VariableRecord } from '../../src/schema/variable.ts';
import { type Form, type Kind, kindTraits } from '../../src/schema/variable-kind.ts';

const code = (word: string, aliases?: string[]) => ({
	code: word,
	label: word.toUpperCase(),
	definition: word,
	...(aliases ? { aliases } : {}),
});

const variable = (
	id: string,
	kind: Kind,
	of: VariableRecord['of'],
	order: number,
	more: Partial<VariableRecord> = {},
): VariableRecord => ({
	id,
	kind,
	of,
	order,
	section: 'report',
	label: `Label of ${id}`,
	question: `What of ${id}?`,
	definition: id,
	source: 'Table 1',
	item: 'none',
	facet: 'open',
	...more,
});

/** One variable of every kind at every place; `red` is a code of two of them, and `tint` was once called `colour`. */
const variables: readonly VariableRecord[] = [
	variable('year', 'year', 'study', 1),
	variable('land', 'country', 'study', 2),
	variable('tint', 'code', 'study', 3, {
		codes: ['red', 'green', 'blue'].map((word) => code(word, [`old-${word}`])),
		aliases: ['colour'],
	}),
	variable('tools', 'codes', 'study', 4, {
		codes: ['saw', 'axe', 'hoe', 'red'].map((word) => code(word)),
		facet: 'folded',
	}),
	variable('size', 'number', 'study', 5, { facet: 'folded' }),
	variable('remark', 'text', 'study', 6, { facet: 'no' }),
	variable('who', 'codes', 'findings', 7, { codes: ['a', 'b', 'c'].map((word) => code(word)) }),
	variable('what', 'code', 'findings', 8, { codes: ['p', 'q2', 'r'].map((word) => code(word)), facet: 'folded' }),
	variable('way', 'code', 'findings', 9, { codes: ['up', 'down'].map((word) => code(word)) }),
	variable('length', 'number', 'measures', 10, { facet: 'no' }),
	variable('gain', 'estimate', 'study', 12, { estimate: { scale: 'gain', axis: 'linear', 'null-value': 10 } }),
	variable('tested', 'code', 'measures', 11, { codes: ['yes', 'no'].map((word) => code(word)) }),
];

const state: fc.Arbitrary<AbsentState> = fc.constantFrom(...absentStates.slice(0, 4));

const amount = fc.oneof(
	fc.integer({ min: 0, max: 30 }),
	fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2),
);

type Valued = Pick<VariableRecord, 'kind'> & { codes?: readonly { code: string }[] | undefined };

/** Reported values, by their form. */
const bareValues: Readonly<Record<Form, (record: Valued) => fc.Arbitrary<WrittenValue>>> = {
	codes({ kind, codes = [] }) {
		const traits = kindTraits[kind];
		const words = traits.codes === 'countries' ? ['GB', 'FI', 'CL'] : codes.map((each) => each.code);
		const value = traits.isSeveral ? fc.subarray(words, { minLength: 1 }) : fc.constantFrom(...words);
		return fc.record<WrittenValue>({ value });
	},
	year: () => fc.record({ value: fc.integer({ min: 1998, max: 2006 }) }),
	time: ({ kind }) =>
		fc.record({
			value: fc.constantFrom('2001', '2003-05', '2003-05-09', ...(kind === 'period' ? ['2000/2004', '2002/..'] : [])),
		}),
	prose: () => fc.record({ value: fc.constantFrom('A *long* tale.', 'Another.') }),
	words: () => fc.record({ value: fc.constantFrom('beech', 'Ash', 'ash 10', 'ash 9') }),
	estimate: () =>
		fc.record(
			{ value: amount, se: fc.constantFrom(0.5, 2, 8), n: fc.constantFrom(12, 60) },
			{ requiredKeys: ['value'] },
		),
	amount: () =>
		fc.oneof(
			fc.record({ value: amount }),
			fc.tuple(amount, amount).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
			fc.record({ min: amount }),
			fc.record({ max: amount }),
		),
};

/** A value as a record may have it, beyond doubt. */
export const firmValue = (record: Valued): fc.Arbitrary<WrittenValue> =>
	fc.oneof(
		{ weight: 4, arbitrary: bareValues[kindTraits[record.kind].form](record) },
		{ weight: 1, arbitrary: fc.record({ state }) },
	);

/** What may cast doubt on a value; a reading that is silent casts none. */
const doubts: fc.Arbitrary<Partial<WrittenValue>> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<Partial<WrittenValue>>({}) },
	{ weight: 1, arbitrary: fc.constant<Partial<WrittenValue>>({ doubt: 'Smudged.' }) },
	{ weight: 1, arbitrary: fc.constant<Partial<WrittenValue>>({ readings: [{ state: 'none', source: 'Text' }] }) },
	{
		weight: 1,
		arbitrary: fc.constant<Partial<WrittenValue>>({ readings: [{ state: 'not-in-review', source: 'Text' }] }),
	},
);

const written = (record: VariableRecord): fc.Arbitrary<WrittenValue> =>
	fc.tuple(firmValue(record), doubts).map(([value, doubt]) => ({ ...value, ...doubt }));

const valuesOf = (of: VariableRecord['of']) =>
	fc.record(Object.fromEntries(variables.filter((each) => each.of === of).map((each) => [each.id, written(each)])));

/** Entries of a list, each with the fields that its schema asks for. */
const entryList = <Fields extends object>(of: 'findings' | 'measures', fields: Fields) =>
	fc.oneof(
		{
			weight: 4,
			arbitrary: fc
				.array(fc.tuple(valuesOf(of), fc.constantFrom({}, {}, {}, {}, { doubt: 'Two rows may have been mixed up.' })), {
					minLength: 1,
					maxLength: 4,
				})
				.map((entries) => entries.map(([values, doubt], i) => ({ id: `e${i}`, ...fields, ...values, ...doubt }))),
		},
		{ weight: 1, arbitrary: state },
	);

const study = fc.record({
	values: valuesOf('study'),
	findings: entryList('findings', { text: 'So it is.', source: 'Text' }),
	measures: entryList('measures', { name: 'A scale' }),
	programme: fc.integer({ min: 0, max: 6 }),
});

export const anyCorpus: fc.Arbitrary<Corpus> = fc.array(study, { maxLength: 40 }).map((records) =>
	buildCorpus({
		review: {
			words: { report: { one: 'report', many: 'reports' }, programme: { one: 'programme', many: 'programmes' } },
			table: ['land'] as readonly string[],
		} as Review,
		variables,
		studies: records.map(
			({ values, findings, measures, programme }, i): StudyRecord => ({
				id: `s${i}`,
				report: { reference: i + 1, printed: `S ${i}` },
				// Programme 0 stands for studies without one.
				...(programme > 0 ? { programme: `p${programme}` } : {}),
				values,
				findings,
				measures,
				participants: 'not-in-review',
				assessments: 'not-in-review',
			}),
		),
		references: records.map((_, i) => ({
			type: 'report',
			title: 'T',
			author: [{ literal: `S ${i}` }],
			issued: { 'date-parts': [[2000]] },
			'citation-number': i + 1,
		})),
		programmes: [],
		recommendations: [],
		changes: [],
		charting: undefined,
	} satisfies Content),
);

function wordsFor(corpus: Corpus, each: Variable): readonly string[] {
	const found = corpus.studies.flatMap((record) => codesOfStudy(record, each));
	const years = each.kind === 'year' ? found : [];
	return [
		...new Set([
			...each.codes.map((one) => one.code),
			...years.filter((word) => !isAbsentState(word)),
			...absentStates.slice(0, 4),
		]),
	];
}

const end = fc.option(
	fc.integer({ min: -10, max: 80 }).map((halves) => halves / 2),
	{ nil: undefined },
);

function anyClause(corpus: Corpus, each: Variable, nth: number) {
	const words = wordsFor(corpus, each);
	const range = each.kind === 'year' ? end.map((e) => (e === undefined ? e : 2000 + Math.round(e))) : end;
	return fc
		.record({
			any: fc.subarray([...words], { maxLength: 3 }),
			all: fc.subarray([...words], { maxLength: 2 }),
			not: fc.subarray([...words], { maxLength: 2 }),
			from: range,
			to: range,
		})
		.map(({ any, all, not, from, to }) => {
			const wanted = hasAll(each) ? all : [];
			const ends = hasRange(each) ? tidyRange({ from, to }) : undefined;
			return {
				variable: each.id,
				nth,
				any,
				all: wanted,
				not: not.filter((word) => !any.includes(word) && !wanted.includes(word)),
				...(ends ? { range: ends } : {}),
			};
		});
}

/** Selections that a reader can reach: tidy, with up to three clauses of the study and two entries of each list. */
export function anySelection(corpus: Corpus): fc.Arbitrary<Selection> {
	const filterable = corpus.variables.filter(isFilterable);
	const ids = corpus.studies.map(({ id }) => id);
	const places = filterable.flatMap((each) => (each.of === 'study' ? [1] : [1, 2]).map((nth) => ({ each, nth })));
	const name = fc.constantFrom(...corpus.variables.map(({ id }) => id));
	const axis = fc.option(fc.constantFrom(...filterable.map(({ id }) => id)), { nil: undefined });
	return fc
		.record({
			clauses: fc
				.subarray(places, { maxLength: 5 })
				.chain((chosen) => fc.tuple(...chosen.map(({ each, nth }) => anyClause(corpus, each, nth)))),
			ids: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(ids) }),
			q: fc.oneof(fc.constant(''), fc.string({ maxLength: 220, unit: 'binary' }).map(tidyWords)),
			unit: fc.constantFrom(...units),
			isFirm: fc.constantFrom(true as const, undefined),
			view: fc.constantFrom(...views),
			sort: fc.option(fc.record({ by: name, isDescending: fc.boolean() }), { nil: undefined }),
			cols: fc.subarray(corpus.variables.map(({ id }) => id)),
			compare: fc.subarray(ids, { maxLength: Math.min(6, ids.length) }),
			x: axis,
			y: axis,
			split: axis,
			v: fc.option(fc.constant('1.2.0'), { nil: undefined }),
		})
		.map((drawn) => {
			const given = Object.entries(drawn).filter(([, value]) => value !== undefined);
			return {
				...emptySelection,
				...(Object.fromEntries(given) as Partial<Selection>),
				clauses: tidyClauses(corpus, drawn.clauses),
			};
		});
}

export const anyCorpusAndSelection = anyCorpus.chain((corpus) =>
	anySelection(corpus).map((selection) => ({ corpus, selection })),
);
