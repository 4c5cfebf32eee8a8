/** Breaks texts into lines without cutting them. */
import { textWidth } from './text.ts';

/** Breaks a text into as many lines as it needs. Nothing is cut: a word that is too long goes on in the next line. */
export function wrapWhole(text: string, width: number, size: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
		const last = lines.at(-1);
		if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(...piecesOf(word, width, size));
	}
	return lines;
}

/** A word in pieces that fit. */
function piecesOf(word: string, width: number, size: number): readonly string[] {
	const pieces = [''];
	for (const letter of word) {
		const longer = pieces.at(-1) + letter;
		if (pieces.at(-1) === '' || textWidth(longer, size) <= width) pieces[pieces.length - 1] = longer;
		else pieces.push(letter);
	}
	return pieces;
}
