/** Draws a picture for the widths that it may have. */
import type { VNode } from 'preact';
import { type Composition, narrowWidths } from './figure.ts';

/** A narrower picture scrolls. */
const leastRoom = 300;

/**
 * A picture with its narrow compositions. `draw` gets the width that there is, if there is a bound, and an ending by which
 * ids on the same page differ; `widthOf` says how wide the picture of that bound is, in pixels. One that is wider than its
 * bound scrolls, or is not drawn: `isListed` then has rows of the table in its place.
 */
export function compose(
	draw: (room: number | undefined, ending: string) => VNode,
	widthOf: (room?: number) => number,
	isListed = false,
): Composition & { narrow: readonly Composition[]; fit: (room: number) => VNode | undefined } {
	const width = widthOf();
	const isDrawn = (room: number) => !isListed || widthOf(room) <= room;
	return {
		picture: draw(undefined, ''),
		width,
		narrow: narrowWidths
			.filter((room) => room < width && isDrawn(room))
			.map((room) => ({ picture: draw(room, `-${room}`), width: room })),
		fit: (room) => (isDrawn(room) ? draw(Math.max(leastRoom, Math.floor(room)), '') : undefined),
	};
}
