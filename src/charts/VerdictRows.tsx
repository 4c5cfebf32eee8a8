/** Draws rows of marks, one for each thing, with a key. Each mark is a link. */
import { formatNumber } from '../wording/grammar.ts';
import { Frame } from './Frame.tsx';
import { MarkGroup } from './MarkGroup.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { layoutVerdictRows, type VerdictRowsInput } from './verdict-rows.ts';

export interface VerdictRowsProps extends VerdictRowsInput {
	id: string;
	title: string;
	description: string;
}

export function VerdictRows({ id, title, description, ...input }: VerdictRowsProps) {
	const { width, height, rows, legend, totalX } = layoutVerdictRows(input);
	return (
		<Frame id={id} title={title} description={description} width={width} height={height}>
			{legend.map(({ x, y, entry }) => (
				<g key={entry.label}>
					<VerdictMark x={x + 8} y={y} size={7} sign={entry.sign} />
					<text class="note" x={x + 22} y={y + 4.5}>
						{entry.label}
						<tspan class="total" dx={5}>
							{formatNumber(entry.count)}
						</tspan>
					</text>
				</g>
			))}
			{rows.map(({ row, y, height: rowHeight, lines, units }) => (
				<g key={row.label}>
					<line class="rule" x1={0} x2={width} y1={y} y2={y} />
					<MarkGroup name={row.name}>
						{lines.map((line, i) => (
							<text class="label" x={0} y={y + 19 + i * 17} key={line}>
								{line}
							</text>
						))}
						{units.map(({ unit, x, y: middle }) => (
							<a href={unit.href} aria-label={unit.name} key={unit.href}>
								<rect class="hit" x={x - 12} y={middle - 12} width={24} height={24} />
								<VerdictMark x={x} y={middle} size={7} sign={unit.sign} />
							</a>
						))}
						<text class="total" x={totalX} y={y + 19}>
							{row.total}
						</text>
					</MarkGroup>
					{row === rows.at(-1)?.row && <line class="rule" x1={0} x2={width} y1={y + rowHeight} y2={y + rowHeight} />}
				</g>
			))}
		</Frame>
	);
}
