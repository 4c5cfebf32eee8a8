/** Draws periods as lines from their first day to their last, with arrows at open ends; or counts by year as bars. */
import { timelineWording as say } from '../wording/figure-timeline.ts';
import { Frame } from './Frame.tsx';
import { layoutPeriods, type PeriodsInput } from './periods.ts';
import { TextLink } from './TextLink.tsx';
import { tenth, textSizes, textWidth } from './text.ts';

export interface PeriodsProps extends PeriodsInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function Periods({ id, title, description, room, ...input }: PeriodsProps) {
	const { width, height, ticks, top, foot, rows, bars, keyY } = layoutPeriods(input, room);
	return (
		<Frame id={id} title={title} description={description} width={width} height={height}>
			{ticks.map(({ x, year }) => (
				<g key={year}>
					<line class="grid" x1={x} x2={x} y1={top} y2={foot} />
					<text class="tick" x={tenth(x + 3)} y={15}>
						{year}
					</text>
				</g>
			))}
			{rows.map(({ y, height: rowHeight, lines, label, href, name, x1, x2, opens, isHollow }) => (
				<g key={y}>
					<TextLink x={0} y={y + 18} lines={lines} href={href} name={lines[0] === label ? undefined : label} />
					<a href={href} aria-label={name}>
						<rect class="hit" x={x1} y={y} width={tenth(Math.max(24, x2 - x1))} height={rowHeight} />
						<rect class={isHollow ? 'look doubted' : 'look full'} x={x1} y={y + 9} width={tenth(x2 - x1)} height={8} />
						{opens.map((d) => (
							<path class="stroke" d={d} key={d} />
						))}
					</a>
				</g>
			))}
			{bars.map(({ year, x, y, width: barWidth, height: barHeight, count, text, name, href }) =>
				count === 0 ? null : (
					<a href={href} aria-label={name} key={year}>
						<rect class="hit" x={x} y={top} width={barWidth} height={foot - top} />
						<rect class="look full" x={x} y={y} width={barWidth} height={barHeight} />
						{textWidth(text, textSizes.tick) <= barWidth + 1 && (
							<text class="tick" x={tenth(x + barWidth / 2)} y={tenth(y - 5)} text-anchor="middle">
								{text}
							</text>
						)}
					</a>
				),
			)}
			{bars.length > 0 && <line class="rule strong" x1={0} x2={width} y1={foot + 0.5} y2={foot + 0.5} />}
			{keyY !== undefined && (
				<g class="key">
					<rect class="look full" x={0.5} y={keyY} width={24} height={8} />
					<path class="stroke" d={`M28 ${keyY - 2}L34 ${keyY + 4}L28 ${keyY + 10}`} />
					<text class="note" x={44} y={keyY + 8}>
						{say.open}
					</text>
				</g>
			)}
		</Frame>
	);
}
