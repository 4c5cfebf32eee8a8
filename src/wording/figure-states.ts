/** What the figures of states and of the flow of sources say: which values are reported, and which numbers are given. */
import { bracketDoubt, type DoubtfulCount, formatDoubtful, formatShortCount } from './doubt.ts';
import { formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

const number: Noun = /* @__PURE__ */ english({ one: 'number', many: 'numbers' });
const box: Noun = /* @__PURE__ */ english({ one: 'box', many: 'boxes' });

export interface StateCount {
	state: string;
	count: number;
	inDoubt: number;
}

export const completenessWording = /* @__PURE__ */ english({
	variable: 'Variable',
	section: 'Section',
	description: ({ question, variables, studies, report }: CompletenessCounts) =>
		`${question} ${formatCount(variables, nouns.variable)}, ${formatDoubtful(studies, report)}. The table gives the same counts.`,
	/** The text at the end of a row. */
	reported: (count: number, inDoubt: number, total: number) =>
		total === 0 ? '–' : `${formatShortCount(count, inDoubt)} of ${formatNumber(total)} reported`,
	none: (count: number, inDoubt: number) => `${formatShortCount(count, inDoubt)} none`,
	row: ({ label, count, inDoubt, total, states }: RowCounts) =>
		`${label}: ${[
			`${formatNumber(count)} of ${formatNumber(total)} reported${bracketDoubt(count, inDoubt)}`,
			...states.map(
				(own) => `${formatNumber(own.count)} ${midSentence(own.state)}${bracketDoubt(own.count, own.inDoubt)}`,
			),
		].join(', ')}`,
	cellLeftOut: 'in doubt, and left out',
	doubtNote: 'A value is given, and may be another one.',
	counted: (report: Noun) => `The figure counts ${report.many}: each has one state for each variable.`,
	/** How to read the figure where reports have no columns. */
	sharedReading: ({ many }: Noun) =>
		`Rows are variables. A bar shows how many ${many} are in each state: filled for a value, and with the sign of its state for each kind of missing information.`,
	/** For more than `most` reports. */
	countedWithoutColumns: (report: Noun, most: number) =>
		`The figure counts ${report.many}: each has one state for each variable. With more than ${formatNumber(most)} they have no column each.`,
	valuesLeftOut: (count: number) => `${formatCount(count, nouns.value)} in doubt.`,
	variablesLeftOut: (labels: readonly string[]) =>
		`${formatCount(labels.length, nouns.variable)} that cannot be filtered by: ${labels.join(', ')}.`,
});

interface CompletenessCounts {
	question: string;
	variables: number;
	studies: DoubtfulCount;
	report: Noun;
}

interface RowCounts {
	label: string;
	/** How many of `total` are reported; `inDoubt` of these are in doubt. */
	count: number;
	inDoubt: number;
	total: number;
	/** The other states. */
	states: readonly StateCount[];
}

/** What flows count, in most reviews. */
const flowUnits: readonly Noun[] = [
	{ one: 'record', many: 'records' },
	{ one: 'report', many: 'reports' },
	{ one: 'study', many: 'studies' },
	{ one: 'full text', many: 'full texts' },
	{ one: 'article', many: 'articles' },
	{ one: 'paper', many: 'papers' },
	{ one: 'trial', many: 'trials' },
	{ one: 'citation', many: 'citations' },
];

/** The singular of a plural that is among some nouns; otherwise the plural. */
const singularOf = (many: string, nounsOf: readonly Noun[]) => nounsOf.find((noun) => noun.many === many)?.one ?? many;

export const flowWording = /* @__PURE__ */ english({
	stages: { identification: 'Identification', screening: 'Screening', included: 'Included' },
	description: (question: string, boxes: number, absent: number) =>
		`${question} ${formatCount(boxes, box)}, of which ${formatNumber(absent)} ${absent === 1 ? 'has' : 'have'} no number. The table gives the same.`,
	/** `unit` is a plural that the review writes; of one its singular is shown, where that is known. */
	number: (count: number, unit: string | undefined, own: readonly Noun[]) =>
		`${formatNumber(count)}${unit ? ` ${count === 1 ? singularOf(unit, [...own, ...flowUnits]) : unit}` : ''}`,
	/** Shown in place of a number that is not given. */
	absent: (state: string) => `[${midSentence(state)}]`,
	doubt: (why: string) => `In doubt: ${why}`,
	source: (source: string) => `${source}.`,
	/** The heading of the flow of one search of a living review, and of what the flows add up to. */
	search: (label: string, date: string) => `${label}, ${date}`,
	sum: 'All searches',
	summed: 'The last flow is the sum of those before it.',
	columns: {
		search: 'Search',
		box: 'Box',
		stage: 'Stage',
		number: 'Number',
		unit: 'Counted',
		note: 'Note',
		source: 'Source',
	},
	allGiven:
		'The numbers are the review’s own and those of the whole review: the flow is the same whatever is selected. All are given.',
	someGiven: (boxes: number, absent: number) =>
		`The numbers are the review’s own and those of the whole review: the flow is the same whatever is selected. ${formatNumber(absent)} of ${formatCount(boxes, number)} ${absent === 1 ? 'is' : 'are'} not given; none is computed from the others.`,
});
