/** Draws a flow of boxes. The order in the document is the order of reading: a box, the boxes beside it, the next box. */
import { Fragment } from 'preact';
import { Frame } from './Frame.tsx';
import { type FlowBox, layoutFlow } from './flow.ts';
import { lineHeight, tenth, textWidth } from './text.ts';

export interface FlowProps {
	id: string;
	title: string;
	description: string;
	boxes: readonly FlowBox[];
	/** The width that there is, in pixels; as wide as it asks for without it. */
	room?: number | undefined;
}

export function Flow({ id, title, description, boxes, room }: FlowProps) {
	const layout = layoutFlow(boxes, room);
	const { notesX } = layout;
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			{layout.headings.map(({ y, lines }) => (
				<text class="group flow-heading" x={0} y={y} key={y}>
					{lines.map((line, i) => (
						<tspan x={0} dy={i === 0 ? 0 : lineHeight} key={line}>
							{line}
						</tspan>
					))}
				</text>
			))}
			{layout.stages.map(({ y, height, lines }) => (
				<g key={y}>
					<line class="rule strong" x1={0.5} x2={0.5} y1={y} y2={y + height} />
					<text class="group" x={12} y={y + 17}>
						{lines.map((line, i) => (
							<tspan x={12} dy={i === 0 ? 0 : lineHeight} key={line}>
								{line}
							</tspan>
						))}
					</text>
				</g>
			))}
			{layout.arrows.map(({ x1, y1, x2, y2 }) => (
				<path class="flow-arrow" d={arrow(x1, y1, x2, y2)} key={`${x1} ${y1}`} />
			))}
			{layout.boxes.map(({ x, y, width, height, box, lines, letter }) => {
				const content = (
					<>
						<rect
							class={box.isGiven ? 'flow-box' : 'flow-box open'}
							x={x + 0.5}
							y={y + 0.5}
							width={width - 1}
							height={height - 1}
						/>
						{box.href && <rect class="hit" x={x + 4} y={y + 4} width={width - 8} height={height - 8} />}
						{/* In the order of the name: who says what they see must reach the link (WCAG 2.5.3). */}
						<text class={box.href ? 'flow-link' : 'label'} x={x + 12} y={y + 50}>
							{lines.map((line, i) => (
								<tspan x={x + 12} dy={i === 0 ? 0 : 17} key={line}>
									{i < lines.length - 1 ? `${line} ` : line}
								</tspan>
							))}
						</text>{' '}
						<text class={box.isGiven ? 'flow-count' : 'flow-count open'} x={x + 12} y={y + 29}>
							{box.count}
						</text>
					</>
				);
				// No part of the name, so it stands outside the link.
				const mark = letter && (
					<text class="flow-letter" x={x + letterX(box)} y={y + 23}>
						{letter}
					</text>
				);
				return (
					<Fragment key={`${x} ${y}`}>
						{box.href ? (
							<a href={box.href} aria-label={box.name}>
								{content}
							</a>
						) : (
							<g role="group" aria-label={box.name}>
								{content}
							</g>
						)}
						{mark}
					</Fragment>
				);
			})}
			{layout.notes.length > 0 && (
				<line
					class="rule"
					x1={0}
					x2={layout.width}
					y1={(layout.notes[0]?.y ?? 0) - 23.5}
					y2={(layout.notes[0]?.y ?? 0) - 23.5}
				/>
			)}
			{layout.notes.map(({ y, letter, lines }) => (
				<text class="note" x={0} y={y} key={letter}>
					<tspan class="flow-letter" x={notesX - 18}>
						{letter}
					</tspan>
					{lines.map((line, i) => (
						<tspan x={notesX} dy={i === 0 ? 0 : lineHeight} key={line}>
							{line}
						</tspan>
					))}
				</text>
			))}
		</Frame>
	);
}

/** Where the letter of a note stands, behind the count, in pixels from the left of its box. */
function letterX({ count, isGiven }: FlowBox): number {
	// Semibold letters are a twentieth wider than those that are measured.
	return tenth(16 + (isGiven ? 1.05 * textWidth(count, 18) : textWidth(count, 14)));
}

/** The path of a straight arrow; it stops 2 pixels before its end point. */
function arrow(x1: number, y1: number, x2: number, y2: number): string {
	if (x1 === x2) return `M${x1} ${y1}V${y2 - 2}m-4 -5l4 5l4 -5`;
	return x1 < x2 ? `M${x1} ${y1}H${x2 - 2}m-5 -4l5 4l-5 4` : `M${x1} ${y1}H${x2 + 2}m5 -4l-5 4l5 4`;
}
