/** Kinds of problem: numbers and dates that are impossible or do not fit each other. */
import type { KindOfProblem } from './kind.ts';

export const numberProblems = {
	'negative-count': {
		severity: 'error',
		title: 'A number below the smallest',
		meaning:
			'A number below the smallest that can stand there: the `min` of its variable, otherwise 0 for what is counted.',
		example: '`count: -3`',
		remedy: 'Correct it. Where negative numbers are right, the variable has a `min` below zero.',
	},
	'number-too-large': {
		severity: 'error',
		title: 'A number that is too large or too fine',
		meaning:
			'A number that is too large or too fine to be told from its neighbours, above the `max` of its variable or finer than its `decimals`, or a year of more than four digits.',
		example: '`count: 0.30000000000000004`, as a spreadsheet may give it.',
		remedy:
			'Round it: up to fifteen digits fit, six of them behind the point. Of larger things count thousands or millions.',
	},
	'fractional-count': {
		severity: 'error',
		title: 'A fraction where whole things are counted',
		meaning: 'A fraction where whole things are counted, or where the variable has `decimals: 0`.',
		example: '`count: 59.5`',
		remedy: 'Write the whole number; what is printed goes into `printed`.',
	},
	'min-above-max': {
		severity: 'error',
		title: 'A range whose ends are exchanged',
		meaning: 'A range whose ends are exchanged.',
		example: '`{ min: 12, max: 5 }`',
		remedy: 'Exchange them.',
	},
	'outside-interval': {
		severity: 'error',
		title: 'An estimate outside its interval',
		meaning: 'An estimate that is below the lower end of its interval, or above the upper end.',
		example: '`{ value: 2.1, low: 1.05, high: 1.92 }`',
		remedy:
			'Correct the number that is mistyped. If the source prints them so, leave the interval out, and keep it as `printed`.',
	},
	'half-interval': {
		severity: 'error',
		title: 'An interval with one end',
		meaning: 'An estimate with `low` and without `high`, or the other way round, or a level without an interval.',
		example: '`{ value: 1.42, low: 1.05 }`',
		remedy: 'Write both ends. If the source prints one, leave the interval out, and keep it as `printed`.',
	},
	'interval-without-level': {
		severity: 'error',
		title: 'An interval without a level',
		meaning: 'An interval around an estimate gives no `level`, and its variable names none for all of them.',
		example: '`{ value: 1.42, low: 1.05, high: 1.92 }` of a variable without `estimate.level`',
		remedy:
			'Write the level, such as `level: 95`; or, where all intervals have the same, under `estimate` in the codebook.',
	},
	'not-above-zero': {
		severity: 'error',
		title: 'A number on a logarithmic scale that is not above zero',
		meaning: 'A logarithmic scale has no zero and nothing below it: no estimate, no interval and no null value.',
		example: '`{ value: -0.35, low: -0.6, high: -0.1 }` of a variable with `axis: logarithmic`',
		remedy:
			'Correct the number. Where records hold logarithms of ratios, as many tables do, the axis of the variable is `linear`, and its null value 0.',
	},
	'missing-scale': {
		severity: 'error',
		title: 'An estimate without a scale',
		meaning: 'A variable of the kind `estimate` does not say what its scale is.',
		example: '`kind: estimate` without `estimate`',
		remedy:
			'Write `estimate: { scale: risk ratio, axis: logarithmic, null-value: 1, level: 95 }`, as it is in your review.',
	},
	'groups-do-not-add-up': {
		severity: 'error',
		title: 'Groups that do not add up',
		meaning:
			'Groups `within` another have more people than it: one of them, or together those on one basis that do not overlap. Or they divide it, as into tutors and pupils, and have fewer. Notes make no difference.',
		example: '49 people, of them 29 who answered once and 32 who answered later.',
		remedy:
			'Correct the number. To keep both, mark the one that may be off as `approximate` or give it a `doubt`; say of groups that share people that one `overlaps` the other.',
	},
	'more-answered-than-enrolled': {
		severity: 'warning',
		title: 'More answers than people',
		meaning:
			'More people in a role responded than were enrolled in it, or more answers were analysed than were given. Groups are alike if they have the same code of each variable that takes one.',
		example: '40 pupils enrolled, 45 pupils responded.',
		remedy:
			'Correct the number or the basis. If the source prints them so, keep both, and give the one that may be off a `doubt`: it is not compared, and readers see why.',
	},
	'part-exceeds-whole': {
		severity: 'warning',
		title: 'A part that is more than its whole',
		meaning: 'A printed part is more than the whole that is printed beside it.',
		example: '`figures: 52 of 48`',
		remedy:
			'Correct the number. If the source prints them so, keep them, and say in the `doubt` of the entry that they do not fit.',
	},
	'percentage-does-not-fit': {
		severity: 'warning',
		title: 'A percentage of other numbers',
		meaning:
			'A percentage that is not that of the part and the whole beside it, rounded as printed; or the response rate of a group that is not that of the group around it, or of all that were enrolled in its role.',
		example: '`figures: 77% (42/77)`; 42 responded, `printed: 42 (77% response rate)`, of 77 enrolled.',
		remedy:
			'Correct the number. If the source prints them so, keep them, and say in a `doubt` of the entry, or of the number that may be off, that they do not fit.',
	},
	'ratio-does-not-fit': {
		severity: 'warning',
		title: 'A ratio of other numbers',
		meaning:
			'A number whose `unit` is counted `per` something is not what the two numbers of the record make. They are compared where the codebook sums up both from the participants: `unit` names what is counted, and `per` ends with the word for one of the other, such as "a teacher". A range is compared as a range, a single number as rounded.',
		example: '4 pupils to a teacher, 96 pupils and 28 teachers.',
		remedy:
			'Correct the number. If the source prints them so, keep all of them, and give the ratio a `doubt`, or the number that may be off. What is `approximate` is compared with nothing.',
	},
	'flow-does-not-add-up': {
		severity: 'error',
		title: 'A selection flow that does not add up',
		meaning:
			'Boxes of the [selection flow](coding-guide.md#selection-flow) whose numbers cannot all be right: more are left out than there were, another number is left, reasons are not their sum; or the searches found another number than the flow begins with.',
		example: '152 assessed, 60, 40, 20 and 99 left out, 7 included.',
		remedy:
			'Correct the number. If the source prints them so, give the box that may be off a `doubt`. Where some were left out without a number, add a box beside with a state as its count.',
	},
	'included-differs': {
		severity: 'error',
		title: 'Another number of records than were included',
		meaning:
			'The box of the selection flow with `included: true` has another number than there are records in `studies/`, or programmes.',
		example: '`count: 20` after a 21st record was added.',
		remedy:
			'Write the number of records, or add the records that are missing. If the review itself says another number, say in the `doubt` of the box why they differ. A box that is not about the records of this site has `included: false`.',
	},
	'rounds-differ': {
		severity: 'error',
		title: 'Searches of a living review that do not fit',
		meaning:
			'The searches under `living` are not in the order of their days, have the same code twice or not every code of their variable, or the last one or the next one has another day than `dates.search` allows; or the first one has a flow of its own. Or the next search, under `living` or `updates`, is not after the last, or has two days.',
		example: '`living.rounds` ends in 2026, and `dates.search` is of 2024.',
		remedy:
			'Give each code of the variable one search, the first one first. `dates.search` is the day of the last one. The flow of the first one stands under `flow` of `review.yaml`.',
	},
	'records-to-come': {
		severity: 'warning',
		title: 'Fewer records than were included',
		meaning: 'Charting is `partial`, and there are fewer records than the review included.',
		example: '`count: 77` and ten records.',
		remedy: 'Add the others when they are charted.',
	},
	'agreement-does-not-add-up': {
		severity: 'error',
		title: 'A log of charting that does not add up',
		meaning:
			'Numbers in `charting.yaml` or `claims/agreement.yaml` that cannot be right: more differences than pairs, more pairs than there are records, entries or statements, a counted difference without pairs, of another variable than its field, between equal readings, or of no statement.',
		example: '`pairs: 0` for a variable with one difference.',
		remedy: 'Correct the pairs; leave `variable` out of entries that are not differences between the two readings.',
	},
	'dates-out-of-order': {
		severity: 'error',
		title: 'Days in another order than things happen',
		meaning:
			'Days or years in another order than things happen: a search after the last search, data before it, the review before the first one, a version before its forerunner, a reference later than the data.',
		example: '`search: 2024-06-30` and `data: 2024-01-15`',
		remedy: 'Correct one of the two; the message names both.',
	},
	'year-out-of-bounds': {
		severity: 'error',
		title: 'A year outside the bounds of the review',
		meaning:
			'A report from outside `years` in `review.yaml`. Where it was online before its issue, the year of `available-date` counts.',
		example: '`issued: 1919`',
		remedy: 'Correct the year, or widen `years`.',
	},
	'year-after-search': {
		severity: 'error',
		title: 'A year after the last search',
		meaning: 'A report from a year after the last search that cannot be: it is later than the year after the data.',
		example: '`issued: 2201`',
		remedy: 'Correct the year, or `dates.search` in `review.yaml`.',
	},
	'issue-after-search': {
		severity: 'warning',
		title: 'An issue after the last search',
		meaning:
			'A report whose issue is of a year after the last search, and nothing says that it was there before. Many are online before their issue.',
		example: '`issued: 2022` where the last search was in 2021.',
		remedy: 'Write when it was online: `available-date: 2021-11`. If it was not, correct the year or `dates.search`.',
	},
} as const satisfies Record<string, KindOfProblem>;
