/** Draws estimates as squares on their intervals, a row for each, with the line of no effect; or counts by value as bars. */
import { Frame } from './Frame.tsx';
import { type ForestInput, type ForestLayout, type ForestLook, layoutForest } from './forest.ts';
import { MarkGroup } from './MarkGroup.tsx';
import { TextLink } from './TextLink.tsx';
import { lineHeight, tenth, textSizes, textWidth } from './text.ts';

export interface ForestProps extends ForestInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function Forest({ id, title, description, room, ...input }: ForestProps) {
	const layout = layoutForest(input, room);
	const { width, height, headHeight, foot, left, right, textX, noneX, heads } = layout;
	const isCounted = layout.bars.length > 0;
	return (
		<Frame id={id} title={title} description={description} width={width} height={height}>
			<Head x={0} y={headHeight} lines={heads.row} />
			<Head x={layout.entryX} y={headHeight} lines={heads.entry} />
			{layout.hasN && (
				<text class="head" x={layout.nX} y={headHeight - 9} text-anchor="end">
					{input.heads.n}
				</text>
			)}
			<Head x={isCounted ? left : layout.isNarrow ? 0 : textX} y={headHeight} lines={heads.estimate} />
			<line class="rule strong" x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} />
			{layout.ticks.map(({ x, label }) => (
				<g key={label}>
					<path class="grid" d={upright(layout, x, headHeight, foot)} />
					<text class="tick" x={x} y={foot + 16} text-anchor="middle">
						{label}
					</text>
				</g>
			))}
			<path class="rule strong" d={`${upright(layout, noneX, headHeight, foot)}M${noneX} ${foot}v3`} />
			<line class="rule strong" x1={left} x2={right} y1={foot + 0.5} y2={foot + 0.5} />
			{layout.favours.map(({ x, y, text, anchor, arrow }) => (
				<g key={anchor}>
					<path class="stroke" d={arrow} />
					<text class="note" x={x} y={y} text-anchor={anchor === 'end' ? 'end' : undefined}>
						{text}
					</text>
				</g>
			))}
			{layout.groups.map(({ y, lines }) => (
				<text class="head group" x={0} y={y - 9} key={y}>
					{lines[0]}
				</text>
			))}
			{layout.rows.map((row) => (
				<Row key={row.y} {...row} layout={layout} />
			))}
			{layout.bars.map(({ x, y, width: barWidth, height: barHeight, count, text, name, href }) =>
				count === 0 ? null : (
					<a href={href} aria-label={name} key={x}>
						<rect class="hit" x={x} y={headHeight} width={barWidth} height={foot - headHeight} />
						<rect class="look full" x={x} y={y} width={barWidth} height={barHeight} />
						{textWidth(text, textSizes.tick) <= barWidth + 2 && (
							<text class="tick" x={tenth(x + barWidth / 2)} y={tenth(y - 5)} text-anchor="middle">
								{text}
							</text>
						)}
					</a>
				),
			)}
			<g class="key">
				{layout.key.map(({ look, label, x, y }) => (
					<g key={look}>
						<KeyMark look={look} x={x} y={y + 8} />
						<text class="note" x={x + 34} y={y + 12}>
							{label}
						</text>
					</g>
				))}
			</g>
		</Frame>
	);
}

/** An upright line of the scale; where words stand above the lines of rows, it leaves them out. */
function upright({ isNarrow, rows }: ForestLayout, x: number, from: number, to: number): string {
	if (!isNarrow || rows.length === 0) return `M${x} ${from}V${to}`;
	return rows.map(({ middle }) => `M${x} ${middle - 11}v24`).join('');
}

function Head({ x, y, lines }: { x: number; y: number; lines: readonly string[] }) {
	return (
		<>
			{lines.map((line, i) => (
				<text class="head" x={x} y={y - 9 - (lines.length - 1 - i) * lineHeight} key={line}>
					{line}
				</text>
			))}
		</>
	);
}

function Row({
	row,
	y,
	middle,
	lines,
	entryLines,
	x,
	half,
	x1,
	x2,
	arrows,
	layout,
}: ForestLayout['rows'][number] & { layout: ForestLayout }) {
	const { label, href, markHref, name, text, n, isComputed, isHollow, entry } = row;
	const { left, width, textX, entryX, nX, isNarrow, rowHeight, hasN } = layout;
	const textY = isNarrow ? middle + 4.5 : y + 17.5;
	return (
		<MarkGroup name={label}>
			<TextLink x={0} y={y + 17.5} lines={lines} href={href} name={lines[0] === label ? undefined : label} />
			{entry !== undefined && !isNarrow && <TextLink x={entryX} y={y + 17.5} lines={entryLines} />}
			{n !== undefined && hasN && (
				<text class="total" x={nX} y={y + 17.5} text-anchor="end">
					{n}
				</text>
			)}
			<a href={markHref} aria-label={name}>
				<rect
					class="hit"
					x={isNarrow ? 0 : left}
					y={isNarrow ? middle - 12 : y + 1}
					width={tenth(width - (isNarrow ? 0 : left))}
					height={24}
				/>
				{x1 !== undefined && x2 !== undefined && (
					<line class={isComputed ? 'line strong dashed' : 'line strong'} x1={x1} x2={x2} y1={middle} y2={middle} />
				)}
				{arrows.map((d) => (
					<path class="stroke" d={d} key={d} />
				))}
				<Square x={x} y={middle} half={half} isHollow={isHollow} />
				<text class="total" x={textX} y={textY}>
					{text}
				</text>
			</a>
			<line class="rule" x1={0} x2={width} y1={y + rowHeight - 0.5} y2={y + rowHeight - 0.5} />
		</MarkGroup>
	);
}

function Square({ x, y, half, isHollow }: { x: number; y: number; half: number; isHollow?: boolean }) {
	return (
		<rect
			class={isHollow ? 'shape doubted' : 'shape'}
			x={tenth(x - half)}
			y={tenth(y - half)}
			width={tenth(2 * half)}
			height={tenth(2 * half)}
		/>
	);
}

function KeyMark({ look, x, y }: { look: ForestLook; x: number; y: number }) {
	return (
		<>
			{look !== 'bare' && (
				<line class={look === 'computed' ? 'line strong dashed' : 'line strong'} x1={x} x2={x + 26} y1={y} y2={y} />
			)}
			{look === 'goesOn' && <path class="stroke" d={`M${x + 21} ${y - 4}L${x + 26} ${y}L${x + 21} ${y + 4}`} />}
			{look !== 'goesOn' && <Square x={x + 13} y={y} half={4} isHollow={look === 'doubt'} />}
		</>
	);
}
