/** What the figure of estimates says: a row for each with its interval, or counts by value. */
import { withArticle } from './article.ts';
import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';

const estimates: Noun = { one: 'estimate', many: 'estimates' };

export const forestWording = /* @__PURE__ */ english({
	description: (question: string, amount: number, studies: DoubtfulCount, report: Noun) =>
		`${question} ${formatCount(amount, estimates)} of ${formatDoubtful(studies, report)}. The table gives the same.`,
	/** The head of the estimates; without a level where they differ in it. */
	head: (scale: string, unit: Noun | undefined, level: string | undefined) =>
		`${capitalise(scale)}${unit ? `, in ${unit.many}` : ''} (${level === undefined ? '' : `${level}% `}CI)`,
	/** The head of their table. */
	estimate: 'Estimate',
	interval: 'Interval',
	error: 'Standard error',
	number: 'n',
	/** An interval behind its estimate, with its level where that is not said in the head. */
	value: (value: string, low: string, high: string, level: string | undefined) =>
		`${value} (${level === undefined ? '' : `${level}%: `}${low} to ${high})`,
	/** An interval in a cell of the table. */
	cell: (low: string, high: string, level: string, isComputed: boolean) =>
		`${low} to ${high} (${level}%${isComputed ? ', computed' : ''})`,
	favours: (what: string) => `Favours ${midSentence(what)}`,
	/** Entries of the key. */
	computed: 'Interval computed from the standard error',
	bare: 'No interval known',
	goesOn: 'Interval goes on',
	doubt: 'In doubt',
	sized: {
		'standard-error': 'The larger a square, the more precise its estimate: its area is the inverse of the variance.',
		n: 'The larger a square, the more people or other units its estimate rests on.',
	},
	unsized: (amount: number) =>
		`Of ${formatCount(amount, estimates)} that is not known: ${amount === 1 ? 'its square is' : 'their squares are'} the smallest.`,
	rows: (amount: number, studies: DoubtfulCount, report: Noun, none: string) =>
		`A row is an estimate: ${formatCount(amount, estimates)} of ${formatDoubtful(studies, report)}. The upright line marks ${none}, no effect. Nothing is pooled.`,
	counts: (report: Noun, none: string) =>
		`The figure counts ${report.many} by their estimates; ${withArticle(report.one)} with several counts for each class that it has one in. The upright line marks ${none}, no effect. Nothing is pooled.`,
	class: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
	/** How many estimates there are. */
	amount: (amount: number) => formatCount(amount, estimates),
	notDrawn: (amount: number, most: number) =>
		`a row for each of the ${formatCount(amount, estimates)}, since they are more than ${formatNumber(most)}. All are counted.`,
	without: (studies: DoubtfulCount, state: string, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(studies, report)} without an estimate (${midSentence(state)}): ${formatNames(reports)}.`,
	entriesWithout: (amount: number, entry: Noun) => `${formatCount(amount, entry)} without an estimate.`,
});
