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
		title: 'One reference number, used twice',
		meaning: 'A reference number that two references or two records have.',
		example: '`reference: 12` in two studies.',
		remedy: 'Correct one of them.',
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
