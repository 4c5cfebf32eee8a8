/** The types and variables of csl-data.json, version 1.0.2, as its schema lists them: what any reference manager may give. */

export const cslTypes =
	'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
		' ',
	);

export const cslNames =
	'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
		' ',
	);

export const cslDates = 'accessed available-date event-date issued original-date submitted'.split(' ');

export const cslTexts =
	'abstract annote archive archive_collection archive_location archive-place authority call-number citation-key citation-label collection-title container-title container-title-short dimensions division event event-title event-place genre journalAbbreviation jurisdiction keyword medium note original-publisher original-publisher-place original-title part-title publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source status title title-short volume-title volume-title-short year-suffix'.split(
		' ',
	);

export const cslNumbers =
	'chapter-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part printing supplement version volume'.split(
		' ',
	);

/** Variables that have a form of their own, with a value of it. */
export const cslIdentifiers = {
	DOI: '10.5555/finch(2019)1',
	PMID: '99999998',
	PMCID: 'PMC99999998',
	ISSN: '0000-000X',
	ISBN: '978-0-00-000000-2',
	URL: 'https://example.org/finches?a=1',
	language: 'pt-BR',
};
