/** Draws two overlapping sets as columns of named marks, with a brace above for each set. Each mark is a link. */
import { Frame } from './Frame.tsx';
import { MarkGroup } from './MarkGroup.tsx';
import { layoutSetColumns, type SetColumnsInput } from './set-columns.ts';

export interface SetColumnsProps extends SetColumnsInput {
	id: string;
	title: string;
	description: string;
}

export function SetColumns({ id, title, description, ...input }: SetColumnsProps) {
	const { width, height, spans, columns } = layoutSetColumns(input);
	return (
		<Frame id={id} title={title} description={description} width={width} height={height}>
			{spans.map(({ x, y, width: long, label }) => (
				<g key={label}>
					<text class="group" x={x} y={y - 3}>
						{label}
					</text>
					<path class="leader" d={`M${x + 0.5} ${y + 9}V${y + 4}H${x + long - 0.5}V${y + 9}`} />
				</g>
			))}
			{columns.map(({ x, y, width: wide, column, label, units, moreY }) => (
				<MarkGroup name={column.label} key={column.label}>
					<text class="head" x={x} y={y}>
						{label}
					</text>
					<line class="rule" x1={x} x2={x + wide} y1={y + 6.5} y2={y + 6.5} />
					{units.map(({ unit, x: left, y: middle, label: words }) => (
						<a href={unit.href} aria-label={unit.name} key={unit.href}>
							<rect class="hit" x={left - 10} y={middle - 12} width={wide} height={24} />
							<circle
								class={column.isOpen ? 'ring' : unit.isHollow ? 'stroke' : 'dot'}
								cx={left - 3}
								cy={middle}
								r={5}
							/>
							<text class="label" x={left + 12} y={middle + 4.5}>
								{words}
							</text>
						</a>
					))}
					{column.more && (
						<a href={column.more.href}>
							<rect class="hit" x={x} y={moreY - 16} width={wide} height={24} />
							<text class="label" x={x} y={moreY}>
								{column.more.label}
							</text>
						</a>
					)}
				</MarkGroup>
			))}
		</Frame>
	);
}
