/** The variables by which a review groups its findings. A review may have findings without groups, or no findings. */

import { formatList } from '../wording/grammar.ts';
import { type CodedCorpus, type Entry, type Variable, variableOf } from './corpus.ts';
import { codeLabel } from './label.ts';
import { chartedValue, codesOfValue } from './value.ts';

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

/** Findings in the order of the codebook by the people they are about, then by domain: groups by the labels of both. */
export function groupFindings(
	findings: readonly Entry[],
	{ by, domain }: FindingGroups,
): ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>> {
	const codesFor = (finding: Entry, { id }: Variable) => codesOfValue(chartedValue(finding.values, id));
	const rank = ({ codes }: Variable, code: string) => {
		const place = codes.findIndex((candidate) => candidate.code === code);
		return place < 0 ? codes.length : place;
	};
	const groups = new Map<string, Map<string, Entry[]>>();
	for (const finding of [...findings].sort(
		(a, b) =>
			codesFor(a, by).length - codesFor(b, by).length ||
			rank(by, codesFor(a, by)[0] ?? '') - rank(by, codesFor(b, by)[0] ?? '') ||
			rank(domain, codesFor(a, domain)[0] ?? '') - rank(domain, codesFor(b, domain)[0] ?? ''),
	)) {
		const who = formatList(codesFor(finding, by).map((code) => codeLabel(by, code)));
		const what = formatList(codesFor(finding, domain).map((code) => codeLabel(domain, code)));
		const inner = groups.get(who) ?? new Map<string, Entry[]>();
		inner.set(what, [...(inner.get(what) ?? []), finding]);
		groups.set(who, inner);
	}
	return groups;
}
