/** Draws bars below each other. Each with something to count is a link, and so is each label. */
import { keyWording } from '../wording/charts.ts';
import { type BarsInput, barHeight, layoutBars, type PlacedBar } from './bars.ts';
import { Frame } from './Frame.tsx';
import { TextLink } from './TextLink.tsx';
import { tenth } from './text.ts';

export interface BarsProps extends BarsInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function Bars({ id, title, description, room, ...input }: BarsProps) {
	const layout = layoutBars(input, room);
	const { headHeight, foot, keyY } = layout;
	const nameOf = (lines: readonly string[], label: string) => (lines.join(' ') === label ? undefined : label);
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			{layout.panels.map(({ x, lines, label, href, total }) => (
				<g key={x}>
					<TextLink
						class="head slim"
						x={x}
						y={headHeight - 24 - (lines.length - 1) * 16}
						lines={lines}
						href={href}
						name={nameOf(lines, label)}
					/>
					<text class="total" x={x} y={headHeight - 7}>
						{total}
					</text>
				</g>
			))}
			{layout.rows.map(({ y, indent, lines, label, href, total, bars }) => (
				<g key={y}>
					{bars.map((row) => (
						<OneBar key={row.left} {...row} />
					))}
					<TextLink x={indent} y={y + 18} lines={lines} href={href} name={nameOf(lines, label)} />
					<text class="total" x={layout.numbers} y={y + 18} text-anchor="end">
						{total}
					</text>
				</g>
			))}
			{layout.rows.length > 0 && (
				<path class="rule strong" d={layout.lines.map((x) => `M${x} ${headHeight}V${foot}`).join('')} />
			)}
			{input.more && (
				<TextLink
					x={0}
					y={foot + 22}
					lines={[input.more.label]}
					href={input.more.href}
					name={input.more.name}
					isUnderlined
				/>
			)}
			{keyY !== undefined && (
				<g class="key">
					<rect class="look doubted" x={1} y={keyY} width={22} height={14} />
					<text class="note" x={32} y={keyY + 12}>
						{keyWording.inDoubt}
					</text>
				</g>
			)}
		</Frame>
	);
}

function OneBar({ bar, x, y, width, height, left, top, firm, doubted, text, isState }: PlacedBar) {
	if (bar.count === 0) return null;
	return (
		<a href={bar.href} aria-label={bar.name}>
			<rect class="hit" x={x} y={y} width={width} height={height} />
			{firm > 0 && (
				<rect class={isState ? 'look tint' : 'look full'} x={left} y={top} width={firm} height={barHeight} />
			)}
			{doubted > 0 && (
				<rect
					class="look doubted"
					x={tenth(left + firm + 0.8)}
					y={top + 0.5}
					width={tenth(Math.max(1, doubted - 1.6))}
					height={barHeight - 1}
				/>
			)}
			{text && (
				<text class="tick" x={tenth(left + firm + doubted + 5)} y={y + 18}>
					{text}
				</text>
			)}
		</a>
	);
}
