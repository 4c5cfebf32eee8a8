/** What pictures and tables say about the direction of findings. */

import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful, nameCount, withDoubt } from './doubt.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { type Linker, rich } from './rich.ts';

/** Words for a direction where the review has no code for it. */
export const signWording = /* @__PURE__ */ english({
	better: 'Better',
	same: 'No difference',
	mixed: 'Mixed',
	worse: 'Worse',
	hindered: 'In the way',
	described: 'Described only',
	unknown: 'Direction not known',
});

/** A direction with its label, how many findings or studies have it, and how many of these are in doubt. */
export interface DirectionTally {
	label: string;
	count: number;
	inDoubt: number;
}

/** One direction in the name of a mark. */
const tallyText = ({ label, count, inDoubt }: DirectionTally) =>
	`${label} ${formatNumber(count)}${bracketDoubt(count, inDoubt)}`;

const rule = (report: Noun) =>
	`One mark for all findings of ${withArticle(report.one)} in a column: the direction on which at least 70% of them agree, else mixed. Findings without a direction do not count, unless there are no others.`;
const source =
	'Neither the size nor the significance of an effect is shown. After Thomson & Thomas 2013 and Boon & Thomson 2021.';

export const directionWording = /* @__PURE__ */ english({
	/** How to read the figure where reports are counted. */
	countedReading: ({ many }: Noun) =>
		`Rows are groups and columns are outcomes. A bar counts the ${many} of a group whose findings point in one direction.`,
	description: (question: string, studies: DoubtfulCount, report: Noun, columns: number) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatCount(columns, nouns.column)}. The table gives the same.`,
	/** A direction within a sentence; `isInDoubt` says that another direction is possible. */
	within: (label: string, isInDoubt: boolean) =>
		isInDoubt ? `${midSentence(label)} (direction in doubt)` : midSentence(label),
	/** Why there are no marks in a row. */
	findings: (state: string) => `findings ${midSentence(state)}`,
	unplaced: (findings: DoubtfulCount, column: string) =>
		`${formatDoubtful(findings, nouns.finding)} without ${midSentence(column)}.`,
	sizes: { small: 'Under 50', medium: '50 to 300', large: 'Over 300', unknown: 'Not known' },
	/** How to read the marks of studies; with `isSized`, also how a number gives them their size. */
	rules: (report: Noun, isSized: boolean): readonly string[] => [
		`${rule(report)} The small figure is the number of findings.`,
		...(isSized ? ['Where only one end of a number is known, that end decides the size.'] : []),
		source,
	],
	groupRules: (report: Noun): readonly string[] => [
		`${rule(report)} The number beside a bar counts ${report.many}.`,
		source,
	],
	counted: (report: Noun, isSeveral: boolean) =>
		`The figure counts findings, and draws them as one mark for each ${report.one} and column.${isSeveral ? ' A finding can be in several columns.' : ''}`,
	/** For more than `most` reports; `isSeveral` says that one report can be in several rows. */
	groupsCounted: (report: Noun, most: number, isSeveral: boolean) =>
		`The figure counts ${report.many}: with more than ${formatNumber(most)} they have no row each.${isSeveral ? ' One can be in several rows.' : ''}`,
});

/** The name of a mark: a study in a column. */
interface StudyMark {
	study: string;
	column: string;
	direction: string;
	isInDoubt: boolean;
	findings: number;
	/** How many of the findings are in the column only by a value in doubt. */
	doubted: number;
	/** The directions of the findings, where they have several; otherwise empty. */
	directions: readonly DirectionTally[];
	/** The number that gives the mark its size. */
	amount: { label: string; words: string } | undefined;
}

export const directionMarkWording = /* @__PURE__ */ english({
	study: ({ study, column, direction, isInDoubt, findings, doubted, directions, amount }: StudyMark) => {
		const parts = directions
			.map(({ label, count, inDoubt }) => `${formatNumber(count)} ${midSentence(label)}${bracketDoubt(count, inDoubt)}`)
			.join(', ');
		return [
			`${study}, ${column}: ${withDoubt(midSentence(direction), isInDoubt)}. `,
			`${nameCount(findings, doubted, nouns.finding)}${parts && ` (${parts})`}`,
			amount ? `; ${midSentence(amount.label)}: ${amount.words}` : '',
		].join('');
	},
	/** The same in a cell of the table. */
	cell: (direction: string, isInDoubt: boolean, findings: number, doubtCount: number) =>
		`${withDoubt(direction, isInDoubt)}, ${formatCount(findings, nouns.finding)}${bracketDoubt(findings, doubtCount)}`,
	/** Studies of a group in a column. */
	group: (group: string, column: string, studies: DoubtfulCount, report: Noun, directions: readonly DirectionTally[]) =>
		`${group}, ${column}: ${formatDoubtful(studies, report)}. ${directions.map(tallyText).join(', ')}`,
	groupCell: (studies: DoubtfulCount, directions: readonly DirectionTally[]) =>
		`${formatDoubtful(studies)}: ${directions.map(({ label, ...count }) => tallyText({ label: midSentence(label), ...count })).join(', ')}`,
});

/** The caption of the table of findings by domain and by the people they are about. */
export const findingMatrixWording = /* @__PURE__ */ english({
	/** `areDrawn` says whether each report has a mark. With many reports, cells hold numbers. */
	/** `columns` is undefined where findings are grouped by their rows alone. */
	caption: <Link>(rows: Link, columns: string | undefined, link: Linker<Link>, report: Noun, areDrawn: boolean) =>
		rich`${rows}${columns !== undefined && rich`, by ${link(midSentence(columns))}`}. ${areDrawn ? `One mark is one ${report.one}.` : `The numbers count ${report.many}, in all and by direction.`}`,
	rule: (report: Noun, mixedLabel: string, areDrawn: boolean) =>
		`${areDrawn ? 'A mark takes' : `${capitalise(withArticle(report.one))} has`} the direction on which at least 70% of the ${report.one}’s findings in the cell agree, or else ${midSentence(mixedLabel)}; findings without a direction do not count, unless there are no others. ${areDrawn ? 'It' : 'A direction'} shows neither size nor significance. ${capitalise(withArticle(report.one))} can be in several cells. Thomson & Thomas 2013 and Boon & Thomson 2021 describe the method.`,
	mark: (study: string, isStudyInDoubt: boolean, direction: string, findings: DoubtfulCount) =>
		`${withDoubt(study, isStudyInDoubt)}: ${direction}, ${nameCount(findings.count, findings.inDoubt, nouns.finding)}`,
});

/** The design choices with what was seen of each. */
export const choiceMarksWording = /* @__PURE__ */ english({
	/** `areDrawn` says whether each report has a mark. With many reports, cells hold numbers. */
	caption: ({ one, many }: Noun, areDrawn: boolean) =>
		`Choice by choice. ${areDrawn ? `One mark is one ${one}` : `The numbers count ${many}`} with findings about it.`,
	choice: 'Choice',
	seen: 'What was seen',
	compared: 'Compared',
	nobody: 'by nobody',
});

/** Below pictures in which the same report has a mark in several places. */
export const pickWording = /* @__PURE__ */ english({
	how: ({ one }: Noun) =>
		`Point at a mark, tap it, or reach it by Tab, to read what was found and to see all marks of its ${one}.`,
	reports: ({ many }: Noun) => `All ${many}`,
	/** Beside the squares. */
	square: ({ one }: Noun) => `One square is one ${one}.`,
	/** Before the number of marks that a report has here. */
	here: 'Marks here:',
	/** Before the number of findings that are not written out. */
	more: 'Further findings:',
	failed: 'The findings could not be loaded',
});
