/** Draws states as one bar of shares for each row, its label above it: the grid of states for a narrow screen. */
import { Frame } from './Frame.tsx';
import { MarkGroup } from './MarkGroup.tsx';
import { Pattern } from './Pattern.tsx';
import { StateShare } from './StateGrid.tsx';
import { layoutStateRows, type StateRowsInput } from './state-rows.ts';
import { TextLink } from './TextLink.tsx';

export interface StateRowsProps extends StateRowsInput {
	id: string;
	title: string;
	description: string;
}

export function StateRows({ id, title, description, ...input }: StateRowsProps) {
	const { width, height, legend, rows } = layoutStateRows(input);
	return (
		<Frame id={id} title={title} description={description} width={width} height={height}>
			<g class="key">
				{input.legend.map(({ pattern, isHollow, label }, i) => {
					const { x = 0, y = 0 } = legend[i] ?? {};
					return (
						<g key={label}>
							<Pattern x={x + 8} y={y} half={6.5} pattern={pattern} isHollow={isHollow} />
							<text class="note" x={x + 22} y={y + 4.5}>
								{label}
							</text>
						</g>
					);
				})}
			</g>
			{rows.map(({ y, group, groupY, lines, row, bars, barY }) => (
				<g key={y}>
					{group !== undefined && (
						<text class="head group" x={0} y={groupY}>
							{group}
						</text>
					)}
					{group !== undefined && <line class="rule strong" x1={0} x2={width} y1={groupY + 7.5} y2={groupY + 7.5} />}
					<MarkGroup name={row.end.name}>
						<TextLink
							x={0}
							y={y}
							lines={lines}
							href={row.href}
							name={lines.join(' ') === row.label ? undefined : row.label}
						/>
						{bars.map((bar) => (
							<StateShare key={bar.share.pattern} y={barY} {...bar} />
						))}
					</MarkGroup>
				</g>
			))}
		</Frame>
	);
}
