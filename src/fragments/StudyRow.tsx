/** A study as a row of a table, and the head of such a table. */
import type { ComponentChildren } from 'preact';
import { typeset } from '../wording/grammar.ts';

export interface StudyColumn {
	label: string;
	/** Absent where a click changes nothing. */
	href?: string;
	/** The id of its link. */
	id?: string;
	sort?: 'ascending' | 'descending';
	/** An arrow that shows the order, where a click on the head changes it. */
	arrow?: string;
	isNumber: boolean;
}

/** The head of a table of studies. `first` is the head of the column of studies; `sort` is given if the table is sorted by that column. */
export function StudyHead(props: {
	first: ComponentChildren;
	sort?: 'ascending' | undefined;
	columns: readonly StudyColumn[];
}) {
	return (
		<thead>
			<tr>
				<th scope="col" aria-sort={props.sort}>
					{props.first}
				</th>
				{props.columns.map(({ label, href, id, sort, arrow, isNumber }) => (
					<th scope="col" aria-sort={sort} class={isNumber ? 'number' : undefined}>
						{href === undefined ? (
							typeset(label)
						) : (
							<a href={href} id={id}>
								{typeset(label)}
								{arrow && <span aria-hidden="true"> {arrow}</span>}
							</a>
						)}
					</th>
				))}
			</tr>
		</thead>
	);
}

interface StudyRowProps {
	label: string;
	/** Absent for a study without a page. */
	href?: string;
	/** The number of the row in the whole table, where only some rows are drawn; the head is row 1. */
	index?: number;
	/** Whether its record stands open beside the table. */
	isCurrent?: boolean;
	/** Content below the label. */
	children?: ComponentChildren;
	cells: readonly {
		isNumber: boolean;
		content: ComponentChildren;
		/** The label to show beside the content, where a narrow screen shows no columns. */
		label?: string;
	}[];
}

/** One row: a study and its values. A cell without a label is named only by the head of its column. */
export function StudyRow({ label, href, index, isCurrent, children, cells }: StudyRowProps) {
	return (
		<tr aria-rowindex={index}>
			<th scope="row">
				{href === undefined ? (
					label
				) : (
					<a href={href} aria-current={isCurrent ? 'true' : undefined}>
						{label}
					</a>
				)}
				{children}
			</th>
			{cells.map(({ isNumber, content, label: name }) => (
				<td class={isNumber ? 'number' : undefined} data-label={name}>
					{content}
				</td>
			))}
		</tr>
	);
}
