/** A study as a row of a table, and the head of such a table. */
import type { ComponentChildren } from 'preact';

export interface StudyColumn {
	label: string;
	href: string;
	/** The id of its link. */
	id?: string;
	sort?: 'ascending' | 'descending';
	/** Shows the order where a click changes it. */
	arrow?: string;
	isNumber: boolean;
}

/** `first` is what stands above the studies; `sort` is their order, where that is the order of the table. */
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
						<a href={href} id={id}>
							{label}
							{arrow && <span aria-hidden="true"> {arrow}</span>}
						</a>
					</th>
				))}
			</tr>
		</thead>
	);
}

interface StudyRowProps {
	label: string;
	href: string;
	/** Its place in a table of which some rows are drawn; the head is the first. */
	index?: number;
	/** Below its label. */
	children?: ComponentChildren;
	cells: readonly {
		isNumber: boolean;
		content: ComponentChildren /** Said beside it where the table has no columns. */;
		label?: string;
	}[];
}

/** Without a label, a cell is named by the head of its column alone. */
export function StudyRow({ label, href, index, children, cells }: StudyRowProps) {
	return (
		<tr aria-rowindex={index}>
			<th scope="row">
				<a href={href}>{label}</a>
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
