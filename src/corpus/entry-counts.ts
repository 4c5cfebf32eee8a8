/** How many entries of a list hold each code of a variable, beside how many studies do. */
import { codesHeld } from './codes.ts';
import { type CodedCorpus, type CodedStudy, entriesOf, type Variable } from './corpus.ts';
import { firmCorpus } from './doubt.ts';
import { chartedValue } from './value.ts';

const countsByStudies = new WeakMap<readonly CodedStudy[], Map<Variable, ReadonlyMap<string, number>>>();

/**
 * By code or state, the entries that hold it, each once. Empty for a variable of studies. A list that is absent has no
 * entries. Cached by the array of studies, which never changes, because pages ask for one code after another.
 */
export function entryCountsOf(studies: readonly CodedStudy[], variable: Variable): ReadonlyMap<string, number> {
	const countsByVariable = countsByStudies.get(studies) ?? new Map<Variable, ReadonlyMap<string, number>>();
	countsByStudies.set(studies, countsByVariable);
	const counts = countsByVariable.get(variable) ?? countEntries(studies, variable);
	countsByVariable.set(variable, counts);
	return counts;
}

function countEntries(studies: readonly CodedStudy[], variable: Variable): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	if (variable.of === 'study') return counts;
	for (const study of studies)
		for (const { values } of entriesOf(study, variable.of))
			for (const code of new Set(codesHeld(variable, chartedValue(values, variable.id))))
				counts.set(code, (counts.get(code) ?? 0) + 1);
	return counts;
}

/** How many entries hold a code or a state, and how many of them only through values in doubt; none for a variable of studies. */
export function countEntryCode(
	corpus: CodedCorpus,
	variable: Variable,
	code: string,
): { count: number; inDoubt: number } {
	const holding = ({ studies }: CodedCorpus) => entryCountsOf(studies, variable).get(code) ?? 0;
	const count = holding(corpus);
	return { count, inDoubt: count - holding(firmCorpus(corpus)) };
}
