/**
 * The kinds of figure that the program can draw, and the keys that each takes. The check, the coding guide and the
 * choice of axes in the explorer all derive from this table. The browser loads it too, so it does not import zod.
 */
import { isPreset, type ListName } from './list.ts';
import type { VariableRecord } from './variable.ts';
import { type Kind, kinds, kindsWith, ownsCodes } from './variable-kind.ts';

/** Keys of `figures.yaml` that name variables or say how they are drawn. */
export const figureKeys = ['elements', 'rows', 'columns', 'split', 'group', 'variables', 'order', 'tool'] as const;

/** The orders of rows that some figure knows. */
export const figureOrders = ['codebook', 'share', 'count', 'value', 'precision'] as const;

export type FigureOrder = (typeof figureOrders)[number];

export type FigureKey = (typeof figureKeys)[number];

/** Stands in a requirement for every list that a review declares. */
export const anyOwnList = 'own-list';

/** Which variables are suitable: what they may describe, and which kinds they may have. */
export interface VariableRequirement {
	of: readonly (VariableRecord['of'] | typeof anyOwnList)[];
	kinds: readonly Kind[];
}

/** What a key of a figure accepts. */
export interface FigureParameter {
	/** The variables that the key may name; undefined for a key that names no variable. */
	wanted?: VariableRequirement;
	/** The words that the key may have, where it names no variable. */
	words?: readonly FigureOrder[];
	/** What the key decides, in the words of the coding guide. */
	decides: string;
	/** Whether a figure must have the key. */
	isNeeded?: boolean;
	/** Whether a variable of a list must be of the list whose entries are the rows. */
	isOfRows?: boolean;
}

export interface FigureDefinition {
	/** What the figure draws, in the words of the coding guide. */
	draws: string;
	takes: Partial<Record<FigureKey, FigureParameter>>;
	/** Keys of which a figure may have only one. If `isNeeded`, it must have one. */
	oneOf?: { keys: readonly FigureKey[]; isNeeded: boolean };
	/** What `review.yaml` must hold, and what the figure draws of it. */
	needsKey?: { key: 'finding-groups' | 'flow' | 'appraisal.tools'; draws: string };
	/**
	 * A variable that the codebook must have for this figure. If the figure has the key `unless`, the codebook need not
	 * have it.
	 */
	needs?: VariableRequirement & { called: string; from?: ListName; unless?: FigureKey };
}

/** What a study was, did or recorded: everything but what was found. */
const describedLists = ['study', 'participants', 'measures', 'assessments', anyOwnList] as const;
/** Kinds all of whose codes are known; then all kinds that have codes; then the same without years. */
const codebookKinds = kinds.filter((kind) => ownsCodes({ kind }));
const withCodes = kindsWith(({ codes }) => codes !== undefined);
const categoricalKinds = kindsWith(({ codes, hasRange }) => codes !== undefined && !hasRange);
const spans = kindsWith(({ isSpan }) => isSpan === true);
const amounts = kindsWith(({ form }) => form === 'amount');
const estimates = kindsWith(({ form }) => form === 'estimate');
/** Kinds whose values are one code each. */
const singleKinds = kindsWith(({ codes, isSeveral, hasRange }) => codes !== undefined && !isSeveral && !hasRange);

/** The variables that may be an axis in a figure of any two variables: all that have codes. */
export const anyAxis: VariableRequirement = { of: [...describedLists, 'findings'], kinds: withCodes };

const ofFindings: VariableRequirement = { of: ['findings'], kinds: codebookKinds };

