/** BibTeX, for LaTeX. */
import { pickBibtex } from '../selected-citations.ts';
import type { LibraryFormat } from './format.ts';

export const bibtex: LibraryFormat = {
	of: 'library',
	library: 'bibtex',
	ending: '.bib',
	label: 'BibTeX',
	title: 'Citations, BibTeX',
	description: "For LaTeX. The keys are the studies' ids.",
	group: 'References',
	mediaType: 'application/x-bibtex',
	isSaved: true,
	pick: pickBibtex,
};
