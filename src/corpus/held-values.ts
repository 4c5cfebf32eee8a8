/** What studies have of a variable: values that no code says, codes, and states, each with its studies. */
import { isSaidByCodes, studiesByCode } from './codes.ts';
import type { Corpus, Study, Variable } from './corpus.ts';
import { firmCorpus } from './doubt.ts';
import { codesWithPage } from './kept.ts';
import { statesOf } from './study-counts.ts';

export interface HeldValue {
	/** A code or a state; undefined for all values that no code says, such as numbers and words. */
	code: string | undefined;
	studies: readonly Study[];
	/** Those among them that have it only by a value in doubt. */
	inDoubt: readonly Study[];
}

/**
 * What some study has of a variable: first the values that no code says, as one; then codes in the order of the codebook;
 * then states. Empty where no study has any.
 */
export function heldValues(corpus: Corpus, variable: Variable): readonly HeldValue[] {
	const firm = firmCorpus(corpus);
	const byCode = studiesByCode(corpus.studies, variable);
	const firmByCode = studiesByCode(firm.studies, variable);
	const reporting = ({ studies }: Corpus) => studies.filter((study) => statesOf(study, variable).includes('reported'));
	const heldValue = (
		code: string | undefined,
		studies: readonly Study[],
		sure: readonly Study[],
	): readonly HeldValue[] => {
		const ids = new Set(sure.map(({ id }) => id));
		return studies.length === 0 ? [] : [{ code, studies, inDoubt: studies.filter(({ id }) => !ids.has(id)) }];
	};
	return [
		...(isSaidByCodes(variable) ? [] : heldValue(undefined, reporting(corpus), reporting(firm))),
		...codesWithPage(corpus, variable).flatMap((code) =>
			heldValue(code, byCode.get(code) ?? [], firmByCode.get(code) ?? []),
		),
	];
}
