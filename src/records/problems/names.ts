/** Kinds of problem: ids, and names that refer to something. */
import type { KindOfProblem } from './kind.ts';

export const nameProblems = {
	'id-not-file-name': {
		severity: 'error',
		title: 'Id and file name differ',
		meaning: 'The id is not the name of the file; for a version, its number.',
		example: '`id: okafor-2109` in `okafor-2019.yaml`',
		remedy: 'Rename the file, or correct the id.',
	},
	'duplicate-id': {
		severity: 'error',
		title: 'An id that is used twice',
		meaning:
			'An id that is used twice, among files or in one list, as in a file that began as a copy of another; a figure that a page draws twice over the same reports; a variable or question that `planner.yaml` asks twice; a tool that appraises a study twice.',
		example: 'Two findings called `less-stress`.',
		remedy: 'Rename one; keep the published one. Of a figure keep one, or draw the other `among` a selection.',
	},
	'repeated-entry': {
		severity: 'error',
		title: 'A thing that a list names twice',
		meaning:
			'A list that names one thing twice, such as a study, a variable or a place; also in an attribute of prose.',
		example: '`studies: [okafor-2019, okafor-2019]`',
		remedy: 'Keep one.',
	},
	'reserved-name': {
		severity: 'error',
		title: 'A name that means something else',
		meaning:
			'An id, a code or the name of a file that means something else in addresses or records; or that no file can have on Windows (`con`, `prn`, `aux`, `nul`, `com1`, `lpt1` and their like).',
		example: 'A variable called `sort`, or a code `con`.',
		remedy: 'Choose another word.',
	},
	'alias-in-use': {
		severity: 'error',
		title: 'An earlier name that is in use',
		meaning:
			'An earlier name, kept for old addresses, that is in use again or stands twice; or an address that is said to lead elsewhere, and is still there.',
		example: '`aliases: [design]` while there is a variable `design`.',
		remedy: 'Remove the alias, or rename what uses it.',
	},
	'not-selectable': {
		severity: 'error',
		title: 'Something that a selection cannot ask for',
		meaning:
			'A part of a selection that an address reads but that selects nothing, or that its variable cannot answer.',
		example: '`selection: foods=seeds&view=table`',
		remedy: 'Remove it, or ask as [Named selections](coding-guide.md#named-selections) shows.',
	},
	contradiction: {
		severity: 'error',
		title: 'A selection that contradicts itself',
		meaning: 'A selection that asks for a code and excludes it, or has two ranges of one variable.',
		example: '`selection: foods=seeds&foods.not=seeds`',
		remedy: 'Keep one of the two.',
	},
	'unknown-entry': {
		severity: 'error',
		title: 'Part of a group that is not there',
		meaning: 'A group that is part of, or overlaps, one that is not there.',
		example: '`within: al`',
		remedy: 'Name a group of the same record.',
	},
	circle: {
		severity: 'error',
		title: 'Groups, codes or records within each other',
		meaning:
			'Groups of participants, or codes of a variable, that are part of each other; or a record that is replaced by itself, or by one that is not counted.',
		example: '`a` within `b`, `b` within `a`.',
		remedy: 'Remove `within` from the largest. As `replaced-by`, name the record that is counted.',
	},
	'needless-overlap': {
		severity: 'error',
		title: 'An overlap with a group around it',
		meaning: 'A group that is said to overlap itself, or a group that it is part of.',
		example: '`{ id: focus-group, within: pupils, overlaps: pupils }`',
		remedy: 'Remove `overlaps`; `within` says it all.',
	},
	'unknown-programme': {
		severity: 'error',
		title: 'A programme that is not in the list',
		meaning: 'A programme that is not in `programmes.yaml`.',
		example: '`programme: winter-wacht`',
		remedy: 'Correct it, or add the programme.',
	},
	'unknown-reference': {
		severity: 'error',
		title: 'A reference that is not in the list',
		meaning: 'A number that no reference has.',
		example: '`reference: 222`',
		remedy: 'Correct it, or add the reference.',
	},
	'unknown-study': {
		severity: 'error',
		title: 'A study that is not there',
		meaning: 'A study that is not there, in `charting.yaml`, a change, or `replaced-by` of a record.',
		example: '`studies: [okafor-2109]`',
		remedy: 'Correct it. Studies that were removed are named only in changes of the kind `removed`.',
	},
	'unknown-variable': {
		severity: 'error',
		title: 'A variable that is not in the codebook',
		meaning: 'A variable that is not in the codebook, or describes something else than is needed there.',
		example: '`table: [contry]` in `review.yaml`',
		remedy: 'Correct the id.',
	},
	'unknown-country': {
		severity: 'error',
		title: 'Not the code of a country',
		meaning: 'Two capitals that are no assigned ISO 3166-1 code.',
		example: '`country: UK`',
		remedy: 'Write `GB`.',
	},
	'unknown-verifier': {
		severity: 'error',
		title: 'A verifier whom the review does not name',
		meaning:
			'A verification by somebody who is not among `people` and `verifiers` in `review.yaml`, or by software. Software is never a verifier.',
		example: '`by: MRX`',
		remedy: 'Write the initials, id or name of a person, or add the person to `verifiers`.',
	},
	'unknown-part': {
		severity: 'error',
		title: 'A verified part that the record lacks',
		meaning: 'A verification of a value, list or entry that the record does not have.',
		example: '`of: { contry: abcdefghijkl }`',
		remedy: 'Correct the name, or remove the line.',
	},
	'unknown-place': {
		severity: 'error',
		title: 'A source without its place',
		meaning: 'A source that does not begin with one of `places` in `review.yaml`.',
		example: '`source: Tabel 1, Outcome`',
		remedy: 'Begin with the place, then a comma and the detail.',
	},
} as const satisfies Record<string, KindOfProblem>;
