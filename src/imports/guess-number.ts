/** Guesses whether a column holds numbers, with what a person should look at in them. */
import { writtenSchema } from '../schema/kind-schema.ts';
import { isExact } from '../schema/number.ts';
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import { foldText } from './fold.ts';
import type { KindGuess } from './guess-kind.ts';
import { isMissingNumber } from './missing-words.ts';
import { decimalOf, parseAmount, tableDecimal } from './numbers.ts';
import { type Profile, shareOf } from './profile.ts';
import { amountWithRemark } from './remarked-numbers.ts';
import { isKnownUnit, isOtherUnit, unitOfHeader } from './units.ts';

const amount = kinds.find((kind) => kindTraits[kind].form === 'amount');

/** Among numbers, up to so many different words are taken for slips. */
export const mostStrange = 5;

/** Whether few small whole numbers stand under a header that asks for a kind of something, as statistics programs write codes. */
const isOfCodes = ({ name, words, filled }: Profile) =>
	words.size <= Math.min(10, filled / 2 + 1) &&
	[...words.keys()].every((word) => /^\d{1,2}$/.test(word)) &&
	/\b(type|design|setting|category|class|kind|status|mode|format|method|model|gender|sex|code|condition|approach|domain|topic|area|region)\b/.test(
		foldText(name),
	);

/** Whether a header asks how many people, or other units, there were. */
const asksHowMany = (name: string) =>
	/^(n|total n|n total|no|number of (participants|patients|people|students|subjects|respondents)|sample( size)?|participants|patients|respondents|(tamano de (la )?)?muestra|participantes|pacientes|amostra|stichprobe(ngrosse)?|teilnehmer(zahl|innen)?|probanden|(taille de l )?echantillon|effectif|participants inclus|campione|partecipanti|steekproef)( \d+)?$/.test(
		foldText(name),
	);

/** Whether a column asks how many there were, and no cell has other decimals than three. */
const countsPeople = ({ name, words }: Profile) =>
	asksHowMany(name) && [...words.keys()].every((word) => /^\d{1,3}(\.\d{3})*$/.test(word));

/** Two digits that people write for a missing value (99, 98, 88, 77), where all other numbers are far below. */
function ninesAbove(words: readonly string[]): readonly string[] {
	const nines = words.filter((word) => /^(99|98|88|77)(\.0+)?$/.test(word));
	const others = words.filter((word) => !nines.includes(word)).map(Number);
	return others.length > 2 && others.every((number) => number < 25) ? nines : [];
}

