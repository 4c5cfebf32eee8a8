/**
 * Descriptions of keys, for the schemas of the published JSON: of those keys that only the published form has. Keys that
 * content has too are described in `schema/`. The texts document a format, so they are in the language of its keys.
 */

/** Fields of a value, and of every entry. */
export const valueSchemaTexts = {
	coded: (codings: readonly { coding: string; label: string }[]) =>
		`Who coded it. ${codings.map(({ coding, label }) => `${coding}: ${label}`).join('; ')}`,
	note: 'The detail, in the words of the site',
	place: 'Where in the source it stands',
	doubt: 'Why it may be wrong',
	min: 'Lower end of a range, or "at least"',
	max: 'Upper end of a range, or "at most"',
	approximate: 'Printed as approximate',
	otherPlace: 'Where the other reading stands',
	printed: 'The data as printed',
	quotes: 'Passages of the source behind the value',
	quote: 'The passage, letter by letter',
	quoteCode: 'The code that it speaks for; all of them without it',
	also: 'Beside the codes: why there may be more of them',
	changed: 'Whether it has changed since, so that it no longer counts as verified',
	from: 'The entries from which it was computed',
	state: 'Why there is no value',
	readings: 'What the source says elsewhere',
};

export const entrySchemaTexts = {
	id: 'Unique in its study, and kept',
	values: 'By variable',
	count: 'How many people',
	printedNumber: 'The number as printed',
	name: 'The name of the instrument, or a short description',
	ownName: 'What it is called',
	weeks: 'Weeks after the end of the programme',
	printedMoment: 'The moment as printed',
	text: 'The finding, in the words of the site',
	figures: 'Its numbers, as printed',
	list: (name: string) => `The ${name}, or why there are none`,
};

export const studySchemaTexts = {
	id: 'Kept for ever; its page is studies/ID/',
	label: 'First author and year, or what the review calls it; unique',
	key: "Its id in the team's own table",
	reference: "Its number in the review's reference list, or its id in references.json",
	reports: 'Its reports beside the one that stands for it',
	printed: "The review's own label, letter by letter",
	difference: 'How the label differs from the reference list',
	is: 'What the report is, where it is no full report of results',
	programme: 'What groups reports; the id of the study where nothing does',
	values: 'By variable, always in full form',
	field: 'The variable or list',
	decision: 'What was decided',
	reason: 'Why',
	decisions: 'Judgements made while charting',
	replacedBy: 'Of a study that is not counted any more: the study that takes its place',
};

export const fileSchemaTexts = {
	date: 'The day of this version',
	label: 'What readers see',
	definition: 'When it applies',
	codes: 'The codes, in their order',
	questions: 'Question pages: the design choice, and the findings that compare the options',
	changes: 'Newest first',
	cslItem: 'CSL-JSON',
	studies: 'The records of all studies',
	allRecords: 'The file that holds all records, a line each',
	parts: 'The parts that hold the records, in the order of the studies; each is like a file of these studies alone',
	partName: 'Path beside this file; the part is compressed with gzip',
	partBytes: 'Its size',
	partHash: 'Its SHA-256 digest, with "sha256:" in front',
	partStudies: 'The ids of its studies',
	study: 'The record of one study',
	codebook: 'What was charted, and how it was decided',
	review: 'The review as a whole',
	references: 'The reference list',
};

/** Fields of statements that only the published form has. */
export const claimSchemaTexts = {
	file: 'The statements of the review, compared with its records',
	sections: 'The sections of the review in which they stand, in the order in which they are read',
	claims: 'The statements, in the order of the review',
	coverage: 'Each place of the text that could be a statement, with what covers it',
	agreement: 'The log of the two readings of the review: what each found, where they differ, and what became of it',
	verdict: 'What all readings come to',
	firm: 'The same without values in doubt',
	readings: 'Each reading of the condition; one without a way to recompute for what is not recomputed',
	ofReading: 'What this reading comes to',
	compares: 'The kind of comparison',
	what: 'What is compared',
	stated: 'What the statement says',
	found: 'What stands against it',
	result: 'Whether they agree',
	alone: 'That nothing but the passage of the statement speaks',
	sets: {
		both: 'Studies that are cited and recorded so',
		otherwise: 'Studies that are cited and recorded otherwise',
		open: 'Studies that are cited and whose records leave it open',
		uncited: 'Studies that are recorded so and not cited',
		aside: 'Studies that are not cited, and of which the passage of the statement alone decides',
	},
};
