/** What the review says of one study, and whether the record of the study bears it out. */
import type { Corpus } from '../corpus/corpus.ts';
import { studiesOfClaim } from './claim-order.ts';
import { isListComplete } from './compare-selection.ts';
import { type ClaimOutcome, outcomesOf, type ReadingOutcome } from './recompute.ts';

/** What a record says to a statement. `uncited`: it fits, and the statement does not cite it. */
export const recordAnswers = ['otherwise', 'uncited', 'open', 'bornOut', 'notCompared'] as const;

export type RecordAnswer = (typeof recordAnswers)[number];

export interface ClaimOfStudy {
	outcome: ClaimOutcome;
	answer: RecordAnswer;
}

/**
 * The statements that cite or name a study, and those whose list claims to be complete and leaves it out, with what its
 * record says; grouped by that, in the order of the review. Empty for a review without claims.
 */
export function claimsOfStudy(corpus: Corpus, id: string): readonly ClaimOfStudy[] {
	return [...outcomesOf(corpus).values()].flatMap((outcome): readonly ClaimOfStudy[] => {
		const answer = answerOf(outcome, id);
		return answer === undefined ? [] : [{ outcome, answer }];
	});
}

/** Of several readings, the one that says most against the statement. */
function answerOf({ claim, readings }: ClaimOutcome, id: string): RecordAnswer | undefined {
	const answers = readings.flatMap((reading) => answerOfReading(reading, id, isListComplete(claim)) ?? []);
	const found = recordAnswers.find((answer) => answers.includes(answer));
	return found ?? (studiesOfClaim(claim).includes(id) ? 'notCompared' : undefined);
}

function answerOfReading(
	{ reading, sets, comparisons }: ReadingOutcome,
	id: string,
	isComplete: boolean,
): RecordAnswer | undefined {
	if (sets?.both.includes(id)) return 'bornOut';
	if (sets?.otherwise.includes(id)) return 'otherwise';
	if (sets?.open.includes(id)) return 'open';
	// A statement that cites nobody leaves nobody out.
	const citesSomebody = sets && sets.both.length + sets.otherwise.length + sets.open.length > 0;
	if (isComplete && citesSomebody && sets.uncited.includes(id)) return 'uncited';
	const own = comparisons.filter(
		(one) =>
			(reading.value?.study === id && (one.what === 'recorded-number' || one.what === 'recorded-code')) ||
			(one.what === 'label' && one.study === id && one.result === 'differs'),
	);
	const [first] = own;
	if (!first) return undefined;
	if (own.some(({ result }) => result === 'differs')) return 'otherwise';
	return own.every(({ result }) => result === 'agrees') ? 'bornOut' : 'open';
}
