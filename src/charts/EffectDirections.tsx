/** Draws the effect-direction plot, its key and its rule. Every mark and every head is a link. */

import type { ComponentChildren } from 'preact';
import { keyWording, markWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import {
	barX,
	type DirectionCell,
	type DirectionSize,
	type EffectDirectionsInput,
	type EffectDirectionsLayout,
	halfWidths,
	keyColumn,
	keyStep,
	layoutEffectDirections,
	markX,
	ringRadius,
} from './effect-directions.ts';
import { Frame } from './Frame.tsx';
import { Mark, type MarkProps } from './Mark.tsx';
import { MarkGroup } from './MarkGroup.tsx';
import { TextLink } from './TextLink.tsx';
import { shortenHead, shortenText, tenth, textSizes } from './text.ts';

export interface EffectDirectionsProps extends EffectDirectionsInput {
	id: string;
	title: string;
	description: string;
}

export function EffectDirections({ id, title, description, ...input }: EffectDirectionsProps) {
	const layout = layoutEffectDirections(input);
	const { width, headHeight, amountX, totalX, rows } = layout;
	const above = (lines: readonly string[]) => headHeight - 9 - (lines.length - 1) * 16;
	return (
		<Frame id={id} title={title} description={description} width={width} height={layout.height}>
			<text class="head" x={0} y={headHeight - 9}>
				{shortenHead(input.rowLabel, totalX)}
			</text>
			{input.totalLabel !== undefined && (
				<text class="head" x={totalX} y={headHeight - 9} text-anchor="end">
					{input.totalLabel}
				</text>
			)}
			{layout.columns.map(({ x, lines, label, href, total }) => (
				<g key={x}>
					<TextLink class="head" x={x + 6} y={above(lines) - (total ? 16 : 0)} lines={lines} href={href} name={label} />
					{total && (
						<TextLink
							class="total"
							x={x + 6}
							y={headHeight - 9}
							lines={[total.text]}
							href={total.href}
							name={total.name}
						/>
					)}
				</g>
			))}
			<TextLink
				class="head"
				x={amountX}
				y={above(layout.amountLines)}
				lines={layout.amountLines}
				href={input.amountHref}
				name={input.amountLabel}
			/>
			<line class="rule strong" x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} />
			{rows.map(({ y, height, lines, group, row, cells, gaps }) => (
				<g key={y}>
					{group !== undefined && (
						<TextLink
							class="head group"
							x={0}
							y={y - 9}
							lines={[shortenHead(group, width)]}
							href={row.groupHref}
							name={group}
						/>
					)}
					{group !== undefined && y > headHeight && <line class="rule" x1={0} x2={width} y1={y - 0.5} y2={y - 0.5} />}
					<MarkGroup name={markWording.row(row.label, row.amount)}>
						<TextLink x={0} y={y + 19} lines={lines} href={row.href} name={row.label} />
						{row.total && (
							<TextLink
								class="total"
								anchor="end"
								x={totalX}
								y={y + 19}
								lines={[formatShortCount(row.total.count, row.total.inDoubt)]}
								href={row.total.href}
								name={row.total.name}
							/>
						)}
						{row.note && (
							<text class="gap" x={layout.left + 6} y={y + 19}>
								{row.note}
							</text>
						)}
						{cells.map((cell) => (
							<Cell key={cell.x} {...cell} />
						))}
						{gaps.length > 0 && <Dashes places={gaps} />}
						<text class="total" x={amountX} y={y + 19}>
							{row.amount}
						</text>
					</MarkGroup>
					<line class="rule" x1={0} x2={width} y1={y + height - 0.5} y2={y + height - 0.5} />
				</g>
			))}
			<Key layout={layout} input={input} />
		</Frame>
	);
}

function Cell({ x, y, width, height, cell, bars }: EffectDirectionsLayout['rows'][number]['cells'][number]) {
	const { mark } = cell;
	return (
		<CellLink cell={cell}>
			<rect class="hit" x={x + 2} y={y + 1} width={mark ? 48 : width - 6} height={height - 3} />
			{mark && <SizedMark x={x + markX} y={y + 14} sign={mark.sign} size={mark.size} isHollow={mark.isHollow} />}
			{mark && (
				<text class="few" x={x + 30} y={y + 18}>
					{formatShortCount(mark.count, mark.inDoubt)}
				</text>
			)}
			{bars.map((bar) => (
				<g key={bar.sign}>
					<Mark x={x + 11} y={bar.y} size={4} sign={bar.sign} />
					{bar.firmLength > 0 && <rect class="bar" x={x + barX} y={bar.y - 3} width={bar.firmLength} height={6} />}
					{bar.inDoubt > 0 && (
						<rect
							class="doubted"
							x={tenth(x + barX + bar.firmLength + 0.8)}
							y={bar.y - 2.2}
							width={Math.max(0.4, tenth(bar.length - bar.firmLength - 1.6))}
							height={4.4}
						/>
					)}
					<text class="total" x={x + barX + bar.length + 5} y={bar.y + 4}>
						{formatShortCount(bar.count, bar.inDoubt)}
					</text>
				</g>
			))}
		</CellLink>
	);
}

