/** Pagefind's excerpts, taken apart: escaped text with `<mark>` around the words. */

export interface Piece {
	text: string;
	isMarked: boolean;
}

const entities: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
	'&quot;': '"',
	'&#39;': "'",
	'&#x27;': "'",
};

/** Plain text in pieces; whatever else might look like markup stays text. */
export function piecesOf(excerpt: string): readonly Piece[] {
	return excerpt
		.split(/<\/?mark>/)
		.map((piece, i) => ({
			text: piece.replaceAll(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity),
			isMarked: i % 2 === 1,
		}))
		.filter(({ text }) => text !== '');
}
