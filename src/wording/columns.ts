/** Names and descriptions of the columns of the published tables: the data dictionary. */
import type { Noun } from './grammar.ts';
import { english } from './language.ts';

/** The columns of an amount: the number, its range, and whether it is approximate. `name` is the name of the number's own column. */
export const amountColumns = /* @__PURE__ */ english({
	number: (description: string, unit: Noun | undefined) =>
		`${description}${inUnit(unit)} Empty where only a range is known.`,
	min: {
		title: (title: string) => `${title}, at least`,
		description: (name: string, unit: Noun | undefined) => `Lower end, where ${name} is a range.${inUnit(unit)}`,
	},
	max: {
		title: (title: string) => `${title}, at most`,
		description: (name: string, unit: Noun | undefined) => `Upper end, where ${name} is a range.${inUnit(unit)}`,
	},
	approximate: {
		title: (title: string) => `${title}, approximate`,
		description: (name: string) => `Whether ${name} is printed as approximate. Empty where there is no number.`,
	},
});

/** The columns of an estimate: its value, its interval and where that is from, its standard error, and how many it rests on. */
export const estimateColumns = /* @__PURE__ */ english({
	value: (description: string, scale: string, unit: Noun | undefined) =>
		`${description} The estimate, as a ${scale}.${inUnit(unit)}`,
	origins: { given: 'The source gives it', computed: 'Computed from the standard error' },
	parts: {
		low: {
			title: (title: string) => `${title}, lower end`,
			description: (name: string) => `The lower end of the interval around ${name}. Empty without an interval.`,
		},
		high: {
			title: (title: string) => `${title}, upper end`,
			description: (name: string) => `The upper end of the interval around ${name}. Empty without an interval.`,
		},
		level: {
			title: (title: string) => `${title}, level`,
			description: (name: string) => `The level of the interval around ${name}, in per cent.`,
		},
		interval: {
			title: (title: string) => `${title}, interval`,
			description: (name: string) =>
				`Whether the source gives the interval around ${name}, or it was computed from the standard error by the normal approximation.`,
		},
		se: {
			title: (title: string) => `${title}, standard error`,
			description: (name: string) =>
				`The standard error of ${name}; of a ratio, that of its natural logarithm. Empty where the source gives none.`,
		},
		n: {
			title: (title: string) => `${title}, n`,
			description: (name: string) => `How many people or other units ${name} rests on. Empty where that is not known.`,
		},
	},
});

/** The columns of the two ends of a period. */
export const periodColumns = /* @__PURE__ */ english({
	from: (label: string, name: string) => ({
		title: `${label}, from`,
		description: `The start of ${name}, as far as it is known. Empty where it is open.`,
	}),
	to: (label: string, name: string) => ({
		title: `${label}, to`,
		description: `The end of ${name}, as far as it is known. Empty where it is open.`,
	}),
});

function inUnit(unit: Noun | undefined): string {
	return unit === undefined ? '' : ` In ${unit.many === '%' ? 'per cent' : unit.many}.`;
}

export const columnWording = /* @__PURE__ */ english({
	/** The question of the variable, and its definition. */
	variable: (question: string, definition: string | undefined) => [question, definition].filter(Boolean).join(' '),
	date: (description: string) => `${description} As ISO 8601, as far as it is known: 2021, 2021-03 or 2021-03-15.`,
	period: (description: string) =>
		`${description} As ISO 8601: 2019/2021, or 2019/.. for one without an end; one date where both ends are the same.`,
	prose: (description: string) => `${description} In Markdown.`,
	severalCodes: (description: string, codes: readonly { value: string; label: string }[]) =>
		`${description} One or more of: ${codes.map(({ value, label }) => `${value} (${label})`).join(', ')}.`,
	/** A state, which stands in the cell in place of a value. */
	state: (label: string, definition: string) => `${label}. ${definition}`,
	empty: 'Empty',
	earlierColumns: (names: readonly string[]) => `Earlier names of the column: ${names.join(', ')}.`,
	earlierCodes: (code: string, names: readonly string[]) => `Earlier names of the code ${code}: ${names.join(', ')}.`,
});

