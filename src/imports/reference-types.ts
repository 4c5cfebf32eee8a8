/** What tables and reference managers call the types of reports, as types of CSL-JSON. */
import { foldText } from './fold.ts';

const types: Readonly<Record<string, string>> = {
	'article-journal':
		'journal article, journalarticle, article, journal, jour, journal paper, article journal, research article, review article, peer reviewed article, original article',
	'article-magazine': 'magazine article, magazinearticle',
	'article-newspaper': 'newspaper article, newspaperarticle',
	article: 'preprint, manuscript, working paper, unpublished work',
	book: 'book, edited book, ebook, monograph',
	chapter: 'book section, booksection, book chapter, chapter, chap, encyclopedia article, encyclopediaarticle',
	'paper-conference': 'conference paper, conferencepaper, conference proceedings, conference, proceedings paper, conf',
	report: 'report, technical report, rprt, government document, grey literature report',
	thesis:
		'thesis, dissertation, phd thesis, doctoral thesis, doctoral dissertation, master s thesis, masters thesis, thes',
	webpage: 'web page, webpage, website, blog post, blogpost',
	dataset: 'dataset, data set',
	speech: 'presentation, poster',
	document: 'document, other, generic, gen',
};

const byWord: ReadonlyMap<string, string> = new Map(
	Object.entries(types).flatMap(([type, words]) => words.split(', ').map((word) => [word, type] as const)),
);

/** The type of CSL-JSON that a word means; undefined for any other word. */
export const typeOfReference = (word: string): string | undefined => byWord.get(foldText(word));

/** What readers see for a type of CSL-JSON. */
export const typeLabels: ReadonlyMap<string, string> = new Map([
	['article-journal', 'Journal article'],
	['article-magazine', 'Magazine article'],
	['article-newspaper', 'Newspaper article'],
	['article', 'Preprint or manuscript'],
	['book', 'Book'],
	['chapter', 'Book chapter'],
	['paper-conference', 'Conference paper'],
	['report', 'Report'],
	['thesis', 'Thesis'],
	['webpage', 'Web page'],
	['dataset', 'Dataset'],
	['document', 'Other document'],
]);
