/** Draws stacks of unit squares, or of bars with counts. Each square or bar is a link; the key is part of the picture. */

import { keyWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { Frame } from './Frame.tsx';
import { Look, Looks, type LooksProps } from './Looks.tsx';
import { layoutStack, type StackInput, type StackLayout, type StackRect } from './stack.ts';
import { tenth, textWidth } from './text.ts';

export interface StackProps extends StackInput {
	id: string;
	title: string;
	description: string;
	/** Whether columns are bars, at any width. */
	isCounted: boolean;
	/** The width that there is, in pixels; that of a page without it. */
	room?: number | undefined;
}

export function Stack({ id, title, description, groups, columns, isCounted, room }: StackProps) {
	const layout = layoutStack({ groups, columns }, room, isCounted);
	const absent = groups.map(({ sign }) => sign);
	const numbers = layout.isCounted ? numbersOf(layout.columns) : [];
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			<Looks id={id} absent={absent} />
			<g class="key">
				{layout.key.map(({ x, y, width, label, group }, g) => {
					const entry = (
						<>
							<rect class="hit" x={x} y={y} width={width} height={24} />
							<Look id={id} absent={absent} rect={{ x: x + 1.5, y: y + 4.5, width: 16, height: 16, group: g }} />
							<text class="label" x={x + 26} y={y + 16.5}>
								{`${label} `}
								<tspan class="total" dx={3.4}>
									{formatShortCount(group.count, group.inDoubt)}
								</tspan>
							</text>
						</>
					);
					return group.href ? (
						<a href={group.href} aria-label={group.name} key={group.label}>
							{entry}
						</a>
					) : (
						<g key={group.label}>{entry}</g>
					);
				})}
				{layout.doubtKey && (
					<g>
						<Hollow x={layout.doubtKey.x + 1.5} y={layout.doubtKey.y + 4.5} width={16} height={16} />
						<text class="label" x={layout.doubtKey.x + 26} y={layout.doubtKey.y + 16.5}>
							{keyWording.inDoubt}
						</text>
					</g>
				)}
			</g>
			{layout.ticks.map(({ y, label }) => (
				<g key={label}>
					<line class="rule" x1={layout.left - 6} x2={layout.width} y1={y} y2={y} />
					<text class="tick" x={layout.left - 10} y={y + 4} text-anchor="end">
						{label}
					</text>
				</g>
			))}
			{layout.columns.map(({ x, width, label, column, total, units, parts }, c) => {
				const middle = tenth(x + width / 2);
				const isBare = total.count === 0;
				const half = textWidth(label, 13) / 2;
				// A label at an edge is wider than its column.
				const labelX = tenth(Math.min(Math.max(middle, half), layout.width - half));
				const count = (
					<text class={isBare ? 'gap' : 'total'} x={middle} y={total.y} text-anchor="middle">
						{layout.isCounted ? numbers[c] : totalWords(total.count, column.inDoubt, width)}
					</text>
				);
				return (
					<g role="group" aria-label={column.name} key={column.label}>
						{label && (
							<text class={isBare ? 'tick bare' : 'tick'} x={labelX} y={layout.baseline + 19} text-anchor="middle">
								{label}
							</text>
						)}
						{column.href && total.count > 1 ? (
							<a href={column.href} aria-label={column.name}>
								<rect class="hit" x={x} y={tenth(total.y - 17)} width={width} height={24} />
								{count}
							</a>
						) : (
							(!layout.isCounted || width >= 16) && count
						)}
						{units.map(({ unit, x: left, y: top, size, slices }) => (
							<a href={unit.href} aria-label={unit.name} key={unit.href}>
								<rect class="hit" x={left} y={top} width={size} height={size} />
								{unit.isHollow && <Hollow x={left + 1.5} y={tenth(top + 1.5)} width={size - 3} height={size - 3} />}
								{unit.isHollow
									? groups.length > 0 &&
										slices.map((slice) => <Swatch id={id} absent={absent} rect={slice} key={slice.group} />)
									: slices.map((slice) => <Look id={id} absent={absent} rect={slice} key={slice.group} />)}
							</a>
						))}
						{parts.map((rect) => (
							<a href={rect.part.href} aria-label={rect.part.name} key={rect.part.group}>
								{rect.hollow < rect.height && <Look id={id} absent={absent} rect={firmPart(rect)} />}
								{rect.hollow > 0 && <Hollow x={rect.x} y={rect.y} width={rect.width} height={rect.hollow} />}
								{rect.label && (
									<>
										<rect
											class="plate"
											x={tenth(middle - plateWidth(rect.label) / 2)}
											y={tenth(rect.y + rect.height / 2 - 7)}
											width={plateWidth(rect.label)}
											height={14}
											rx={2}
										/>
										<text class="number" x={middle} y={tenth(rect.y + rect.height / 2 + 4)} text-anchor="middle">
											{rect.label}
										</text>
									</>
								)}
							</a>
						))}
					</g>
				);
			})}
			<line
				class="rule strong"
				x1={layout.left}
				x2={layout.width}
				y1={layout.baseline + 1.5}
				y2={layout.baseline + 1.5}
			/>
		</Frame>
	);
}

