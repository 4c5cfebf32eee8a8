/** Draws places by their coordinates: a dot is one study, a disc with a number several. */
import { Frame } from './Frame.tsx';
import { placeBlocks } from './key.ts';
import type { PointMapLayout } from './point-map.ts';
import { tenth, textWidth } from './text.ts';

/** What a disc counts. */
export interface PointMark {
	count: number;
	/** How many of `count` are in doubt; where all are, the mark is hollow. */
	inDoubt: number;
	href?: string | undefined;
	/** The name for screen readers. */
	name: string;
	/** The words in the disc. */
	number: string;
}

export interface PointMapProps {
	id: string;
	title: string;
	description: string;
	layout: PointMapLayout;
	/** What each cluster of the layout counts. */
	marks: readonly PointMark[];
	/** The words of the key: what a dot, a disc and a hollow mark are. */
	keyWords: { dot: string; disc: string; hollow: string };
}

const dotRadius = 5;
const keyHeight = 34;

const radiusOf = ({ count, number }: PointMark) =>
	count === 1 ? dotRadius : tenth(Math.max(9, textWidth(number, 13) / 2 + 4));

export function PointMap({ id, title, description, layout, marks, keyWords }: PointMapProps) {
	const { width, height, land, borders, view, clusters } = layout;
	const zoom = Math.round((1000 * width) / view.width) / 1000;
	const isHollow = ({ count, inDoubt }: PointMark) => count > 0 && count === inDoubt;
	const entries = [
		...(marks.some(({ count }) => count === 1)
			? [{ words: keyWords.dot, radius: dotRadius, sign: 'shade shade-4' }]
			: []),
		...(marks.some(({ count }) => count > 1) ? [{ words: keyWords.disc, radius: 9, sign: 'shade shade-3' }] : []),
		...(marks.some(isHollow) ? [{ words: keyWords.hollow, radius: 7, sign: 'shade doubted' }] : []),
	];
	const blocks = placeBlocks(
		entries.map(({ words }) => ({ width: Math.ceil(textWidth(words, 13)) + 26, height: 10 })),
		width,
		0,
	);
	return (
		<Frame
			id={id}
			title={title}
			description={description}
			width={width}
			height={tenth(height + keyHeight + blocks.height - 10)}
		>
			<clipPath id={`${id}-map`}>
				<rect x={0} y={0} width={width} height={height} />
			</clipPath>
			<g clip-path={`url(#${id}-map)`}>
				<g transform={`scale(${zoom}) translate(${-view.x} ${-view.y})`}>
					<path class="land" d={land} vector-effect="non-scaling-stroke" />
					<path class="border" d={borders} vector-effect="non-scaling-stroke" />
				</g>
			</g>
			{clusters.map(({ x, y }, i) => {
				const mark = marks[i];
				if (!mark) return undefined;
				const radius = radiusOf(mark);
				const sign = isHollow(mark) ? 'shade doubted' : mark.count === 1 ? 'shade shade-4' : 'shade shade-3';
				const picture = (
					<>
						<rect class="hit" x={tenth(x - 12)} y={tenth(y - 12)} width={24} height={24} />
						<circle class="ground" cx={x} cy={y} r={radius} />
						<circle class={sign} cx={x} cy={y} r={radius} />
						{mark.count > 1 && (
							<text class={isHollow(mark) ? 'on-1' : 'on-3'} x={x} y={tenth(y + 4)} text-anchor="middle">
								{mark.number}
							</text>
						)}
					</>
				);
				return mark.href ? (
					<a href={mark.href} aria-label={mark.name} key={`${x} ${y}`}>
						{picture}
					</a>
				) : (
					<g key={`${x} ${y}`}>{picture}</g>
				);
			})}
			<g class="key">
				{entries.map(({ words, radius, sign }, i) => {
					const { x = 0, y = 0 } = blocks.places[i] ?? {};
					return (
						<g key={words}>
							<circle class={sign} cx={x + 10} cy={tenth(height + 20 + y)} r={radius} />
							<text class="note" x={x + 26} y={tenth(height + 24.5 + y)}>
								{words}
							</text>
						</g>
					);
				})}
			</g>
		</Frame>
	);
}
