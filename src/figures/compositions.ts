/** Draws a picture for the widths that it may have. */
import type { VNode } from 'preact';
import { type Composition, narrowWidths } from './figure.ts';

/** A narrower picture scrolls. */
const leastRoom = 300;

/** A picture as wide as it asks for, and those of less width. */
interface Compositions extends Composition {
	narrow: readonly Composition[];
	fit: (room: number) => VNode;
}

/**
 * A picture with its narrow compositions. `draw` gets the width that there is, if there is a bound, and an ending by which
 * ids on the same page differ; `widthOf` says how wide the picture of that bound is, in pixels.
 */
export function compose(
	draw: (room: number | undefined, ending: string) => VNode,
	widthOf: (room?: number) => number,
): Compositions {
	const width = widthOf();
	return {
		picture: draw(undefined, ''),
		width,
		narrow: narrowWidths
			.filter((room) => room < width)
			.map((room) => ({ picture: draw(room, `-${room}`), width: room })),
		fit: (room) => draw(Math.max(leastRoom, Math.floor(room)), ''),
	};
}
