/** Guesses the kind of a variable from the words of its column. */

import { countOf } from '../records/words.ts';
import { writtenSchema } from '../schema/kind-schema.ts';
import { isExact } from '../schema/number.ts';
import { plain, YearSchema } from '../schema/text.ts';
import { isKind, type Kind, kinds, kindTraits } from '../schema/variable-kind.ts';
import { candidates, countParts, isSplit, repetition, total } from './cell-parts.ts';
import { countryOf } from './country-words.ts';
import { foldText } from './fold.ts';
import { guessSignsOrDegrees, guessTime, guessYesNo } from './guess-form.ts';
import { isMissingNumber } from './missing-words.ts';
import { decimalOf, parseAmount, tableDecimal } from './numbers.ts';
import { type Profile, shareOf } from './profile.ts';
import type { DateForm } from './slash-dates.ts';
import type { Terms } from './thesaurus.ts';

export interface KindGuess {
	kind: Kind;
	why: string;
	delimiter?: string;
	unit?: string;
	/** Words of the cells, or their parts, with how often each stands there; for codes alone. */
	words?: ReadonlyMap<string, number>;
	/** What a person should look at. */
	doubt?: string;
	/** Words that are none of this kind. */
	strange?: readonly string[];
	/** Numbers that stand for a missing value. */
	absent?: readonly string[];
	/** The smallest number that it can have, where some are below zero. */
	min?: number;
	/** The sign before the decimals of its numbers, where that is a comma. */
	decimal?: 'comma';
	/** How its dates are written. */
	dates?: DateForm;
}

/** Kinds are looked up by what they can do, so that one which is added later is used. */
const kindWith = (holds: (kind: Kind) => boolean) => kinds.find(holds);
const oneCode = kindWith((kind) => kindTraits[kind].codes === 'codebook' && !kindTraits[kind].isSeveral);
const severalCodes = kindWith((kind) => kindTraits[kind].codes === 'codebook' && kindTraits[kind].isSeveral);
const oneCountry = kindWith((kind) => kindTraits[kind].codes === 'countries' && !kindTraits[kind].isSeveral);
const severalCountries = kindWith((kind) => kindTraits[kind].codes === 'countries' && kindTraits[kind].isSeveral);
const amount = kindWith((kind) => kindTraits[kind].form === 'amount');
const year = kindWith((kind) => kindTraits[kind].form === 'year');

/** The kind of a column whose words a thesaurus gives their terms. */
export function guessTerms(
	profile: Profile,
	{ sheet, choices, delimiter }: Terms,
	isRepeated: boolean,
): KindGuess | undefined {
	const kind = delimiter !== undefined || isRepeated ? severalOf('codebook') : oneCode;
	const size = new Set(choices.map(({ label }) => label)).size;
	return kind && size <= mostCodes
		? {
				kind,
				why: `${sheet} gives its words their terms`,
				words: countParts(profile, delimiter),
				...(delimiter === undefined ? {} : { delimiter }),
			}
		: undefined;
}

/** The kind of a column in which at least nine of ten words are among those that a dictionary lists. */
export function guessListed(profile: Profile, listed: ReadonlySet<string>, isRepeated: boolean): KindGuess | undefined {
	const share = (delimiter: string | undefined) => {
		const words = countParts(profile, delimiter);
		const known = [...words].filter(([word]) => listed.has(word)).reduce((sum, [, count]) => sum + count, 0);
		return { words, delimiter, share: known / Math.max(1, total(words)) };
	};
	const tries = [undefined, ...candidates.filter((delimiter) => isSplit(profile, delimiter))].map(share);
	const best = tries.reduce((a, b) => (b.share > a.share ? b : a));
	const kind = best.delimiter !== undefined || isRepeated ? severalOf('codebook') : oneCode;
	if (best.share < 0.9 || !kind) return undefined;
	return {
		kind,
		why: 'the dictionary lists its words',
		words: best.words,
		...(best.delimiter === undefined ? {} : { delimiter: best.delimiter }),
	};
}

/** The kind for words that takes a text of this length; undefined if there is none. */
function kindForText(characters: number): Kind | undefined {
	const sample = 'x'.repeat(Math.max(1, characters));
	return kinds
		.filter((kind) => kindTraits[kind].form === 'words' || kindTraits[kind].isLong)
		.find((kind) => isKind(kind) && writtenSchema({ kind }).safeParse(sample).success);
}

/** The kind that holds several codes of an origin in one value; undefined if there is none. */
export function severalOf(origin: 'codebook' | 'countries'): Kind | undefined {
	return kindWith((kind) => kindTraits[kind].codes === origin && kindTraits[kind].isSeveral);
}

const mostCodes = 400;

/** Among numbers, up to so many different words are taken for slips. */
export const mostStrange = 5;

const codeLabel = plain(60);

