/** What a page on how to read the site shows of a review: an answer, a value, absences, each the plainest that its records have. */
import { hasCodes } from '../corpus/codes.ts';
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
 * An answer that several studies give, best one of which some are in doubt and some are not; of these the one that most
 * give. Undefined where no variable of the study has codes that a study holds.
 */
export function answerExample(corpus: Corpus): AnswerExample | undefined {
	const examples = ofStudies(corpus)
		.filter(hasCodes)
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

/** A value with as much beside it as any has: a note, a doubt, another reading. Undefined where nothing is reported. */
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
	/** The variable of which most studies are in this state, how many they are, and how many of them are in doubt. */
	variable: Variable;
	count: number;
	inDoubt: number;
}

/** Each state that some study is in, with the variable in which it is commonest. */
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
