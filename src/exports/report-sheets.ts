/** The blocks of a report, and the paper on which they stand: lying, since its tables are wide, or upright for a tall picture. */

/** A picture as a PNG file, with its size on screen in pixels. */
export interface ReportPicture {
	bytes: Uint8Array;
	width: number;
	height: number;
}

export type ReportBlock =
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: string; href?: string }
	| { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
	/**
	 * `svg` is the text of the picture's file; Word shows `png`, and nothing without it. The picture has its title;
	 * `words` are what it says, for those who do not see it.
	 */
	| { kind: 'picture'; words: string; svg: string; png?: ReportPicture }
	| { kind: 'references'; texts: readonly string[] };

/** Blocks that follow each other on paper of one kind. */
export interface ReportSheets {
	isUpright: boolean;
	blocks: readonly ReportBlock[];
}

/** What a sheet has room for beside a heading, in pixels, within margins of half an inch. */
const room = { lying: { width: 1020, height: 630 }, upright: { width: 690, height: 960 } };

/** By how much a picture of so many pixels must shrink to fit a sheet; 1 where it fits. */
export function shrinkOf({ width, height }: { width: number; height: number }, isUpright: boolean): number {
	const sheet = isUpright ? room.upright : room.lying;
	return Math.min(1, sheet.width / width, sheet.height / height);
}

/** Whether a picture is larger on upright paper. One whose file does not say its size lies. */
function isTall(svg: string): boolean {
	const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	const size = { width: Number(width), height: Number(height) };
	return shrinkOf(size, true) > shrinkOf(size, false);
}

/** The blocks in their order, by the paper on which they stand; a heading stays with the picture that follows it. */
export function reportSheets(blocks: readonly ReportBlock[]): readonly ReportSheets[] {
	const isUpright = blocks.map((block) => block.kind === 'picture' && isTall(block.svg));
	const sheets: { isUpright: boolean; blocks: ReportBlock[] }[] = [];
	for (const [i, block] of blocks.entries()) {
		const own = isUpright[i] || (block.kind === 'heading' && isUpright[i + 1]) || false;
		const last = sheets.at(-1);
		if (last?.isUpright === own) last.blocks.push(block);
		else sheets.push({ isUpright: own, blocks: [block] });
	}
	return sheets;
}
