/** Draws a grid of two variables: marks, or numbers on a shade. Every cell with something in it and every head is a link. */

import { type CrossGridInput, type CrossGridLayout, type CrossKeyEntry, layoutCrossGrid } from './cross-grid.ts';
import { placeOfHead } from './cross-heads.ts';
import { Frame } from './Frame.tsx';
import { isOwnTarget, Mark } from './Mark.tsx';
import type { GapKind } from './matrix.ts';
import { Pattern } from './Pattern.tsx';
import { TextLink } from './TextLink.tsx';
import { tenth } from './text.ts';

export interface CrossGridProps extends CrossGridInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function CrossGrid({ id, title, description, room, ...input }: CrossGridProps) {
	const layout = layoutCrossGrid(input, room);
	const { labelWidth, gridWidth, gridHeight, headHeight, top } = layout;
	const right = tenth(labelWidth + gridWidth);
	const totalsY = headHeight + 20;
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			{layout.groups.map(({ x, width, lines }) => (
				<g key={x}>
					<TextLink class="head group" x={tenth(x + 6)} y={14} lines={lines} />
					<line
						class="rule strong"
						x1={tenth(x + 4)}
						x2={tenth(x + width - 4)}
						y1={groupRuleY(layout)}
						y2={groupRuleY(layout)}
					/>
				</g>
			))}
			{layout.columns.map((column) => (
				<Head key={column.x} layout={layout} {...column} />
			))}
			{layout.rows.length + layout.columns.length > 0 && (
				<path
					class="rule"
					d={[
						...layout.rows.map(({ y, height }) => `M0 ${y + height - 0.5}H${right}`),
						...layout.columns.map(({ x }) => `M${tenth(x - 0.5)} ${headHeight}v${gridHeight}`),
					].join('')}
				/>
			)}
			<path class="rule strong" d={`M0 ${headHeight - 0.5}H${right}M0 ${top - 0.5}H${right}`} />
			<text class="total" x={0} y={totalsY}>
				{input.all.label}
			</text>
			<text class="total" x={labelWidth - 10} y={totalsY} text-anchor="end">
				{layout.all}
			</text>
			{layout.columns.map(({ middle, total, totalHref, totalName }) => (
				<TextLink
					class="total"
					x={middle}
					y={totalsY}
					lines={[total]}
					href={totalHref}
					name={totalName}
					anchor="middle"
					key={middle}
				/>
			))}
			{layout.rows.map(({ y, lines, href, total, totalHref, totalName, label, indent }) => (
				<g key={y}>
					<TextLink x={indent} y={y + 20} lines={lines} href={href} name={nameOf(lines, label)} />
					<TextLink
						class="total"
						x={labelWidth - 10}
						y={y + 20}
						lines={[total]}
						href={totalHref}
						name={totalName}
						anchor="end"
					/>
				</g>
			))}
			<g class="cells">
				{layout.cells.map(
					({ x, y, width: wide, height: high, cell, marks }) =>
						cell.isLinked &&
						cell.href &&
						marks.length > 0 && (
							<a class="cell" href={cell.href} aria-label={cell.name} tabindex={-1} key={`${x} ${y}`}>
								<rect class="hit" x={tenth(x + 1)} y={y + 1} width={tenth(wide - 3)} height={high - 3} />
							</a>
						),
				)}
			</g>
			{layout.cells.map((cell) => (
				<Cell key={`${cell.x} ${cell.y}`} {...cell} />
			))}
			{layout.key.entries.length > 0 && (
				<g class="key">
					{layout.key.head && (
						<text class="head" x={0} y={layout.key.y}>
							{layout.key.head}
						</text>
					)}
					{layout.key.entries.map((entry) => (
						<KeyEntry key={entry.label} {...entry} />
					))}
				</g>
			)}
		</Frame>
	);
}

const groupRuleY = ({ groups }: CrossGridLayout) => 4.5 + 16 * Math.max(1, ...groups.map(({ lines }) => lines.length));

/** The whole label, where the lines shorten it. */
function nameOf(lines: readonly string[], label: string): string | undefined {
	return lines.join(' ') === label ? undefined : label;
}

type HeadProps = CrossGridLayout['columns'][number] & {
	layout: CrossGridLayout;
};

function Head({ layout, x, middle, lines, label, href }: HeadProps) {
	const place = placeOfHead(layout, { x, middle, lines });
	const turn = layout.lean === 0 ? undefined : layout.lean;
	return <TextLink class="head slim" lines={lines} href={href} name={nameOf(lines, label)} {...place} turn={turn} />;
}

function Cell({ x, y, width, height, cell, text, shade, isHollow, marks }: CrossGridLayout['cells'][number]) {
	return (
		<g role="group" aria-label={cell.name}>
			{marks.map(({ x: left, y: top, mark }) => (
				<a href={mark.href} aria-label={mark.name} key={`${mark.href} ${left}`}>
					{!isOwnTarget(mark) && <rect class="hit" x={tenth(left - 7.5)} y={tenth(top - 7.5)} width={15} height={15} />}
					<Mark x={left} y={top} size={5} sign={mark.sign} isHollow={mark.isHollow} isTarget />
				</a>
			))}
			{text && (
				<a href={cell.href} aria-label={cell.name}>
					<rect
						class={isHollow ? 'shade doubted' : `shade shade-${shade}`}
						x={tenth(x + 1)}
						y={y + 1}
						width={tenth(width - 3)}
						height={height - 3}
					/>
					<text
						class={`number on-${isHollow ? 1 : shade}`}
						x={tenth(x + width / 2 - 0.5)}
						y={tenth(y + height / 2 + 4)}
						text-anchor="middle"
					>
						{text}
					</text>
				</a>
			)}
			{cell.gap && <Gap x={tenth(x + width / 2)} y={y + 14.5} kind={cell.gapKind ?? 'none'} />}
		</g>
	);
}

/** The sign of an empty cell: that of its state, or a dash where nobody has both. */
function Gap({ x, y, kind }: { x: number; y: number; kind: GapKind }) {
	if (kind === 'none') return <line class="gap-dash" x1={tenth(x - 3)} x2={tenth(x + 3)} y1={y} y2={y} />;
	return <Pattern x={x} y={y} half={4.5} pattern={kind === 'unknown' ? 'dashed' : 'slash'} />;
}

function KeyEntry({ x, y, label, sample }: CrossKeyEntry) {
	return (
		<g>
			{sample === 'none' || sample === 'unknown' || sample === 'not-applicable' ? (
				<Gap x={x + 9} y={y + 8} kind={sample} />
			) : sample === 'hollow-mark' ? (
				<Mark x={x + 9} y={y + 8} size={5} isHollow />
			) : (
				<rect
					class={sample === 'hollow-shade' ? 'shade doubted' : `shade shade-${sample}`}
					x={x + 0.5}
					y={y + 0.5}
					width={18}
					height={15}
				/>
			)}
			<text class="note" x={x + 26} y={y + 12.5}>
				{label}
			</text>
		</g>
	);
}
