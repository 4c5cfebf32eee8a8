/** BibTeX, for LaTeX. */
import { formatWording } from '../../wording/files.ts';
import { pickBibtex } from '../selected-citations.ts';
import type { LibraryFormat } from './format.ts';

export const bibtex: LibraryFormat = {
	of: 'library',
	library: 'bibtex',
	ending: '.bib',
	...formatWording.bibtex,
	group: 'references',
	mediaType: 'application/x-bibtex',
	isSaved: true,
	pick: pickBibtex,
};
