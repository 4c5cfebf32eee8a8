/** Lines of text, as a link where `href` is given: a rectangle behind them takes clicks and shows the focus. */
import { textSizes, textWidth } from './text.ts';

export interface TextLinkProps {
	x: number;
	/** The y of the first baseline. */
	y: number;
	lines: readonly string[];
	href?: string | undefined;
	/** The whole text, where the lines shorten it. */
	name?: string | undefined;
	class?: keyof typeof textSizes;
	/** Whether the text is underlined: where it is no label of something drawn. */
	isUnderlined?: boolean;
	/** Rotation around the first baseline's start, in degrees. */
	turn?: number;
	anchor?: 'start' | 'middle' | 'end';
}

const linesHeight = 16;

export function TextLink({
	x,
	y,
	lines,
	href,
	name,
	class: kind = 'label',
	turn,
	anchor = 'start',
	isUnderlined,
}: TextLinkProps) {
	const text = (
		<text
			class={isUnderlined ? `${kind} flow-link` : kind}
			x={x}
			y={y}
			text-anchor={anchor === 'start' ? undefined : anchor}
		>
			{lines.length < 2
				? lines[0]
				: lines.map((line, i) => (
						<tspan x={x} dy={i === 0 ? 0 : linesHeight} key={line}>
							{i < lines.length - 1 ? `${line} ` : line}
						</tspan>
					))}
		</text>
	);
	const width = Math.round(Math.max(0, ...lines.map((line) => textWidth(line, textSizes[kind])))) + 8;
	const content = href ? (
		<a href={href} aria-label={name}>
			<rect
				class="hit"
				x={anchor === 'end' ? x - width + 4 : anchor === 'middle' ? x - width / 2 : x - 4}
				y={y - 16}
				width={width}
				height={(lines.length - 1) * linesHeight + 22}
			/>
			{text}
		</a>
	) : (
		text
	);
	return turn === undefined ? content : <g transform={`rotate(${turn} ${x} ${y})`}>{content}</g>;
}
