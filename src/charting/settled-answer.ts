/** What a person wrote to settle a difference: which reading stands, or a value in place of both. */
import { nearestWord } from '../records/nearest.ts';
import { absentStates } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import type { ChartedPart } from './charted-part.ts';

export interface SettledAnswer {
	decision: 'first' | 'second' | 'neither';
	/** What should stand, as a cell has it. */
	text: string;
}

/** The two readings, as the sheet has them. */
export interface TwoReadings {
	first: string;
	second: string;
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The answer, or what was probably meant by a word that is close to one. Capitals do not matter. A word that the codebook
 * has for the variable is never a slip.
 */
export function settledAnswer(
	answer: string,
	readings: TwoReadings,
	part: ChartedPart,
): SettledAnswer | { nearest: string } {
	const word = fold(answer);
	if (word === 'first' || word === 'second') return { decision: word, text: readings[word] };
	for (const decision of ['first', 'second'] as const)
		if (readings[decision] === answer) return { decision, text: answer };
	const same = (['first', 'second'] as const).filter((decision) => fold(readings[decision]) === word);
	const [only, other] = same;
	if (only && !other) return { decision: only, text: readings[only] };
	const nearest = slipOf(word, part);
	return nearest === undefined ? { decision: 'neither', text: answer } : { nearest };
}

/** Other words for the two readings, or for both. */
const reading =
	/^(the )?(first|second|1st|2nd|one|two|1|2)( (one|coder|reader|reviewer|reading|charting|column|person))?[.!]?$/;
const both = /^(both|neither|either|none of them|(the )?first (and|or) (the )?second|same)[.!]?$/;

function slipOf(word: string, { variable, codes, isAmount }: ChartedPart): string | undefined {
	if (codes.some(({ code, label }) => code.toLowerCase() === word || label.toLowerCase() === word)) return undefined;
	const isText = variable ? ['words', 'prose'].includes(traitsOf(variable).form) : !isAmount;
	// A number, a code or a date that does not fit is reported by the check; a text fits whatever it says.
	const isDigit = /^\d+$/.test(word);
	if (reading.test(word) && (isText || !isDigit)) return /first|1|one/.test(word) ? 'first' : 'second';
	if (both.test(word)) return 'what should stand';
	if (
		!isText &&
		codes.length > 0 &&
		nearestWord(
			word,
			['first', 'second'].map((one) => ({ word: one })),
		) === undefined
	)
		return undefined;
	const state = word.replaceAll(' ', '-');
	if (absentStates.some((one) => one === state)) return undefined;
	const nearest = nearestWord(
		word,
		['first', 'second', ...absentStates.filter((one) => one.includes('-'))].map((one) => ({ word: one })),
	);
	// A longer word, such as secondary, is no slip.
	return nearest !== undefined && Math.abs(nearest.length - word.length) <= 1 ? nearest : undefined;
}
