/** Guesses the kind of a column from the form of its cells: dates, periods, yes and no. */
import { timeIn } from '../records/time-words.ts';
import { countOf } from '../records/words.ts';
import { type Kind, kinds, kindTraits } from '../schema/variable-kind.ts';
import { countParts } from './cell-parts.ts';
import { codesOfPaths, pathForm } from './code-paths.ts';
import { degrees, degreesMost, guessCoordinate } from './coordinates.ts';
import { foldText } from './fold.ts';
import { guessText, type KindGuess } from './guess-kind.ts';
import { mostStrange } from './guess-number.ts';
import { isDirection, isSign } from './labels.ts';
import { isMissingNumber, stateOfWord } from './missing-words.ts';
import { decimalOf } from './numbers.ts';
import type { Profile } from './profile.ts';
import { inScale } from './scales.ts';
import { type DateForm, dateOrderOf, dateOrders, isSerialDay, timeOfCell } from './slash-dates.ts';
import { yesNoOf } from './yes-no.ts';

/**
 * Dates, or periods, in at least nine of ten different cells, and not years alone. Text with a doubt, where no cell shows
 * the order of day and month.
 */
export function guessTime(profile: Profile): KindGuess | undefined {
	const cells = [...profile.words.keys()].filter((cell) => stateOfWord(cell) === undefined);
	// Beside whole dates, numbers of five digits are days that a spreadsheet counts, too.
	const days = cells.filter(isSerialDay);
	const others = cells.filter((cell) => !isSerialDay(cell));
	const isSerial =
		days.length > 0 &&
		(others.length > 0 || /date|datum|fecha|\bday\b/i.test(profile.name)) &&
		others.every((cell) => /[^\d.,\s]/.test(cell) && kinds.some((kind) => timeIn(kind, cell) !== undefined));
	const order = isSerial ? 'excel' : dateOrderOf(cells);
	const isOpen = order === 'unknown' || order === 'mixed';
	for (const kind of kinds.filter((one) => kindTraits[one].form === 'time')) {
		const orders: readonly (DateForm | undefined)[] = isOpen ? dateOrders : [order];
		const times = cells.map((cell) =>
			orders.map((one) => timeOfCell(kind, cell, one)).find((time) => time !== undefined),
		);
		const strange = cells.filter((_, i) => times[i] === undefined);
		if (times.every((time) => time === undefined || /^\d{4}$/.test(time))) continue;
		if (strange.length > Math.min(mostStrange, cells.length / 10)) continue;
		if (isOpen) {
			const why =
				order === 'mixed'
					? 'some cells have the day first, and some the month'
					: 'no cell shows which part is the day, since none has a number above 12';
			const doubt = `looks like dates, but ${why}, so it is taken for text; if you know the order, write kind: ${kind} and dates: day-first, or month-first, at the variable in the map`;
			const text = guessText(profile);
			return text && { ...text, doubt };
		}
		return {
			kind,
			...(order === undefined ? {} : { dates: order }),
			why: `${countOf(cells.length - strange.length, 'different word')} can be read as a ${kind}`,
			...(strange.length > 0 ? { strange } : {}),
			...(isSerial ? { doubt: serialDoubt(days[0] ?? '', kind) } : {}),
		};
	}
	return undefined;
}

const serialDoubt = (cell: string, kind: Kind) =>
	`its numbers are taken for days of a spreadsheet: "${cell}" for ${timeOfCell(kind, cell, 'excel')}. If they are none, write kind: number in the map`;

/** Signs of judgement, such as `+`, `-` and `?`: where a column has a plus, the others are no blanks. */
function guessSigns({ words, missing }: Profile): KindGuess | undefined {
	const absent = [...missing].filter(([word]) => isSign(word));
	const all = new Map([...words, ...absent.map(([word, { count }]) => [word, count] as const)]);
	const kind = kinds.find((one) => kindTraits[one].codes === 'codebook' && !kindTraits[one].isSeveral);
	const isJudged = [...words.keys()].some((word) => /^[+↑]/.test(word)) && all.size > 1;
	return kind && isJudged && [...words.keys()].every(isDirection)
		? {
				kind,
				words: all,
				why: `${countOf(all.size, 'different sign')}`,
				doubt: `its signs (${[...all.keys()].join(' ')}) are taken for codes; name in the map what each means`,
			}
		: undefined;
}

/** What the cells show by their form alone, before any words count: signs, or degrees. */
export const guessSignsOrDegrees = (profile: Profile) => guessSigns(profile) ?? guessDegrees(profile);

/** Degrees north or east, of which the map of the site makes places. */
function guessDegrees(profile: Profile): KindGuess | undefined {
	const guess = guessCoordinate(profile);
	if (!guess) return undefined;
	const { kind, direction, why, strange, doubts } = guess;
	const { decimal } = decimalOf([...profile.words.keys()]);
	const absent = [...profile.words.keys()].filter(isMissingNumber);
	return {
		kind,
		why,
		unit: degrees.many,
		min: -degreesMost[direction],
		...(decimal === undefined ? {} : { decimal }),
		...(absent.length > 0 ? { absent } : {}),
		...(strange.length > 0 ? { strange } : {}),
		...(doubts.length > 0 ? { doubt: doubts.join('; ') } : {}),
	};
}

/** Nothing but yes and no, however they are written. */
export function guessYesNo(profile: Profile): KindGuess | undefined {
	const cells = [...profile.words.keys()].filter((cell) => stateOfWord(cell) === undefined);
	const kind = kinds.find((one) => kindTraits[one].programCodes !== undefined);
	if (!kind || cells.length === 0 || !cells.every((cell) => yesNoOf(cell) !== undefined)) return undefined;
	if (!cells.some((cell) => /\d/.test(cell))) return { kind, why: 'every cell says yes or no' };
	// Nothing but 0 and 1 may also count something.
	const isCount =
		/^n\b|\b(n|no|nr|number|count|counts|score|scores|total|sum|rate|size|level|grade|years?|weeks?|days?)\b/;
	if (cells.length < 2 || isCount.test(foldText(profile.name))) return undefined;
	return {
		kind,
		why: 'every cell is 1 or 0, which are taken for yes and no',
		doubt:
			'holds nothing but 1 and 0, which are taken for yes and no; if it counts something, write kind: number in the map',
	};
}

/** Words of one scale, in its order. */
export function guessScale(profile: Profile): KindGuess | undefined {
	const words = inScale([...profile.words.keys()].filter((word) => stateOfWord(word) === undefined));
	const kind = kinds.find((one) => kindTraits[one].codes === 'codebook' && !kindTraits[one].isSeveral);
	return kind && words
		? {
				kind,
				why: 'its words are those of a scale',
				words: new Map(words.map((word) => [word, profile.words.get(word) ?? 0])),
			}
		: undefined;
}

/** Paths through a tree of codes. */
export function guessPaths(profile: Profile): KindGuess | undefined {
	const cells = [...profile.words.keys()].filter((word) => stateOfWord(word) === undefined);
	const form = pathForm(cells);
	const kind = kinds.find(
		(one) => kindTraits[one].codes === 'codebook' && kindTraits[one].isSeveral === (form?.delimiter !== undefined),
	);
	if (!form || !kind || cells.length > 400) return undefined;
	const paths = countParts(profile, form.delimiter);
	return {
		kind,
		why: `its cells are paths of codes, with "${form.sign}" between the wider and the narrower`,
		words: paths,
		codes: codesOfPaths([...paths.keys()].toSorted(), form.sign),
		...(form.delimiter === undefined ? {} : { delimiter: form.delimiter }),
	};
}
