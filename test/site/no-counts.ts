/** Numbers on pages that are no counts of studies, programmes or findings, and counts that another test judges. */
interface NoCount {
	/** Elements, with all that they hold. */
	where: string;
	/** Elements within them that are judged all the same. */
	but?: string;
	why: string;
	/** Addresses on which that is so; everywhere where it is left out. */
	page?: RegExp;
}

export const noCounts: readonly NoCount[] = [
	// Judged by another test.
	{
		where: 'svg.chart, figure, figcaption',
		but: '.figure-blocks',
		why: 'test/figures/truth.test.ts follows each mark and each number of a table',
	},
	{ where: '.explorer', why: 'test/explorer and test/full compare all that it counts with a slow reading' },
	{
		where:
			'.strip, .fact, .recommendation .fine, .recommends .fine, details.silent, table.facts, [aria-labelledby=basis], [aria-labelledby=seen]',
		why: 'test/guidance/recommendation-facts.test.ts reads them slowly, study by study, with their doubts',
	},
	{
		where: '[aria-labelledby=strength]',
		why: 'of a recommendation: test/guidance compares what stands behind a statement with its listings, and what bears on a recommendation with a slow reading',
	},
	{
		where: '[aria-labelledby=similar] .fine, .options .silent',
		why: 'test/guidance/doubt.test.ts doubts each value in turn',
	},
	{
		where: '.selection-card .fine',
		why: 'of how many it is not known, in the sentence of the explorer: test/facets counts them slowly, with their doubts',
	},
	{ where: '.selection-card li a', why: 'how many more are on the page' },

	{ where: '.help .examples', why: 'words and identifiers to look for', page: /^\/search\/$/ },

	// Counts of other things.
	{ where: '[aria-labelledby=compared] p, [aria-labelledby=least] p', why: 'counts of questions' },
	{ where: '.flow', why: 'counts of the review itself, as it prints them' },
	{ where: '[aria-labelledby=charting], [aria-labelledby=agreement], ul.log', why: 'how the records were coded' },
	{ where: '.references-page, ol.references', why: 'counts of references' },
	{ where: '.how-to-read, .example', why: 'parts of other pages, explained' },
	{
		where:
			'[aria-labelledby=tables], [aria-labelledby=parquet], [aria-labelledby=json], [aria-labelledby=schemas], [aria-labelledby=versions], [aria-labelledby=addresses], [aria-labelledby=cards]',
		why: 'files: their sizes and versions',
	},

	{ where: 'main', why: 'how the review was done: its own numbers, and places in it', page: /\/methods\/$/ },
	{
		where: 'main',
		why: 'the difference of versions: test/guidance compares it with what a selection finds',
		page: /\/changes\/$/,
	},
	{ where: 'main', why: 'what programs found of the site itself', page: /\/accessibility\/$/ },
	{
		where: 'td.number, [aria-labelledby=dictionary], [aria-labelledby=deposit], [aria-labelledby=snippets]',
		why: 'sizes of files, how their columns are read, a DOI, and a version',
		page: /\/data\/$/,
	},

	{
		where: 'tr.agrees, tr.differs, tr.unchecked',
		why: 'what a statement says and what its records come to: test/claims compares both with a reading by hand',
		page: /\/claims\//,
	},
	{
		where: 'details.values',
		why: 'values of studies, and their places: test/claims/deciding.test.ts',
		page: /\/claims\//,
	},
	{
		where: 'li.claim p.fine, ol.plain .fine',
		why: 'the place of a statement, and the same comparisons as on its own page',
		page: /\/claims\/(?:report\/)?$/,
	},
	{ where: 'section > h2', why: 'names of sections of the review', page: /\/claims\/report\/$/ },

	// Words with digits.
	{ where: 'a[href*="/claims/"]', why: 'what a statement says, in the words of the record' },
	{ where: 'h2[id^=reading-]', why: 'the name of a reading of a statement', page: /\/claims\// },
	{ where: '[aria-labelledby^=reading-] p.fine a', why: 'the key of a reference', page: /\/claims\// },
	{
		where: '.part-body > p, .part-body > ul, .statement, .prose.words, .answer',
		why: 'prose: its counts are links, and are judged',
	},
	{
		where: 'p.fine',
		why: 'the version and the licence of a card, the programme of a study',
		page: /\/(?:embed|studies)\//,
	},
	{ where: '.page-head > p.fine, [aria-labelledby=asked] p.fine', why: 'places in the review' },
	{ where: '.selection-card > p', why: 'labels of codes' },
	{ where: '[aria-labelledby=definition] p', why: 'definitions' },
	{
		where: '[aria-labelledby=values] td:not(.number), [aria-labelledby=values] p.fine',
		why: 'amounts, and labels of codes',
		page: /\/codebook\//,
	},
	{ where: '[aria-labelledby=similar] p', why: 'titles of reports' },
	{
		where: 'a[href*="/studies/"], .compare, h1, h3, h4, dt, th, .kicker',
		why: 'names of studies, and labels of codes',
	},
	{ where: '.bars .definition, .facts dd, td.item, p.lead', why: 'definitions, and items of reporting guidelines' },
	{ where: 'pre, code, time, script, link-to-this, .link-body', why: 'addresses, citations and dates' },
	{ where: '.reference, .references, [aria-labelledby=cite], .cite, [aria-labelledby=licence]', why: 'references' },
	{ where: '.finding, .origin, .note, .place, .source, .figures', why: 'the text of a finding, and where it stands' },
	{ where: 'dl.glance, dl.record, .value, table.studies, .every, ul.entries', why: 'values of one study' },
];
