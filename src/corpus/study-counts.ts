/** How many studies answer a variable or hold one of its codes, and how many of them only through values in doubt. */
import { isAbsentState, isAnswer, type State } from '../schema/state.ts';
import type { AnswerCount } from '../wording/answers.ts';
import { codesOfStudy, studiesByCode } from './codes.ts';
import {
	type CodedCorpus,
	type CodedStudy,
	type Corpus,
	entriesOf,
	listOf,
	type Study,
	studyValue,
	type Variable,
} from './corpus.ts';
import { firmCorpus } from './doubt.ts';
import { chartedValue } from './value.ts';

/** How many studies answer a variable. A variable of a list counts as answered if one of its entries answers it. */
export function knownOf(corpus: Corpus, variable: Variable): AnswerCount {
	const countAnswers = ({ studies }: Corpus) =>
		studies.filter((study) => statesOf(study, variable).some((state) => isAnswer(state))).length;
	const exempt = corpus.studies.filter((study) =>
		statesOf(study, variable).every((state) => state === 'not-applicable'),
	).length;
	const answers = countAnswers(corpus);
	return { said: answers, inDoubt: answers - countAnswers(firmCorpus(corpus)), asked: corpus.studies.length - exempt };
}

/** The state of a study's value, or those of its entries, or the one of its whole list. */
export function statesOf(study: Study, { of, id }: Variable): readonly State[] {
	if (of === 'study') return [studyValue(study, id).state];
	const list = listOf(study, of);
	return isAbsentState(list) ? [list] : entriesOf(study, of).map(({ values }) => chartedValue(values, id).state);
}

/**
 * Whether a study holds a code or a state of a variable only through values in doubt, so that another one may be true.
 */
export function hasDoubtfulCodes(corpus: CodedCorpus, study: CodedStudy, variable: Variable): boolean {
	const firm = firmCorpus(corpus).studiesById.get(study.id);
	return firm !== undefined && codesOfStudy(firm, variable).length < codesOfStudy(study, variable).length;
}

/** How many studies hold a code or a state, and how many of them only through values in doubt. */
export function countCode(corpus: Corpus, variable: Variable, code: string): { count: number; inDoubt: number } {
	const holding = ({ studies }: Corpus) => studiesByCode(studies, variable).get(code)?.length ?? 0;
	const count = holding(corpus);
	return { count, inDoubt: count - holding(firmCorpus(corpus)) };
}
