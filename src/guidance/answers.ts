/** Collects how studies answer a question of the codebook: what they did, and which studies are silent. */
import { codesOfStudy, isSaidByCodes } from '../corpus/codes.ts';
import { type Corpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import { extentOf } from '../corpus/value.ts';
import type { Bitset } from '../facets/bitset.ts';
import { studiesIn } from '../facets/select.ts';
import { type AbsentState, absentStates, isAbsentState, isSilent, type State } from '../schema/state.ts';
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
	const byState = Map.groupBy(studies, (study) => studyValue(study, id).state);
	const inState = (state: State) => byState.get(state) ?? [];
	const none = inState('none');
	const withDoubts = <Some extends { studies: readonly Study[] }>(some: Some) => ({
		...some,
		inDoubt: some.studies.filter((study) => isInDoubt(studyValue(study, id))),
	});
	const exempt = withDoubts({ studies: inState('not-applicable') });
	const answers = (isSaidByCodes(variable) ? byCode(studies, variable) : byAmount(studies, variable)).map(withDoubts);
	const codes = new Set(answers.flatMap(({ code }) => code ?? []));
	const reportedStudies = inState('reported');
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
		said: reportedStudies.length + none.length,
		inDoubt: [...reportedStudies, ...none].filter((study) => isInDoubt(studyValue(study, id))).length,
		asked: studies.length - exempt.studies.length,
	};
}

function byCode(studies: readonly Study[], variable: Variable): readonly Omit<Answer, 'inDoubt'>[] {
	const holding = new Map<string, Study[]>();
	for (const study of studies)
		for (const code of new Set(codesOfStudy(study, variable))) {
			const others = holding.get(code);
			if (others) others.push(study);
			else holding.set(code, [study]);
		}
	const codes = ownsCodes(variable)
		? variable.codes.map(({ code }) => code)
		: [...holding.keys()].filter((code) => !isAbsentState(code)).sort();
	return codes.flatMap((code) => {
		const own = holding.get(code);
		return own ? [{ code, label: codeLabel(variable, code), studies: own }] : [];
	});
}

function byAmount(studies: readonly Study[], variable: Variable): readonly Omit<Answer, 'inDoubt'>[] {
	const reportedStudies = studies.filter((study) => studyValue(study, variable.id).state === 'reported');
	const middle = (study: Study) => {
		const [low, high] = extentOf(studyValue(study, variable.id)) ?? [0, 0];
		return Number.isFinite(low + high) ? (low + high) / 2 : Number.isFinite(low) ? low : high;
	};
	const byLabel = new Map<string, Study[]>();
	for (const study of [...reportedStudies].sort((a, b) => middle(a) - middle(b))) {
		const label = formatValue(variable, studyValue(study, variable.id));
		const same = byLabel.get(label);
		if (same) same.push(study);
		else byLabel.set(label, [study]);
	}
	return [...byLabel].map(([label, same]) => ({ label, studies: same }));
}
