/** What the explorer says where it shows a selection as a table, or some of its studies side by side. */
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
	/** Of entries that are silent for several reasons. */
	states: (labels: readonly string[]) => labels.map((label, i) => (i === 0 ? label : midSentence(label))).join('; '),
});

export const comparisonWording = /* @__PURE__ */ english({
	/** `name` is that of the one study chosen so far. */
	choose: (most: number, name: string | undefined) =>
		`Choose two to ${formatNumber(most)} studies in the list to see them side by side.${
			name === undefined ? '' : ` ${name} is chosen so far.`
		}`,
	toList: 'Back to the list',
	differing: (differing: number, rows: number) =>
		`${formatNumber(differing)} of ${formatCount(rows, nouns.variable)} differ. A mark in front of a row says so.`,
	onlyDiffering: 'Only those that differ',
	/** `name` draws what only those hear who do not see the column. */
	takeOut: <Name>(study: string, name: Linker<Name>) => rich`take out${name(` ${study}`)}`,
	differs: ', differs',
	noFinding: 'No finding',
	/** Findings that point in a direction. */
	directions: (directions: readonly (DoubtfulCount & { label: string })[]) =>
		directions
			.map(({ label, count, inDoubt }) => {
				const parts = [formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean);
				return `${label} (${parts.join(', ')})`;
			})
			.join(', '),
});

/** An entry of a list as a line. */
export const entryLineWording = /* @__PURE__ */ english({
	/** A number of people that is not given, and why. */
	number: (state: string) => `number ${state}`,
	value: (variable: string, state: string) => `${midSentence(variable)} ${state}`,
	isPart: 'part of another group',
	overlaps: 'overlaps with another group',
	afterEnd: (amount: string) => `${amount} after the end`,
});
