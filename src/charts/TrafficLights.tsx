/** Draws judgements on studies, each with a sign of its own, and the shares of judgements in each domain as bars. */

import { appraisalFigureWording as say } from '../wording/figure-appraisal.ts';
import { Frame } from './Frame.tsx';
import { TextLink } from './TextLink.tsx';
import { tenth } from './text.ts';
import {
	barThickness,
	type JudgementLook,
	layoutTrafficLights,
	lightRow,
	type TrafficLightsInput,
	type TrafficLightsLayout,
} from './traffic-lights.ts';

export interface TrafficLightsProps extends TrafficLightsInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function TrafficLights({ id, title, description, room, ...input }: TrafficLightsProps) {
	const layout = layoutTrafficLights(input, room);
	const { headFoot, right, foot, shares } = layout;
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			{layout.columns.map((column) => (
				<Head key={column.label} {...column} lean={layout.lean} />
			))}
			{layout.rows.length > 0 && (
				<>
					<path class="rule" d={layout.rows.map(({ y }) => `M0 ${y + lightRow - 0.5}H${right}`).join('')} />
					<path class="rule strong" d={`M0 ${headFoot - 0.5}H${right}`} />
				</>
			)}
			{layout.overallX !== undefined && (
				<line class="rule strong" x1={layout.overallX} x2={layout.overallX} y1={headFoot} y2={foot} />
			)}
			{layout.rows.map(({ y, labelY, lines, label, href, cells }) => (
				<g key={y}>
					<TextLink x={0} y={labelY} lines={lines} href={href} name={lines[0] === label ? undefined : label} />
					{cells.map(({ x, middle, look, name, href: to }) => (
						<a href={to} aria-label={name} key={x}>
							<rect class="hit" x={x} y={y} width={layout.columnWidth} height={lightRow - 1} />
							<Light x={middle} y={y + 13} look={look} />
						</a>
					))}
				</g>
			))}
			<g class="key">
				{layout.legend.map(({ x, y, look, label }) => (
					<g key={label}>
						<Light x={x + 10} y={y + 10} look={look} />
						<text class="note" x={x + 26} y={y + 14.5}>
							{label}
						</text>
					</g>
				))}
			</g>
			<text class="head group" x={0} y={shares.y}>
				{input.shares}
			</text>
			{layout.bars.map(({ y, labelY, lines, label, href, parts }) => (
				<g key={y}>
					<TextLink
						class="head slim"
						x={0}
						y={labelY}
						lines={lines}
						href={href}
						name={lines.join(' ') === label ? undefined : label}
					/>
					{parts.map((part) => part.count > 0 && <Part key={part.name} y={y} {...part} />)}
				</g>
			))}
			{shares.ticks.map(({ x, percent }) => (
				<text class="tick" x={x} y={layout.barsFoot + 14} text-anchor={tickAnchor(percent)} key={percent}>
					{say.percent(percent)}
				</text>
			))}
		</Frame>
	);
}

/** The first and the last number end with the bars. */
const tickAnchor = (percent: number) => (percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle');

type HeadProps = TrafficLightsLayout['columns'][number] & Pick<TrafficLightsLayout, 'lean'>;

function Head({ x, y, lines, label, href, lean }: HeadProps) {
	const name = lines.join(' ') === label ? undefined : label;
	return (
		<TextLink
			class="head slim"
			lines={lines}
			href={href}
			name={name}
			x={x}
			y={y}
			turn={lean === 0 ? undefined : lean}
		/>
	);
}

/** A judgement: its colour, and the sign that tells it without the colour. */
function Light({ x, y, look }: { x: number; y: number; look: JudgementLook | undefined }) {
	return (
		<>
			<circle class={`tone-${look?.tone ?? 'none'}`} cx={x} cy={y} r={10} />
			<text
				class={look && look.tone !== 'none' ? 'on-tone' : 'on-tone plain'}
				x={x}
				y={tenth(y + 4.5)}
				text-anchor="middle"
			>
				{look?.sign ?? '·'}
			</text>
		</>
	);
}

function Part({
	x,
	y,
	width,
	words,
	look,
	name,
	href,
}: TrafficLightsLayout['bars'][number]['parts'][number] & { y: number }) {
	return (
		<a href={href} aria-label={name}>
			<rect class="hit" x={x} y={y - 5} width={width} height={barThickness + 10} />
			<rect
				class={look && look.tone !== 'none' ? `judged tone-${look.tone}` : 'tone-none'}
				x={x}
				y={y}
				width={width}
				height={barThickness}
			/>
			{words && (
				<text
					class={look && look.tone !== 'none' ? 'on-tone' : 'on-tone plain'}
					x={tenth(x + width / 2)}
					y={y + 13.5}
					text-anchor="middle"
				>
					{words}
				</text>
			)}
		</a>
	);
}
