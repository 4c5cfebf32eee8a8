/** Sentences of prose, each with its place. A component counts as one word, however much it shows. */
import type { Place } from './locate.ts';
import { component, type Prose, type ProseParagraph, pieceAt, placeInText } from './prose.ts';

export interface Sentence {
	/** The text. The character `component` stands for a component that shows words of its own. */
	text: string;
	words: number;
	place: Place;
}

/** Abbreviations: a full stop after one of these does not end a sentence. */
const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|al|etc|approx|fig|no|dr|prof)\.$/i;

/** Sentences in the order of the page; an empty array if the page cannot be read. */
export function sentencesOf({ paragraphs }: Prose): readonly Sentence[] {
	return paragraphs.flatMap(sentencesIn);
}

function sentencesIn({ pieces }: ProseParagraph): readonly Sentence[] {
	const text = pieces.map((piece) => piece.text).join('');
	const sentences: Sentence[] = [];
	let start = 0;
	for (const { 0: end, index } of text.matchAll(/[.?!…]+["”’')\]]*(?=\s|$)/gu)) {
		const stop = index + end.length;
		if (stop < text.length && abbreviations.test(text.slice(start, index + 1))) continue;
		sentences.push(sentenceAt(start, stop));
		start = stop;
	}
	if (/\S/.test(text.slice(start))) sentences.push(sentenceAt(start, text.length));
	return sentences;

	function sentenceAt(from: number, to: number): Sentence {
		const begin = from + (text.slice(from, to).search(/\S/) || 0);
		const words = text
			.slice(begin, to)
			.split(/\s+/)
			.filter((word) => /[\p{L}\p{N}\uFFFC]/u.test(word)).length;
		return { text: text.slice(begin, to), words, place: placeAt(begin) };
	}

	function placeAt(offset: number): Place {
		const at = pieceAt(pieces, offset);
		if (!at) return nowhere;
		return at.piece.text === component ? (at.piece.lines[0] ?? nowhere) : placeInText(at.piece, at.offset);
	}
}

const nowhere: Place = { line: 1, column: 1 };
