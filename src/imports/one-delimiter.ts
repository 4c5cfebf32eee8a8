/** Columns whose cells part several values by different signs: `interviews, surveys` beside `interviews and surveys`. */
import { countOf } from '../records/words.ts';
import { candidates, splitCell } from './cell-parts.ts';
import { foldText } from './fold.ts';
import { stateOfWord } from './missing-words.ts';
import type { Sheet } from './sheet.ts';

/** Signs and words that may part values, beside the usual ones. */
const others = [...candidates, ' and ', ' & ', ' + '] as const;
const longest = 200;

/** Headers of columns that hold names of reports, or texts. */
const holdsTexts =
	/\b(authors?|title|reference|citation|journal|abstract|doi|url|link|keywords?|info|information|details?|notes?|comments?|remarks?|description|text|quotes?|findings?|conclusions?|aims?)\b/;

/**
 * A table in which one sign parts the values of a column: where most cells have one, and another cell has another sign
 * between values that all stand in other cells, that cell gets the sign of the others. Names in the header of the
 * report, such as authors, stay as they are.
 */
export function withOneDelimiter(sheet: Sheet): Sheet {
	const notes: string[] = [];
	const rows = sheet.rows.map(({ line, cells }) => ({ line, cells: [...cells] }));
	for (const [at, name] of sheet.header.entries()) {
		if (holdsTexts.test(foldText(name))) continue;
		const filledRows = rows.filter(({ cells }) => stateOfWord(cells[at] ?? '') === undefined);
		const texts = filledRows.map(({ cells }) => cells[at] ?? '');
		if (filledRows.length < 3 || texts.some((text) => text.length > longest)) continue;
		const main = mainSign(texts);
		if (main === undefined) continue;
		const places = new Map<string, Set<number>>();
		for (const [i, text] of texts.entries())
			for (const part of splitCell(text, main))
				places.set(foldText(part), (places.get(foldText(part)) ?? new Set()).add(i));
		const newTexts = new Map<(typeof rows)[number], string>();
		for (const [i, row] of filledRows.entries()) {
			const text = texts[i] ?? '';
			if (splitCell(text, main).length > 1) continue;
			const stands = (part: string) => [...(places.get(foldText(part)) ?? [])].some((place) => place !== i);
			const sign = others.find((one) => {
				const parts = one.trim() === main.trim() ? [] : splitCell(text, one);
				return parts.length > 1 && parts.every(stands);
			});
			if (sign === undefined) continue;
			newTexts.set(row, splitCell(text, sign).join(main === '\n' ? main : `${main.trim()} `));
		}
		// In a column of texts every letter stays.
		if (
			newTexts.size === 0 ||
			!areChoices(
				filledRows.map((row) => newTexts.get(row) ?? row.cells[at] ?? ''),
				main,
			)
		)
			continue;
		for (const [row, text] of newTexts) row.cells[at] = text;
		notes.push(
			`In ${countOf(newTexts.size, 'cell')} of "${name}" another sign than "${main.trim() || 'a line break'}" parts values that stand in other cells, too; they are read as if it were that.`,
		);
	}
	return notes.length === 0 ? sheet : { ...sheet, rows, notes: [...sheet.notes, ...notes] };
}

/** Whether the parts of some cells repeat as choices do; a comma is part of many sentences, so there they must repeat more. */
function areChoices(texts: readonly string[], sign: string): boolean {
	const parts = texts.flatMap((text) => splitCell(text, sign).map(foldText));
	return 1 - new Set(parts).size / parts.length >= (sign.startsWith(',') ? 0.6 : 0.4);
}

/** The sign that parts several values in the most cells; undefined where none does, or where no part stands there twice. */
function mainSign(texts: readonly string[]): (typeof candidates)[number] | undefined {
	const counts = candidates.map((sign) => ({
		sign,
		count: texts.filter((text) => splitCell(text, sign).length > 1).length,
	}));
	const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
	const parts = texts.flatMap((text) => splitCell(text, best.sign).map(foldText));
	return best.count > 0 && new Set(parts).size < parts.length ? best.sign : undefined;
}
