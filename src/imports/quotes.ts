/** Puts passages of the source, which a tool keeps with its codes, behind the codes of the records. */
import type { BuiltRecord } from './build-records.ts';
import type { CellValue } from './cell-value.ts';
import { cleanText } from './clean-text.ts';
import type { ImportMap } from './import-map.ts';
import { addTo, countColumn, type Ledger, reclaimCell } from './ledger.ts';

/** Passages behind one use of a code, as a tool has them. */
export interface ToolQuote {
	/** The key of the study. */
	key: string;
	/** The word of the code in the tables of the tool. */
	word: string;
	/** All passages of one cell. */
	passages: readonly { text: string; source: string }[];
	/** The table and the column that hold it, for the account of all cells. */
	sheet: string;
	column: string;
}

/** The most characters of a passage (schema/value.ts). */
const most = 5000;

/**
 * The records with the passages behind their codes; those whose code no variable takes are left out by name. `doubts`
 * takes those that are too long to be kept whole.
 */
export function withQuotes(
	records: readonly BuiltRecord[],
	map: ImportMap,
	quotes: readonly ToolQuote[],
	ledger: Ledger,
	doubts: string[],
): readonly BuiltRecord[] {
	if (quotes.length === 0) return records;
	const owners = new Map(
		(map.variables ?? []).flatMap(({ id, of, codes = [] }) =>
			// The passages of an arm stand behind the code of its study.
			(of === undefined ? codes : []).flatMap(({ code, words = [] }) =>
				words.map((word) => [word, { id, code }] as const),
			),
		),
	);
	const byKey = Map.groupBy(quotes, ({ key }) => key);
	return records.map((record) => {
		const values = new Map(record.values);
		for (const { word, passages, sheet, column } of byKey.get(record.key) ?? []) {
			const count = countColumn(ledger, sheet, column);
			reclaimCell(count);
			const owner = owners.get(word);
			const value = owner && values.get(owner.id);
			const content = value?.value;
			if (!owner || !value || !(Array.isArray(content) ? content : [content]).includes(owner.code)) {
				addTo(count.left, 'no variable takes its code');
				continue;
			}
			const quotes = passages
				.map(({ text, source }) => {
					const whole = cleanText(text);
					if (whole.length > most)
						doubts.push(
							`${sheet}, ${column}: a passage of ${record.label} has ${whole.length} characters; the record holds the first ${most} of them.`,
						);
					return { text: whole.slice(0, most), source: source.slice(0, 200), code: owner.code };
				})
				.filter(({ text }) => text !== '');
			const before = value.quotes ?? [];
			const isNew = (one: (typeof quotes)[number]) =>
				!before.some((other) => JSON.stringify(other) === JSON.stringify(one));
			const all = [...before, ...quotes.filter(isNew)];
			if (all.length > 0) values.set(owner.id, { ...value, quotes: all } satisfies CellValue);
			count.taken++;
		}
		return { ...record, values };
	});
}
