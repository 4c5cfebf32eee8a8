/** Invented studies, from a few to ten thousand, in the codebook of another corpus: of many, every code, most countries and many years occur. */
import { countryNumbers } from '../../src/charts/country-numbers.ts';
import type { Corpus, Entry, Study, Variable } from '../../src/corpus/corpus.ts';
import { countryCodes } from '../../src/corpus/label.ts';
import type { Value } from '../../src/corpus/value.ts';
import { type ListName, listsOf, presetLists } from '../../src/schema/list.ts';
import { absentStates } from '../../src/schema/state.ts';
import { type Form, ownsCodes, traitsOf } from '../../src/schema/variable-kind.ts';
import { sharesFrom } from '../bench/generate.ts';

/** Values are shared between studies, as a large corpus would repeat them; the same seed gives the same studies. */
export function inventedCorpus(codebook: Corpus, size: number, seed = 1): Corpus {
	const random = sharesFrom(seed);
	const below = (end: number) => Math.floor(random() * end);
	const pools = new Map(codebook.variables.map((variable) => [variable.id, poolOf(variable, random)]));
	const valuesOf = (of: Variable['of']) => {
		const own = codebook.variables.filter((variable) => variable.of === of);
		return () => Object.fromEntries(own.map(({ id }) => [id, drawnFrom(pools.get(id) ?? [], random)]));
	};
	const studyValues = valuesOf('study');
	const [moment] = codebook.variables.filter((variable) => variable.of === 'assessments' && ownsCodes(variable));
	/** As the codebook's own studies have it: only the moments that are after the end have weeks above zero. */
	const weeksOf = (values: Entry['values']): Partial<Entry> => {
		const code = moment && values[moment.id]?.value;
		if (moment === undefined || typeof code !== 'string') return {};
		return { weeks: reported(codebook.afterEnd.get(moment.id)?.includes(code) ? 1 + below(60) : 0) };
	};
	const lists: readonly ListName[] = [...new Set([...presetLists, ...listsOf(codebook.review)])];
	const entryPools = new Map<ListName, readonly Entry[]>(
		lists.map((list) => {
			const own = valuesOf(list);
			return [
				list,
				Array.from({ length: 200 }, (_, i): Entry => {
					const values = own();
					const amounts = { count: reported(1 + below(2000)), ...weeksOf(values) };
					return { id: `${list}-${i}`, values, source: 'Table 1', coded: 'review', ...amounts };
				}),
			] as const;
		}),
	);
	const studies = Array.from({ length: size }, (_, i): Study => {
		const like = codebook.studies[i % codebook.studies.length] as Study;
		const entries = (list: ListName) =>
			random() < 0.15
				? (absentStates[below(4)] as (typeof absentStates)[number])
				: [...new Set(Array.from({ length: 1 + below(5) }, () => drawnFrom(entryPools.get(list) ?? [], random)))];
		return {
			...like,
			id: `study-${i}`,
			label: `Study ${i}`,
			programme: random() < 0.1 ? `programme-${i - 1}` : `programme-${i}`,
			values: studyValues(),
			lists: Object.fromEntries(lists.map((list) => [list, entries(list)])),
		};
	});
	const variables = codebook.variables.map((variable) =>
		traitsOf(variable).codes === 'countries'
			? { ...variable, codes: countryCodes(studies.map(({ values }) => values[variable.id])) }
			: variable,
	);
	return {
		...codebook,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
	};
}

const reported = (value: Value['value']): Value => ({ state: 'reported', value, source: 'Table 1', coded: 'review' });

function drawnFrom<T>(pool: readonly T[], random: () => number): T {
	return pool[Math.floor(random() * pool.length)] as T;
}

/** Values that a variable can have, states among them. */
function poolOf(variable: Variable, random: () => number): readonly Value[] {
	const { form } = traitsOf(variable);
	const absent = absentStates.slice(0, 4).map((state): Value => ({ state, source: 'Table 1', coded: 'review' }));
	const present = presentOf[form](variable, (end) => Math.floor(random() * end), random);
	// About one in five is absent, but of years, of which the reference always has one.
	return form === 'year'
		? present
		: [...present, ...Array.from({ length: Math.ceil(present.length / 4) }, (_, i) => absent[i % 4] as Value)];
}

const many = (length: number, valueAt: (i: number) => Value) => Array.from({ length }, (_, i) => valueAt(i));

/** Values that are reported, by their form; `below` draws a number below another. */
const presentOf: Readonly<
	Record<Form, (variable: Variable, below: (end: number) => number, random: () => number) => readonly Value[]>
> = {
	codes(variable, below) {
		const { codes: origin, isSeveral } = traitsOf(variable);
		const words = origin === 'countries' ? [...countryNumbers.keys()] : variable.codes.map(({ code }) => code);
		const word = (n: number) => words[n % words.length] as string;
		return isSeveral
			? many(300, (i) => reported([...new Set([i, below(words.length), below(words.length)].map(word))]))
			: many(2 * words.length, (i) => reported(word(i)));
	},
	year: (_, below) => many(300, () => reported(1980 + below(45))),
	time: () => many(300, (i) => reported(`${1990 + (i % 30)}-0${1 + (i % 9)}`)),
	prose: () => many(300, (i) => reported(`prose ${i}`)),
	words: () => many(300, (i) => reported(`text ${i}`)),
	estimate: (_, below, random) =>
		many(300, (i) => {
			const value = Math.round(100 * (0.2 + 3 * random())) / 100;
			const interval = { low: Math.round(70 * value) / 100, high: Math.round(140 * value) / 100 };
			return { ...reported(value), ...(i % 5 === 0 ? {} : interval), n: 10 + below(400) };
		}),
	amount: (_, __, random) =>
		many(300, (i) => {
			const amount = Math.round(10 ** (random() * 4));
			const ends = [
				{ value: amount },
				{ value: amount },
				{ min: amount },
				{ max: amount },
				{ min: amount, max: amount * 3 },
			];
			return { ...reported(undefined), ...ends[i % ends.length], ...(i % 7 === 0 ? { approximate: true } : {}) };
		}),
};
