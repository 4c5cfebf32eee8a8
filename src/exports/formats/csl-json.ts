/** CSL-JSON, for citation processors. */
import { formatWording } from '../../wording/files.ts';
import { formatJson } from '../json.ts';
import type { CitationFormat } from './format.ts';

export const cslJson: CitationFormat = {
	of: 'citations',
	ending: '.csl.json',
	...formatWording.cslJson,
	group: 'references',
	mediaType: 'application/vnd.citationstyles.csl+json',
	write: (items) => formatJson(items),
};
