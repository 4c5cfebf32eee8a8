/** Kinds of problem: variables and their codes. */
import type { KindOfProblem } from './kind.ts';

export const codebookProblems = {
	'missing-codes': {
		severity: 'error',
		title: 'A variable without codes',
		meaning: 'A variable of the kind `code` or `codes` without codes.',
		example: '`kind: code` alone.',
		remedy: 'Define `codes`, or name the variable that has them in `codes-from`.',
	},
	'needless-codes': {
		severity: 'error',
		title: 'Codes that cannot be used',
		meaning:
			'Codes that cannot be used: beside `codes-from`, or with another kind. Or a place on the map of a code that is none.',
		example: '`kind: number` with `codes`.',
		remedy: 'Remove them, or change the kind.',
	},
	'needless-key': {
		severity: 'error',
		title: 'A key for another kind of variable',
		meaning:
			'A variable has a key that says something for other kinds alone, or a code is `off-scale` where no code is a step of a scale.',
		example: '`unit` with `kind: text`.',
		remedy: 'Remove it, or change the kind.',
	},
	'country-twice': {
		severity: 'error',
		title: 'A place that the map would draw twice',
		meaning: 'Two codes with one country, or one code with a country and a point.',
		example: '`{ code: england, label: England, country: GB }` beside a code for the whole of GB.',
		remedy: 'Keep `country` for the whole country, and give a part of it a `point`.',
	},
	'list-not-used': {
		severity: 'error',
		title: 'Something about a list that records do not have',
		meaning:
			'`lists` in `review.yaml` names the lists that records have, and a variable or `finding-groups` is about another one.',
		example: '`of: measures` with `lists: [participants, findings]`.',
		remedy: 'Add the list to `lists`, or remove what is about it.',
	},
	'excluded-pair': {
		severity: 'error',
		title: 'Two codes that do not go together',
		meaning: 'A value has a code that makes sense only with other codes of another variable (`only-with`).',
		example: '`domain: psychosocial` of a finding about the programme, where `only-with` names people.',
		remedy: 'Change one of the two, or allow the pair in the codebook.',
	},
	'duplicate-code': {
		severity: 'error',
		title: 'A code that is defined twice',
		meaning: 'A code that is defined twice in one variable.',
		example: 'Two codes called `survey`.',
		remedy: 'Keep one.',
	},
	'duplicate-order': {
		severity: 'error',
		title: 'Two things in one place',
		meaning: 'Two variables, two question pages, or two recommendations to the same people with the same `order`.',
		example: '`order: 40` twice.',
		remedy: 'Give one a free number.',
	},
	'state-as-code': {
		severity: 'error',
		title: 'A code with the name of a state',
		meaning: 'A code with the name of a state.',
		example: '`code: none`',
		remedy: 'Remove it: every variable has the states.',
	},
	'unused-code': {
		severity: 'warning',
		title: 'A code that no record uses',
		meaning: 'A code that no record uses, reported once codebook and records have no errors and charting is complete.',
		example: '`code: level-4b`',
		remedy: "Say in the code's `kept` why readers should see that there is none; otherwise remove it.",
	},
	'needless-exemption': {
		severity: 'error',
		title: 'An exemption that is no longer needed',
		meaning: 'A code says in `kept` why it stays unused, but a record uses it.',
		example: '`kept: No report reaches this level.` on a code that a finding has.',
		remedy: 'Remove `kept`.',
	},
} as const satisfies Record<string, KindOfProblem>;
