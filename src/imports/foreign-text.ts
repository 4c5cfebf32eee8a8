/** Tells texts that look like tables and are none: what they are, and how the same is had in a form that an import reads. */
import type { ImportProblem } from './problem.ts';

/** What a text is, and what a person can do. */
interface ForeignText {
	begins: RegExp;
	what: string;
	hint: string;
}

const risFrom = (steps: string) => `${steps} and choose RIS.`;

/** In the order in which they are tried, on the first letters of a file. */
const foreignTexts: readonly ForeignText[] = [
	{
		begins: /^\u00D0\u00CF.\u00E0/,
		what: 'a workbook or a document of an old version of Office',
		hint: 'Open it in a spreadsheet, and save it as an Excel workbook (.xlsx), or each sheet as CSV UTF-8.',
	},
	{
		begins: /^\s*(<!DOCTYPE html|<html[\s>]|<head[\s>]|<table[\s>])/i,
		what: 'a page of the web (HTML)',
		hint: 'If it holds a table, open it in a spreadsheet and save it as an Excel workbook (.xlsx). If it should have been an export, the address asked you to log in: export it again from the page itself.',
	},
	{
		begins: /^\s*\\(documentclass|begin\{|usepackage|toprule|hline)/m,
		what: 'LaTeX',
		hint: 'Copy the rows of its table into a spreadsheet, with "&" as the delimiter, and save that as an Excel workbook (.xlsx) or CSV. References stand in the .bib file beside it: name that.',
	},
	{
		begins: /^_{20,}\s*[\s\S]*^Document \d+ of \d+/m,
		what: 'the text of references as ProQuest prints them',
		hint: risFrom('In ProQuest select the references, then All save & export options,'),
	},
	{
		begins: /^Reference Type: +\S[\s\S]*^Record Number: +\d/m,
		what: 'the text of references as EndNote shows all their fields',
		hint: 'In EndNote choose File, Export, and XML as the type; or the output style RefMan (RIS) Export.',
	},
	{
		begins: /^Scopus\s*\r?\nEXPORT DATE:/,
		what: 'the plain text of Scopus',
		hint: 'In Scopus select the references, then Export, and choose RIS or CSV.',
	},
	{
		begins: /^1[.:] [^\n]{3,}\b(1[89]|20)\d\d\b[\s\S]*^PMID: \d+/m,
		what: 'the text of references as PubMed prints them',
		hint: 'In PubMed choose Send to, Citation manager; or Save, with the format PubMed.',
	},
	{
		begins: /^"?TITLE"?,[\s\S]*^"?(AUTHOR NAMES|SOURCE)"?,/m,
		what: 'a CSV of Embase with a row for each field',
		hint: 'In Embase select the records, then Export, and choose RIS; or CSV with a column for each field.',
	},
	{
		begins: /^\s*<\?xml|^\s*<(rdf:RDF|mods|records?|PubmedArticle)/,
		what: 'XML',
		hint: 'Export references as RIS, NBIB, BibTeX or CSL-JSON, and tables as CSV or .xlsx.',
	},
];

/** The refusal of a text that is known and not read; undefined for any other. `start` are its first letters. */
export function foreignTextProblem(file: string, start: string): ImportProblem | undefined {
	const plain = start.replace(/^\uFEFF/, '');
	const kind = foreignTexts.find(({ begins }) => begins.test(plain)) ?? citedOf(plain);
	return kind && { kind: 'unknown-format', file, message: `This is no table but ${kind.what}.`, hint: kind.hint };
}

/** A list of references as a text has it: each line one, with a year and sentences, and no header above. */
function citedOf(text: string): Pick<ForeignText, 'what' | 'hint'> | undefined {
	const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	// The last line may be cut off.
	const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
	const isCited = (line: string) =>
		!/["\t|]/.test(line) &&
		/^(\[?\d+[.)\]]?\s+)?\p{Lu}/u.test(line) &&
		/\b(1[89]|20)\d\d\b/.test(line) &&
		/\. .*\. /.test(line);
	return whole.length > 1 && whole.every(isCited)
		? {
				what: 'a list of references in sentences',
				hint: 'Take the same references from the program that made the list (Zotero, EndNote, Mendeley), as RIS, BibTeX or CSL-JSON. If there is none, write the word Reference above the first line: each line is then read as far as that is possible.',
			}
		: undefined;
}

/** How other kinds of XML become references, by what stands in them. */
const xmlHints: readonly [has: RegExp, what: string, hint: string][] = [
	[
		/<PubmedArticleSet|<PubmedArticle|<MedlineCitation/,
		'XML of PubMed',
		'In PubMed choose Send to, Citation manager; it saves .nbib.',
	],
	[
		/<rdf:RDF/,
		'RDF, as Zotero and other catalogues export it',
		'In Zotero choose File, Export Library, and the format CSL JSON or RIS.',
	],
	[
		/<modsCollection|<mods[\s>]/,
		'MODS, as Zotero and libraries export it',
		'In Zotero choose File, Export Library, and the format CSL JSON or RIS.',
	],
	[
		/<rec resultID|shortDbName=/,
		'XML of EBSCOhost (CINAHL, PsycInfo, Academic Search)',
		'In EBSCOhost put the references into the folder, then Export, and choose RIS.',
	],
	[
		/<TEI[\s>]|<article[\s>][\s\S]*<front>/,
		'the text of a paper as XML',
		'Export its reference from the page of the journal, as RIS or BibTeX.',
	],
	[
		/<w:document|<pkg:package/,
		'a document of Word',
		'Copy its tables into a spreadsheet, one row for each study, and save that as an Excel workbook (.xlsx).',
	],
	[
		/<Workbook[^>]*urn:schemas-microsoft-com:office:spreadsheet/,
		'a workbook of Excel 2003 as XML',
		'Open it in a spreadsheet, and save it as an Excel workbook (.xlsx).',
	],
	[
		/<office:document/,
		'a document of LibreOffice as XML',
		'Open it in LibreOffice, and save a table as an Excel workbook (.xlsx).',
	],
];

/** The refusal of XML that is none of EndNote, and whether it is told by what it is. */
export function foreignXmlProblem(file: string, text: string): { problem: ImportProblem; isKnown: boolean } {
	const start = text.slice(0, 1 << 16);
	const [, what, hint] = xmlHints.find(([has]) => has.test(start)) ?? [];
	const problem: ImportProblem = {
		kind: 'unknown-format',
		file,
		message: what === undefined ? 'This XML is none that an import knows.' : `This is ${what}, which is not read.`,
		hint:
			hint ??
			'It takes what EndNote exports as XML, and tables with an element for each row. Export references as RIS, NBIB or BibTeX, and tables as CSV or .xlsx.',
	};
	return { problem, isKnown: what !== undefined };
}
