/** Guesses the kind of a variable from the words of its column. */

import { countOf } from '../records/words.ts';
import { writtenSchema } from '../schema/kind-schema.ts';
import { plain, YearSchema } from '../schema/text.ts';
import { isKind, type Kind, kinds, kindTraits } from '../schema/variable-kind.ts';
import { candidates, countParts, isSplit, joiningWord, repetition, total } from './cell-parts.ts';
import { parseEstimate } from './estimate-cell.ts';
import { foldText, foldWord } from './fold.ts';
import { foreignField } from './foreign-headers.ts';
import { guessCountry } from './guess-countries.ts';
import { guessPaths, guessScale, guessSignsOrDegrees, guessTime, guessYesNo } from './guess-form.ts';
import { guessNumber } from './guess-number.ts';
import type { MapCode } from './import-map.ts';
import { isMissingNumber } from './missing-words.ts';
import { decimalOf, parseAmount } from './numbers.ts';
import { type Profile, shareOf } from './profile.ts';
import { type DateForm, timeOfCell } from './slash-dates.ts';
import { countChoices } from './specified-others.ts';
import { doubtOfNumbers } from './split-cells.ts';
import { hasReferences } from './written-reference.ts';

export interface KindGuess {
	kind: Kind;
	why: string;
	delimiter?: string;
	unit?: string;
	/** Words of the cells, or their parts, with how often each stands there; for codes alone. */
	words?: ReadonlyMap<string, number>;
	/** Its codes, where its words are paths. */
	codes?: MapCode[];
	/** What a person should look at. */
	doubt?: string;
	/** Words for countries that are no names of one, with the codes of those that they name. */
	countries?: Readonly<Record<string, string | readonly string[]>>;
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
export const oneCode = kindWith((kind) => kindTraits[kind].codes === 'codebook' && !kindTraits[kind].isSeveral);
const severalCodes = kindWith((kind) => kindTraits[kind].codes === 'codebook' && kindTraits[kind].isSeveral);
const year = kindWith((kind) => kindTraits[kind].form === 'year');

/** The kind of a column in which at least nine of ten words are among those that a dictionary lists. */
export function guessListed(profile: Profile, codes: ReadonlySet<string>, isRepeated: boolean): KindGuess | undefined {
	const share = (delimiter: string | undefined) => {
		const words = countChoices(profile, delimiter);
		const knownCount = [...words].filter(([word]) => codes.has(word)).reduce((sum, [, count]) => sum + count, 0);
		return { words, delimiter, share: knownCount / Math.max(1, total(words)) };
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

/** The kind for words that takes a text of this length; of one that none takes whole, the kind that takes the most. */
function kindForText(characters: number): Kind | undefined {
	const sample = 'x'.repeat(Math.max(1, characters));
	const ofWords = kinds.filter((kind) => kindTraits[kind].form === 'words' || kindTraits[kind].isLong);
	return (
		ofWords.find((kind) => isKind(kind) && writtenSchema({ kind }).safeParse(sample).success) ??
		ofWords.find((kind) => kindTraits[kind].isLong)
	);
}

/** The kind that holds several codes of an origin in one value; undefined if there is none. */
export function severalOf(origin: 'codebook' | 'countries'): Kind | undefined {
	return kindWith((kind) => kindTraits[kind].codes === origin && kindTraits[kind].isSeveral);
}

/** The most codes of a variable. */
export const mostCodes = 400;

const codeLabel = plain(60);

/** A longer text can be the word of a code where few such texts repeat often: its label is cut, its definition is whole. */
const codeSentence = plain(400);
const mostSentences = 40;

/** The kind of a column with at least one filled cell. */
export function guessKind(profile: Profile, isRepeated: boolean): KindGuess | undefined {
	const guess =
		(isRemark(profile) ? guessText(profile) : undefined) ??
		guessSignsOrDegrees(profile) ??
		guessCountry(profile, severalCodes) ??
		guessYear(profile) ??
		guessTime(profile) ??
		guessYesNo(profile) ??
		guessPaths(profile) ??
		guessScale(profile) ??
		guessNumber(profile) ??
		guessCodes(profile) ??
		withNearDoubt(guessText(profile), profile);
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

/** The guess of a text, with a doubt where at least half of the cells are numbers, or dates or periods, and the others are not. */
function withNearDoubt(guess: KindGuess | undefined, profile: Profile): KindGuess | undefined {
	if (!guess || guess.doubt !== undefined) return guess;
	const words = [...profile.words.keys()];
	const several = doubtOfNumbers(profile, words);
	if (several !== undefined) return { ...guess, doubt: several };
	if (profile.filled < 3) return guess;
	const unplain = unplainDoubt(profile, words);
	if (unplain !== undefined) return { ...guess, doubt: unplain };
	const { decimal } = decimalOf(words);
	const forms: [what: string, isOne: (cell: string) => boolean][] = [
		['numbers', (cell) => parseAmount(cell, decimal) !== undefined],
		['estimates with an interval', (cell) => parseEstimate(cell, decimal)?.low !== undefined],
		...kinds
			.filter((kind) => kindTraits[kind].form === 'time')
			.map((kind): [string, (cell: string) => boolean] => [`${kind}s`, (cell) => timeOfCell(kind, cell) !== undefined]),
	];
	const near = forms.reduce((a, b) => (shareOf(profile, b[1]) > shareOf(profile, a[1]) ? b : a));
	if (shareOf(profile, near[1]) < 0.5) return guess;
	const others = words.filter((word) => !near[1](word));
	const units = [...new Set(words.flatMap((word) => parseAmount(word, decimal)?.unit ?? []))].filter(
		(unit) => unit !== '',
	);
	const why =
		others.length > 0
			? `are ${near[0]}, and ${others
					.slice(0, 5)
					.map((word) => `"${word.slice(0, 40)}"`)
					.join(', ')}${others.length > 5 ? ' …' : ''} ${others.length === 1 ? 'is' : 'are'} none`
			: units.length > 1
				? `are numbers in several units (${units.slice(0, 6).join(', ')})`
				: undefined;
	return why === undefined
		? guess
		: {
				...guess,
				doubt: `${profile.filled - others.reduce((sum, word) => sum + (profile.words.get(word) ?? 0), 0)} of ${countOf(profile.filled, 'cell')} ${why}, so it is taken for text; to count with it, correct the table`,
			};
}

/** A doubt for answers with more behind them, and for days or months that a spreadsheet shortened. */
function unplainDoubt(profile: Profile, words: readonly string[]): string | undefined {
	if (words.every((word) => /^[A-Z][a-z]{2}-\d\d$/.test(word)))
		return `"${words[0]}" may be a month with its year, or with a day; it is taken for text. To count with it, write 2015-01 or 2015-01-31 in the table`;
	const begins = /^(yes|no|partly|partially|unclear)\b(?=$|\s*[-–—:;,(.])/i;
	return words.some((word) => /^(yes|no)\s*[-–—:;,(.]/i.test(word)) &&
		shareOf(profile, (cell) => begins.test(cell)) > 0.8
		? 'its cells begin with an answer such as yes or no, and say more behind it, so it is taken for text; to count the answers, put them into a column of their own'
		: undefined;
}

/** Whether a column holds remarks, which are texts however short, unless they repeat. */
const isRemark = (profile: Profile) =>
	/\b(notes?|comments?|remarks?|abstract|summary|reasons?|rationale|quotes?|quotations?|extra|bemerkung(en)?|anmerkung(en)?|kommentare?|commentaires?|remarques?|observacion(es)?|comentarios?|osservazioni|note aggiuntive)$/.test(
		foldText(profile.name),
	) &&
	repetition(profile.words) < 0.4 &&
	!hasOnlyAnswers(profile.words);

/** Words with which forms answer, and with which people judge: each is a code, also where none stands twice. */
const answers = new Set(
	'y n u p yes no partly partial partially unclear unsure maybe probably yes probably no low high moderate medium some concerns serious critical low risk high risk unclear risk moderate risk serious risk critical risk no concerns strong weak poor fair good'
		.replaceAll(/(some|probably|low|high|unclear|moderate|serious|critical|no) (concerns|risk|yes|no)\b/g, '$1_$2')
		.split(' ')
		.map((word) => word.replace('_', ' ')),
);

const hasOnlyAnswers = (words: ReadonlyMap<string, number>) =>
	words.size > 1 && [...words.keys()].every((word) => answers.has(foldText(word)));

function guessYear(profile: Profile): KindGuess | undefined {
	const share = shareOf(
		profile,
		(cell) =>
			/^\d{4}$/.test(cell) && YearSchema.safeParse(Number(cell)).success && Number(cell) > 1500 && Number(cell) < 2100,
	);
	return year &&
		share === 1 &&
		(/year|date|published|\byr\b/i.test(profile.name) || foreignField(profile.name) === 'issued')
		? { kind: year, why: 'every cell is a year' }
		: undefined;
}

/** Whether words can be the labels of codes. */
const fitsCodes = (words: ReadonlyMap<string, number>) =>
	words.size <= mostCodes && [...words.keys()].every((word) => codeLabel.safeParse(word).success);

const fitsSentences = (words: ReadonlyMap<string, number>) =>
	words.size <= mostSentences && [...words.keys()].every((word) => codeSentence.safeParse(word).success);

/** Headers of forms in which people tick several answers, which the form puts into one cell with commas. */
const asksForSeveral =
	/\b(select|check|tick|choose|mark) (all|any|one or more|as many)|multiple (choice|answers)|all that apply/i;

function guessCodes(fullProfile: Profile): KindGuess | undefined {
	// Among words, a number such as 999 stands for a missing value.
	const absent = [...fullProfile.words.keys()].filter(isMissingNumber);
	if (
		absent.length > 0 &&
		[...fullProfile.words.keys()].some((word) => /^[-\d.,]+$/.test(word) && !isMissingNumber(word))
	)
		return guessWords(fullProfile);
	const words = new Map([...fullProfile.words].filter(([word]) => !isMissingNumber(word)));
	const guess = absent.length === 0 ? guessWords(fullProfile) : guessWords({ ...fullProfile, words });
	return guess && { ...guess, ...(absent.length > 0 ? { absent } : {}) };
}

function guessWords(profile: Profile): KindGuess | undefined {
	if (hasReferences(profile)) return undefined;
	const whole = countChoices(profile, undefined);
	const joining = joiningWord(profile);
	const choices = [...candidates, ...(joining === undefined ? [] : [joining])]
		.map((delimiter) => ({ delimiter, words: countChoices(profile, delimiter) }))
		.filter(({ delimiter, words }) => isSplit(profile, delimiter) && fitsCodes(words))
		// A comma is part of many names; only where the parts repeat more than the cells is it a delimiter.
		.filter(
			({ delimiter, words }) =>
				!delimiter.startsWith(',') ||
				(asksForSeveral.test(profile.name) && repetition(words) > repetition(whole)) ||
				repetition(words) > Math.max(0.6, repetition(whole) + 0.1),
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
	// Words that differ in capitals or punctuation alone are one code.
	const formCount = new Set([...whole.keys()].map(foldWord)).size;
	const repeatShare = 1 - formCount / Math.max(1, total(whole));
	const isFew =
		hasOnlyAnswers(whole) ||
		(formCount <= 3 &&
			(formCount === 1 || repeatShare > 0) &&
			// A word that stands there once tells nothing of a code; a sign in it tells that it is a text.
			(profile.filled > 1 ||
				profile.sheet.rows.length === 1 ||
				![...whole.keys()].some((word) => /[;:,."\\/]/.test(word))) &&
			[...whole.keys()].every((word) => word.length <= 30 && word.split(' ').length <= 3));
	const isRepeating = repeatShare >= 0.4 && fitsCodes(whole);
	const isOften = repeatShare >= 0.6 && fitsSentences(whole);
	if (!oneCode || !(isRepeating || isOften || (isFew && fitsCodes(whole)))) return undefined;
	return {
		kind: oneCode,
		why: `${countOf(whole.size, 'different word')} in ${countOf(profile.filled, 'cell')}`,
		words: whole,
	};
}

/** The kind for words that takes the longest cell, or the most of it. */
export function guessText(profile: Profile): KindGuess | undefined {
	const kind = kindForText(profile.longest);
	return (
		kind && {
			kind,
			why: `${countOf(profile.words.size, 'different text')} of up to ${countOf(profile.longest, 'character')}`,
			...(hasReferences(profile)
				? {
						doubt:
							'its cells are whole references; take it for the label in the map to have their authors, year and title',
					}
				: {}),
		}
	);
}
