/**
 * Draws the grid of states and its key. Without script, the Tab key reaches only column heads, row labels and row ends.
 * The squares are links too, and the table below repeats them.
 */
import { Fragment } from 'preact';
import { formatShortCount } from '../wording/doubt.ts';
import { Frame } from './Frame.tsx';
import { MarkGroup } from './MarkGroup.tsx';
import { isFilled, Pattern } from './Pattern.tsx';
import { layoutStateGrid, type StateGridInput, type StateGridLayout, turn } from './state-grid.ts';
import { TextLink } from './TextLink.tsx';
import { tenth, textWidth } from './text.ts';

export interface StateGridProps extends StateGridInput {
	id: string;
	title: string;
	description: string;
}

/** The whole chart. */
export function StateGrid({ id, title, description, ...input }: StateGridProps) {
	const layout = layoutStateGrid(input);
	const { width, headHeight, left, end, half, step } = layout;
	return (
		<Frame id={id} title={title} description={description} width={width} height={layout.height}>
			<text class="head" x={0} y={headHeight - 9}>
				{input.rowLabel}
			</text>
			{layout.columns.map(({ x, text, label, href }) => (
				<TextLink
					key={x}
					class="head"
					x={x + 4}
					y={headHeight - 8}
					lines={[text]}
					href={href}
					name={label}
					turn={turn}
				/>
			))}
			<line class="rule strong" x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} />
			{layout.rows.length > 0 && (
				<path
					class="rule"
					d={layout.rows
						.flatMap(({ y, height, group }) => [...(group === undefined ? [] : [y]), y + height])
						.map((y) => `M0 ${y - 0.5}H${width}`)
						.join('')}
				/>
			)}
			{layout.rows.map(({ y, lines, group, row, cells, bars }) => (
				<Fragment key={y}>
					{group !== undefined && (
						<text class="head group" x={0} y={y - 9}>
							{group}
						</text>
					)}
					<MarkGroup name={row.end.name}>
						<TextLink x={0} y={y + 16.5} lines={lines} href={row.href} name={row.label} />
						{cells.map(({ x, y: middle, cell }) => (
							// Without script, each square would be a Tab stop: 720 in a large grid. So squares are left
							// out of the Tab order; the same links stand in the table.
							<a href={cell.href} aria-label={cell.name} tabindex={-1} key={x}>
								{!isFilled(cell) && <rect class="hit" x={x - step / 2} y={middle - 12} width={step} height={24} />}
								<Pattern x={x} y={middle} half={half} pattern={cell.pattern} isHollow={cell.isHollow} isTarget />
							</a>
						))}
						{bars.map((bar) => (
							<StateShare key={bar.share.pattern} y={y + 4} {...bar} />
						))}
						<TextLink
							class="total"
							anchor="end"
							x={end}
							y={y + 16.5}
							lines={[row.end.text]}
							href={row.end.href}
							name={row.end.name}
						/>
						{row.end.more && (
							<text class="gap" x={end + 6} y={y + 16.5}>
								{row.end.more}
							</text>
						)}
					</MarkGroup>
				</Fragment>
			))}
			<g class="key">
				{input.legend.map(({ pattern, isHollow, label, note }, i) => {
					const { x, y } = layout.legend.places[i] ?? { x: 0, y: left };
					return (
						<Fragment key={label}>
							<Pattern x={x + 8} y={y} half={6.5} pattern={pattern} isHollow={isHollow} />
							<text class="note" x={x + 24} y={y + 4}>
								{label}
							</text>
							<text class="gap" x={x + 24} y={y + 19}>
								{note}
							</text>
						</Fragment>
					);
				})}
			</g>
		</Frame>
	);
}

/** A part of a row. It holds its pattern where that fits, and its number where there is still room. */
export function StateShare({ x, y, width, share }: StateGridLayout['rows'][number]['bars'][number] & { y: number }) {
	const isSolid = share.pattern === 'solid';
	const number = formatShortCount(share.count, share.inDoubt);
	const numberWidth = textWidth(number, 13);
	const { inDoubt = 0 } = share;
	// Only a solid part can become hollow. An absence is an outline already, and words say that it is in doubt.
	const hollow = isSolid ? tenth((width * inDoubt) / share.count) : 0;
	// The states of single studies are told apart by their signs alone.
	const signHalf = Math.min(5, tenth((width - 4) / 2));
	const hasPattern = !isSolid && signHalf >= 3;
	const numberX = isSolid ? 6 : 22;
	return (
		<a href={share.href} aria-label={share.name}>
			<rect class="hit" x={x} y={y - 3} width={width} height={22} />
			{hollow < width && (
				<rect
					class={isSolid ? 'solid' : 'line'}
					x={x + 0.5}
					y={y + 0.5}
					width={tenth(Math.max(0.5, width - hollow - 1.5))}
					height={15}
				/>
			)}
			{hollow > 0 && (
				<rect
					class="doubted"
					x={tenth(x + width - hollow + 0.5)}
					y={y + 1.3}
					width={tenth(Math.max(0.5, hollow - 2.3))}
					height={13.4}
				/>
			)}
			{hasPattern && (
				<Pattern x={tenth(x + Math.min(12, width / 2))} y={y + 8} half={signHalf} pattern={share.pattern} />
			)}
			{width - hollow >= numberX + numberWidth + 6 && (
				<text class={isSolid ? 'on' : 'total'} x={x + numberX} y={y + 12}>
					{number}
				</text>
			)}
		</a>
	);
}