/** A longer text can be the word of a code where few such texts repeat often: its label is cut, its definition is whole. */
const codeSentence = plain(400);
const mostSentences = 40;
/** The kind of a column with at least one filled cell. Undefined if no kind takes its longest cells. */
export function guessKind(profile: Profile, isRepeated: boolean): KindGuess | undefined {
	const guess =
		guessSignsOrDegrees(profile) ??
		guessCountry(profile) ??
		guessYear(profile) ??
		guessTime(profile) ??
		guessYesNo(profile) ??
		guessNumber(profile) ??
		guessCodes(profile) ??
		guessText(profile);
	// Of several rows about one study each may hold another word, so the study has several.
	const { codes, isSeveral, form } = guess ? kindTraits[guess.kind] : {};
	if (!guess || !isRepeated || isSeveral) return guess;
	const several =
		form === 'words'
			? severalOf('codebook')
			: codes === 'codebook' || codes === 'countries'
				? severalOf(codes)
				: undefined;
	const words = guess.words ?? countParts(profile, undefined);
	if (!several || (form === 'words' && !fitsCodes(words))) return guess;
	return {
		...guess,
		kind: several,
		words,
		...(form === 'words' ? { why: `${words.size} different words in several rows of a study` } : {}),
	};
}

function guessCountry(profile: Profile): KindGuess | undefined {
	const isNamed = /\b(countr(y|ies)|nations?|nationality|land|lander|pays|pais(es)?|paese|paesi)\b/.test(
		foldText(profile.name),
	);
	for (const delimiter of [undefined, ...candidates]) {
		const words = countParts(profile, delimiter);
		const known = [...words].filter(([word]) => countryOf(word)).reduce((sum, [, count]) => sum + count, 0);
		// A few capitals may stand for anything (SE, ID, MD), unless the header speaks of countries.
		if (!isNamed && words.size < 5 && ![...words.keys()].some((word) => word.length > 3 && countryOf(word))) continue;
		const share = known / Math.max(1, total(words));
		const hasSeveral = delimiter !== undefined && total(words) > profile.filled;
		if (share < (isNamed ? 0.6 : 0.9) || (delimiter !== undefined && !hasSeveral)) continue;
		if (delimiter === undefined && share < 1 && candidates.some((other) => isBetter(profile, other, share))) continue;
		const kind = hasSeveral ? severalCountries : oneCountry;
		const why = `${countOf(words.size, 'different word')}, ${Math.round(100 * share)} % of the uses are names of countries`;
		if (!kind)
			return severalCodes && delimiter
				? { kind: severalCodes, why: `${why}, several in a cell`, delimiter, words }
				: undefined;
		return { kind, why, ...(delimiter ? { delimiter } : {}), words };
	}
	return undefined;
}

function isBetter(profile: Profile, delimiter: string, share: number): boolean {
	const words = countParts(profile, delimiter);
	const known = [...words].filter(([word]) => countryOf(word)).reduce((sum, [, count]) => sum + count, 0);
	return total(words) > profile.filled && known / total(words) > share;
}

function guessYear(profile: Profile): KindGuess | undefined {
	const share = shareOf(
		profile,
		(cell) =>
			/^\d{4}$/.test(cell) && YearSchema.safeParse(Number(cell)).success && Number(cell) > 1500 && Number(cell) < 2100,
	);
	return year && share === 1 && /year|date|published|\byr\b/i.test(profile.name)
		? { kind: year, why: 'every cell is a year' }
		: undefined;
}

