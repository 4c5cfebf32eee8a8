/** Kinds of problem: figures of `figures.yaml`. */
import type { KindOfProblem } from './kind.ts';

export const figureProblems = {
	'unfit-variable': {
		severity: 'error',
		title: 'A variable that a figure cannot draw',
		meaning: 'A figure names a variable that it cannot draw: one that describes something else, or is of another kind.',
		example: '`rows: design` in a figure of the kind `measures`, which takes a code of measures there.',
		remedy: 'Name one of the variables that the message lists.',
	},
	'figure-lacks': {
		severity: 'error',
		title: 'A figure without what it draws',
		meaning:
			'A figure has nothing to draw: it names no rows, or the codebook has no variable of the kind that it shows.',
		example: '`kind: world` in a review without a country; `kind: evidence-map` without `elements` or `rows`.',
		remedy: 'Name what is missing, or remove the figure.',
	},
} as const satisfies Record<string, KindOfProblem>;
