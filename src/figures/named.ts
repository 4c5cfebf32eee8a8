/** Studies and other things by name, in a sentence below a figure. */
import type { CodedStudy } from '../corpus/corpus.ts';
import { formatList, formatNumber } from '../wording/grammar.ts';

/** `A 2019, B 2020 and C 2021`; of many the first `most`, and how many more. */
export function nameStudies(studies: readonly CodedStudy[], most = 12): string {
	return nameLabels(
		studies.map(({ label }) => label),
		most,
	);
}

export function nameLabels(labels: readonly string[], most = 12): string {
	if (labels.length <= most + 1) return formatList(labels);
	return `${labels.slice(0, most).join(', ')} and ${formatNumber(labels.length - most)} more`;
}
