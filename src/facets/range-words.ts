/** A range of a filter, in words. */
import type { Variable } from '../corpus/corpus.ts';
import { type Form, traitsOf } from '../schema/variable-kind.ts';
import type { Noun } from '../wording/grammar.ts';
import { formatAmounts, formatYears } from '../wording/ranges.ts';
import type { Range } from './selection.ts';

/** The format of a range for each form of value. Codes and words never have a range; their rows only complete the table. */
const rangeFormats: Readonly<Record<Form, (range: Range, unit: Noun | undefined) => string>> = {
	amount: formatAmounts,
	estimate: formatAmounts,
	year: formatYears,
	time: formatYears,
	codes: formatAmounts,
	words: formatAmounts,
	prose: formatAmounts,
};

/** `2015 to 2020`, `2015 or later`, `at most 20 weeks`. */
export function rangeWords(variable: Variable, range: Range): string {
	return rangeFormats[traitsOf(variable).form](range, variable.unit);
}
