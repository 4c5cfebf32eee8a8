/** Draws numbers on one scale. The shape of a mark shows its series, and its fill how certain the number is. */
import { formatShortCount } from '../wording/doubt.ts';
import { type DotLook, type DotsInput, type DotsLayout, layoutDots, type PlacedDot } from './dots.ts';
import { columnGap } from './dots-band.ts';
import { Frame } from './Frame.tsx';
import { Pattern } from './Pattern.tsx';
import { TextLink } from './TextLink.tsx';
import { tenth } from './text.ts';

export interface DotsProps extends DotsInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

/** Shapes of the series, with about equal areas. Triangles are not used: they stand for directions of effect. */
const shapes = [
	'M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z',
	'M-4 -4H4V4H-4Z',
	'M0 -5.6L5.6 0L0 5.6L-5.6 0Z',
	'M-1.7 -5.2H1.7V-1.7H5.2V1.7H1.7V5.2H-1.7V1.7H-5.2V-1.7H-1.7Z',
	'M-5 0L-2.5 -4.4H2.5L5 0L2.5 4.4H-2.5Z',
];

export function Dots({ id, title, description, room, ...input }: DotsProps) {
	const layout = layoutDots(input, room);
	const { width, height, headHeight, left, right } = layout;
	const isSlotted = input.series.length > 1 && input.counts === undefined;
	return (
		<Frame id={id} title={title} description={description} width={width} height={height}>
			<Key {...layout} />
			{!layout.isNarrow && (
				<text class="head" x={0} y={headHeight - 10}>
					{input.rowLabel}
				</text>
			)}
			{layout.ticks.map(({ x, label }) => (
				<g key={label}>
					<text class="tick" x={x} y={headHeight - 10} text-anchor="middle">
						{label}
					</text>
					<line class="grid" x1={x} x2={x} y1={headHeight} y2={height} />
				</g>
			))}
			{layout.states.map(({ x, width: wide, label, slots }) => (
				<g key={x}>
					<rect class="column" x={x} y={headHeight} width={wide - columnGap} height={height - headHeight} />
					{isSlotted && slots.map((at, s) => <Shape key={at} x={at} y={headHeight - 13} series={s} class="shape" />)}
					<text
						class="note"
						x={tenth(x + (wide - columnGap) / 2)}
						y={headHeight - (isSlotted ? 27 : 10)}
						text-anchor="middle"
					>
						{label}
					</text>
				</g>
			))}
			<line class="rule strong" x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} />
			{layout.rows.map(({ y, height: high, lines, row, dots, unknown }) => (
				<g role="group" aria-label={row.label} key={row.href}>
					<TextLink x={0} y={y + 19.5} lines={lines} href={row.href} name={row.label} />
					<line class="rule" x1={0} x2={width} y1={y + high - 0.5} y2={y + high - 0.5} />
					{unknown.map((words, i) => (
						<text class="note" x={0} y={y + high - 11 - (unknown.length - 1 - i) * 17} key={words}>
							{words}
						</text>
					))}
					{dots.map((mark) => (
						<DotMark key={mark.dot.series} {...mark} />
					))}
				</g>
			))}
			{layout.bands.map(({ y, height: high, series, lines, bars }) => (
				<g role="group" aria-label={lines.join(' ')} key={y}>
					<Shape x={8} y={y + high - 17} series={series} class="shape" />
					<TextLink x={24} y={y + high - 12 - (lines.length - 1) * 16} lines={lines} />
					<line class="rule" x1={left - 12} x2={right + 16} y1={y + high - 11.5} y2={y + high - 11.5} />
					{bars.map((bar) => (
						<Bar key={bar.x} {...bar} />
					))}
				</g>
			))}
		</Frame>
	);
}

