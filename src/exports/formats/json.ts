/** JSON with all that was charted. */
import { formatWording } from '../../wording/files.ts';
import { formatJson, publishedCodebook, publishedStudies } from '../json.ts';
import type { RecordFormat } from './format.ts';

export const json: RecordFormat = {
	of: 'records',
	ending: '.json',
	...formatWording.json,
	group: 'json',
	mediaType: 'application/json',
	// The file of a selection is read on its own, so it contains the codebook.
	write: (corpus, studies, account) =>
		formatJson({
			...account,
			...publishedStudies(corpus, studies),
			...(account ? { codebook: publishedCodebook(corpus).variables } : {}),
		}),
};
