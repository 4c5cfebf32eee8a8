/** A range of a filter, in words. */
import { formatAmount, type Noun } from './grammar.ts';
import { english } from './language.ts';

/** A range that includes both ends; one of them may be open. */
interface Range {
	from?: number | undefined;
	to?: number | undefined;
}

const rangeWording = /* @__PURE__ */ english({
	between: (from: string, to: string) => `${from} to ${to}`,
	yearFrom: (year: string) => `${year} or later`,
	yearTo: (year: string) => `${year} or earlier`,
});

/** `2 to 4 weeks`, `at least 2 weeks`, `at most 1 week`, `3 weeks`. */
export function formatAmounts({ from, to }: Range, unit?: Noun): string {
	if (from === to) return formatAmount({ value: from }, unit);
	if (from === undefined || to === undefined) return formatAmount({ min: from, max: to }, unit);
	return rangeWording.between(formatAmount({ value: from }), formatAmount({ value: to }, unit));
}

/** `2015 to 2020`, `2015 or later`, `2020 or earlier`, `2015`: years have no separator of thousands. */
export function formatYears({ from, to }: Range): string {
	if (from === to) return String(from ?? '');
	if (from === undefined) return rangeWording.yearTo(String(to));
	return to === undefined ? rangeWording.yearFrom(String(from)) : rangeWording.between(String(from), String(to));
}
