/** Reads the cell of a table as a text, or as prose. */
import { formatWhole } from '../records/words.ts';
import { hasLetter, isBlank } from '../schema/characters.ts';
import { writtenSchema } from '../schema/kind-schema.ts';
import { proseMost } from '../schema/value-prose.ts';
import { type CellReading, short, wrong } from './cell-reading.ts';
import type { MapVariable } from './import-map.ts';
import { cutProse } from './prose-text.ts';

/** A text of one line. */
export function readText(text: string, { kind, label }: MapVariable): CellReading {
	// Marks without a letter say nothing that can be read.
	if (!hasLetter(text))
		return { read: { state: 'unclear', ...(isBlank(text) ? {} : { printed: text.slice(0, 160) }) } };
	if (writtenSchema({ kind }).safeParse(text).success) return { read: { value: text } };
	return wrong(
		'wrong-value',
		`The text has ${text.length} characters, and ${label} (${kind}) does not take it: "${short(text)}".`,
		'Shorten it, take the column for nothing, or give the variable the kind prose, which takes up to 5,000 characters.',
	);
}

/** A text that is too long is kept as far as it can be, and says to readers that it is cut. */
export function readLongText(text: string, variable: MapVariable): CellReading {
	const ownText = cutProse(text, proseMost);
	const reading = readText(ownText, variable);
	if (ownText === text || 'problem' in reading) return reading;
	const note = `The table has ${formatWhole(text.length)} characters here. The record holds the first of them.`;
	return { read: { ...reading.read, note }, cut: { characters: text.length, most: proseMost } };
}
