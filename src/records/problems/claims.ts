/** Kinds of problem: statements of the review that are recomputed from the records. */
import type { KindOfProblem } from './kind.ts';

export const claimProblems = {
	'unknown-section': {
		severity: 'error',
		title: 'A section of the text that nobody lists',
		meaning: 'A claim or a place of the text names a section that `claims/sections.yaml` does not list.',
		example: '`section: discusion`',
		remedy: 'Correct the name, or list the section.',
	},
	'unknown-claim': {
		severity: 'error',
		title: 'A claim that does not exist',
		meaning: 'A page, a recommendation or `claims/coverage.yaml` names a claim that no file in `claims/` holds.',
		example: '`claims: [traned-tutors]`',
		remedy: 'Correct the id.',
	},
	'quantity-without-unit': {
		severity: 'error',
		title: 'A number without what it counts',
		meaning: 'A claim states a number, and no `unit` says of what; or it has a unit and no number.',
		example: '`stated: 12` without `unit: projects`',
		remedy: 'Write the unit as the review does, in the plural.',
	},
	'one-way': {
		severity: 'error',
		title: 'Not one way to recompute a claim',
		meaning:
			'A claim with both `recompute` and `unchecked`, or with neither; an entry of `recompute` with several ways or with none; several readings of a condition of which one has no words; or two readings that are the same.',
		example: '`recompute: [{ selection: training=provided, flow: included }]`',
		remedy:
			'Give each entry one way. Several readings of a condition are several entries, each with `reading`. What cannot be recomputed says why in `unchecked`.',
	},
	'no-numbers': {
		severity: 'error',
		title: 'A sum or an extreme of no numbers',
		meaning:
			'A way to recompute that adds up or compares numbers, and does not name a variable that is a number, or a list with a field that is one; a way that has nothing to compare with.',
		example: '`sum: { list: participants }`',
		remedy:
			'Name a variable of studies that is a number, or a list and its field: `{ list: participants, field: count }`.',
	},
	'unknown-word-of-review': {
		severity: 'error',
		title: 'Something that review.yaml does not name',
		meaning: 'A claim names a box of the flow, a source that was searched or a strategy that `review.yaml` lacks.',
		example: '`strategy: Medlin`',
		remedy: 'Correct the name.',
	},
	'own-passage': {
		severity: 'error',
		title: 'A claim judged on its own passage',
		meaning:
			"A claim is compared with a value, a box of the flow or a list of sources that was itself taken from the claim's passage, and from nowhere else, or with another claim of the same paragraph. It would always agree.",
		example: '`flow: included` in a claim of the section from which that box was read.',
		remedy: 'Compare it with something else, or write `unchecked: { why: alone }`.',
	},
	'unclaimed-place': {
		severity: 'error',
		title: 'A place of the text with neither claim nor reason',
		meaning: 'An entry of `claims/coverage.yaml` that names no claim, and no reason why there is none; or both.',
		example: '`- { section: results, paragraph: 1, kind: number, ordinal: 2 }`',
		remedy: 'Name the claims that are about it, or the reason.',
	},
	'unexplained-claim': {
		severity: 'warning',
		title: 'A verdict that nobody has looked into',
		meaning:
			'A claim that does not agree with the records, and has no note on what was seen when it was tested by hand.',
		example: 'Stated are 12 projects, recorded 11, and there is no `note`.',
		remedy:
			'Test the condition by hand against the source, correct what is wrong in the records, and say in `note` what was seen.',
	},
} as const satisfies Record<string, KindOfProblem>;
