/** Positions of the blocks of a key below a picture: side by side where they fit, the first one leftmost, so that a narrow screen shows it. */

export interface KeyBlock {
	width: number;
	height: number;
}

const gap = 40;

/** Places blocks in lines, as words are. `height` is that of all lines together; 0 without blocks. */
export function placeBlocks(
	blocks: readonly KeyBlock[],
	width: number,
	top: number,
): { places: readonly { x: number; y: number }[]; height: number } {
	let x = 0;
	let y = top;
	let lineHeight = 0;
	const places = blocks.map((block) => {
		if (x > 0 && x + block.width > width) {
			x = 0;
			y += lineHeight + 22;
			lineHeight = 0;
		}
		const place = { x, y };
		x += block.width + gap;
		lineHeight = Math.max(lineHeight, block.height);
		return place;
	});
	return { places, height: y + lineHeight - top };
}
