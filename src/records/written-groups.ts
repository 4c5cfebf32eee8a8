/** The groups of participants in a record, with the numbers that are reliable. */
import type { Group } from './group-bounds.ts';
import { fieldAt, listAt, numberAt, textAt } from './raw.ts';
import { expandRawValue } from './raw-value.ts';
import type { SourceFile } from './read.ts';

export interface WrittenGroup extends Group {
	entry: unknown;
	/** Its position in the list. */
	i: number;
}

/**
 * The groups that have an id, in their order. A group whose number is approximate, in doubt, missing or not a count
 * ranges from 0 to infinity.
 */
export function writtenGroups({ data }: SourceFile): readonly WrittenGroup[] {
	return [...listAt(data, 'participants').entries()].flatMap(([i, entry]) => {
		const id = textAt(entry, 'id');
		if (id === undefined) return [];
		const [within, overlaps, basis] = ['within', 'overlaps', 'basis'].map((key) => textAt(entry, key));
		const [least, most] = isWrittenGroupInDoubt(entry) ? open : extentOf(entry);
		return [{ id, within, overlaps, basis, least, most, entry, i }];
	});
}

/** Whether the record says that the group or its number may be wrong. */
export function isWrittenGroupInDoubt(entry: unknown): boolean {
	const count = expandRawValue(fieldAt(entry, 'count'));
	return [textAt(entry, 'doubt'), textAt(count, 'doubt')].some((doubt) => doubt?.trim());
}

const open = [0, Number.POSITIVE_INFINITY] as const;

function extentOf(entry: unknown): readonly [number, number] {
	const count = expandRawValue(fieldAt(entry, 'count'));
	if (count.approximate === true) return open;
	if (count.state === 'none') return [0, 0];
	const value = numberAt(count, 'value');
	const [min, max] = [value ?? numberAt(count, 'min'), value ?? numberAt(count, 'max')];
	// Other rules report values that are not numbers, and ranges whose ends are swapped.
	const isCount = [min, max].every((end) => end === undefined || (Number.isSafeInteger(end) && end >= 0));
	const [least, most] = [min ?? 0, max ?? Number.POSITIVE_INFINITY];
	return isCount && least <= most ? [least, most] : open;
}

/** A range of people in words: `49`, `at most 49`, `at least 5`, `5 to 49`. */
export function formatBounds({ least, most }: Pick<Group, 'least' | 'most'>): string {
	if (least === most) return String(least);
	if (!Number.isFinite(most)) return `at least ${least}`;
	return least === 0 ? `at most ${most}` : `${least} to ${most}`;
}
