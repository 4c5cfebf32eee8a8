/** What the explorer says in the table of a selection, and in the comparison of studies. */
import { type DoubtfulCount, formatDoubt } from './doubt.ts';
import { formatCount, formatNumber, midSentence } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { type Linker, rich } from './rich.ts';

export const tableWording = /* @__PURE__ */ english({
	table: 'Table of the selection',
	columns: (count: number) => `Columns (${formatNumber(count)})`,
	asAtFirst: 'As at first',
	rowsFailed: 'The texts of these rows could not be fetched',
	/** For entries without a value, for several reasons. */
	states: (labels: readonly string[]) => labels.map((label, i) => (i === 0 ? label : midSentence(label))).join('; '),
});

export const comparisonWording = /* @__PURE__ */ english({
	/** `name` is the name of the study, if one is chosen so far. */
	choose: (most: number, name: string | undefined) =>
		`Choose two to ${formatNumber(most)} studies in the list to see them side by side.${
			name === undefined ? '' : ` ${name} is chosen so far.`
		}`,
	toList: 'Back to the list',
	differing: (differingCount: number, rows: number) =>
		`${formatNumber(differingCount)} of ${formatCount(rows, nouns.variable)} ${differingCount === 1 ? 'differs' : 'differ'}. A mark in front of a row says so.`,
	onlyDiffering: 'Only those that differ',
	/** `name` renders text that only screen readers read. */
	takeOut: <Name>(study: string, name: Linker<Name>) => rich`take out${name(` ${study}`)}`,
	differs: ', differs',
	noFinding: 'No finding',
	/** How many findings have each direction. */
	directions: (directions: readonly (DoubtfulCount & { label: string })[]) =>
		directions
			.map(({ label, count, inDoubt }) => {
				const parts = [formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean);
				return `${label} (${parts.join(', ')})`;
			})
			.join(', '),
});

/** An entry of a list, in one line. */
export const entryLineWording = /* @__PURE__ */ english({
	/** The state of a number of people that is not given. */
	number: (state: string) => `number ${state}`,
	value: (variable: string, state: string) => `${midSentence(variable)} ${state}`,
	isPart: 'part of another group',
	overlaps: 'overlaps with another group',
	afterEnd: (amount: string) => `${amount} after the end`,
});
