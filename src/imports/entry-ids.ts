/** Gives the entries of a list their ids: those of an earlier import stay, also where rows are added, moved or corrected. */
import path from 'node:path';
import { yamlValue } from '../records/document-value.ts';
import { readIfThere } from './write-folder.ts';

/** An entry of a list as a record has it. */
export type WrittenEntry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is WrittenEntry & { id: string } =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** The lists of a record that stands in a folder; empty without a record that can be read. */
export function listsBefore(folder: string, id: string): Readonly<Record<string, readonly WrittenEntry[]>> {
	const text = readIfThere(path.join(folder, 'studies', `${id}.yaml`));
	const reading = text === undefined ? undefined : yamlValue(text);
	const record = reading !== undefined && 'value' in reading ? reading.value : {};
	return Object.fromEntries(
		Object.entries(typeof record === 'object' && record !== null ? record : {}).flatMap(([list, entries]) =>
			Array.isArray(entries) ? [[list, entries.filter(isEntry)]] : [],
		),
	);
}

/**
 * The entries with their ids in front. An entry that says the same as one before has its id; then the one that says most
 * alike, if at least half is the same. Others get numbers that no entry has had.
 */
export function entriesWithIds(
	entries: readonly WrittenEntry[],
	before: readonly WrittenEntry[],
): readonly WrittenEntry[] {
	const ids = new Map<number, string>();
	const free = new Map(before.filter(isEntry).map((entry) => [entry.id, entry]));
	const byText = Map.groupBy(free.keys(), (id) => {
		const { id: _, ...rest } = free.get(id) ?? { id };
		return JSON.stringify(rest);
	});
	const give = (i: number, id: string) => {
		ids.set(i, id);
		free.delete(id);
	};
	// Most entries say what they said, so that few are compared with all.
	for (const [i, entry] of entries.entries()) {
		const [same] = [...(byText.get(JSON.stringify(entry)) ?? [])].filter((id) => free.has(id));
		if (same !== undefined) give(i, same);
	}
	const pairs = entries
		.flatMap((entry, i) =>
			ids.has(i) ? [] : [...free.values()].map((old) => ({ i, id: old.id, likeness: likenessOf(entry, old) })),
		)
		.filter(({ likeness }) => likeness >= 0.5)
		// The sort keeps the order of the rows where entries are equally alike.
		.sort((a, b) => b.likeness - a.likeness);
	for (const { i, id } of pairs) if (!ids.has(i) && free.has(id)) give(i, id);
	const numbers = before.filter(isEntry).map(({ id }) => Number(/^entry-(\d+)$/.exec(id)?.[1] ?? 0));
	let next = Math.max(0, ...numbers);
	return entries.map((entry, i) => ({ id: ids.get(i) ?? `entry-${++next}`, ...entry }));
}

/** The share of the variables of two entries that say the same in both, from 0 to 1. What neither says does not count. */
function likenessOf(entry: WrittenEntry, old: WrittenEntry): number {
	const names = [...new Set([...Object.keys(entry), ...Object.keys(old)])].filter(
		(name) => name !== 'id' && (says(entry[name]) || says(old[name])),
	);
	const same = names.filter((name) => JSON.stringify(entry[name]) === JSON.stringify(old[name]));
	return names.length === 0 ? 0 : same.length / names.length;
}

const says = (value: unknown) => value !== undefined && value !== 'not-charted';
