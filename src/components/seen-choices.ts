/** The design choices of the guidance, each with the direction of what every report found about it, and with what was compared. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { cellFinding, type NetSign, netSignOf } from '../figures/direction.ts';
import { comparedQuestions } from '../figures/gaps.ts';
import type { StudyFinding } from '../guidance/findings.ts';
import { seenFindings } from '../guidance/plan-evidence.ts';
import type { Question } from '../schema/prose.ts';
import { signs } from '../schema/variable.ts';

export interface ChoiceMark extends NetSign {
	study: Study;
	/** Its findings about the choice, in the order of the question's page. */
	findings: readonly StudyFinding[];
}

export interface SeenChoice {
	question: Question;
	/** One for each report that found something about it, by direction. */
	marks: readonly ChoiceMark[];
	/** The studies that compared one option with another, and those among them that did so only by a value in doubt. */
	compared: { studies: readonly Study[]; inDoubt: readonly Study[] };
}

/**
 * The choices that could be compared and of which something was seen, in the order of the guidance; where there is a
 * planner, those that it asks for. Directions are those of `netSignOf`. Empty for a review without directions or without
 * guidance.
 */
export function seenChoices(corpus: Corpus): readonly SeenChoice[] {
	if (!findingGroupsOf(corpus)) return [];
	const plannerQuestions = corpus.planner && new Set(corpus.planner.choices.map(({ question }) => question));
	const comparing = new Map(comparedQuestions(corpus).map(({ question, ...compared }) => [question.id, compared]));
	return corpus.questions.flatMap((question) => {
		if (question.compared === 'not-applicable' || (plannerQuestions && !plannerQuestions.has(question.id))) return [];
		const byStudy = Map.groupBy(seenFindings(corpus, question), ({ study }) => study);
		const marks = [...byStudy]
			.flatMap(([study, findings]): ChoiceMark[] => {
				const net = netSignOf(findings.map(({ finding }) => cellFinding(corpus, finding, [])));
				return net ? [{ study, findings, ...net }] : [];
			})
			.sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign));
		return marks.length === 0
			? []
			: [{ question, marks, compared: comparing.get(question.id) ?? { studies: [], inDoubt: [] } }];
	});
}
