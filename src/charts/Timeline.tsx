/** Draws tools and moments, row by row. Every mark is a link whose name says what it is. */

import { keyWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { Frame } from './Frame.tsx';
import { symbolFill, symbolPath } from './symbol.ts';
import { TextLink } from './TextLink.tsx';
import { shortenHead, tenth, textSizes, textWidth } from './text.ts';
import {
	layoutTimeline,
	lookStep,
	type MarkLook,
	momentsX,
	type TimelineGap,
	type TimelineInput,
	toolHeight,
	toolsX,
} from './timeline.ts';

export interface TimelineProps extends TimelineInput {
	id: string;
	title: string;
	description: string;
}

const markRadius = 6;

/** The whole chart. */
export function Timeline({ id, title, description, ...input }: TimelineProps) {
	const layout = layoutTimeline(input);
	const { width, top, headHeight, endX } = layout;
	const foot = top + headHeight;
	// Numbers are aligned in columns already; marks need a line to stand on.
	const isCounted = layout.rows.some(({ moments }) => moments.some(({ moment }) => moment.count !== undefined));
	return (
		<Frame id={id} title={title} description={description} width={width} height={layout.height}>
			<g class="key">
				{layout.legend.map(({ y, label, entries }) => (
					<g role="group" aria-label={label} key={y}>
						<text class="head" x={0} y={y + 4}>
							{shortenHead(label, toolsX - 12)}
						</text>
						{entries.map(({ x, y: at, width: wide, label, entry }) => {
							const content = (
								<>
									{entry.href && <rect class="hit" x={x - 4} y={at - 10.5} width={wide + 8} height={21} />}
									<Glyph x={x + 7} y={at} look={entry.look} />
									<text class="label" x={x + 20} y={at + 4}>
										{`${label} `}
										<tspan class="total" dx={4.4}>
											{formatShortCount(entry.count, entry.inDoubt)}
										</tspan>
									</text>
								</>
							);
							return entry.href ? (
								<a href={entry.href} aria-label={entry.name} key={x}>
									{content}
								</a>
							) : (
								<g role="group" aria-label={entry.name} key={x}>
									{content}
								</g>
							);
						})}
					</g>
				))}
				{layout.doubtKey && (
					<g>
						<rect
							class="moment doubted"
							x={layout.doubtKey.x + 4.8}
							y={layout.doubtKey.y - 6.7}
							width={4.4}
							height={13.4}
						/>
						<text class="label" x={layout.doubtKey.x + 20} y={layout.doubtKey.y + 4}>
							{keyWording.inDoubt}
						</text>
					</g>
				)}
			</g>
			<text class="head group" x={toolsX} y={foot - 10}>
				{shortenHead(input.heads.tools, momentsX - toolsX - 12)}
			</text>
			{layout.groups.map(({ x, width: wide, label }) => (
				<g key={x}>
					<text class="head group" x={x + 4} y={top + 14}>
						{shortenHead(label, wide - 10)}
					</text>
					<line class="rule" x1={x + 4} x2={x + wide - 6} y1={top + 20.5} y2={top + 20.5} />
				</g>
			))}
			{!isCounted &&
				layout.columns.map(({ x, column }) => (
					<line
						class={column.isAbsent ? 'axis open' : 'axis'}
						x1={x + 9}
						x2={x + 9}
						y1={foot}
						y2={layout.height}
						key={x}
					/>
				))}
			{layout.columns.map(({ x, lines, column: { name, href, total, inDoubt } }) => (
				<g key={x}>
					<TextLink
						class="head"
						x={x + 4}
						y={foot - 26 - (lines.length - 1) * 16}
						lines={lines}
						href={href}
						name={name}
					/>
					<text class="total" x={x + 4} y={foot - 8}>
						{formatShortCount(total, inDoubt)}
					</text>
				</g>
			))}
			<line class="rule strong" x1={0} x2={width} y1={foot - 0.5} y2={foot - 0.5} />
			{layout.rows.map(({ y, height }) => (
				<line class="rule" x1={0} x2={width} y1={y + height - 0.5} y2={y + height - 0.5} key={y} />
			))}
			{endX !== undefined && <line class="end" x1={endX} x2={endX} y1={top} y2={layout.height} />}
			{layout.rows.map(({ y, lines, row, tools, moments, span }) => (
				<g role="group" aria-label={row.label} key={y}>
					<TextLink x={0} y={y + 21} lines={lines} href={row.href} name={row.label} />
					{row.total !== undefined && (
						<text class="total" x={toolsX - 18} y={y + 21} text-anchor="end">
							{formatShortCount(row.total, row.inDoubt)}
						</text>
					)}
					{row.toolsGap && <Gap x={toolsX} y={y} width={momentsX - toolsX - 24} gap={row.toolsGap} />}
					{tools.map(({ x, y: at, text, tool }) => {
						const content = (
							<>
								<rect
									class="hit"
									x={x - 10}
									y={at - toolHeight / 2}
									width={Math.round(textWidth(text, textSizes.label)) + 14 + lookStep * tool.looks.length}
									height={toolHeight}
								/>
								{tool.looks.map((look, i) => (
									<Glyph x={x + i * lookStep} y={at} look={look} key={`${look.shape} ${look.fill}`} />
								))}
								<text class="label" x={x - 3 + lookStep * tool.looks.length} y={at + 4}>
									{text}
								</text>
							</>
						);
						return tool.href ? (
							<a href={tool.href} aria-label={tool.name} key={at}>
								{content}
							</a>
						) : (
							<g role="group" aria-label={tool.name} key={at}>
								{content}
							</g>
						);
					})}
					{row.momentsGap && <Gap x={momentsX + 4} y={y} width={width - momentsX - 4} gap={row.momentsGap} />}
					{span && <line class="span" x1={span[0]} x2={span[1]} y1={y + 16.5} y2={y + 16.5} />}
					{moments.map(({ x, y: at, text, moment, isAbsent }) => {
						const { name, href, count, inDoubt, isHollow } = moment;
						const content =
							count !== undefined ? (
								<>
									<rect class="hit" x={x - 6} y={at - 11} width={34} height={22} />
									<text class="number" x={x - 5} y={at + 4}>
										{formatShortCount(count, inDoubt)}
									</text>
								</>
							) : (
								<>
									<rect class="hit" x={x - 5.5} y={at - 11} width={11} height={22} />
									{isHollow ? (
										<rect class="moment doubted" x={tenth(x - 2.2)} y={at - 6.7} width={4.4} height={13.4} />
									) : (
										<rect class={isAbsent ? 'moment open' : 'moment'} x={x - 2.5} y={at - 7.5} width={5} height={15} />
									)}
									{text && (
										<text class="note moment-words" x={x + 8} y={at + 4}>
											{text}
										</text>
									)}
								</>
							);
						return href ? (
							<a href={href} aria-label={name} key={`${x}`}>
								{content}
							</a>
						) : (
							<g role="group" aria-label={name} key={`${x}`}>
								{content}
							</g>
						);
					})}
				</g>
			))}
		</Frame>
	);
}

export interface GlyphProps {
	x: number;
	y: number;
	look: MarkLook;
}

/** The shape of a kind, filled by its standing. */
export function Glyph({ x, y, look: { shape, fill } }: GlyphProps) {
	const place = `translate(${x} ${y})`;
	if (typeof fill !== 'number')
		return <path class={`tool ${fill}`} transform={place} d={symbolPath(shape, markRadius)} />;
	const inner = symbolFill(shape, markRadius, fill);
	return (
		<g class="tool" transform={place}>
			{inner && <path class="filled" d={inner} />}
			<path class="outline" d={symbolPath(shape, markRadius)} />
		</g>
	);
}

interface GapProps {
	x: number;
	y: number;
	width: number;
	gap: TimelineGap;
}

/**
 * An outline with a word in it, where something is absent. It is dashed where nobody knows, solid where it is known that
 * there is none, and left out where the question does not apply.
 */
function Gap({ x, y, width, gap: { words, absence } }: GapProps) {
	const kind = { unknown: 'hole opaque', none: 'hole opaque known', 'not-applicable': 'hole opaque blank' }[absence];
	return (
		<g role="group" aria-label={words}>
			<rect class={kind} x={x + 0.5} y={y + 7.5} width={width - 1} height={18} />
			<text class="gap" x={absence === 'not-applicable' ? x : x + 8} y={y + 20.5}>
				{words}
			</text>
		</g>
	);
}