function Key({ key, looks }: DotsLayout) {
	return (
		<g class="key">
			{key.map(({ x, y, series, label, href }) => (
				<g key={series}>
					<Shape x={x + 7} y={y + 11} series={series} class="shape" />
					<TextLink x={x + 22} y={y + 15.5} lines={[label]} href={href} name={label} />
				</g>
			))}
			{looks.map(({ markX, endX, textX, y, look, label }) => (
				<g key={look}>
					<Amount
						x={markX}
						y={y + 11}
						x2={endX}
						look={look === 'doubt' ? 'exact' : look}
						series={0}
						isHollow={look === 'doubt'}
					/>
					<text class="note" x={textX} y={y + 15}>
						{label}
					</text>
				</g>
			))}
		</g>
	);
}

function DotMark({ dot, x, y, x2, look, reach, pattern }: PlacedDot) {
	return (
		<a href={dot.href} aria-label={dot.name}>
			<rect class="hit" x={tenth(x - 12)} y={tenth(y - reach)} width={tenth((x2 ?? x) - x + 24)} height={2 * reach} />
			{pattern ? (
				<Pattern x={x} y={y} half={4.5} pattern={pattern} />
			) : (
				<Amount
					x={x}
					y={y}
					x2={x2}
					look={look}
					series={dot.series}
					isApproximate={dot.isApproximate}
					isHollow={dot.isHollow}
				/>
			)}
		</a>
	);
}

interface AmountProps {
	x: number;
	y: number;
	x2?: number | undefined;
	look: DotLook;
	series: number;
	isApproximate?: boolean | undefined;
	isHollow?: boolean | undefined;
}

function Amount({ x, y, x2, look, series, isApproximate, isHollow }: AmountProps) {
	const isOpen = look === 'about' || look === 'from' || look === 'to' || isApproximate;
	const kind = isHollow ? 'shape doubted' : isOpen ? 'shape open' : 'shape';
	return (
		<>
			{look === 'from' && <path class="span" d={`M${tenth(x + 5)} ${y}h9m-3 -3l3 3l-3 3`} />}
			{look === 'to' && <path class="span" d={`M${tenth(x - 5)} ${y}h-9m3 -3l-3 3l3 3`} />}
			{x2 !== undefined && <path class="span wide" d={`M${x} ${y}H${x2}`} />}
			<Shape x={x} y={y} series={series} class={kind} />
			{x2 !== undefined && <Shape x={x2} y={y} series={series} class={kind} />}
		</>
	);
}

function Shape({ x, y, series, class: kind }: { x: number; y: number; series: number; class: string }) {
	return <path class={kind} transform={`translate(${x} ${y})`} d={shapes[series % shapes.length]} />;
}

/**
 * A bar in three layers, from the bottom: filled for numbers that are certain to lie in this range, pale for those that
 * may, and hollow for those in doubt.
 */
function Bar({
	count,
	x,
	width,
	sureY,
	firmY,
	topY,
	textX,
	textY,
	baseline,
}: DotsLayout['bands'][number]['bars'][number]) {
	if (count.count === 0) return null;
	return (
		<a href={count.href} aria-label={count.name}>
			<rect class="hit" x={x} y={tenth(topY - 18)} width={Math.max(24, width)} height={tenth(baseline - topY + 18)} />
			{count.inDoubt > 0 && (
				<rect
					class="doubted"
					x={tenth(x + 0.3)}
					y={tenth(topY + 0.3)}
					width={tenth(Math.max(0.4, width - 0.6))}
					height={tenth(Math.max(0.4, firmY - topY - 0.6))}
				/>
			)}
			{firmY < sureY && (
				<rect class="look tint" x={x} y={firmY} width={width} height={tenth(Math.max(1, sureY - firmY))} />
			)}
			{count.sure > 0 && (
				<rect class="look full" x={x} y={sureY} width={width} height={tenth(Math.max(1, baseline - sureY))} />
			)}
			<text class="total" x={textX} y={textY} text-anchor="middle">
				{formatShortCount(count.count, count.inDoubt)}
			</text>
		</a>
	);
}
