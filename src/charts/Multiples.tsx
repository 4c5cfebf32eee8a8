/** Draws small multiples below their key. Each multiple is one link, whose name contains every part. */

import { keyWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { Frame } from './Frame.tsx';
import { MultiplePart } from './MultiplePart.tsx';
import { layoutMultiples, type MultiplesInput, wordsAt } from './multiples.ts';
import { TextLink } from './TextLink.tsx';
import { lineHeight, tenth } from './text.ts';

export interface MultiplesProps extends MultiplesInput {
	id: string;
	title: string;
	description: string;
	/** The width that there is, in pixels; that of a page without it. */
	room?: number | undefined;
}

export function Multiples({ id, title, description, room, ...input }: MultiplesProps) {
	const layout = layoutMultiples(input, room);
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			<g class="key" role="group" aria-label={input.legend.label}>
				{layout.legend.map((line, i) => (
					<text class="note" x={0} y={12 + lineHeight * i} key={line}>
						{line}
					</text>
				))}
				{layout.doubtKey && (
					<g>
						<circle class="doubted" cx={layout.doubtKey.x} cy={layout.doubtKey.y} r={4.4} />
						<text class="note" x={layout.doubtKey.x + 12} y={layout.doubtKey.y + 4}>
							{keyWording.inDoubt}
						</text>
					</g>
				)}
				{layout.columns.map(({ x, y, width, lines, hints, column, entries }) => (
					<g role="group" aria-label={column.label} key={`${x} ${y}`}>
						<line class="rule strong" x1={x} x2={tenth(x + width)} y1={y + 0.5} y2={y + 0.5} />
						<TextLink class="group" x={x} y={y + 20} lines={lines} href={column.href} name={column.label} />
						{hints.map((line, i) => (
							<text class="note" x={x} y={y + 20 + (lines.length + i) * lineHeight} key={line}>
								{line}
							</text>
						))}
						{entries.map(({ y: at, entry: { value, count, inDoubt, href }, lines: [words = ''], part }) => {
							const content = (
								<>
									{href && <rect class="hit" x={x} y={at - 10.5} width={width} height={21} />}
									<MultiplePart x={x} y={at} part={part} />
									<text class="part-words" x={x + wordsAt} y={at + 4}>
										{words}
									</text>
									{count !== undefined && (
										<>
											{/* Programs that read the link as text would join the two. */}{' '}
											<text class="total" x={tenth(x + width)} y={at + 4} text-anchor="end">
												{formatShortCount(count, inDoubt)}
											</text>
										</>
									)}
								</>
							);
							return href ? (
								<a href={href} aria-label={value.name} key={at}>
									{content}
								</a>
							) : (
								<g class="named" role="group" aria-label={value.name} key={at}>
									{content}
								</g>
							);
						})}
					</g>
				))}
			</g>
			{layout.multiples.map(({ x, y, width, multiple, labels, notes, parts }) => (
				<g role="group" aria-label={multiple.name} key={`${x} ${y}`}>
					<line class="rule" x1={x} x2={tenth(x + width)} y1={y + 0.5} y2={y + 0.5} />
					{labels.map(({ y: at, lines, href }, i) => (
						<TextLink
							class="group"
							x={x}
							y={at}
							lines={lines}
							href={href}
							name={i === 0 ? multiple.name : multiple.labels[i]?.text}
							key={href}
						/>
					))}
					{notes.lines.map((line, i) => (
						<text class="note" x={x} y={notes.y + i * lineHeight} key={line}>
							{line}
						</text>
					))}
					{parts.map(({ y: at, value, words, part }) => (
						<g class="named" role="img" aria-label={value.name} key={at}>
							<rect class="hit" x={x} y={at - 10.5} width={width} height={21} />
							<MultiplePart x={x} y={at} part={part} />
							<text class={part.absence ? 'part-words absent' : 'part-words'} x={x + wordsAt} y={at + 4}>
								{words}
							</text>
						</g>
					))}
				</g>
			))}
		</Frame>
	);
}
