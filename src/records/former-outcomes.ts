/**
 * In development: what a claim came to before a file was saved, if nothing that it asks for has changed. Of thousands of
 * studies, recomputing all claims takes longer than everything else that a saved record asks for.
 */
import { isDeepStrictEqual } from 'node:util';
import { askedBy } from '../claims/asked.ts';
import { type ClaimOutcome, outcomesOf } from '../claims/recompute.ts';
import type { Corpus, Study } from '../corpus/corpus.ts';

/**
 * The outcomes of `before` that hold for `corpus` too, by the id of the claim: those of claims that ask for no variable and
 * no list of which a study says something else now. Empty if more than values and lists of studies has changed.
 */
export function formerOutcomes(corpus: Corpus, before: Corpus): ReadonlyMap<string, ClaimOutcome> {
	const names = isDeepStrictEqual(beyondStudies(corpus), beyondStudies(before))
		? changedIn(corpus.studies, before.studies)
		: undefined;
	if (!names) return new Map();
	const isOpen = (claim: ClaimOutcome['claim']) => {
		const { variables, lists } = askedBy(corpus, [claim]);
		return variables.some(({ id }) => names.has(id)) || lists.some((list) => names.has(list));
	};
	return new Map([...outcomesOf(before)].filter(([, { claim }]) => !isOpen(claim)));
}

/** A corpus without its studies, and without what only finds its other parts by their names. */
function beyondStudies({
	studies: _,
	studiesById: __,
	variablesById: ___,
	referencesByKey: ____,
	programmesById: _____,
	...rest
}: Corpus): object {
	return rest;
}

/** The variables of studies and the lists of which a study says something else; undefined if anything else is other. */
function changedIn(studies: readonly Study[], before: readonly Study[]): ReadonlySet<string> | undefined {
	if (studies.length !== before.length) return undefined;
	const names = new Set<string>();
	for (const [i, study] of studies.entries()) {
		const former = before[i];
		if (former === study) continue;
		if (!former || !isDeepStrictEqual(beyondValues(study), beyondValues(former))) return undefined;
		for (const part of ['values', 'lists'] as const)
			for (const name of Object.keys({ ...study[part], ...former[part] }))
				if (!isDeepStrictEqual(study[part][name], former[part][name])) names.add(name);
	}
	return names;
}

function beyondValues({ values: _, lists: __, decisions: ___, ...rest }: Study): object {
	return rest;
}