/** `separator` stands between several values in one cell. */
export const studiesTableWording = /* @__PURE__ */ english({
	title: 'Studies',
	description: (report: Noun, separator: string) =>
		`One row per ${report.one}. Several values in a cell are joined with "${separator}". Where there is no value, the cell holds the word that says why.`,
	id: { title: 'Study', description: 'The id of the record; its page is studies/ID/.' },
	label: { title: 'Label', description: 'What the study is called: first author and year, or its own label; unique.' },
	key: { title: 'Key', description: "Its id in the team's own table." },
	referenceId: {
		title: 'Reference by id',
		description: 'The id of its reference in references.json, where that has no number.',
	},
	date: {
		title: 'Date',
		description:
			'When the report was published, as far as it is known: year, month and day, or the words in its place.',
	},
	otherReports: {
		title: 'Other reports',
		description: 'The references of its reports beside the one that stands for it, by number or id.',
	},
	programme: { title: 'Programme', description: 'What groups reports; the id of the study where nothing does.' },
	programmeName: { title: 'Name of the programme', description: 'Its name, or a short description.' },
	reference: { title: 'Reference', description: "Its number in the review's reference list." },
	printedLabel: { title: 'Label as printed', description: "The review's own label, letter by letter." },
	reportTitle: { title: 'Title', description: 'The title of the report.' },
	authors: { title: 'Authors', description: 'Family name, given names.' },
	journal: { title: 'Journal', description: 'The journal or book.' },
	doi: { title: 'DOI', description: 'Without the address of a resolver.' },
	notice: {
		title: 'Notice',
		description:
			'What was published about the study: retraction, concern (an expression of concern) or correction. Empty without one.',
	},
	relatedReports: {
		title: 'Related reports',
		description:
			'Its protocol, registration, preprint, correction and the like: what each is, and its reference by number or id. Empty without one.',
	},
	entries: {
		title: (list: string) => `Entries in ${list}`,
		description: (list: string) => `How many rows of ${list}.csv describe the study, or why none does.`,
	},
});

export const valuesTableWording = /* @__PURE__ */ english({
	study: { title: 'Study', description: 'The id of the study.' },
	variable: { title: 'Variable', description: 'The id of the variable in the codebook.' },
	state: { title: 'State', description: 'Whether there is a value, or why there is none.' },
	value: {
		title: 'Value',
		description: (separator: string) =>
			`Code, number or text; codes are joined with "${separator}". Empty without one, or with a range.`,
	},
	low: { title: 'Interval from', description: 'Lower end of the interval of an estimate, as the source gives it.' },
	high: { title: 'Interval to', description: 'Upper end of the interval of an estimate, as the source gives it.' },
	level: {
		title: 'Level',
		description: 'The level of that interval in per cent, where it is not that of the variable.',
	},
	se: {
		title: 'Standard error',
		description: 'The standard error of an estimate; of a ratio, that of its natural logarithm.',
	},
	n: { title: 'n', description: 'How many people or other units an estimate rests on.' },
	min: { title: 'Lower end', description: 'Lower end of a range.' },
	max: { title: 'Upper end', description: 'Upper end of a range.' },
	approximate: {
		title: 'Approximate',
		description: 'Whether a number is printed as approximate. Empty where there is no number.',
	},
	printed: { title: 'As printed', description: 'The data as printed.' },
	readings: {
		title: 'Other readings',
		description: 'How many other readings the source gives; studies.json has them.',
	},
	doubt: { title: 'Doubt', description: 'Why it may be wrong.' },
	verified: {
		title: 'Verified',
		description:
			'Which people compared the value with its source, on which day, and with what. Empty where nobody has, or where the value has changed since.',
	},
});

/** Columns that every table of a list has. */
export const entryTableWording = /* @__PURE__ */ english({
	id: { title: 'Entry', description: 'The id of the entry, unique in its study.' },
	note: { title: 'Note', description: 'The detail, in the words of this site.' },
	source: { title: 'Source', description: 'Where the source says so.' },
	coded: { title: 'Coded by', description: 'Who coded it.' },
	doubt: { title: 'Doubt', description: 'Why the entry, its number or one of its codes may be wrong.' },
	verified: {
		title: 'Verified',
		description:
			'Which people compared the entry with its source, on which day, and with what. Empty where nobody has, or where the entry has changed since.',
	},
});

/** Columns that only the tables of some lists have, in addition to the variables. */
export const fieldWording = /* @__PURE__ */ english({
	basis: { title: 'Basis', description: 'Whom the count counts.' },
	count: { title: 'Count', description: 'How many people.' },
	within: { title: 'Within', description: 'The entry of which these people are part.' },
	overlaps: {
		title: 'Overlaps',
		description: 'An entry with which these people overlap, neither being part of the other.',
	},
	printedNumber: { title: 'As printed', description: 'The number as printed.' },
	name: { title: 'Name', description: 'The name of the instrument, or a short description.' },
	ownName: { title: 'Name', description: 'What it is called; empty where it has no name.' },
	weeks: { title: 'Weeks', description: 'Weeks after the end of the programme.' },
	printedMoment: { title: 'As printed', description: 'The moment as printed.' },
	text: { title: 'Finding', description: 'The finding, in the words of this site.' },
	figures: { title: 'Figures', description: 'Its numbers, as printed.' },
});

/** Which people a count includes, as labels on their own. */
export const basisLabels = /* @__PURE__ */ english({
	enrolled: 'Enrolled in the programme',
	responded: 'Responded',
	analysed: 'Analysed',
});
