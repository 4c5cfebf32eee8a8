/** Values that occur with a selection more often, or less often, than they would by chance in this review. */

import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import { isAbsentState } from '../schema/state.ts';
import { type Bitset, fullSet } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { countFacets, countIds, countUnits } from './count.ts';
import { facetsOf } from './facet.ts';
import { select } from './select.ts';
import { isUnfiltered, type Selection, withCode } from './selection.ts';

/** A value beside a selection. */
export interface ValueTogether {
	variable: string;
	code: string;
	label: string;
	/** How many units of the selection have it, and how many of these only by a value in doubt. */
	count: number;
	inDoubt: number;
	/** How many would have it if it were as common in the selection as in the whole review: a number, not rounded. */
	expected: number;
	/** The selection that has this value too. */
	selection: Selection;
}

export interface Together {
	/** How many units the selection has, and how many there are. */
	found: number;
	total: number;
	/** The largest differences first; at most as many as asked for. */
	more: readonly ValueTogether[];
	less: readonly ValueTogether[];
}

/** A value is named only if its count differs from the expected one by so many units. */
const differenceLeast = 1;

/**
 * What occurs with a selection more or less often than expected, where the expected number of a value is the size of the
 * selection times the share of the value in the review: that of independence. It is a description of these studies and
 * no test. Variables that the selection asks about are left out, and those of a list about which it asks, since a value
 * would have to belong to the same entry. Empty for a selection of nothing, or of everything.
 */
export function togetherWith(
	corpus: CodedCorpus,
	selection: Selection,
	{ matches, most = 6 }: { matches?: Bitset | undefined; most?: number } = {},
): Together {
	const { unit } = selection;
	const index = indexOf(corpus);
	const all = fullSet(index.size);
	const [found, total] = [select(index, selection, matches), all].map((ids) => countUnits(index, ids, unit)) as [
		number,
		number,
	];
	if (isUnfiltered(selection) || found === 0 || found === total) return { found, total, more: [], less: [] };
	const ownIds = new Set(
		selection.clauses.flatMap(({ variable: id }) => {
			const { of } = variableOf(corpus, id);
			return of === 'study' ? [id] : [id, of];
		}),
	);
	const variables = facetsOf(corpus)
		.map(({ variable }) => variable)
		.filter((variable) => !ownIds.has(variable.id) && !ownIds.has(variable.of));
	const ids = variables.map(({ id }) => id);
	const options = matches ? { matches } : {};
	const counts = countFacets(index, selection, ids, options);
	const firm = new Map(
		countFacets(indexOf(firmCorpus(corpus)), selection, ids, options).map(({ variable, codes }) => [variable, codes]),
	);
	const values = counts.flatMap(({ variable: id, codes }): ValueTogether[] => {
		const variable = variableOf(corpus, id);
		const ofAll = countIds(index, all, id, unit).codes;
		return [...codes].flatMap(([code, count]) => {
			const expected = (found * (ofAll.get(code) ?? 0)) / total;
			if (isAbsentState(code) || Math.abs(count - expected) < differenceLeast) return [];
			return [
				{
					variable: id,
					code,
					label: codeLabel(variable, code),
					count,
					inDoubt: count - (firm.get(id)?.get(code) ?? 0),
					expected,
					selection: withCode(corpus, selection, id, code),
				},
			];
		});
	});
	const gap = ({ count, expected }: ValueTogether) => count - expected;
	return {
		found,
		total,
		more: values
			.filter((value) => gap(value) > 0)
			.sort((a, b) => gap(b) - gap(a))
			.slice(0, most),
		less: values
			.filter((value) => gap(value) < 0)
			.sort((a, b) => gap(a) - gap(b))
			.slice(0, most),
	};
}
