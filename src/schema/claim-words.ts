/** The words that a claim is written with: kinds, quantifiers, and why it is not recomputed. Without zod, for pages. */

/** What a statement of the review says, in the order in which pages list them. */
export const claimKinds = [
	'count',
	'share',
	'sum',
	'extreme',
	'quantifier',
	'order',
	'citations',
	'bibliographic',
	'sources',
	'strategy',
	'table',
] as const;

export type ClaimKind = (typeof claimKinds)[number];

/** Words of quantity that a statement can use. */
export const claimQuantifiers = ['all', 'none', 'most', 'majority', 'half', 'few', 'some', 'several', 'only'] as const;

export type ClaimQuantifier = (typeof claimQuantifiers)[number];

/** Why a statement is not recomputed. `alone`: nothing else in the review speaks to it. */
export const uncheckedReasons = ['alone', 'not-charted', 'vague', 'other-works', 'lost', 'judgement'] as const;

/** How wide the condition of a reading is, beside that of the statement, where the codebook has none that is as wide. */
export const conditionWidths = ['wider', 'narrower'] as const;

export type ConditionWidth = (typeof conditionWidths)[number];

/** What would settle a difference. */
export const settlements = ['extraction', 'row', 'typing', 'condition', 'paper', 'conversion'] as const;

/** What a reader would take away differently if the statement read as the records do, the weightiest first. */
export const bearings = ['conclusion', 'picture', 'detail'] as const;

export type Bearing = (typeof bearings)[number];

/** What a place of the text can be that a claim covers. */
export const placeKinds = ['citations', 'number', 'number-word', 'quantifier'] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** On what two readings of a review are compared: what is a statement, how it is recomputed, and what that comes to. */
export const readingQuestions = ['listing', 'condition', 'verdict'] as const;

export type ReadingQuestion = (typeof readingQuestions)[number];
