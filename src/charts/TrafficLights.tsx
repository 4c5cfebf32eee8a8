/** Draws judgements on studies, each with a sign of its own, and the shares of judgements in each domain as bars. */

import { appraisalFigureWording as say } from '../wording/figure-appraisal.ts';
import { placeOfHead } from './cross-heads.ts';
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
}

export function TrafficLights({ id, title, description, ...input }: TrafficLightsProps) {
	const layout = layoutTrafficLights(input);
	const { headHeight, right, foot, shares } = layout;
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			{layout.columns.map((column) => (
				<Head key={column.x} {...column} layout={layout} />
			))}
			{layout.rows.length > 0 && (
				<>
					<path class="rule" d={layout.rows.map(({ y }) => `M0 ${y + lightRow - 0.5}H${right}`).join('')} />
					<path class="rule strong" d={`M0 ${headHeight - 0.5}H${right}`} />
				</>
			)}
			{layout.overallX !== undefined && (
				<line class="rule strong" x1={layout.overallX} x2={layout.overallX} y1={headHeight} y2={foot} />
			)}
			{layout.rows.map(({ y, lines, label, href, cells }) => (
				<g key={y}>
					<TextLink x={0} y={y + 18} lines={lines} href={href} name={lines[0] === label ? undefined : label} />
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
			{layout.bars.map(({ y, lines, label, href, parts }) => (
				<g key={y}>
					<TextLink
						class="head slim"
						x={0}
						y={lines.length > 1 ? y + 6 : y + 13}
						lines={lines}
						href={href}
						name={lines.join(' ') === label ? undefined : label}
					/>
					{parts.map((part) => part.count > 0 && <Part key={part.name} y={y} {...part} />)}
				</g>
			))}
			{shares.ticks.map(({ x, percent }) => (
				<text class="tick" x={x} y={layout.barsFoot + 14} text-anchor="middle" key={percent}>
					{say.percent(percent)}
				</text>
			))}
		</Frame>
	);
}

type HeadProps = TrafficLightsLayout['columns'][number] & { layout: TrafficLightsLayout };

function Head({ x, middle, lines, label, href, layout }: HeadProps) {
	const place = placeOfHead(layout, { x, middle, lines });
	const name = lines.join(' ') === label ? undefined : label;
	const turn = layout.lean === 0 ? undefined : layout.lean;
	return <TextLink class="head slim" lines={lines} href={href} name={name} {...place} turn={turn} />;
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
