/** The figure of any two variables: its axes stand in the address, and its title and words are the same in the explorer and on a card. */
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { pageHref, type Site } from '../corpus/href.ts';
import { formatAddress } from '../facets/address.ts';
import { emptySelection, type Selection } from '../facets/selection.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { twoVariablesWording as say } from '../wording/explorer-figures.ts';

/** Variables by their ids; the third, if there is one, repeats the columns for each of its values. */
export interface ChosenAxes {
	rows: string;
	columns: string;
	split: string | undefined;
}

/** The axes that an address asks for; otherwise outcomes by people, or the first two of the variables. Undefined without any. */
export function chosenAxes(
	corpus: CodedCorpus,
	{ x, y, split }: Selection,
	variables: readonly Variable[],
): ChosenAxes | undefined {
	const groups = findingGroupsOf(corpus);
	const [first, second = first] = variables;
	if (!first) return undefined;
	return { rows: y ?? groups?.domain.id ?? first.id, columns: x ?? groups?.by.id ?? second?.id ?? first.id, split };
}

/** These axes as they stand in an address. */
export const addressOf = ({ rows, columns, split }: ChosenAxes) => ({ y: rows, x: columns, split });

/** The address of the page of this figure, over what is selected; how the explorer shows a selection is left out. */
export function figureHref(site: Site, selection: Selection): string {
	const shownView = { view: emptySelection.view, sort: undefined, cols: [], compare: [], record: undefined };
	return `${pageHref(site, 'two-variables')}${formatAddress({ ...selection, ...shownView })}`;
}

/** Whether an address asks for this figure: it has axes, and shows figures. */
export const asksForTwoVariables = ({ view, x, y }: Selection): boolean =>
	view === 'figures' && (x !== undefined || y !== undefined);

/** What the figure is called and asks, as a figure of the review says it of itself. */
export function twoVariablesFigure(corpus: CodedCorpus, { rows, columns }: ChosenAxes): FigureRecord {
	const labelOf = (axis: string) => corpus.variables.find(({ id }) => id === axis)?.label ?? '';
	return {
		id: 'cross-table',
		kind: 'cross',
		title: say.title,
		question: say.question(labelOf(rows), labelOf(columns)),
		reading: say.reading(corpus.review.words.report),
	};
}