const figureTable = {
	'evidence-map': {
		draws: 'what programmes did, by what was found',
		takes: {
			elements: {
				wanted: { of: describedLists, kinds: categoricalKinds },
				decides: 'the rows, each a variable and one of its codes',
			},
			rows: {
				wanted: { of: describedLists, kinds: categoricalKinds },
				decides: 'or all codes of one variable',
			},
			columns: { wanted: ofFindings, decides: 'the columns; outcome domains without it' },
			split: { wanted: ofFindings, decides: 'for whom columns are repeated; who changed without it' },
		},
		oneOf: { keys: ['elements', 'rows'], isNeeded: true },
		needsKey: { key: 'finding-groups', draws: 'grouped findings' },
	},
	directions: {
		draws: 'the findings of each report, by outcome domain',
		takes: {
			columns: { wanted: ofFindings, decides: 'the columns; outcome domains without it' },
			group: { wanted: { of: ['study'], kinds: anyAxis.kinds }, decides: 'what rows are grouped by' },
			variables: { wanted: { of: ['study'], kinds: amounts }, decides: 'the number that sizes a mark' },
		},
		needsKey: { key: 'finding-groups', draws: 'grouped findings' },
	},
	cross: {
		draws: 'reports by any two variables, as marks, or as numbers on a shade: the map of what is known and what is not',
		takes: {
			rows: { wanted: anyAxis, decides: 'the rows', isNeeded: true },
			columns: { wanted: anyAxis, decides: 'the columns', isNeeded: true },
			split: { wanted: anyAxis, decides: 'what the columns are repeated for' },
		},
	},
	bars: {
		draws: 'reports by the codes of one variable',
		takes: {
			rows: { wanted: anyAxis, decides: 'the bars', isNeeded: true },
			split: { wanted: anyAxis, decides: 'what the bars are repeated for, side by side' },
			order: { words: ['codebook', 'count'], decides: '`count` puts the most first' },
		},
	},
	completeness: {
		draws: 'the state of each variable in each report',
		takes: {
			variables: {
				wanted: { of: ['study'], kinds },
				decides: 'the rows; all that readers can filter by without it',
			},
			order: { words: ['codebook', 'share'], decides: '`share` puts the least known first' },
		},
	},
	years: {
		draws: 'reports by year',
		takes: { split: { wanted: anyAxis, decides: 'what the years are split by' } },
		needs: { of: ['study'], kinds: kindsWith(({ axis }) => axis === 'time'), called: 'a year' },
	},
	world: {
		draws: 'reports by country',
		takes: {},
		needs: { of: ['study'], kinds: kindsWith(({ axis }) => axis === 'map'), called: 'countries or places' },
	},
	points: {
		draws: 'reports by their coordinates, on a map',
		takes: {
			rows: { wanted: { of: ['study'], kinds: amounts }, decides: 'the degrees north', isNeeded: true },
			columns: { wanted: { of: ['study'], kinds: amounts }, decides: 'the degrees east', isNeeded: true },
		},
	},
	participants: {
		draws: 'numbers of people or of anything else, on a log scale; on a linear one where some are negative',
		takes: {
			variables: { wanted: { of: ['study'], kinds: amounts }, decides: 'the numbers' },
			split: {
				wanted: { of: ['participants'], kinds: codebookKinds },
				decides: 'or a role, for all numbers that are added up from groups of it',
			},
		},
		oneOf: { keys: ['variables', 'split'], isNeeded: false },
		needs: {
			of: ['study'],
			kinds: amounts,
			from: 'participants',
			unless: 'variables',
			called: 'a number that is added up from groups of people',
		},
	},
	shapes: {
		draws:
			'one small picture a programme; codes stand on a line where the codebook says `ordered: true`, and as boxes elsewhere',
		takes: {
			variables: {
				wanted: { of: ['study'], kinds: kindsWith(({ isCounted }) => isCounted) },
				decides: 'its parts; those of `glance` without it',
			},
		},
	},
	flow: {
		draws: 'the selection flow of `review.yaml`',
		takes: {},
		needsKey: { key: 'flow', draws: 'the selection flow' },
	},
	timeline: {
		draws: 'periods, a line for each report from its first day to its last; of more than 60, counts by year',
		takes: {
			rows: { wanted: { of: ['study'], kinds: spans }, decides: 'the period; the first of the codebook without it' },
		},
		needs: { of: ['study'], kinds: spans, called: 'a period' },
	},
	forest: {
		draws:
			'estimates with their intervals, a row for each, on a logarithmic scale for ratios; nothing is pooled; of more than 100, counts by their value',
		takes: {
			rows: {
				wanted: { of: [...describedLists, 'findings'], kinds: estimates },
				decides: 'the estimate; the first of the codebook without it',
			},
			group: {
				wanted: { of: [...describedLists, 'findings'], kinds: singleKinds },
				decides: 'what rows are grouped by: of the study, or of the same list',
				isOfRows: true,
			},
			order: {
				words: ['value', 'precision'],
				decides: '`value` puts the smallest first, `precision` the most precise',
			},
		},
		needs: { of: [...describedLists, 'findings'], kinds: estimates, called: 'an estimate' },
	},
	appraisal: {
		draws: 'judgements on the risk of bias, or on the quality, of each study, and their shares in each domain',
		takes: { tool: { decides: 'the tool; the first of the review without it' } },
		needsKey: { key: 'appraisal.tools', draws: 'the judgements of a tool' },
	},
	measures: {
		draws: 'instruments, their standing, and when they were used',
		takes: {
			rows: { wanted: { of: ['measures'], kinds: codebookKinds }, decides: 'the kinds of instrument' },
			split: { wanted: { of: ['measures'], kinds: codebookKinds }, decides: 'their standing' },
			columns: { wanted: { of: ['assessments'], kinds: codebookKinds }, decides: 'the time points' },
		},
		needs: { of: ['measures', 'assessments'], kinds: codebookKinds, called: 'a code of measures or of time points' },
	},
} as const satisfies Record<string, FigureDefinition>;

export type FigureKind = keyof typeof figureTable;

export const figureDefinitions: Readonly<Record<FigureKind, FigureDefinition>> = figureTable;

export const figureKinds = Object.keys(figureTable) as [FigureKind, ...FigureKind[]];

/** Whether a variable meets a requirement. */
export function isWanted({ of, kinds }: VariableRequirement, variable: Pick<VariableRecord, 'of' | 'kind'>): boolean {
	const isOwn = variable.of !== 'study' && !isPreset(variable.of);
	return of.includes(isOwn ? anyOwnList : variable.of) && kinds.includes(variable.kind);
}
