/** Columns that are one question with room for several answers: `Method 1`, `Method 2`, or `Method`, `Method.1`, `Method.2`. */
import { foldText } from './fold.ts';
import { parseAmount } from './numbers.ts';
import type { Profile } from './profile.ts';
import { timeOfCell } from './slash-dates.ts';

export interface NumberedColumns {
	label: string;
	profiles: readonly Profile[];
}

/** The name of a column without the number behind it, and the number; 0 for a name without one. */
function numbered(name: string): { base: string; number: number } {
	const [, base, bracketed, plain] = /^(.*?\p{L}.*?)\s*(?:\((\d{1,2})\)|[\s._-]?(\d{1,2}))$/u.exec(name) ?? [];
	return base === undefined
		? { base: name, number: 0 }
		: { base: base.replace(/[\s._#-]+$/, ''), number: Number(bracketed ?? plain) };
}

/** Whether a column holds words, and not numbers, days or long texts. */
const holdsWords = ({ words, longest }: Profile) =>
	longest <= 80 &&
	![...words.keys()].some((word) => parseAmount(word) !== undefined || timeOfCell('period', word) !== undefined);

/**
 * The groups of columns that number the answers to one question. Their numbers go up by one, each row has an answer only
 * where it has one in the column before, and a column behind the first shares words with the others.
 */
export function numberedColumns(profiles: readonly Profile[]): readonly NumberedColumns[] {
	const byBase = Map.groupBy(
		profiles.filter(({ filled }) => filled > 0),
		({ name }) => foldText(numbered(name).base),
	);
	return [...byBase.values()].flatMap((group) => {
		const own = group.toSorted((a, b) => numbered(a.name).number - numbered(b.name).number);
		const [first, ...rest] = own;
		if (!first || rest.length === 0 || !own.every(holdsWords)) return [];
		const numbers = own.map(({ name }) => numbered(name).number);
		const start = numbers[0] === 0 ? (numbers[1] ?? 1) - 1 : (numbers[0] ?? 0);
		// Pandas and R number from the second on, 1; people from 1 or, behind a name without one, from 2.
		const isRising = numbers.every((number, i) => (i === 0 ? number === 0 || number <= 1 : number === start + i));
		if (!isRising || start > 1) return [];
		const isFilled = ({ index, missing }: Profile, cells: readonly string[]) =>
			!(missing.has(cells[index] ?? '') || (cells[index] ?? '') === '');
		const isOrdered = first.sheet.rows.every(({ cells }) =>
			own.every((profile, i) => {
				const before = own[i - 1];
				return before === undefined || !isFilled(profile, cells) || isFilled(before, cells);
			}),
		);
		const wordsOf = (all: readonly Profile[]) => new Set(all.flatMap(({ words }) => [...words.keys()].map(foldText)));
		const isShared = rest.some((profile) => {
			const others = wordsOf(own.filter((one) => one !== profile));
			return [...wordsOf([profile])].some((word) => others.has(word));
		});
		return isOrdered && isShared ? [{ label: numbered(first.name).base, profiles: own }] : [];
	});
}
