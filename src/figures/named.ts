/** Labels of studies, for a sentence below a figure. */
import type { CodedStudy } from '../corpus/corpus.ts';

export function labelsOf(studies: readonly CodedStudy[]): readonly string[] {
	return studies.map(({ label }) => label);
}
