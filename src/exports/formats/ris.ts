/** RIS, for reference managers. */
import { pickRis } from '../selected-citations.ts';
import type { LibraryFormat } from './format.ts';

export const ris: LibraryFormat = {
	of: 'library',
	library: 'ris',
	ending: '.ris',
	label: 'RIS',
	title: 'Citations, RIS',
	description: 'For Zotero, EndNote, Mendeley and most other reference managers.',
	group: 'References',
	mediaType: 'application/x-research-info-systems',
	isSaved: true,
	pick: pickRis,
};
