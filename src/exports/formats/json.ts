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
	// A selection is read alone, so its codebook goes with it.
	write: (corpus, studies, account) =>
		formatJson({
			...account,
			...publishedStudies(corpus, studies),
			...(account ? { codebook: publishedCodebook(corpus).variables } : {}),
		}),
};
