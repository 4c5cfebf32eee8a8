/** What stands in a workbook of records beside the records themselves. */
import { formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const recordsWorkbookWording = /* @__PURE__ */ english({
	/** Names of sheets: at most 31 characters, without `: \ / ? * [ ]`. */
	sheets: { about: 'About', notes: 'Notes and doubts', columns: 'Columns', codes: 'Codes', records: 'Records' },
	/** Heads of the first sheet. */
	about: 'About these records',
	text: 'Text',
	review: 'Review',
	selection: 'Selection',
	address: 'Address of the selection',
	count: ({ many }: Noun) => `Number of ${many}`,
	inDoubt: 'In doubt',
	/** How many reports meet the selection by a value in doubt alone. */
	doubted: (count: number, { one, many }: Noun) =>
		`${formatNumber(count)} ${count === 1 ? one : many} only by a value in doubt`,
	version: 'Data version',
	date: 'Date of the data',
	accessed: 'Saved on',
	licence: 'Licence',
	cite: 'How to cite',
	citation: ({ attribution, title, version, date }: WorkbookCitation) =>
		`${attribution} Data: ${title}, version ${version} (${date}).`,
	sheet: (name: string) => `Sheet “${name}”`,
	notesHold: 'Notes, places in the source and doubts of single values.',
	columnsHold: 'What each column of each sheet holds.',
	codesHold: 'The codes of the codebook, and the states of values that are missing.',
	recordsHold:
		'This sheet lets the program read the workbook back. Leave it as it is. The program refuses a workbook in which another sheet was changed, so that no change is lost unnoticed.',
	/** A column beside one of numbers. */
	stateOf: (column: string) => `${column}: why there is no number`,
	doubts: 'Values in doubt',
	/** The column of the notes that the reader wrote on a shortlist. */
	ownNote: 'Your note',
	/** Heads of the sheets of columns and of codes. */
	column: 'Column',
	name: 'Name in the data',
	holds: 'What it holds',
	variable: 'Variable',
	code: 'Code',
	label: 'Label',
	definition: 'Definition',
	sheetHead: 'Sheet',
	yes: 'yes',
	no: 'no',
});

interface WorkbookCitation {
	/** Whom to name, as the licence says it. */
	attribution: string;
	title: string;
	version: string;
	date: string;
}
