/**
 * The picture of a figure, in the composition for the width that it has. A page of a fixed text holds all compositions,
 * of which its style sheet shows one; whoever knows the width asks for that one. Where the script `figure-details` is
 * loaded, arrow keys lead through the marks.
 */
import type { VNode } from 'preact';
import { type FigureContent, phoneWidth } from '../figures/figure.ts';
import { FigureBlocks } from './FigureBlocks.tsx';

declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'figure-details': HTMLAttributes<HTMLElement>;
		}
	}
}

interface FigurePictureProps {
	/** The name of the picture for screen readers. */
	name: string;
	/** A picture that has one composition: a single `<svg>`. */
	picture?: VNode;
	/** A figure with its compositions. */
	drawn?: FigureContent;
	/** The width that there is, in pixels, where it is known. */
	room?: number | undefined;
	/** The id of the note on keyboard use. */
	keys?: string;
	/** What opens the further rows of a long list in place of the picture, by their number; all stand open without it. */
	more?: (count: number) => string;
}

/** The widths at which a page changes from one composition to another, in pixels: `styles/figure-page.css` has a rule for each. */
const steps = [360, 480, 560, 640, 720, 800, 880, 960, 1040, 1120, 1200, 1240];

/** The narrowest of the widths that a picture fits into; one that is wider than a page scrolls on it. */
const stepOf = (width: number) => steps.find((step) => width <= step) ?? (steps.at(-1) as number);

/** All compositions, the widest first, each with the width from which it is shown. */
function compositionsOf(
	{ picture, width, narrow, table }: FigureContent,
	more: FigurePictureProps['more'],
): readonly { from: number; view: VNode }[] {
	const all = [{ picture, width }, ...(narrow ?? [])];
	const hasList = narrow === undefined || all.every((one) => one.width > phoneWidth);
	const pictures = all.map((one) => ({
		from: stepOf(one.width),
		view: one.picture,
	}));
	return [
		// Two that change at the same width are one.
		...pictures.filter(({ from }, i) => pictures[i - 1]?.from !== from),
		...(hasList ? [{ from: 0, view: <FigureBlocks {...table} more={more} /> }] : []),
	];
}

export function FigurePicture({ name, picture, drawn, room, keys, more }: FigurePictureProps) {
	const compositions = drawn ? compositionsOf(drawn, more) : [];
	const last = compositions.length - 1;
	const fit = room !== undefined && drawn !== undefined && room < drawn.width ? drawn.fit?.(room) : undefined;
	const views = fit
		? [{ view: fit, from: 0, i: 0 }]
		: room === undefined
			? compositions.map((own, i) => ({ ...own, i }))
			: compositions.flatMap((own, i) => (own.from <= room || i === last ? [{ ...own, i }] : [])).slice(0, 1);
	return (
		<figure-details class="scroller" tabIndex={0} role="region" aria-label={name} data-keys={keys}>
			{picture}
			{views.length > 0 && (
				<div class="compositions">
					{views.map(({ view, from, i }) => (
						<div
							class={[
								'composed',
								// Paper, files and the search have the widest alone.
								...(i > 0 && room === undefined ? ['on-screen', 'unread'] : []),
								...(i < last && room === undefined ? [`from-${from}`] : []),
								...(i > 0 && room === undefined ? [`below-${compositions[i - 1]?.from}`] : []),
								...(i > 0 && i === last ? ['narrowest'] : []),
							].join(' ')}
							key={from}
						>
							{view}
						</div>
					))}
				</div>
			)}
		</figure-details>
	);
}
