/** Reads the files of an import: each by what it is, into tables, references and dictionaries. */
import fs from 'node:fs';
import path from 'node:path';
import { formatSystemError } from '../records/system-error.ts';
import { bibliographySheet } from './bibliography-sheet.ts';
import { parseBibtex, readCslJson } from './bibtex.ts';
import { withCaseNames } from './case-sheets.ts';
import type { BibliographyItem } from './citation.ts';
import { isDataPackage, readDataPackage } from './data-package.ts';
import { readDelimited } from './delimited.ts';
import { type DictionaryEntry, dictionaryKey, dictionaryOf } from './dictionary.ts';
import { EncodingFailure, textPieces } from './encoding.ts';
import { parseEndNote } from './endnote.ts';
import { isEndNoteXml, parseEndNoteXml } from './endnote-xml.ts';
import { readEppi } from './eppi.ts';
import { endingOf, foreignContent, readStart } from './file-kind.ts';
import { flatXmlTable } from './flat-xml.ts';
import { foldText } from './fold.ts';
import { foreignTextProblem, foreignXmlProblem } from './foreign-text.ts';
import { formatHints } from './format-hints.ts';
import type { ImportMap } from './import-map.ts';
import { jsonTable, lineTable } from './json-table.ts';
import { parseJsonText } from './json-text.ts';
import { importLimits } from './limits.ts';
import { withListCells } from './list-cells.ts';
import { readEach } from './named-twice.ts';
import { isOvid, parseOvid } from './ovid.ts';
import { type OwnExport, readOwnExport } from './own-export.ts';
import { type OwnTable, readOwnTable } from './own-table.ts';
import type { ImportProblem } from './problem.ts';
import type { ToolQuote } from './quotes.ts';
import { withRayyanParts } from './rayyan.ts';
import { readRecordsWorkbook } from './records-workbook.ts';
import { splitRepeats } from './redcap.ts';
import { isRefWorks, parseRefWorks } from './refworks.ts';
import { reshaped } from './reshaped-sheets.ts';
import { isCochraneText, parseCochraneText, parseNbib, parseRis } from './ris.ts';
import type { Sheet } from './sheet.ts';
import { withSplits } from './split-cells.ts';
import { isWebOfScience, parseWebOfScience } from './web-of-science.ts';
import { openWorkbook, workbookTables } from './workbook.ts';
import { parseYamlDictionary } from './yaml-dictionary.ts';
import { parseYamlReferences } from './yaml-references.ts';

export interface Sources {
	/** Tables of records. */
	sheets: readonly Sheet[];
	references: readonly BibliographyItem[];
	/** A content folder that was published by this program. */
	whole: OwnExport | undefined;
	/** A workbook that this program wrote. */
	table: OwnTable | undefined;
	/** What a tool says of its tables itself, so that nothing is guessed. */
	known: readonly ImportMap[];
	/** Passages that a tool keeps with its codes. */
	quotes: readonly ToolQuote[];
	/** What the columns mean, by the folded name of each. */
	dictionary: ReadonlyMap<string, DictionaryEntry>;
	notes: readonly string[];
	problems: readonly ImportProblem[];
}

interface FileReading {
	sheets?: readonly Sheet[];
	references?: readonly BibliographyItem[];
	whole?: OwnExport;
	table?: OwnTable;
	known?: ImportMap;
	quotes?: readonly ToolQuote[];
	dictionary?: readonly DictionaryEntry[];
	notes?: readonly string[];
	problems?: readonly ImportProblem[];
}

type FileReader = (
	file: string,
	name: string,
	how: { encoding?: string | undefined; delimiter?: string | undefined; sheet?: string | undefined },
) => Promise<FileReading> | FileReading;

/** What reads each kind of file, by its ending. */
const readers: Readonly<Record<string, FileReader>> = {
	csv: readText,
	tsv: readText,
	tab: readText,
	txt: readText,
	ris: (file, _, { encoding }) => parseRis(file, wholeText(file, encoding)),
	nbib: (file, _, { encoding }) => parseNbib(file, wholeText(file, encoding)),
	bibtex: (file, _, { encoding }) => parseBibtex(file, wholeText(file, encoding)),
	bib: (file, _, { encoding }) => parseBibtex(file, wholeText(file, encoding)),
	json: readJson,
	jsonl: (file, name, { encoding }) => lineTable(file, name, wholeText(file, encoding)),
	ndjson: (file, name, { encoding }) => lineTable(file, name, wholeText(file, encoding)),
	yaml: readYaml,
	yml: readYaml,
	xlsx: readBook,
	ciw: readText,
	enw: readText,
	cgi: readText,
	ovd: readText,
	xml: readXml,
	rdf: readXml,
	mods: readXml,
};

