/** The numbers of a figure as a table, on demand, with the links of its marks. */
import { cellWords, type FigureCell, type FigureTable } from '../figures/figure.ts';
import { figureWording as say } from '../wording/figures.ts';
import { typeset } from '../wording/grammar.ts';

/** `title` is the title of the figure. */
export function FigureNumbers({ table: { columns, rows }, title }: { table: FigureTable; title: string }) {
	return (
		<details class="numbers">
			<summary>{say.asTable}</summary>
			<div class="scroller" tabIndex={0} role="region" aria-label={say.table(title)}>
				<table>
					<thead>
						<tr>
							{columns.map(({ label, isNumber }) => (
								<th scope="col" class={isNumber ? 'number' : undefined} key={label}>
									{typeset(label)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row[0]?.text}>
								{row.map((cell, i) =>
									i === 0 ? (
										<th scope="row">
											<Words cell={cell} />
										</th>
									) : (
										<td class={columns[i]?.isNumber ? 'number' : undefined}>
											<Words cell={cell} isNumber={columns[i]?.isNumber} />
										</td>
									),
								)}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</details>
	);
}

function Words({ cell, isNumber = false }: { cell: FigureCell; isNumber?: boolean | undefined }) {
	const words = typeset(cellWords(cell, isNumber));
	return cell.href ? <a href={cell.href}>{words}</a> : words;
}
