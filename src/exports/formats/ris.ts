/** RIS, for reference managers. */
import { formatWording } from '../../wording/files.ts';
import { pickRis } from '../selected-citations.ts';
import type { LibraryFormat } from './format.ts';

export const ris: LibraryFormat = {
	of: 'library',
	library: 'ris',
	ending: '.ris',
	...formatWording.ris,
	group: 'references',
	mediaType: 'application/x-research-info-systems',
	isSaved: true,
	pick: pickRis,
};
