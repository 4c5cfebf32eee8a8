/** A range that is asked for, in words. */
import type { Variable } from '../corpus/corpus.ts';
import { type Form, traitsOf } from '../schema/variable-kind.ts';
import { formatAmount } from '../wording/grammar.ts';
import type { Range } from './selection.ts';

interface RangeFormat {
	/** One end. */
	end: (amount: number) => string;
	from: (end: string) => string;
	to: (end: string) => string;
	hasUnit: boolean;
}

const amountRange: RangeFormat = {
	end: (value) => formatAmount({ value }),
	from: (end) => `at least ${end}`,
	to: (end) => `at most ${end}`,
	hasUnit: true,
};

/** How a range is said, by the form of the values. Codes and words have no range of their own, and none is ever asked for. */
const rangeFormats: Readonly<Record<Form, RangeFormat>> = {
	amount: amountRange,
	// Years have no thousands.
	year: { end: String, from: (end) => `${end} or later`, to: (end) => `${end} or earlier`, hasUnit: false },
	codes: amountRange,
	words: amountRange,
};

/** `2015 to 2020`, `2015 or later`, `at most 20 weeks`. */
export function rangeWords(variable: Variable, { from, to }: Range): string {
	const { unit } = variable;
	const format = rangeFormats[traitsOf(variable).form];
	const counted = (end: number, words: string) =>
		unit && format.hasUnit ? `${words} ${end === 1 ? unit.one : unit.many}` : words;
	if (from !== undefined && to !== undefined)
		return counted(to, from === to ? format.end(from) : `${format.end(from)} to ${format.end(to)}`);
	if (from !== undefined) return counted(from, format.from(format.end(from)));
	return counted(to ?? 0, format.to(format.end(to ?? 0)));
}
