/** The rows of a figure below each other, where there is no width for its picture: for each row its marks and numbers, with the links of the table. */
import type { ComponentChildren } from 'preact';
import { type CellMark, CellMarks } from '../figures/cell-marks.tsx';
import { cellWords, type FigureCell, type FigureColumn, type FigureTable } from '../figures/figure.ts';
import { keyWording } from '../wording/charts.ts';
import { figureWording as say } from '../wording/figures.ts';
import { typeset } from '../wording/grammar.ts';

interface Entry {
	label: string;
	column: FigureColumn;
	cell: FigureCell;
}

/** How many of many rows stand open where the picture is one among other things. */
const openRows = 3;

interface FigureBlocksProps extends FigureTable {
	/** What opens the further rows, by their number; all stand open without it. */
	more?: ((count: number) => string) | undefined;
}

/** The first column of the table names the rows. */
export function FigureBlocks({ columns, rows, more }: FigureBlocksProps) {
	const key = keyOf(rows.flat());
	const open = more && rows.length > openRows + 2 ? openRows : rows.length;
	const listOf = (some: FigureTable['rows']) => (
		<ol class="plain figure-blocks">
			{some.map(([head, ...cells], r) => {
				const entries = cells.map((cell, c): Entry => {
					const column = columns[c + 1] ?? { label: '' };
					return { label: typeset(column.short?.label ?? column.label), column, cell };
				});
				return (
					<li key={`${r} ${head?.text}`}>
						<div class="block-head">
							{head && <Words cell={head} />}
							{entries
								.filter(({ column }) => column.isTotal)
								.map(({ label, cell }) => (
									<span class="number" key={label}>
										<Words cell={cell} isNumber />
									</span>
								))}
						</div>
						<Entries entries={entries.filter(({ column }) => !column.isTotal)} />
					</li>
				);
			})}
		</ol>
	);
	const further = rows.slice(open);
	const list = (
		<>
			{listOf(rows.slice(0, open))}
			{further.length > 0 && (
				<details>
					<summary>{more?.(further.length)}</summary>
					{listOf(further)}
				</details>
			)}
		</>
	);
	if (key.length === 0) return list;
	return (
		<>
			<ul class="plain block-key">
				{key.map((mark) => (
					<li key={mark.label}>
						<CellMarks marks={[{ ...mark, label: undefined }]} /> {mark.label}
					</li>
				))}
			</ul>
			{list}
		</>
	);
}

/** Each sign that the marks have, with what it means, and the hollow form of marks in doubt. Empty where words say it. */
function keyOf(cells: readonly FigureCell[]): readonly CellMark[] {
	const marks = cells.flatMap((cell) => cell.marks ?? []);
	const signs = new Map(
		marks.flatMap(({ sign, label }) => (label === undefined ? [] : [[label, { sign, label }] as const])),
	);
	const doubtMark = marks.find(({ isHollow, look, pattern, moment }) => isHollow && !look && !pattern && !moment);
	return [
		...signs.values(),
		...(doubtMark ? [{ sign: doubtMark.sign, isHollow: true, label: keyWording.inDoubt }] : []),
	];
}

/** What holds something, in the groups of its columns, and in a line what does not and why. */
function Entries({ entries }: { entries: readonly Entry[] }) {
	const filledEntries = entries.filter((entry) => !isEmpty(entry) && entry.cell.text !== '');
	const empty = Map.groupBy(entries.filter(isEmpty), ({ cell }) => cell.gap ?? say.zero);
	const groups = Map.groupBy(filledEntries, ({ column }) => column.short?.group ?? '');
	return (
		<>
			{[...groups].map(([group, own]) => (
				<div key={group}>
					{group !== '' && <p class="block-group">{typeset(group)}</p>}
					<ul class="plain">
						{own.map((entry) => (
							<Held key={entry.column.label} {...entry} />
						))}
					</ul>
				</div>
			))}
			{[...empty].map(([why, own]) => (
				<p class="fine block-gaps" key={why}>
					{say.gaps(
						why,
						own.map(({ label, column }) => (column.short ? `${label} (${column.short.group})` : label)),
					)}
				</p>
			))}
		</>
	);
}

const isEmpty = ({ cell, column }: Entry) => cell.gap !== undefined || (column.isNumber === true && cell.text === '0');

function Held({ label, column, cell }: Entry) {
	if (cell.lines && cell.lines.length > 0)
		return (
			<li class="block-lines">
				<span class="block-label">{label}</span>
				<ul class="plain">
					{cell.lines.map((line) => (
						<li key={line.text}>
							<Linked cell={line}>
								<CellMarks marks={line.marks ?? []} /> {typeset(cellWords(line))}
							</Linked>
						</li>
					))}
				</ul>
			</li>
		);
	return (
		<li>
			<Linked cell={cell}>
				{label}{' '}
				<span class="block-value">
					<CellMarks marks={cell.marks ?? []} /> {typeset(cellWords(cell, column.isNumber))}
				</span>
			</Linked>
		</li>
	);
}

function Words({ cell, isNumber = false }: { cell: FigureCell; isNumber?: boolean }) {
	return <Linked cell={cell}>{typeset(cellWords(cell, isNumber))}</Linked>;
}

function Linked({ cell: { href }, children }: { cell: FigureCell; children: ComponentChildren }) {
	return href ? <a href={href}>{children}</a> : <span>{children}</span>;
}
