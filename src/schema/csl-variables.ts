/** The variables of CSL-JSON 1.0.2 (csl-data.json) other than names, by what they hold. Schema, exports and imports derive from these lists. */

export const dateVariables = [
	'issued',
	'accessed',
	'available-date',
	'container',
	'event-date',
	'original-date',
	'submitted',
] as const;

/** Titles, and other texts in which italics and the like can be marked (`rich-text.ts`). */
export const richVariables = [
	'title',
	'container-title',
	'abstract',
	'annote',
	'collection-title',
	'event',
	'event-title',
	'original-title',
	'part-title',
	'reviewed-title',
	'shortTitle',
	'title-short',
	'translated-title',
	'translated-title-short',
	'volume-title',
	'volume-title-short',
] as const;

/** Numbers as printed, such as `12`, `S3` or `14-27`. */
export const numberVariables = [
	'volume',
	'issue',
	'page',
	'chapter-number',
	'collection-number',
	'edition',
	'first-reference-note-number',
	'locator',
	'number',
	'number-of-pages',
	'number-of-volumes',
	'page-first',
	'part',
	'printing',
	'supplement',
	'version',
] as const;

export const textVariables = [
	'container-title-short',
	'publisher',
	'publisher-place',
	'note',
	'archive',
	'archive_collection',
	'archive_location',
	'archive-place',
	'authority',
	'call-number',
	'citation-key',
	'citation-label',
	'dimensions',
	'division',
	'event-place',
	'genre',
	'journalAbbreviation',
	'jurisdiction',
	'keyword',
	'medium',
	'original-publisher',
	'original-publisher-place',
	'references',
	'reviewed-genre',
	'scale',
	'section',
	'source',
	'status',
	'year-suffix',
] as const;

/** Texts that have a form of their own. */
export const identifierVariables = [
	'DOI',
	'PMID',
	'PMCID',
	'ISSN',
	'ISBN',
	'ISAN',
	'ISCI',
	'ISMN',
	'ISRC',
	'ISWC',
	'URL',
	'language',
] as const;
