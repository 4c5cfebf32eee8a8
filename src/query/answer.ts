/** Answers a selection with counts, from the columns of the Parquet files that it needs. */
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { type PackedHead, unpackCorpus } from '../corpus/pack.ts';
import type { Bin } from '../facets/bins.ts';
import { buildIndex, type Index } from '../facets/build-index.ts';
import { countFacets, countUnits, type FacetCounts } from '../facets/count.ts';
import { firmColumns } from '../facets/firm-columns.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { type IgnoredPart, parseAddress } from '../facets/parse-address.ts';
import { select } from '../facets/select.ts';
import type { Clause, Selection } from '../facets/selection.ts';
import { absentStates } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import type { RowWindow } from './parquet-table.ts';
import { windowBetween } from './parquet-table.ts';
import { columnsOfTables, type TableFiles } from './table-columns.ts';

export interface QueryAnswer {
	selection: Selection;
	/** Parts of the address that cannot be used. */
	ignored: readonly IgnoredPart[];
	/** All reports. */
	size: number;
	found: FirmCount;
	/** Of each code and state of the variable that is counted, in order: what the selection would find with it alone. */
	codes: readonly (FirmCount & { code: string })[];
	/** Of a number the bins of its histogram. */
	bins: readonly (FirmCount & Bin)[];
}

/** The corpus without studies: all that an address can name. */
export function corpusOfHead(head: PackedHead): CodedCorpus {
	const corpus = unpackCorpus(head, []);
	const { from, to } = head.review.years;
	const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
	const codesOf = (variable: Variable) =>
		traitsOf(variable).codes === 'years' ? years : variable.codes.map(({ code }) => code);
	return {
		...corpus,
		listed: new Map(head.variables.map((variable) => [variable.id, [...codesOf(variable), ...absentStates]])),
	};
}

/** The key of an address that asks for what the tables do not answer, such as words; undefined where they answer all of it. */
export function unanswered(query: string): string | undefined {
	const parameters = new URLSearchParams(query);
	return (
		['q', 'id'].find((key) => parameters.has(key)) ?? (parameters.get('unit') === 'programme' ? 'unit' : undefined)
	);
}

/** Studies that stand side by side filter nothing, and their names are not known here. */
function withoutCompared(query: string): string {
	return query
		.split('&')
		.filter((piece) => !/^compare=/.test(piece))
		.join('&');
}

/** Throws for what `unanswered` names. Rejects with a `Failure` where a file cannot be read. */
export async function answerQuery(
	corpus: CodedCorpus,
	files: TableFiles,
	query: string,
	countedVariable: Variable,
): Promise<QueryAnswer> {
	const key = unanswered(query);
	if (key !== undefined) throw new Error(`not answered: ${key}`);
	const { selection, ignored } = parseAddress(corpus, withoutCompared(query));
	const variableIds = new Set([...selection.clauses.map(({ variable }) => variable), countedVariable.id]);
	const variables = corpus.variables.filter(({ id }) => variableIds.has(id));
	const columns = await columnsOfTables(corpus, files, variables, windowOf(corpus, files, selection, countedVariable));
	const all = buildIndex(columns);
	const firm = columns.columns.some(({ doubts }) => doubts) ? buildIndex(firmColumns(columns)) : all;
	const index = selection.isFirm ? firm : all;
	const countIn = (one: Index) => countUnits(one, select(one, selection), 'report');
	const facetIn = (one: Index) => countFacets(one, selection, [countedVariable.id])[0] ?? noCounts;
	const [whole, sure] = [facetIn(index), facetIn(firm)];
	const counts = (count: number, beyondDoubt: number): FirmCount => ({ count, inDoubt: count - beyondDoubt });
	return {
		selection,
		ignored,
		size: files.studies.size,
		found: counts(countIn(index), countIn(firm)),
		codes: [...whole.codes].map(([code, count]) => ({ code, ...counts(count, sure.codes.get(code) ?? 0) })),
		bins: whole.bins.map(({ from, to, count }, i) => ({ from, to, ...counts(count, sure.bins[i]?.count ?? 0) })),
	};
}

const noCounts: FacetCounts = { variable: '', codes: new Map(), bins: [] };

/** Rows are sorted by year: a span of years needs the groups that may hold it, unless the years themselves are counted. */
function windowOf(
	corpus: CodedCorpus,
	{ studies }: TableFiles,
	{ clauses }: Selection,
	countedVariable: Variable,
): RowWindow {
	const whole = { from: 0, to: studies.size };
	const clause = clauses.find((one) => one.variable !== countedVariable.id && isSpan(corpus, one));
	if (!clause?.range) return whole;
	const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = clause.range;
	return windowBetween(studies, clause.variable, from, to);
}

function isSpan({ variablesById }: CodedCorpus, { variable, nth, any, range }: Clause): boolean {
	const own = variablesById.get(variable);
	const isYear = own?.of === 'study' && traitsOf(own).form === 'year';
	return isYear && nth === 1 && range !== undefined && any.length === 0;
}