/** The whole text of a file, with line ends as they are. Throws an `EncodingFailure` if it is no text. */
function wholeText(file: string, encoding: string | undefined): string {
	if (fs.statSync(file).size > importLimits.textBytes) throw new SizeFailure(file);
	return [...textPieces(file, encoding)].join('').replace(/^\uFEFF/, '');
}

/** A bibliography or JSON file that is larger than one can be. */
class SizeFailure extends Error {}

/** Bibliographies by how their text begins. Databases write a heading above the first record. */
const textParsers: readonly {
	isOne: (start: string) => boolean;
	parse: (file: string, text: string) => FileReading;
}[] = [
	{ isOne: (start) => /^\s*TY {1,2}- ./im.test(start), parse: parseRis },
	{ isOne: (start) => /^\s*PMID- \d/.test(start), parse: parseNbib },
	{ isOne: (start) => /^\s*(%[^\n]*\n\s*)*@\w+\s*[{(]/.test(start), parse: parseBibtex },
	{ isOne: (start) => /^\s*%[0AT] \S/.test(start), parse: parseEndNote },
	{ isOne: isWebOfScience, parse: parseWebOfScience },
	{ isOne: isOvid, parse: parseOvid },
	{ isOne: isRefWorks, parse: parseRefWorks },
	{ isOne: isCochraneText, parse: parseCochraneText },
];

/** A text is a bibliography if it begins like one, and otherwise a table, if it is none that is known and not read. */
function readText(file: string, name: string, how: Parameters<FileReader>[2]): ReturnType<FileReader> {
	// A file of UTF-16 has a zero beside each letter; a mark of the order of bytes is no letter.
	const start = readStart(file, 8192)
		.toString('latin1')
		.replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
		.replaceAll('\0', '');
	const parser = textParsers.find(({ isOne }) => isOne(start))?.parse;
	if (parser) return parser(file, wholeText(file, how.encoding));
	const problem = foreignTextProblem(file, start);
	if (problem) return { problems: [problem] };
	return readDelimited(file, name, how);
}

/** A workbook of ours to work in, one of records, or tables. */
async function readBook(file: string, name: string, { sheet }: Parameters<FileReader>[2]): Promise<FileReading> {
	const book = await openWorkbook(file);
	if ('problems' in book) return book;
	const table = readOwnTable(file, book.raw);
	if (table) return { table, problems: table.problems };
	return readRecordsWorkbook(file, book.raw) ?? workbookTables(file, name, book, sheet);
}

/** YAML holds references, as Pandoc and our own content have them, or says what the columns of a table mean. */
function readYaml(file: string, _: string, { encoding }: Parameters<FileReader>[2]): FileReading {
	const text = wholeText(file, encoding);
	return parseYamlReferences(file, text) ?? parseYamlDictionary(file, text);
}

/** XML is a library of EndNote, one that is known and not read, or a table. */
function readXml(file: string, name: string, { encoding }: Parameters<FileReader>[2]): FileReading {
	const text = wholeText(file, encoding);
	if (isEndNoteXml(text)) return parseEndNoteXml(file, text);
	const problem = foreignXmlProblem(file, text);
	return (problem.isKnown ? undefined : flatXmlTable(file, name, text)) ?? { problems: [problem.problem] };
}

/** JSON is told apart by what it holds. */
async function readJson(file: string, name: string, { encoding }: Parameters<FileReader>[2]): Promise<FileReading> {
	const text = wholeText(file, encoding);
	const json = parseJsonText(file, text);
	if ('problem' in json) return { problems: [json.problem] };
	const { value } = json;
	if (isDataPackage(value)) return readOwnExport(path.dirname(file)) ?? readDataPackage(file, value);
	return (
		readEppi(file, name, value) ??
		readCslJson(file, value) ??
		jsonTable(file, name, value) ??
		refuse(
			file,
			'unknown-format',
			isOfTrials(value)
				? 'This is the JSON of ClinicalTrials.gov, which is not read.'
				: 'This JSON is none that an import knows.',
			isOfTrials(value)
				? 'At ClinicalTrials.gov choose Download, and CSV with all fields that you need.'
				: 'It takes references as CSL-JSON, exports of EPPI-Reviewer, the descriptor of a Data Package (datapackage.json), and a list of rows with plain values. OpenAlex exports CSV; Zotero exports CSL JSON, and Crossref gives it for application/vnd.citationstyles.csl+json.',
		)
	);
}

/** Whether a value is what the interface of ClinicalTrials.gov gives. */
function isOfTrials(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const [first] = 'studies' in value && Array.isArray(value.studies) ? value.studies : [value];
	return typeof first === 'object' && first !== null && 'protocolSection' in first;
}

/** All files, in the order of the command line. Problems are those of all of them. */
export async function readSources(files: readonly string[], ownMap: ImportMap | undefined): Promise<Sources> {
	const readings = await readEach(files, (file) => readSource(file, ownMap));
	const sheets = readings
		.flatMap((reading) => reading.sheets ?? [])
		.flatMap(splitRepeats)
		.map(withRayyanParts)
		.map(withCaseNames)
		.map(withListCells)
		.map(reshaped)
		.map((sheet) => {
			const own = ownMap?.files.find(({ file }) => file === sheet.name);
			return withSplits(sheet, own?.split ?? {}, own?.columns === undefined);
		});
	const dictionary = new Map<string, DictionaryEntry>();
	const notes = [
		...readings.flatMap((reading) => reading.notes ?? []),
		...sheets.flatMap((sheet) => sheet.notes.map((note) => `${sheet.name}: ${note}`)),
	];
	for (const entry of readings.flatMap((reading) => reading.dictionary ?? []))
		dictionary.set(dictionaryKey(entry), entry);
	const isNamed = (sheet: Sheet) =>
		ownMap?.files.some(({ file, rows }) => file === sheet.name && rows !== undefined && rows !== 'nothing');
	// A table whose cells are the names of another's columns says what these mean.
	const records = sheets.filter((sheet) => {
		if (isNamed(sheet)) return true;
		const dictionarySheet = sheets.find((other) => other !== sheet && dictionaryOf(sheet, other.header));
		const entries = dictionarySheet && dictionaryOf(sheet, dictionarySheet.header);
		for (const entry of entries ?? []) dictionary.set(foldText(entry.name), entry);
		if (dictionarySheet)
			notes.push(`${sheet.name} describes the columns of ${dictionarySheet.name}; its rows are no records.`);
		return !dictionarySheet;
	});
	const references = readings.flatMap((reading) => reading.references ?? []);
	const sheetOfReferences = records.length === 0 ? bibliographySheet(references) : undefined;
	if (sheetOfReferences) notes.push(...sheetOfReferences.sheet.notes);
	return {
		sheets: sheetOfReferences ? [sheetOfReferences.sheet] : records,
		references: sheetOfReferences?.keyed ?? references,
		known: readings.flatMap(({ known }) => known ?? []),
		quotes: readings.flatMap(({ quotes }) => quotes ?? []),
		whole: readings.find(({ whole }) => whole)?.whole,
		table: readings.find(({ table }) => table)?.table,
		dictionary,
		notes,
		problems: readings.flatMap((reading) => reading.problems ?? []),
	};
}

async function readSource(file: string, ownMap: ImportMap | undefined): Promise<FileReading> {
	const name = path.basename(file);
	const own = ownMap?.files.find((one) => one.file.replace(/#.*$/, '') === name);
	try {
		const stats = fs.statSync(file);
		if (!stats.isFile())
			return refuse(
				file,
				'unreadable-file',
				stats.isDirectory() ? 'This is a folder.' : 'This is no plain file.',
				'Name the files in it, one by one.',
			);
		if (stats.size === 0) return refuse(file, 'empty-table', 'The file is empty.', 'Export it again.');
		const foreign = foreignContent(readStart(file, 8));
		if (foreign !== undefined)
			return refuse(
				file,
				'unknown-format',
				`The file holds ${foreign.what}, whatever its name says.`,
				formatHints.get(foreign.ending) ?? 'Name the table itself, as CSV or as an Excel workbook.',
			);
		const ending = endingOf(file, name);
		const fileReader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
		if (!fileReader)
			return refuse(
				file,
				'unknown-format',
				`Nothing reads files of this kind (${path.extname(name) || 'no ending'}).`,
				formatHints.get(ending) ??
					`An import takes ${Object.keys(readers)
						.map((ending) => `.${ending}`)
						.join(', ')}. Save the file as one of these.`,
			);
		return await fileReader(file, name, { encoding: own?.encoding, delimiter: own?.delimiter });
	} catch (cause) {
		if (cause instanceof EncodingFailure) return { problems: [cause.problem] };
		if (cause instanceof SizeFailure)
			return refuse(
				file,
				'too-large',
				`The file is larger than ${importLimits.textBytes / 1024 / 1024} MB; an import takes no more.`,
				'Export only the references that the review includes.',
			);
		const sentence = formatSystemError(cause) ?? (isMissing(cause) ? 'There is no such file.' : undefined);
		if (sentence === undefined) throw cause;
		return refuse(file, 'unreadable-file', sentence, 'Check the name, and whether you may read it.');
	}
}

const isMissing = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

function refuse(file: string, kind: ImportProblem['kind'], message: string, hint: string): FileReading {
	return { problems: [{ kind, file, message, hint }] };
}
