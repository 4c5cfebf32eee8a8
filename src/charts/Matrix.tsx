/** Draws a matrix of unit marks. Every mark and every row and column head is a link. */

import { Frame } from './Frame.tsx';
import { isOwnTarget, Mark } from './Mark.tsx';
import { keyIndent, labelWidth, layoutMatrix, type MatrixInput } from './matrix.ts';
import { TextLink } from './TextLink.tsx';
import { shortenHead, tenth } from './text.ts';

export interface MatrixProps extends MatrixInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function Matrix({ id, title, description, room, ...input }: MatrixProps) {
	const layout = layoutMatrix(input, room);
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			{layout.groups.map(({ x, width, label }) => (
				<g key={`${label} ${x}`}>
					<text class="head group" x={tenth(x + 6)} y={14}>
						{shortenHead(label, width - 12)}
					</text>
					<line class="rule" x1={tenth(x + 6)} x2={tenth(x + width - 6)} y1={20.5} y2={20.5} />
				</g>
			))}
			{layout.columns.map(({ x, width, lines, href }) => (
				<TextLink
					key={x}
					class="head slim"
					x={tenth(layout.isTurned ? x + width / 2 + 4 : x + 6)}
					y={layout.headHeight - 8 - (lines.length - 1) * 16}
					lines={lines}
					href={href}
					{...(layout.isTurned ? { turn: -90 } : {})}
				/>
			))}
			<line class="rule strong" x1={0} x2={layout.width} y1={layout.headHeight - 0.5} y2={layout.headHeight - 0.5} />
			{layout.rows.map(({ y, height, lines, href, group, total }) => (
				<g key={y}>
					{group && (
						<text class="head group" x={0} y={y - 8}>
							{shortenHead(group, layout.width)}
						</text>
					)}
					<TextLink x={0} y={y + 20} lines={lines} href={href} />
					{total !== undefined && (
						<text class="total" x={labelWidth - 12} y={y + 20} text-anchor="end">
							{total}
						</text>
					)}
					<line class="rule" x1={0} x2={layout.width} y1={y + height - 0.5} y2={y + height - 0.5} />
				</g>
			))}
			{layout.totals && (
				<g class="totals">
					<text class="total" x={0} y={layout.totals.y + 21}>
						{layout.totals.label}
					</text>
					<text class="total" x={labelWidth - 12} y={layout.totals.y + 21} text-anchor="end">
						{layout.totals.all}
					</text>
					{layout.totals.columns.map(({ x, lines, href, name }) => (
						<TextLink
							key={x}
							class="total"
							x={tenth(x + 6)}
							y={(layout.totals?.y ?? 0) + 21}
							lines={lines}
							href={href}
							name={name}
						/>
					))}
				</g>
			)}
			<g class="cells">
				{layout.cells.map(
					({ x, y, width, height, cell, marks }) =>
						cell.isLinked &&
						cell.href &&
						marks.length > 0 && (
							// The marks are stops for the keyboard, and the same link stands in the table.
							<a class="cell" href={cell.href} aria-label={cell.name} tabindex={-1} key={`${x} ${y}`}>
								<rect class="hit" x={tenth(x + 1)} y={y + 1} width={tenth(width - 2)} height={height - 3} />
							</a>
						),
				)}
			</g>
			{layout.cells.map(({ x, y, width, height, cell, marks, number, empty }) => (
				<g key={`${x} ${y}`} role="group" aria-label={cell.name}>
					{marks.map(({ x: left, y: top, mark }) => (
						<a href={mark.href} aria-label={mark.name} key={`${mark.href} ${left}`}>
							{!isOwnTarget(mark) && (
								<rect class="hit" x={tenth(left - 7.5)} y={tenth(top - 7.5)} width={15} height={15} />
							)}
							<Mark x={left} y={top} size={5} sign={mark.sign} isHollow={mark.isHollow} isTarget />
						</a>
					))}
					{number && (
						<a href={cell.href} aria-label={cell.name}>
							<rect class="hit" x={x} y={y} width={width} height={height} />
							<NumberText lines={number} x={tenth(x + 6)} y={y + 21} />
						</a>
					)}
					{empty === 'dash' && <Dash x={x + 6} y={y + 16.5} />}
					{typeof empty === 'object' && (
						<text class="gap" x={tenth(x + 6)} y={y + 20}>
							{empty.words}
						</text>
					)}
				</g>
			))}
			<g class="key">
				{layout.key.map(({ x, y, label, mark }) => (
					<g key={label}>
						{mark ? <Mark x={x + 7} y={y - 4} size={5} {...mark} /> : <Dash x={x + 4} y={y - 4.5} />}
						<text class="note" x={x + keyIndent} y={y}>
							{label}
						</text>
					</g>
				))}
			</g>
		</Frame>
	);
}

/** The sign of an empty cell. Words name it in the key, in the name of the cell and in the table. */
/** A number, with its doubt below it where that is a line of its own. */
function NumberText({ lines: [first, ...others], x, y }: { lines: readonly string[]; x: number; y: number }) {
	return (
		<text class="number sole" x={x} y={y}>
			{first}
			{others.map((line) => (
				<tspan x={x} dy={16} key={line}>
					{line}
				</tspan>
			))}
		</text>
	);
}

function Dash({ x, y }: { x: number; y: number }) {
	return <line class="gap-dash" x1={tenth(x)} x2={tenth(x + 6)} y1={y} y2={y} />;
}
