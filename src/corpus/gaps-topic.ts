/** What the page of gaps is about. */
import type { Corpus } from './corpus.ts';
import type { PageTopic } from './page-kind.ts';

/** What *Gaps* counts: codes that no study has, answers to each question, findings by domain and subject, and what was compared. */
export function gapsTopic({ variables, questions, review }: Corpus): PageTopic {
	const groups = review['finding-groups'];
	const ids = variables.filter(({ facet }) => facet !== 'no').map(({ id }) => id);
	const comparedIds = questions.flatMap(({ compared = [] }) => (compared === 'not-applicable' ? [] : compared));
	return {
		variables: [...new Set([...ids, ...(groups ? [groups.domain, groups.by] : [])])],
		findings: comparedIds,
		questions: questions.map(({ id }) => id),
	};
}
