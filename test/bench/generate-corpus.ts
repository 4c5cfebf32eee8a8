/** The invented columns of `generate.ts` as a corpus: with a codebook, labels, titles and findings in words. */
import type { Corpus, Entry, Study, Variable } from '../../src/corpus/corpus.ts';
import { unpackCorpus } from '../../src/corpus/pack.ts';
import type { Value } from '../../src/corpus/value.ts';
import type { ColumnSource } from '../../src/facets/columns.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { Reference } from '../../src/schema/reference.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { type Generated, sharesFrom } from './generate.ts';

const syllables = [
	'ka',
	'len',
	'mo',
	'ri',
	'sten',
	'tu',
	'va',
	'wil',
	'ash',
	'ber',
	'dor',
	'en',
	'fa',
	'gis',
	'hol',
	'ick',
];

/** Some facets are open and some are folded, as in a review. */
const openMost = 7;

const variableOf = ({ id, of, codes }: ColumnSource, place: number, kind: Variable['kind']): Variable => ({
	id,
	of,
	kind,
	order: place,
	section: of === 'findings' ? 'outcomes' : place < 4 ? 'design' : place < 9 ? 'participants' : 'intervention',
	label: `Variable ${id}`,
	question: `What of ${id}?`,
	definition: `Invented for ${id}.`,
	source: 'Table 1',
	item: 'none',
	facet: place < openMost ? 'open' : 'folded',
	codes: kind === 'code' || kind === 'codes' ? codes.filter((code) => !isAbsentState(code)).map(codeNamed) : [],
	...(kind === 'number' ? { unit: { one: 'person', many: 'people' } } : {}),
});

const codeNamed = (code: string) => ({ code, label: `The value ${code}`, definition: `It is ${code}.` });

/** All words come from the seed; values of the same code are one object, so that large corpora fit. */
export function generatedCorpus({ columns, multi, ranges }: Generated, seed = 1): Corpus {
	const review = loadCorpus('test/fixtures/review').review;
	const variables = columns.columns.map((column, place) =>
		variableOf(
			column,
			place,
			ranges.includes(column.id)
				? column.id === 'year'
					? 'year'
					: 'number'
				: multi.includes(column.id)
					? 'codes'
					: 'code',
		),
	);
	const valuesOf = columns.columns.map((column, i) => valueReader(column, variables[i] as Variable));
	const rowOf = (of: Variable['of'], row: number) =>
		Object.fromEntries(
			columns.columns.flatMap((column, i) => (column.of === of ? [[column.id, valuesOf[i]?.(row)]] : [])),
		) as Record<string, Value>;
	const random = sharesFrom(seed);
	const words = (count: number) =>
		Array.from({ length: count }, () =>
			Array.from({ length: 2 }, () => syllables[Math.floor(random() * syllables.length)]).join(''),
		).join(' ');
	const entries: Entry[][] = columns.ids.map(() => []);
	for (const [row, study] of (columns.lists.findings ?? []).entries()) {
		const own = entries[study] as Entry[];
		own.push({
			id: `finding-${own.length + 1}`,
			values: rowOf('findings', row),
			source: 'Text',
			coded: 'review',
			text: `${words(12)}.`,
		});
	}
	const studies = columns.ids.map((id, at): Study => {
		const values = rowOf('study', at);
		const issued = typeof values.year?.value === 'number' ? values.year.value : 2000;
		const family = `${words(1)}-${String(at).padStart(6, '0')}`;
		const citation: Reference = {
			type: 'article-journal',
			title: words(11),
			author: [{ family }],
			issued: { 'date-parts': [[issued]] },
			'citation-number': at + 1,
		};
		const programme = columns.programmes?.[at] ?? at;
		const isAlone = columns.programmes?.[at - 1] !== programme && columns.programmes?.[at + 1] !== programme;
		return {
			id,
			label: `${family} ${issued}`,
			report: { reference: at + 1, printed: `${family} ${issued}` },
			citation,
			programme: isAlone ? id : `programme-${programme}`,
			decisions: [],
			values,
			lists: {
				participants: 'not-reported',
				measures: 'not-reported',
				assessments: 'not-reported',
				findings: entries[at]?.length ? (entries[at] as Entry[]) : 'not-reported',
			},
		};
	});
	const named = new Set(studies.filter(({ id, programme }) => programme !== id).map(({ programme }) => programme));
	const programmes = [...named].map((id) => ({ id, name: `The ${id}`, named: true }));
	const table = ['single-0', 'single-1', 'multi-0', 'size'];
	const groups = { ...review['finding-groups'], by: 'finding-0', domain: 'finding-1', direction: 'finding-0' };
	const generated = { ...review, 'finding-groups': groups, table };
	const head = { review: generated, variables, programmes, figures: [], selections: [], afterEnd: [] };
	return {
		...unpackCorpus(head, studies),
		review: generated,
		references: [],
		referencesByKey: new Map(),
		recommendations: [],
		citing: [],
		claims: [],
		claimSections: [],
		redirects: [],
		published: [],
		changes: [],
		charting: undefined,
		pages: [],
		questions: [],
		planner: undefined,
	};
}

function valueReader(
	{ codes, codePlaces: held, starts, low }: ColumnSource,
	{ kind, source }: Variable,
): (row: number) => Value {
	const known = new Map<string, Value>();
	return (row) => {
		const places = [...held.subarray(starts?.[row] ?? row, starts?.[row + 1] ?? row + 1)];
		const own = places.map((place) => codes[place] ?? '');
		const amount = low?.[row];
		const key = `${own} ${amount}`;
		const value =
			known.get(key) ??
			(isAbsentState(own[0])
				? { state: own[0], source, coded: 'review' as const }
				: {
						state: 'reported' as const,
						value: amount ?? (kind === 'codes' ? own : (own[0] ?? '')),
						source,
						coded: 'review' as const,
					});
		known.set(key, value);
		return value;
	};
}
