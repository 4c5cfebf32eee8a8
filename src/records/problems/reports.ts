/** Kinds of problem: reports, their references and readings. */
import type { KindOfProblem } from './kind.ts';

export const reportProblems = {
	'duplicate-report': {
		severity: 'error',
		title: 'One report in two records',
		meaning: 'Two records whose references have the same DOI, or the same title and year.',
		example: 'References 12 and 21 with one DOI.',
		remedy: 'Keep one record.',
	},
	'duplicate-reference': {
		severity: 'error',
		title: 'One reference, used twice',
		meaning:
			'A number or an id that two references have; a report that stands twice in a record; the main report of two records, of which one has no `label`; or a report that `excluded.yaml` lists and a record includes.',
		example: '`reference: 12` in two studies.',
		remedy: 'Correct one of them. Give two studies of one report a `label` each.',
	},
	'duplicate-label': {
		severity: 'error',
		title: 'One label for two studies',
		meaning: 'Two records with the same `label`.',
		example: '`label: Okafor 2019, study 1` in two studies.',
		remedy: 'Give each its own.',
	},
	'two-reports': {
		severity: 'error',
		title: 'Two main reports',
		meaning: 'A record with both `report` and `reports`, or with two reports that are `main`.',
		example: '`reports: [{ reference: 12, main: true }, { reference: 13, main: true }]`',
		remedy: 'Keep the list `reports`, with `main: true` at one report at most.',
	},
	'undecided-retraction': {
		severity: 'error',
		title: 'A retracted study of which nobody decided whether it counts',
		meaning:
			'A record names a retraction of its study, and `review.yaml` does not say whether retracted studies are counted.',
		example: '`reports: [12, { reference: 31, is: retraction }]` without `retracted` in `review.yaml`',
		remedy:
			'Write `retracted: counted` in `review.yaml`: the site then marks such studies wherever it names them, and each count says how many there are. Or write `retracted: left-out`: then such a study keeps its page, no count, figure or table has it, and the methods and the list of studies name it.',
	},
	'notice-in-one-record': {
		severity: 'error',
		title: 'A retraction that one of several records names',
		meaning:
			'Several records have one main report, and only some of them name its retraction, or the concern that was raised about it: readers of the others would take it for sound.',
		example: '`reports: [12, { reference: 31, is: retraction }]` in one record, and `report: 12` in another',
		remedy: 'Name the notice in each of them. A correction may be about one study alone, and is not asked for.',
	},
	'doubtful-name': {
		severity: 'warning',
		title: 'A name that is probably none, or several',
		meaning: 'A name of a reference that holds "et al.", several people, or a person in the place of a group.',
		example: '`author: "Smith J, Jones K"`',
		remedy: 'Write each person with `family` and `given`. A name that is meant as it stands has `parse-names: false`.',
	},
	'capital-title': {
		severity: 'warning',
		title: 'A title in capitals',
		meaning: 'A title of a reference in which all letters are capitals, as some databases give it.',
		example: '`title: TUTORING IN SCHOOLS`',
		remedy: 'Write it as a sentence; if it is meant so, as `<span class="nocase">…</span>`.',
	},
	'label-number-differs': {
		severity: 'error',
		title: 'The printed number is another one',
		meaning: 'The number in brackets in the printed label is not `report.reference`.',
		example: '`printed: "Okafor 2019 [12]"` and `reference: 21`',
		remedy: 'Correct one; if the review prints another number, name it with its brackets in `report.difference`.',
	},
	'not-charted': {
		severity: 'error',
		title: 'Not charted, though charting is complete',
		meaning: '`not-charted` although `review.yaml` says that charting is complete.',
		example: '`training: not-charted`',
		remedy: 'Chart it; if the review is silent, write `not-in-review`.',
	},
	'changed-since-verified': {
		severity: 'warning',
		title: 'Changed since a person verified it',
		meaning:
			'A value or an entry that is not what was verified: the digest beside the verification is of something else. It no longer counts as verified.',
		example: '`of: { country: abcdefghijkl }` after the country was corrected.',
		remedy: 'Let a person verify it again, and write the new digest, or remove the line. `npm run verify` does both.',
	},
	'same-reading': {
		severity: 'error',
		title: 'A second reading that says the same',
		meaning: 'A second reading that says the same as the value.',
		example: '`value: 12` and a reading of 12.',
		remedy: 'Remove the reading.',
	},
} as const satisfies Record<string, KindOfProblem>;
