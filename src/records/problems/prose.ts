/** Kinds of problem: guidance and other prose. */
import type { KindOfProblem } from './kind.ts';

export const proseProblems = {
	'prose-syntax': {
		severity: 'error',
		title: 'Cannot be read as MDX, or has no head',
		meaning:
			'The prose cannot be read as MDX: a tag is not closed, or a "<" or "{" stands in the words; or its head does not stand between two lines `---`, the first of the file and one more.',
		example: '`<Term of="distance=near-peer">near-peers` without `</Term>`.',
		remedy:
			'Close the tag, or let it close itself (`<Count words />`). Attributes stand in straight quotation marks. Write `&lt;` and `&#123;` for the characters themselves, and comments as `{/* so */}`.',
	},
	'prose-code': {
		severity: 'error',
		title: 'A program in prose',
		meaning: 'Prose holds an import, or an expression in braces. Nothing in content is a program.',
		example: '`{1 + 1}`.',
		remedy: 'Use a component; all of them are there without an import.',
	},
	'unknown-component': {
		severity: 'error',
		title: 'A component that nobody draws',
		meaning: 'A tag that is not one of the components, or HTML.',
		example: '`<Counts of="training=none" />`.',
		remedy:
			'Use one of the components of [Guidance](coding-guide.md#guidance), and Markdown for headings, lists and emphasis.',
	},
	'unknown-attribute': {
		severity: 'error',
		title: 'An attribute that nobody reads',
		meaning:
			'A component does not know the attribute, has two of which it shows one, or encloses words that it would not show.',
		example: '`<Count if="training=none" />`.',
		remedy: 'Use one of its attributes; the message lists them.',
	},
	'missing-attribute': {
		severity: 'error',
		title: 'A component without what it needs',
		meaning: 'A component lacks an attribute that it needs, has it empty, or encloses nothing.',
		example: '`<Value of="training-hours" />` without a study.',
		remedy: 'Add the attribute, or the words.',
	},
	'unknown-finding': {
		severity: 'error',
		title: 'A finding that is not there',
		meaning: 'No study has a finding of that name. Findings are named by study and id.',
		example: '`<Findings ids="okafor-2019/calmer" />` where the id is `calm`.',
		remedy: 'Correct the name; ids of findings stand in the record.',
	},
	'unknown-recommendation': {
		severity: 'error',
		title: 'A recommendation that is not there',
		meaning: 'No recommendation has that id.',
		example: '`recommendations: [train-tutor]`.',
		remedy: 'Use the name of a file in `recommendations/`.',
	},
	'unknown-figure': {
		severity: 'error',
		title: 'A figure that is not there',
		meaning: 'No figure has that id.',
		example: '`<Figure id="direction" />`.',
		remedy: 'Use an id of `figures.yaml`.',
	},
	'unknown-question': {
		severity: 'error',
		title: 'A question page that is not there',
		meaning: '`planner.yaml` or prose names a question page that is not there.',
		example: '`question: train-tutor`.',
		remedy: 'Use the name of a file in `guidance/`.',
	},
	'typed-link': {
		severity: 'error',
		title: 'A link into the site that is typed',
		meaning: 'A link into the site that is typed in Markdown. It would break under another path, and nobody checks it.',
		example: '`[a study](/studies/okafor-2019/)`.',
		remedy:
			'Let a component make it, such as `<Cite study="okafor-2019" />` or `<Question id="matching" />`. Pages may lead to their neighbours, as in `../methods/`.',
	},
	'not-none': {
		severity: 'error',
		title: 'None, where there is one',
		meaning:
			'Words say that no report has something, and the records have one. It is reported once nothing else is an error, because the records have to be counted.',
		example: '`<None of="training=provided">none of the reports trained tutors</None>`, and one did.',
		remedy:
			'Say how many (`<Count of="training=provided" words />`), or write what is still true. If the record is wrong, correct the record.',
	},
	'typed-none': {
		severity: 'error',
		title: '"None of the reports" without its count',
		meaning:
			'Prose, or the `beyond` of a recommendation, says "none of the reports" or the like, and nothing in the records is named that could show whether it is so.',
		example: '"None of the reports compared trained with untrained tutors."',
		remedy:
			'Put the words into `<None of="…"> … </None>`, with the selection that must find nothing; a recommendation names it in `none`. If it speaks of no records, put the words into `<Intended>…</Intended>`.',
	},
	'not-all': {
		severity: 'error',
		title: 'All, where some do not',
		meaning:
			'Words say that all have something, and in the records some do not. It is reported once nothing else is an error, because the records have to be counted.',
		example:
			'`<All of="training=provided" among="design=cohort">All</All> cohorts trained tutors`, and five of six did.',
		remedy:
			'Say how many (`<Count of="training=provided" words />`), or write what is still true. If the record is wrong, correct the record.',
	},
	'not-few': {
		severity: 'error',
		title: 'Few, where there are none or more than a quarter',
		meaning:
			'Words say that few have something, and in the records none has it, or more than a quarter. It is reported once nothing else is an error, because the records have to be counted.',
		example: '`<Few of="training=provided">Few</Few> reports describe trained tutors`, and half of them do.',
		remedy:
			'Say how many (`<Count of="training=provided" words />`), or write what is still true. If the record is wrong, correct the record.',
	},
	'not-most': {
		severity: 'error',
		title: 'Most, where it is not more than half',
		meaning:
			'Words say that most have something, and in the records not more than half have it. It is reported once nothing else is an error, because the records have to be counted.',
		example:
			'`<Most of="training=provided" among="design=cohort">Most</Most> cohorts trained tutors`, and three of six did.',
		remedy:
			'Say how many (`<Count of="training=provided" words />`), or write what is still true. If the record is wrong, correct the record.',
	},
	'typed-most': {
		severity: 'warning',
		title: '"Most reports" or "every report" without their count',
		meaning:
			'Prose says "most of the reports", "every report", "nearly all findings" or the like, and nothing in the records is named that could show whether it is so; or a `Most` says "nearly all", and only more than half is counted. In a `Statement` or an `Example`, the review says it, or it is about people.',
		example: '"Most reports describe trained tutors."',
		remedy:
			'Write `<Most of="…" among="…">Most</Most> reports`, with the selection that more than half meet, or `<All of="…">every report</All>`. Where it is no count of records, put the words into `<Intended>…</Intended>`.',
	},
	'vague-amount': {
		severity: 'warning',
		title: 'A vague amount in prose',
		meaning:
			'Prose says "few", "many", "several", "often", "rarely" or the like, or that only some reports did something, and nothing shows whether it is so. In a `Statement` or an `Example`, the review says it, or it is about people. A question, an item of a checklist and a time ("a few weeks") claim nothing of the records.',
		example: '"Several reports describe trained tutors, only Okafor 2019 for a whole year."',
		remedy:
			'Say how many (`<Count of="…" total words />`) or who (`only in <Studies of="…" />`), or let it be counted (`<Few of="…">Few</Few>`). Where it is no count of records, put the words into `<Intended>…</Intended>`.',
	},
	'typed-number': {
		severity: 'error',
		title: 'A number that is typed, not counted',
		meaning: 'A digit or a number word is typed in guidance, where it may be a count.',
		example: '"Eight programmes trained their tutors."',
		remedy:
			'Let it be counted (`<Count of="training=provided" words />`) or taken from a record (`<Value … />`). A number that is no count stands in `<Intended>…</Intended>`.',
	},
	'stilted-words': {
		severity: 'warning',
		title: 'A turn that is read twice',
		meaning:
			'Prose, or a text of a record that readers see, uses a turn that is archaic, bureaucratic or roundabout. The list is `src/records/plain-english.ts`. A codebook and records that were imported are not judged: their words are those of the team.',
		example: '"Reports tell of tutors who went on."',
		remedy: 'Say it in the words of the hint, or in other plain ones.',
	},
	'long-sentence': {
		severity: 'warning',
		title: 'A sentence that is too long',
		meaning: 'A sentence of prose with more than 35 words. A component counts as one, however much it shows.',
		example: 'A sentence with three clauses and a list.',
		remedy: 'Make two sentences of it.',
	},
	'many-passives': {
		severity: 'warning',
		title: 'A page that is mostly passive',
		meaning: 'More than half of the sentences of a page (with ten or more) are passive.',
		example: '"Training was asked for."',
		remedy: 'Say who did it: "Tutors asked for training."',
	},
	'unexplained-term': {
		severity: 'warning',
		title: 'A term without its meaning',
		meaning: 'A term of research stands on a page for the first time, and no meaning in brackets stands behind it.',
		example: '"In focus groups, students said …"',
		remedy: 'Write "focus groups (group interviews)", let `<Term>` give a definition, or use other words.',
	},
	'missing-part': {
		severity: 'error',
		title: 'A question page without one of its parts',
		meaning: 'A question page lacks a part, has one twice or in another order, or has words outside of all parts.',
		example: 'No `<Part of="decide">`.',
		remedy: 'Write all six parts, in the order of [Guidance](coding-guide.md#guidance).',
	},
} as const satisfies Record<string, KindOfProblem>;