function CellLink({ cell, children }: { cell: DirectionCell; children: ComponentChildren }) {
	return cell.href ? (
		<a href={cell.href} aria-label={cell.name}>
			{children}
		</a>
	) : (
		<MarkGroup role="img" name={cell.name}>
			{children}
		</MarkGroup>
	);
}

function SizedMark({ size, ...mark }: Omit<MarkProps, 'size'> & { size: DirectionSize }) {
	return (
		<>
			{size === 'unknown' && <circle class="ring" cx={mark.x} cy={mark.y} r={ringRadius} />}
			<Mark {...mark} size={halfWidths[size]} />
		</>
	);
}

/** The sign of an empty cell, as in the other matrices. Words name it in the key and in the table. */
function Dashes({ places }: { places: readonly { x: number; y: number }[] }) {
	return <path class="gap-dash" d={places.map(({ x, y }) => `M${tenth(x - 3)} ${y}h6`).join('')} />;
}

function Key({ layout: { key }, input }: { layout: EffectDirectionsLayout; input: EffectDirectionsInput }) {
	const { signs, sizes, rule } = input.legend;
	const { isDoubted, hasGaps } = key;
	const [first = { x: 0, y: 0 }, ...others] = key.blocks;
	const gapY = first.y + (signs.length + 1 + Number(isDoubted)) * keyStep;
	const last = others.at(-1) ?? first;
	const second = others[0] ?? first;
	return (
		<g class="key">
			<text class="head group" x={first.x} y={first.y}>
				{keyWording.direction}
			</text>
			{signs.map(({ sign, label }, i) => (
				<g key={sign}>
					<Mark x={first.x + 9} y={first.y + (i + 1) * keyStep - 4} size={6.8} sign={sign} />
					<text class="note" x={first.x + 26} y={first.y + (i + 1) * keyStep}>
						{shortenText(label, keyColumn - 26, textSizes.note)}
					</text>
				</g>
			))}
			{isDoubted && (
				<g>
					<Mark
						x={first.x + 9}
						y={first.y + (signs.length + 1) * keyStep - 4}
						size={6.8}
						sign={signs[0]?.sign}
						isHollow
					/>
					<text class="note" x={first.x + 26} y={first.y + (signs.length + 1) * keyStep}>
						{keyWording.inDoubt}
					</text>
				</g>
			)}
			{hasGaps && (
				<g>
					<Dashes places={[{ x: first.x + 9, y: gapY - 4.5 }]} />
					<text class="note" x={first.x + 26} y={gapY}>
						{shortenText(input.legend.gap, keyColumn - 26, textSizes.note)}
					</text>
				</g>
			)}
			{sizes.length > 0 && (
				<text class="head group" x={second.x} y={second.y}>
					{shortenHead(input.amountLabel, keyColumn)}
				</text>
			)}
			{sizes.map(({ size, label }, i) => (
				<g key={size}>
					<SizedMark x={second.x + 9} y={second.y + (i + 1) * keyStep - 4} size={size} sign={signs[0]?.sign} />
					<text class="note" x={second.x + 26} y={second.y + (i + 1) * keyStep}>
						{label}
					</text>
				</g>
			))}
			<text class="head group" x={last.x} y={last.y}>
				{keyWording.rule}
			</text>
			{rule.map((text, i) => {
				const before = key.rule.slice(0, i).reduce((sum, lines) => sum + lines.length * 16 + 6, 0);
				return (
					<text class="note" x={last.x} y={last.y + keyStep + before} key={text}>
						{key.rule[i]?.map((line, n) => (
							<tspan x={last.x} dy={n === 0 ? 0 : 16} key={line}>
								{line}
							</tspan>
						))}
					</text>
				);
			})}
		</g>
	);
}
