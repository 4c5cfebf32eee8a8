/** What a record adds to a value: its note, other readings, and why it may be wrong. */
import { typeset } from '../wording/grammar.ts';
import { remarkWording as say } from '../wording/remarks.ts';
import type { CodedValue, Value } from './value.ts';

/**
 * The remarks as sentences for readers, in this order; an empty array if the record has only the value. `format` words
 * the value of a reading.
 */
export function remarksOn(
	{ note, readings = [], doubt }: Pick<Value, 'note' | 'readings' | 'doubt'>,
	format: (value: CodedValue) => string,
): readonly string[] {
	const others = readings.map((reading) => say.reading(reading.source, format(reading), reading.note));
	const sentences = [note, ...others, doubt === undefined ? undefined : say.doubt(doubt)];
	return sentences.flatMap((sentence) => (sentence === undefined ? [] : typeset(sentence)));
}
