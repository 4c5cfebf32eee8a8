/** Splits a selection as text into its pieces, with the place of each. */

/** A part of the text, in UTF-16 units. */
export interface Stretch {
	offset: number;
	length: number;
}

/** One `key=word` of the text, decoded. */
export interface SelectionPiece {
	key: string;
	word: string;
	keyAt: Stretch;
	wordAt: Stretch;
}

/** The pieces in the order of the text. A leading `?` is skipped. */
export function* piecesOf(text: string): Iterable<SelectionPiece> {
	let offset = text.startsWith('?') ? 1 : 0;
	for (const piece of text.slice(offset).split('&')) {
		if (piece !== '') {
			const sign = piece.indexOf('=');
			const [key, word] = sign < 0 ? [piece, ''] : [piece.slice(0, sign), piece.slice(sign + 1)];
			yield {
				key: decode(key),
				word: decode(word),
				keyAt: { offset, length: key.length },
				wordAt: { offset: offset + piece.length - word.length, length: word.length },
			};
		}
		offset += piece.length + 1;
	}
}

/** Decodes text as HTML forms encode it; invalid characters become U+FFFD. */
function decode(text: string): string {
	return /[%+]|\p{Cs}/u.test(text) ? (new URLSearchParams(`a=${text}`).get('a') ?? '') : text;
}