function guessNumber(profile: Profile): KindGuess | undefined {
	if (!amount || /\b(id|code|zip|postcode|phone)\b/.test(foldText(profile.name))) return undefined;
	const { decimal: own, unsure } = decimalOf([...profile.words.keys()]);
	// Where a column shows only thousands or decimals, its neighbours may show which.
	const decimal = own ?? (unsure.length > 0 ? tableDecimal(profile.sheet) : undefined);
	const all = [...profile.words.keys()].map((word) => ({ word, amount: parseAmount(word, decimal) }));
	const largest = Math.max(
		...all.flatMap(({ word, amount: one }) => (isMissingNumber(word) ? [] : [one?.value ?? one?.max ?? one?.min ?? 0])),
	);
	// A number such as 999 stands for a missing value only if no other is as large.
	const isAbsent = (word: string) => isMissingNumber(word) && (!/^\d/.test(word) || Number(word) > largest);
	const amounts = all.filter(({ word }) => !isAbsent(word));
	const absent = all.flatMap(({ word }) => (isAbsent(word) ? [word] : []));
	const kept = amounts.flatMap(({ word }) => (isMissingNumber(word) ? [word] : []));
	const read = shareOf(profile, (cell) => parseAmount(cell, decimal) !== undefined);
	if (read < 0.7 || amounts.length === 0) return undefined;
	const isYears = ({ amount: one }: (typeof amounts)[number]) => (one?.min ?? 0) > 1500 && (one?.max ?? 9999) < 2100;
	if (amounts.filter(isYears).length > amounts.length / 2) return undefined;
	const units = Map.groupBy(
		amounts.filter((one) => one.amount),
		({ amount: one }) => one?.unit ?? '',
	);
	const named = [...units.keys()].filter((unit) => unit !== '');
	if (named.length > 1) return undefined;
	const least = Math.min(0, ...amounts.flatMap(({ amount: one }) => one?.value ?? one?.min ?? one?.max ?? 0));
	const bounds = least < 0 ? { min: Math.floor(least) } : {};
	const schema = writtenSchema({ kind: amount, ...bounds });
	const isHeld = (one: number | undefined) => one === undefined || (isExact(one) && schema.safeParse(one).success);
	const refused = amounts.filter(({ amount: one }) => one && ![one.value, one.min, one.max].every(isHeld));
	if (refused.length > 0) return undefined;
	const others = amounts.filter((one) => !one.amount).map(({ word }) => word);
	// Words among the numbers are few slips, or a sign that the column is no number.
	if (others.length > mostStrange) return undefined;
	const quoted = (words: readonly string[]) => words.map((word) => `"${word.slice(0, 40)}"`).join(', ');
	const doubts = [
		...(others.length > 0 ? [`is taken for a number, and some of its words for unclear: ${quoted(others)}`] : []),
		...(kept.length > 0
			? [
					`${quoted(kept)} may stand for a missing value, and is taken for a number; if it is none, write it under missing`,
				]
			: []),
		...(unsure.length > 0
			? [
					`${quoted(unsure)} may have a decimal ${unsure.some((word) => word.includes(',')) ? 'comma' : 'point'} or a sign of thousands; ${unsure
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
		why: `${Math.round(100 * read)} % of the cells are numbers${named[0] ? ` of ${named[0]}` : ''}`,
		...(named[0] ? { unit: named[0] } : {}),
		...bounds,
		...(decimal === undefined ? {} : { decimal }),
		...(absent.length > 0 ? { absent } : {}),
		...(others.length > 0 ? { strange: others } : {}),
		...(doubts.length > 0 ? { doubt: doubts.join('; ') } : {}),
	};
}

/** Whether words can be the labels of codes. */
const fitsCodes = (words: ReadonlyMap<string, number>) =>
	words.size <= mostCodes && [...words.keys()].every((word) => codeLabel.safeParse(word).success);

const fitsSentences = (words: ReadonlyMap<string, number>) =>
	words.size <= mostSentences && [...words.keys()].every((word) => codeSentence.safeParse(word).success);

/** Headers of forms in which people tick several answers, which the form puts into one cell with commas. */
const asksForSeveral =
	/\b(select|check|tick|choose|mark) (all|any|one or more|as many)|multiple (choice|answers)|all that apply/i;

function guessCodes(profile: Profile): KindGuess | undefined {
	const whole = countParts(profile, undefined);
	const choices = candidates
		.map((delimiter) => ({ delimiter, words: countParts(profile, delimiter) }))
		.filter(({ delimiter, words }) => isSplit(profile, delimiter) && fitsCodes(words))
		// A comma is part of many names; only where the parts repeat more than the cells is it a delimiter.
		.filter(
			({ delimiter, words }) =>
				!delimiter.startsWith(',') ||
				repetition(words) > Math.max(0.6, repetition(whole) + (asksForSeveral.test(profile.name) ? -0.3 : 0.1)),
		)
		.filter(({ words }) => repetition(words) >= 0.25 || (words.size <= 12 && repetition(words) > 0));
	const best = choices.reduce<(typeof choices)[number] | undefined>(
		(a, b) => (a && repetition(a.words) >= repetition(b.words) ? a : b),
		undefined,
	);
	if (best && severalCodes && repetition(best.words) >= repetition(whole))
		return {
			kind: severalCodes,
			why: `${countOf(best.words.size, 'different word')} in ${countOf(total(best.words), 'use')}, several in a cell with ${JSON.stringify(best.delimiter.trim() || best.delimiter)} between them`,
			delimiter: best.delimiter,
			words: best.words,
		};
	const isFew =
		whole.size <= 3 &&
		(whole.size === 1 || repetition(whole) > 0) &&
		[...whole.keys()].every((word) => word.length <= 30 && word.split(' ').length <= 3);
	const isRepeating = repetition(whole) >= 0.4 && fitsCodes(whole);
	const isOften = repetition(whole) >= 0.6 && fitsSentences(whole);
	if (!oneCode || !(isRepeating || isOften || (isFew && fitsCodes(whole)))) return undefined;
	return {
		kind: oneCode,
		why: `${countOf(whole.size, 'different word')} in ${countOf(profile.filled, 'cell')}`,
		words: whole,
	};
}

/** The kind for words that takes the longest cell; undefined if none does. */
export function guessText(profile: Profile): KindGuess | undefined {
	const kind = kindForText(profile.longest);
	return (
		kind && {
			kind,
			why: `${countOf(profile.words.size, 'different text')} of up to ${countOf(profile.longest, 'character')}`,
		}
	);
}
