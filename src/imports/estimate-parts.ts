/** The parts of an estimate that tables have in columns of their own, and what makes an estimate of them. */
import { roundExact } from '../schema/number.ts';
import type { CellValue } from './cell-value.ts';
import type { MapVariable } from './import-map.ts';

/** What a column can hold of an estimate beside its value. A variance becomes a standard error. */
export const estimateParts = ['low', 'high', 'level', 'se', 'variance', 'n'] as const;

export type EstimatePart = (typeof estimateParts)[number];

export type ColumnOfEstimate = `estimate.${EstimatePart}`;

/** The part that a column is taken for; undefined for any other column. */
export function partOfTake(take: string): EstimatePart | undefined {
	return estimateParts.find((part) => take === `estimate.${part}`);
}

/** An estimate with its parts. */
export function withEstimateParts(
	value: CellValue,
	{ variance, ...parts }: Partial<Record<EstimatePart, number>>,
): CellValue {
	const se = variance === undefined || parts.se !== undefined ? {} : { se: roundExact(Math.sqrt(variance)) };
	return { ...value, ...parts, ...se };
}

/** The parts that tools write where they computed none: a standard error or a variance of 0, and an interval without width. */
export function uncomputedParts(value: unknown, parts: Partial<Record<EstimatePart, number>>): readonly EstimatePart[] {
	const { low, high, se, variance } = parts;
	return [
		...(se === 0 ? (['se'] as const) : []),
		...(variance === 0 ? (['variance'] as const) : []),
		...(low !== undefined && low === high && low === value ? (['low', 'high'] as const) : []),
	];
}

/** What keeps an estimate out of a record, in words; undefined if nothing does. */
export function faultOfEstimate(cell: CellValue, { estimate }: MapVariable): string | undefined {
	const { value, low, high, level = estimate?.level, se, n } = cell;
	if (typeof value !== 'number') return undefined;
	const numbers = [value, low, high].flatMap((one) => one ?? []);
	if (estimate?.axis === 'logarithmic' && numbers.some((one) => one <= 0))
		return 'on a logarithmic scale no number is 0 or below; for logarithms of ratios the axis is linear';
	if ((low ?? value) > value || (high ?? value) < value) return 'the estimate is outside of its interval';
	if (low !== undefined && level === undefined) return 'the interval has no level, and the variable names none';
	if (level !== undefined && (level < 50 || level > 99.9999)) return 'a level is in per cent, from 50 to 99.9999';
	if (se !== undefined && se <= 0) return 'a standard error is above 0';
	return n !== undefined && (n <= 0 || !Number.isInteger(n)) ? 'n is a whole number above 0' : undefined;
}
