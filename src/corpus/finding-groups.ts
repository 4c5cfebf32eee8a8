/** The variables by which a review groups its findings. A review may have findings without groups, or no findings. */
import { type CodedCorpus, type Variable, variableOf } from './corpus.ts';

export interface FindingGroups {
	/** Whom or what the findings are about. */
	by: Variable;
	/** The outcome domain. */
	domain: Variable;
	/** The variable whose codes are drawn as signs. */
	direction: Variable;
}

/** Undefined for a review whose `review.yaml` has no `finding-groups`. */
export function findingGroupsOf(
	corpus: Pick<CodedCorpus, 'variablesById'> & { review: Pick<CodedCorpus['review'], 'finding-groups'> },
): FindingGroups | undefined {
	const groups = corpus.review['finding-groups'];
	return (
		groups && {
			by: variableOf(corpus, groups.by),
			domain: variableOf(corpus, groups.domain),
			direction: variableOf(corpus, groups.direction),
		}
	);
}

/** The same for figures and pages that only a review with such groups has. Throws for any other review. */
export function neededGroupsOf(corpus: CodedCorpus): FindingGroups {
	const groups = findingGroupsOf(corpus);
	if (!groups) throw new Error('review.yaml has no finding-groups');
	return groups;
}