/**
 * The numbers above bars: with their doubts where they touch no other number, without where they would, for the hollow end
 * of the bar shows it, and empty where even that runs into the one before.
 */
function numbersOf(columns: StackLayout['columns']): readonly string[] {
	const touches = (one: number, other: number, ofOne: string, ofOther: string) => {
		const [a, b] = [columns[one], columns[other]];
		if (!a || !b || ofOther === '') return false;
		const away = Math.abs(a.x + a.width / 2 - b.x - b.width / 2);
		const isBeside = Math.abs(a.total.y - b.total.y) < 14;
		return isBeside && away < (textWidth(ofOne, 13) + textWidth(ofOther, 13)) / 2 + 2;
	};
	const fullTexts = columns.map(({ total, column }) => formatShortCount(total.count, column.inDoubt));
	const near = (c: number) => [c - 3, c - 2, c - 1, c + 1, c + 2, c + 3];
	const texts = fullTexts.map((words, c) =>
		near(c).some((other) => touches(c, other, words, fullTexts[other] ?? ''))
			? formatShortCount(columns[c]?.total.count ?? 0)
			: words,
	);
	const numbers: string[] = [];
	for (const [c, words] of texts.entries())
		numbers.push([c - 1, c - 2, c - 3].some((before) => touches(c, before, words, numbers[before] ?? '')) ? '' : words);
	return numbers;
}

/** A total with its doubt; where squares are too narrow for that, their hollow outlines show it alone. */
function totalWords(count: number, inDoubt: number | undefined, room: number): string {
	const words = formatShortCount(count, inDoubt);
	return textWidth(words, 13) <= room ? words : formatShortCount(count);
}

const plateWidth = (label: string) => tenth(Math.max(22, textWidth(label, 13) + 6));

/** The rectangle of a part without its hollow upper end, which is in doubt. */
function firmPart({ hollow, ...rect }: StackRect & { hollow: number }): StackRect {
	return { ...rect, y: tenth(rect.y + hollow), height: tenth(rect.height - hollow) };
}

/** A rectangle in doubt. Its outline lies inside it, however low the rectangle is. */
function Hollow({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
	return (
		<rect
			class="doubted"
			x={tenth(x + 0.8)}
			y={tenth(y + 0.8)}
			width={tenth(Math.max(0.4, width - 1.6))}
			height={tenth(Math.max(0.4, height - 1.6))}
		/>
	);
}

/** A small sample of the group's fill inside a hollow square, so that its group can still be seen. */
function Swatch({ rect, ...looks }: LooksProps & { rect: StackRect }) {
	const side = 8;
	const x = tenth(rect.x + (rect.width - side) / 2);
	const y = tenth(rect.y + (rect.height - side) / 2);
	return <Look {...looks} rect={{ x, y, width: side, height: side, group: rect.group }} />;
}
