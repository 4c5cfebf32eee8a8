/** CSL-JSON, for citation processors. */
import { formatJson } from '../json.ts';
import type { CitationFormat } from './format.ts';

export const cslJson: CitationFormat = {
	of: 'citations',
	ending: '.csl.json',
	label: 'CSL-JSON',
	title: 'Citations, CSL-JSON',
	description: 'For Pandoc and citation processors.',
	group: 'References',
	mediaType: 'application/vnd.citationstyles.csl+json',
	write: (items) => formatJson(items),
};
