/** Collects how studies answer a question of the codebook: what they did, and which studies are silent. */
import { codesOfStudy, isSaidByCodes } from '../corpus/codes.ts';
import { type Corpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import { extentOf } from '../corpus/value.ts';
import type { Bitset } from '../facets/bitset.ts';
import { studiesIn } from '../facets/select.ts';
import { type AbsentState, absentStates, isAbsentState, isSilent } from '../schema/state.ts';
import type { Code } from '../schema/variable.ts';
import { ownsCodes } from '../schema/variable-kind.ts';

export interface Answer {
	/** A code, or `none`; absent for amounts, which have no pages of their own. */
	code?: string;
	label: string;
	studies: readonly Study[];
	/** The studies among them whose answer is in doubt. */
	inDoubt: readonly Study[];
}

/** The studies in a state that is not an answer. A state can be in doubt too. */
export interface SilentStudies {
	state: AbsentState;
	studies: readonly Study[];
	inDoubt: readonly Study[];
}

export interface Answers {
	variable: Variable;
	/** Answers that some study gives: codes in the order of the codebook, or amounts from the smallest, then `none`. */
	answers: readonly Answer[];
	/** Codes that none of the studies has; empty for a variable without codes of its own. */
	unheld: readonly Code[];
	/** Studies whose answer is not known, grouped by state. */
	silent: readonly SilentStudies[];
	/** Studies for which the question does not apply. */
	exempt: Pick<SilentStudies, 'studies' | 'inDoubt'>;
	/** How many studies answer, including those that answer *none*. */
	said: number;
	/** How many of these answers are in doubt. */
	inDoubt: number;
	/** How many studies the question applies to. */
	asked: number;
}

/** The answers to a variable of the study. Without studies, all counts are 0, and no study answers or is silent. Throws for a variable of a list. */
export function answersOf(corpus: Corpus, ids: Bitset, id: string): Answers {
	const variable = variableOf(corpus, id);
	if (variable.of !== 'study') throw new Error(`not a variable of the study: ${id}`);
	const studies = studiesIn(corpus, ids);
	const inState = (state: AbsentState) => studies.filter((study) => studyValue(study, id).state === state);
	const none = inState('none');
	const withDoubts = <Some extends { studies: readonly Study[] }>(some: Some) => ({
		...some,
		inDoubt: some.studies.filter((study) => isInDoubt(studyValue(study, id))),
	});
	const exempt = withDoubts({ studies: inState('not-applicable') });
	const answers = (isSaidByCodes(variable) ? byCode(studies, variable) : byAmount(studies, variable)).map(withDoubts);
	const codes = new Set(answers.flatMap(({ code }) => code ?? []));
	const reported = studies.filter((study) => studyValue(study, id).state === 'reported');
	return {
		variable,
		answers:
			none.length > 0
				? [...answers, withDoubts({ code: 'none', label: codeLabel(variable, 'none'), studies: none })]
				: answers,
		unheld: ownsCodes(variable) ? variable.codes.filter(({ code }) => !codes.has(code)) : [],
		silent: absentStates
			.filter(isSilent)
			.map((state) => withDoubts({ state, studies: inState(state) }))
			.filter((silence) => silence.studies.length > 0),
		exempt,
		said: reported.length + none.length,
		inDoubt: [...reported, ...none].filter((study) => isInDoubt(studyValue(study, id))).length,
		asked: studies.length - exempt.studies.length,
	};
}

function byCode(studies: readonly Study[], variable: Variable): readonly Omit<Answer, 'inDoubt'>[] {
	const codes = ownsCodes(variable)
		? variable.codes.map(({ code }) => code)
		: [...new Set(studies.flatMap((study) => codesOfStudy(study, variable)))].filter((code) => !isAbsentState(code));
	return (ownsCodes(variable) ? codes : codes.sort())
		.map((code) => ({
			code,
			label: codeLabel(variable, code),
			studies: studies.filter((study) => codesOfStudy(study, variable).includes(code)),
		}))
		.filter((answer) => answer.studies.length > 0);
}

function byAmount(studies: readonly Study[], variable: Variable): readonly Omit<Answer, 'inDoubt'>[] {
	const reported = studies.filter((study) => studyValue(study, variable.id).state === 'reported');
	const middle = (study: Study) => {
		const [low, high] = extentOf(studyValue(study, variable.id)) ?? [0, 0];
		return Number.isFinite(low + high) ? (low + high) / 2 : Number.isFinite(low) ? low : high;
	};
	const byLabel = new Map<string, Study[]>();
	for (const study of [...reported].sort((a, b) => middle(a) - middle(b))) {
		const label = formatValue(variable, studyValue(study, variable.id));
		byLabel.set(label, [...(byLabel.get(label) ?? []), study]);
	}
	return [...byLabel].map(([label, same]) => ({ label, studies: same }));
}
