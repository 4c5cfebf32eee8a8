/** The full form of a value that people wrote. It is not in `value.ts`, so that no browser loads it. */
import { type Coding, usualCoding } from '../schema/coding.ts';
import type { WrittenReading, WrittenValue } from '../schema/value.ts';
import type { Reading, Value } from './value.ts';

/** The full form of a written value. `source` and `coding` hold unless the value names its own. */
export function fullValue(record: WrittenValue, source: string, coding: Coding = usualCoding): Value {
	const { readings, state, ...rest } = record;
	const value: Value = {
		...rest,
		state: state ?? 'reported',
		source: record.source ?? source,
		coded: record.coded ?? coding,
	};
	if (readings) value.readings = readings.map(fullReading);
	return value;
}

/** The same value without the passages of the source behind it, for a review that does not publish them. */
export function withoutQuotes<V extends { quotes?: unknown }>({ quotes: _, ...value }: V): Omit<V, 'quotes'> {
	return value;
}

/** A reading in its full form. Without a state it is reported. */
export function fullReading({ state, ...rest }: WrittenReading): Reading {
	return { ...rest, state: state ?? 'reported' };
}