/** A column of numbers; undefined for any other. */
export function guessNumber(profile: Profile): KindGuess | undefined {
	if (!amount || /\b(id|code|zip|postcode|phone)\b/.test(foldText(profile.name))) return undefined;
	const { decimal: own, unsure } = decimalOf([...profile.words.keys()]);
	// What counts people has no decimals, so its points part thousands.
	const ofCount = unsure.some((word) => word.includes('.')) && countsPeople(profile) ? 'comma' : undefined;
	// Where a column shows only thousands or decimals, its neighbours may show which.
	const decimal = own ?? ofCount ?? (unsure.length > 0 ? tableDecimal(profile.sheet) : undefined);
	// What is in another unit than the header says is no number of this column.
	const ofHeader = unitOfHeader(profile.name);
	const read = (cell: string) => {
		const one = parseAmount(cell, decimal);
		return one && isOtherUnit(one.unit, ofHeader) ? undefined : one;
	};
	const all = [...profile.words.keys()].map((word) => ({ word, amount: read(word) }));
	const largest = Math.max(
		...all.flatMap(({ word, amount: one }) => (isMissingNumber(word) ? [] : [one?.value ?? one?.max ?? one?.min ?? 0])),
	);
	// A number such as 999 stands for a missing value only if no other is as large.
	const isAbsent = (word: string) => isMissingNumber(word) && (!/^\d/.test(word) || Number(word) > largest);
	const amounts = all.filter(({ word }) => !isAbsent(word));
	const absent = all.flatMap(({ word }) => (isAbsent(word) ? [word] : []));
	const missingNumbers = amounts.flatMap(({ word }) => (isMissingNumber(word) ? [word] : []));
	const lonelyNines = ninesAbove(amounts.map(({ word }) => word));
	const readShare = shareOf(profile, (cell) => read(cell) !== undefined);
	if (readShare < 0.7 || amounts.length === 0) return undefined;
	const isYears = ({ amount: one }: (typeof amounts)[number]) => (one?.min ?? 0) > 1500 && (one?.max ?? 9999) < 2100;
	if (amounts.filter(isYears).length > amounts.length / 2) return undefined;
	const units = Map.groupBy(
		amounts.filter((one) => one.amount),
		({ amount: one }) => one?.unit ?? '',
	);
	// A letter behind few numbers is the mark of a footnote.
	const isFootnote = (unit: string) =>
		/^[a-h]$/.test(unit) && 3 * (units.get(unit)?.length ?? 0) <= (units.get('')?.length ?? 0);
	const footnoteWords = [...units].flatMap(([unit, own]) => (isFootnote(unit) ? own.map(({ word }) => word) : []));
	// What stands behind few numbers only, and is no unit that is known, says more of these alone.
	const isRemark = (unit: string) =>
		!isKnownUnit(unit) && (asksHowMany(profile.name) || 2 * (units.get(unit)?.length ?? 0) < amounts.length);
	const unitNames = [...units.keys()].filter((unit) => unit !== '' && !isFootnote(unit) && !isRemark(unit));
	if (unitNames.length > 1) return undefined;
	const least = Math.min(0, ...amounts.flatMap(({ amount: one }) => one?.value ?? one?.min ?? one?.max ?? 0));
	const shares =
		unitNames.length === 0 || !unitNames[0]?.includes('%')
			? []
			: amounts.filter(
					({ amount: one }) => one?.unit === '' && one.value !== undefined && one.value > 0 && one.value <= 1,
				);
	const bounds = least < 0 ? { min: Math.floor(least) } : {};
	const schema = writtenSchema({ kind: amount, ...bounds });
	const isHeld = (one: number | undefined) => one === undefined || (isExact(one) && schema.safeParse(one).success);
	const otherAmounts = amounts.filter(({ amount: one }) => one && ![one.value, one.min, one.max].every(isHeld));
	if (otherAmounts.length > 0) return undefined;
	const otherWords = amounts.filter((one) => !one.amount).map(({ word }) => word);
	const remarked = otherWords.filter((word) => amountWithRemark(word, unitNames[0], decimal));
	const others = otherWords.filter((word) => !remarked.includes(word));
	// Words among the numbers are few slips, or a sign that the column is no number.
	if (others.length > mostStrange) return undefined;
	const quoteWords = (words: readonly string[]) => words.map((word) => `"${word.slice(0, 40)}"`).join(', ');
	const doubts = [
		...(footnoteWords.length > 0
			? [
					`the letter in ${quoteWords(footnoteWords)} is taken for the mark of a footnote; if it is a unit, write it at the variable in the map`,
				]
			: []),
		...(others.length > 0 ? [`is taken for a number, and some of its words for unclear: ${quoteWords(others)}`] : []),
		...(remarked.length > 0
			? [
					`${remarked.map((word) => `"${word.slice(0, 40)}" is taken for ${amountWithRemark(word, unitNames[0], decimal)?.value}`).join(', ')}, and the record keeps the cell as printed`,
				]
			: []),
		...(missingNumbers.length > 0
			? [
					`${quoteWords(missingNumbers)} may stand for a missing value, and is taken for a number; if it is none, write it under missing`,
				]
			: []),
		...(lonelyNines.length > 0
			? [
					`${quoteWords(lonelyNines)} is far above the others and may stand for a missing value; it is taken for a number. If it is none, write it under missing`,
				]
			: []),
		...(shares.length > 0
			? [
					`${quoteWords(shares.map(({ word }) => word))} ${shares.length === 1 ? 'has' : 'have'} no sign of per cent beside cells that have one, and may be a share of 1; it is taken for the number that stands there. If it is a share, correct the table`,
				]
			: []),
		...(others.length === 0 && isOfCodes(profile)
			? [
					'its numbers may stand for codes. If so, write kind: code in the map, and under codes what each means: { code: …, label: …, words: [ "1" ] }',
				]
			: []),
		...(unsure.length > 0
			? [
					`${quoteWords(unsure)} may have a decimal ${unsure.some((word) => word.includes(',')) ? 'comma' : 'point'} or a sign of thousands; ${unsure
						.slice(0, 1)
						.map((word) => `"${word}" is taken for ${parseAmount(word, decimal)?.value ?? 'a range'}`)
						.join(
							'',
						)}. If that is wrong, write decimal: ${decimal === 'comma' ? 'point' : 'comma'} at the variable in the map`,
				]
			: []),
	];
	return {
		kind: amount,
		why: `${Math.round(100 * readShare)} % of the cells are numbers${unitNames[0] ? ` of ${unitNames[0]}` : ''}`,
		...(unitNames[0] ? { unit: unitNames[0] } : {}),
		...bounds,
		...(decimal === undefined ? {} : { decimal }),
		...(absent.length > 0 ? { absent } : {}),
		...(others.length > 0 ? { strange: others } : {}),
		...(doubts.length > 0 ? { doubt: doubts.join('; ') } : {}),
	};
}
