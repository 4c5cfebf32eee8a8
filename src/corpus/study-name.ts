/** The name of a study where it stands without its list, such as on a mark of a figure and above a comparison. */
import type { CodedCorpus, CodedStudy } from './corpus.ts';

/** `Owl 2009 (also: preprint)`; its label where nothing but notices, which its label says, was published beside it. */
export function nameOfStudy(
	{ beside }: Pick<CodedCorpus, 'beside'>,
	{ id, label }: Pick<CodedStudy, 'id' | 'label'>,
): string {
	const words = beside?.[id]?.find(({ inName }) => inName !== undefined)?.inName;
	return words === undefined ? label : `${label} (${words})`;
}
