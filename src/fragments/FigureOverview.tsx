/** The numbers of a figure with many columns in little width, for narrow screens: darker cells hold more, and row names stay in sight. */
import { cellWords, type FigureCell, type FigureContent, type FigureTable } from '../figures/figure.ts';
import { figureOverviewWording as say } from '../wording/figure-matrix.ts';

interface FigureOverviewProps {
	/** The title of the figure. */
	title: string;
	overview: NonNullable<FigureContent['overview']>;
	/** Its first column names the rows. */
	table: FigureTable;
}

/** Has the columns with a `short` name. A column without one, such as a total, is left out. */
export function FigureOverview({ title, overview: { note, classes }, table: { columns, rows } }: FigureOverviewProps) {
	const heads = columns.flatMap(({ short }, place) => (short ? [{ ...short, place }] : []));
	const groups = groupsOf(heads.map(({ group }) => group));
	return (
		<div class="figure-overview">
			<p class="fine">{note}</p>
			<div class="scroller" tabIndex={0} role="region" aria-label={say.name(title)}>
				<table>
					<thead>
						{groups.length > 1 && (
							<tr>
								<td />
								{groups.map(({ group, size }) => (
									<th scope="colgroup" colSpan={size} key={group}>
										{group}
									</th>
								))}
							</tr>
						)}
						<tr>
							<td />
							{heads.map(({ label, place }) => (
								<th scope="col" key={place}>
									<span>{label}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row[0]?.text}>
								<th scope="row">{row[0]?.href ? <a href={row[0].href}>{row[0].text}</a> : row[0]?.text}</th>
								{heads.map(({ place }) => (
									<Cell cell={row[place]} classes={classes} key={place} />
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</div>
	);
}

/** A number with “?” where some of it is in doubt; its name says how much. A cell without a number says for screen readers why. */
function Cell({ cell = { text: '' }, classes }: { cell?: FigureCell | undefined; classes: readonly number[] }) {
	const amount = Number(cell.text) || 0;
	if (amount === 0)
		return (
			<td>
				<span class="unseen">{cell.text}</span>
			</td>
		);
	const look = cell.inDoubt === amount ? 'doubted' : `shade-${classes.filter((from) => from <= amount).length}`;
	return (
		<td class={look}>
			<a href={cell.href} aria-label={cellWords(cell)}>
				{cell.inDoubt ? say.doubted(cell.text) : cell.text}
			</a>
		</td>
	);
}

/** Neighbours of one group, with their number. */
function groupsOf(names: readonly string[]): readonly { group: string; size: number }[] {
	const groups: { group: string; size: number }[] = [];
	for (const group of names) {
		const last = groups.at(-1);
		if (last?.group === group) last.size += 1;
		else groups.push({ group, size: 1 });
	}
	return groups;
}
