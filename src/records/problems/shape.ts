/** Kinds of problem: a value, key or text whose form differs from that of its field. */
import type { KindOfProblem } from './kind.ts';

export const shapeProblems = {
	'unknown-key': {
		severity: 'error',
		title: 'A key that nobody reads',
		meaning: 'A key that nobody reads.',
		example: '`desing: cohort`',
		remedy: 'Correct the key, remove it, or add the variable to the codebook.',
	},
	'other-format': {
		severity: 'error',
		title: 'A folder in another format',
		meaning: 'The folder is written in a format that this program does not read: a newer one, or an older one.',
		example: '`format: 2` where the program knows format 1.',
		remedy: 'Use a newer version of the program; or bring an older folder up with `npm run migrate -- FOLDER`.',
	},
	'misplaced-key': {
		severity: 'error',
		title: 'A key that belongs to another group',
		meaning:
			'A key that is missing from one group and stands in another: mostly a line that is indented too far or not far enough. Also an entry of a list that a hyphen too many has cut in two.',
		example: '`country: KE` at the left margin, below `values`.',
		remedy: 'Indent the line as the message says.',
	},
	'missing-key': {
		severity: 'error',
		title: 'A key that is needed',
		meaning: 'A key that is needed is not there.',
		example: 'A finding without `source`.',
		remedy: 'Add it.',
	},
	'missing-variable': {
		severity: 'error',
		title: 'A variable that is not charted',
		meaning:
			'A variable of the codebook is not charted: in a study, or in an entry of a list. Where charting is complete and the review has tools of appraisal, so are a study without an appraisal, and a domain without a judgement.',
		example: 'A finding without `direction`.',
		remedy: 'Write a code or a value; if there is none, a state.',
	},
	'missing-count': {
		severity: 'error',
		title: 'A group without a count',
		meaning: 'A group of participants has neither a count nor a state.',
		example: '`{ id: pupils, role: pupils, basis: enrolled }`',
		remedy: 'Write `count: 40`, or `count: not-reported`.',
	},
	'wrong-kind': {
		severity: 'error',
		title: 'Another kind of value',
		meaning:
			'Another kind of thing than the field takes. Numbers are written in plain digits: `1e3`, `0x1F`, `010`, `1,000`, `.inf` and the like are read as text.',
		example: '`count: "120"`, `count: about 60`, a list where one code stands.',
		remedy:
			'Write a number without quotes, text in quotes, one code without brackets, and `{ value: 60, approximate: true }` for about 60.',
	},
	'wrong-form': {
		severity: 'error',
		title: 'Written in another form',
		meaning: 'Text in another form than the field takes, or a day that does not exist.',
		example: '`DOI: https://doi.org/10.5555/x`, `2022-11-31`',
		remedy: 'Write it as the message shows.',
	},
	'unknown-code': {
		severity: 'error',
		title: 'Not a code of the variable',
		meaning: 'A word that is not a code of the variable.',
		example: '`design: RCT`',
		remedy: 'Take a code from the codebook, or a state; add a code only if the definition of none fits.',
	},
	'unknown-word': {
		severity: 'error',
		title: 'Not one of the words of this field',
		meaning: 'A word that is not one of the fixed words of the field.',
		example: '`basis: enroled`',
		remedy: 'Take one of the words in the message.',
	},
	'state-in-list': {
		severity: 'error',
		title: 'A state in a list of codes',
		meaning: 'A state in a list of codes. A state stands alone, or beside the codes in `also`.',
		example: '`activities: [social-events, unclear]`',
		remedy: 'Write `{ value: [social-events], also: unclear }`, or the state alone; a doubt goes into `doubt`.',
	},
	'repeated-code': {
		severity: 'error',
		title: 'A code twice in one value',
		meaning: 'A code twice in one value.',
		example: '`foods: [seeds, seeds]`',
		remedy: 'Keep one.',
	},
	'text-too-long': {
		severity: 'error',
		title: 'Text that is too long',
		meaning: 'Text that is longer than the field allows.',
		example: 'A finding of a whole paragraph.',
		remedy: 'Shorten it; split a finding that holds two.',
	},
	'empty-text': {
		severity: 'error',
		title: 'Text without a letter',
		meaning:
			'Text that says nothing: none at all, spaces and marks that nobody sees, or stops and dashes alone. Only what is printed, or was read there, may be a sign alone.',
		example: '`note: " "`, `title: "…"`',
		remedy: 'Write it, or remove the line.',
	},
	'empty-list': {
		severity: 'error',
		title: 'A list without entries',
		meaning: 'A list without entries. Absence has its own words.',
		example: '`measures: []`',
		remedy: 'Write a state, such as `not-in-review`.',
	},
	'raw-html': {
		severity: 'error',
		title: 'HTML in text',
		meaning: 'HTML in text.',
		example: '`text: More <b>birds</b>`',
		remedy: 'Remove the tags.',
	},
	'unsafe-url': {
		severity: 'error',
		title: 'An address that is not safe to follow',
		meaning: 'An address that is not safe to follow.',
		example: '`url: javascript:alert(1)`',
		remedy: 'Write the whole address with `https://`.',
	},
	'value-and-state': {
		severity: 'error',
		title: 'A value and a state at once',
		meaning: 'A value and a state at once.',
		example: '`{ value: cohort, state: unclear }`',
		remedy: 'Keep one; a doubt goes into `doubt`.',
	},
	'value-and-range': {
		severity: 'error',
		title: 'A number and a range at once',
		meaning: 'A number and a range at once.',
		example: '`{ value: 120, min: 60, max: 130 }`',
		remedy: 'Keep one. What the review says elsewhere goes into `readings`.',
	},
	'no-value': {
		severity: 'error',
		title: 'Neither a value nor a state',
		meaning: 'Neither a value nor a state: the line is empty, has only a note, or says "at least 0".',
		example: '`design:` as `new:study` leaves it.',
		remedy: 'Fill it in, or write a state.',
	},
	'collected-value': {
		severity: 'error',
		title: 'A value that is collected, typed',
		meaning: 'A value that is collected from a list or the reference is typed.',
		example: '`year: 2019`',
		remedy: 'Remove it and correct it where it is collected from; `note`, `doubt` and `readings` may stay.',
	},
} as const satisfies Record<string, KindOfProblem>;
