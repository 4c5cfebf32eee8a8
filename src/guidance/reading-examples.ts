/** Finds the examples for the page on how to read the site: an answer, a value and absences, each the most instructive in the records. */
import { isSaidByCodes } from '../corpus/codes.ts';
import { type Corpus, type Study, studyValue, type Variable } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { fullSet } from '../facets/bitset.ts';
import { type AbsentState, absentStates } from '../schema/state.ts';
import { type Answer, type Answers, answersOf } from './answers.ts';

export interface AnswerExample {
	answers: Answers;
	answer: Answer;
}

const ofStudies = ({ variables }: Corpus) => variables.filter(({ of }) => of === 'study');

/**
 * The example of an answer: preferably one with some studies in doubt and some not, next one to a question that some
 * studies do not answer, and among these the answer with the most studies. Undefined if no study holds a code of a
 * variable of the study.
 */
export function answerExample(corpus: Corpus): AnswerExample | undefined {
	const examples = ofStudies(corpus)
		.filter(isSaidByCodes)
		.flatMap(({ id }): readonly AnswerExample[] => {
			const answers = answersOf(corpus, fullSet(corpus.studies.length), id);
			return answers.answers.map((answer) => ({ answers, answer }));
		});
	const isMixed = ({ answer }: AnswerExample) =>
		answer.inDoubt.length > 0 && answer.inDoubt.length < answer.studies.length;
	const isPartlyKnown = ({ answers }: AnswerExample) => answers.said < answers.asked;
	return examples.toSorted(
		(a, b) =>
			Number(isMixed(b)) - Number(isMixed(a)) ||
			Number(isPartlyKnown(b)) - Number(isPartlyKnown(a)) ||
			b.answer.studies.length - a.answer.studies.length,
	)[0];
}

export interface ValueExample {
	study: Study;
	variable: Variable;
}

/** The example of a value: the one with the most remarks (a note, a doubt, another reading). Undefined if nothing is reported. */
export function valueExample(corpus: Corpus): ValueExample | undefined {
	const weight = ({ study, variable }: ValueExample) => {
		const value = studyValue(study, variable.id);
		return (
			Number(value.note !== undefined) + Number(value.doubt !== undefined) + Number((value.readings ?? []).length > 0)
		);
	};
	return ofStudies(corpus)
		.flatMap((variable) => corpus.studies.map((study) => ({ study, variable })))
		.filter(({ study, variable }) => studyValue(study, variable.id).state === 'reported')
		.toSorted((a, b) => weight(b) - weight(a))[0];
}

export interface StateExample {
	state: AbsentState;
	/** The variable with the most studies in this state, how many these are, and how many of them are in doubt. */
	variable: Variable;
	count: number;
	inDoubt: number;
}

/** Each state that occurs, with the variable that has it most often. */
export function stateExamples(corpus: Corpus): readonly StateExample[] {
	return absentStates.flatMap((state): readonly StateExample[] => {
		const [most] = ofStudies(corpus)
			.map((variable) => {
				const studies = corpus.studies.filter((study) => studyValue(study, variable.id).state === state);
				const inDoubt = studies.filter((study) => isInDoubt(studyValue(study, variable.id))).length;
				return { state, variable, count: studies.length, inDoubt };
			})
			.toSorted((a, b) => b.count - a.count);
		return most && most.count > 0 ? [most] : [];
	});
}
