/** What tables and reference managers call the types of reports, as types of CSL-JSON. */
import { foldText } from './fold.ts';

const types: Readonly<Record<string, string>> = {
	'article-journal':
		'journal article, journalarticle, article, journal, jour, journal paper, article journal, research article, review article, peer reviewed article, peer reviewed journal article, original article, article in a journal, zeitschriftenartikel, zeitschriftenaufsatz, article de revue, article de journal, article scientifique, articulo de revista, articulo, artigo de periodico, artigo, articolo di rivista, articolo, tijdschriftartikel',
	'article-magazine': 'magazine article, magazinearticle',
	'article-newspaper': 'newspaper article, newspaperarticle',
	article:
		'preprint, preprints, manuscript, working paper, unpublished work, unpublished manuscript, prepublication, preimpresion',
	book: 'book, edited book, ebook, monograph, buch, livre, libro, livro, boek',
	chapter:
		'book section, booksection, book chapter, chapter, chap, chapter in a book, encyclopedia article, encyclopediaarticle, buchkapitel, kapitel, chapitre, chapitre de livre, chapitre d ouvrage, capitulo, capitulo de libro, capitulo de livro, capitolo, capitolo di libro, hoofdstuk',
	'paper-conference':
		'conference paper, conferencepaper, conference proceedings, conference, proceedings paper, proceedings, conf, conference abstract, konferenzbeitrag, tagungsbeitrag, communication, actes de conference, ponencia, comunicacion, trabalho em evento',
	report:
		'report, technical report, rprt, government document, government report, grey literature report, bericht, rapport, informe, relatorio, rapporto',
	thesis:
		'thesis, theses, dissertation, phd thesis, phd dissertation, phd, doctoral thesis, doctoral dissertation, master s thesis, masters thesis, master thesis, master s dissertation, thes, doktorarbeit, masterarbeit, these, these de doctorat, memoire, memoire de master, tesis, tesis doctoral, tese, tese de doutorado, dissertacao de mestrado, tesi, tesi di dottorato, proefschrift',
	webpage: 'web page, webpage, website, blog post, blogpost',
	dataset: 'dataset, data set',
	speech: 'presentation, poster, conference poster',
	document: 'document, other, generic, gen',
};

/** What sort of its type a work is, where a word says more than the type. */
const genres: readonly [genre: string, word: RegExp][] = [
	['Preprint', /^(preprints?|prepublication|preimpresion)$/],
	['Working paper', /^working paper$/],
	[
		'PhD thesis',
		/^(phd( (thesis|dissertation))?|doctoral (thesis|dissertation)|doktorarbeit|these de doctorat|tesis doctoral|tese de doutorado|tesi di dottorato|proefschrift)$/,
	],
	[
		'Master’s thesis',
		/^(master( s)?|masters) (thesis|dissertation)$|^(masterarbeit|memoire de master|dissertacao de mestrado)$/,
	],
	['Poster', /^(conference )?poster$/],
];

/** What sort of its type of CSL-JSON a work is by a word; undefined where the word says no more than the type. */
export const genreOfReference = (word: string): string | undefined =>
	genres.find(([, pattern]) => pattern.test(foldText(word)))?.[0];

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
	['speech', 'Presentation'],
	['document', 'Other document'],
]);
