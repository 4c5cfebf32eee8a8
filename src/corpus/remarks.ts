/** What a record says beside a value: its note, what the review says elsewhere, and why it may be wrong. */
import { typeset } from '../wording/grammar.ts';
import { remarkWording as say } from '../wording/remarks.ts';
import type { CodedValue, Value } from './value.ts';

/** Sentences for readers, in this order; none where the record only has the value. `format` says the value of a reading. */
export function remarksOn(
	{ note, readings = [], doubt }: Pick<Value, 'note' | 'readings' | 'doubt'>,
	format: (value: CodedValue) => string,
): readonly string[] {
	const others = readings.map((reading) => say.reading(reading.source, format(reading), reading.note));
	const sentences = [note, ...others, doubt === undefined ? undefined : say.doubt(doubt)];
	return sentences.flatMap((sentence) => (sentence === undefined ? [] : typeset(sentence)));
}
