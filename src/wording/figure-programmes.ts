/** What the figures of programmes say: about their shapes, and about how and when outcomes were measured. */
import { type DoubtfulCount, formatDoubt, formatDoubtful, nameCount, withDoubt } from './doubt.ts';
import { nameValue } from './figures.ts';
import {
	type Amount,
	formatAmount,
	formatCount,
	formatEntries,
	formatList,
	formatNumber,
	midSentence,
	type Noun,
	typeset,
} from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { listWording } from './record.ts';

export const shapesWording = /* @__PURE__ */ english({
	description: (question: string, amount: DoubtfulCount, unit: Noun, variables: readonly string[]) =>
		`${question} ${formatDoubtful(amount, unit)}, each with ${variables.map(midSentence).join(', ')}. The table gives the same.`,
	key: (amount: DoubtfulCount, unit: Noun) =>
		`What the parts mean, and how many of ${formatDoubtful(amount, unit)} have each`,
	/** What the parts of one variable mean. */
	hints: {
		bar: ({ from = 0, to }: { from?: number; to: number }, unit: Noun | undefined) =>
			`From ${formatAmount({ value: from })} to ${formatAmount({ value: to }, unit)}; the faint part is uncertain.`,
		ladder: (first: string, last: string, beyondCount: number) =>
			`A line from “${first}” to “${last}”${beyondCount === 0 ? '' : `; ${beyondCount === 1 ? 'a diamond is' : 'diamonds are'} outside of this order`}.`,
		boxes: 'A box for each code; their order says nothing.',
		/** `anchor` is what one large dot stands for. */
		dots: (unit: Noun | undefined, anchor?: string) =>
			`Each small dot is one${unit ? ` ${unit.one}` : ''}, a faint one is uncertain${anchor === undefined ? '' : `; the large dot is ${anchor}`}.`,
	},
	/** An entry of the key: a value of a variable, and how many programmes have it. */
	entry: (variable: string, words: string, count: number, inDoubt: number, unit: Noun) =>
		`${variable}: ${words}: ${nameCount(count, inDoubt, unit)}`,
	example: (variable: string, words: string) => `${variable}, for example: ${words}`,
	name: (reports: readonly string[], parts: readonly { label: string; words: string }[]) =>
		typeset(`${reports.join(', ')}. ${parts.map(({ label, words }) => `${label}: ${words}`).join('. ')}.`),
	moreReports: (count: number, { one, many }: Noun) =>
		`and ${formatCount(count, { one: `more ${one}`, many: `more ${many}` })}`,
	/** What the reports of a programme say; where they differ, each with the report that says it. */
	part: (label: string, parts: readonly { words: string; report?: string }[], notes: readonly string[]) =>
		[
			`${label}: ${formatEntries(parts.map(({ words, report }) => (report ? `${words} (${report})` : words)))}`,
			...notes,
		]
			.join('. ')
			.replaceAll('..', '.'),
	/** Several codes of a variable as a number, where there is little room. */
	ofCodes: (count: number, all: number) => `${formatNumber(count)} of ${formatNumber(all)}`,
	counted: (unit: Noun) => `The figure counts ${unit.many}.`,
	countedProgrammes: ({ programmes, programme, reports, report }: Programmes) =>
		`The figure counts ${programme.many}; ${report.many} of one are drawn as one (${formatDoubtful(reports, report)} of ${formatDoubtful(programmes, programme)}).`,
	notDrawn: (amount: DoubtfulCount, unit: Noun, most: number) =>
		`the picture of each of the ${formatDoubtful(amount, unit)}, since they are more than ${formatNumber(most)}. All are counted.`,
	variable: 'Variable',
	value: 'Value',
});

interface Programmes {
	programmes: DoubtfulCount;
	programme: Noun;
	reports: DoubtfulCount;
	report: Noun;
}

interface MeasureCounts {
	studies: DoubtfulCount;
	report: Noun;
	measures: DoubtfulCount;
	moments: DoubtfulCount;
}

const amountsOf = ({ studies, report, measures, moments }: MeasureCounts) =>
	`${formatDoubtful(studies, report)}, ${formatDoubtful(measures, listWording.measures)}, ${formatDoubtful(moments, listWording.assessments)}`;

export const measuresWording = /* @__PURE__ */ english({
	description: (question: string, all: MeasureCounts) => `${question} ${amountsOf(all)}. The table gives the same.`,
	heads: { tools: 'Measures', until: 'Until the end', after: 'After the end' },
	counted: (all: MeasureCounts) =>
		`The figure shows ${amountsOf(all)}. Numbers in the key and under the moments count ${all.report.many}; one can have several kinds, so they add up to more.`,
	notDrawn: (studies: DoubtfulCount, report: Noun, most: number) =>
		`one row for each of the ${formatDoubtful(studies, report)}, since they are more than ${formatNumber(most)}. All are counted.`,
	/** The words for a measure without a name: its first kind, or its standing. */
	called: (kinds: readonly string[], standings: readonly string[]) => kinds[0] ?? standings.map(midSentence)[0] ?? '',
	tool: (study: string, name: string, kinds: readonly string[], standings: readonly string[]) =>
		`${study}: ${name}. ${[...kinds, ...standings.map(midSentence)].join(', ')}`,
	/** A measure in the table; `name` is undefined for a measure without one. */
	toolCell: (name: string | undefined, kinds: readonly string[], standings: readonly string[]) => {
		const words = [...kinds, ...standings].map(midSentence).join(', ');
		return name ? `${name} (${words})` : words;
	},
	weeks: (weeks: Amount) => formatAmount(weeks, nouns.week),
	moment: ({ study, label, isInDoubt, weeks, areWeeksInDoubt, printed }: MomentWords) =>
		`${study}: ${[
			label && withDoubt(label, isInDoubt),
			weeks && withDoubt(`${weeks} after the end`, areWeeksInDoubt),
			printed && `printed as “${typeset(printed)}”`,
		]
			.filter(Boolean)
			.join(', ')}`,
	/** A moment in the table; `weeks` is empty where none are given. */
	momentCell: (labels: readonly string[] | undefined, isInDoubt: boolean, weeks: string) =>
		[labels ? withDoubt(formatList(labels), isInDoubt) : '', weeks].filter(Boolean).join(', '),
	column: (label: string, count: number, inDoubt: number) =>
		nameValue([label], [formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean).join(', ')),
	kind: 'Kind',
	status: 'Status',
});

interface MomentWords {
	study: string;
	label: string | undefined;
	isInDoubt: boolean;
	weeks: string | undefined;
	areWeeksInDoubt: boolean;
	/** The text of the report. */
	printed: string | undefined;
}
