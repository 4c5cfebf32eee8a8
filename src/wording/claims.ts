/** Words for statements of a review that are compared with its records: kinds, verdicts, and what they mean. */
import { type Amount, formatAmount, formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

/** What a statement says, as a label. */
export const claimKindWording = /* @__PURE__ */ english({
	count: 'Count',
	share: 'Share',
	sum: 'Sum',
	extreme: 'Range or superlative',
	quantifier: 'Word of quantity',
	order: 'Order',
	citations: 'List of citations',
	bibliographic: 'Name, year or title',
	sources: 'Sources and people',
	strategy: 'Search strategy',
	table: 'Within the table',
});

/** What would settle a difference, as a sentence. */
export const settledByWording = /* @__PURE__ */ english({
	extraction: 'Checking what was extracted from the cited papers would settle it.',
	row: 'A row added to the table, or a citation added to the sentence, would settle it.',
	typing: 'It may be a typing error. The source of the number or name would settle it.',
	condition: 'The review would settle it by stating the condition by which it counts.',
	paper: 'The cited paper itself would settle it.',
	conversion: 'The published page would settle it, because the text used here is a conversion.',
});

/** What a reader would take away differently, as a sentence and as a heading. */
export const bearingWording = /* @__PURE__ */ english({
	conclusion: {
		label: 'A conclusion',
		meaning: 'If the records are right, a conclusion would be worded differently.',
	},
	picture: {
		label: 'The picture',
		meaning: 'If the records are right, the picture of the field shifts a little.',
	},
	detail: { label: 'A detail', meaning: 'If the records are right, a detail changes, and no finding.' },
});

/** A verdict as a mark beside a statement, and in a sentence. */
export const verdictWording = /* @__PURE__ */ english({
	differs: { label: 'Differs', meaning: 'At least one comparison does not come out as stated.' },
	depends: {
		label: 'Depends on the reading',
		meaning: 'Its condition can be read in several ways, and they lead to different results.',
	},
	partly: { label: 'Agrees in part', meaning: 'Nothing contradicts it, and some of it cannot be compared.' },
	agrees: { label: 'Rebuilt exactly', meaning: 'Every comparison comes out as stated.' },
	alone: {
		label: 'Rests on this passage alone',
		meaning: 'Nothing else in the review bears on it, so it is not judged.',
	},
	unchecked: { label: 'Cannot be checked', meaning: 'The records neither bear it out nor contradict it.' },
});

/** The result of one comparison. */
export const comparisonResultWording = /* @__PURE__ */ english({
	agrees: 'agrees',
	differs: 'differs',
	unchecked: 'cannot be compared',
});

/** Why a statement is not recomputed, as a sentence. */
export const uncheckedWording = /* @__PURE__ */ english({
	alone: 'Nothing else in the review bears on it.',
	'not-charted': 'The records have no code for what it is about.',
	vague: 'It can be read in so many ways that no count would decide it.',
	'other-works': 'It is about works that the review does not include.',
	lost: 'What it refers to was lost when the text was converted.',
	judgement: 'It is a judgement, and no count decides it.',
});

/** The sets of a statement about which reports are so. */
export const claimSetWording = /* @__PURE__ */ english({
	both: 'Cited and recorded so',
	otherwise: 'Cited, not recorded so',
	open: 'Cited, and the record leaves it open',
	uncited: 'Recorded so, not cited',
	aside: 'Not cited, and decided by this passage alone',
});

/** The same of a statement that cites nobody: only those that are recorded so. */
export const uncitedClaimSetWording = /* @__PURE__ */ english({ uncited: 'Recorded so' });

/** Words of quantity as they are quoted, and what they must hold. */
export const claimQuantifierWording = /* @__PURE__ */ english({
	all: { word: 'all', needs: 'every one' },
	none: { word: 'none', needs: 'not one' },
	most: { word: 'most', needs: 'more than half' },
	majority: { word: 'the majority', needs: 'more than half' },
	half: { word: 'half', needs: 'exactly half' },
	few: { word: 'few', needs: 'a quarter at most' },
	some: { word: 'some', needs: 'at least one' },
	several: { word: 'several', needs: 'more than two' },
	only: { word: 'only', needs: 'no other' },
});

/** What is said of a verdict beside its label. */
export const claimVerdictWording = /* @__PURE__ */ english({
	/** `Of 120 checkable statements 96 can be rebuilt exactly.` */
	summary: (agreeingCount: number, checkable: number) =>
		checkable === 0
			? 'No statement can be checked.'
			: `${formatNumber(agreeingCount)} of ${formatCount(checkable, { one: 'checkable statement', many: 'checkable statements' })} can be rebuilt exactly.`,
	/** That the verdict hangs on values in doubt; `firm` is the label of the verdict without them. */
	withoutDoubt: (firm: string) => `Without the values in doubt the verdict would be: ${firm}.`,
	/** A count with its noun, for a list of verdicts. */
	count: (label: string, count: number) => `${label}: ${formatNumber(count)}`,
});

/** A stated number as readers see it: `7 papers`, `about 60`, `9 to 410 people`, `84.5%`. */
export function formatStated(number: number | Amount, unit?: Noun): string {
	return formatAmount(typeof number === 'number' ? { value: number } : number, unit);
}
