/** Sentences with parts that are elements: links, terms, names of studies. */

/** Puts a link, or another element, around words of a sentence. */
export type Linker<Link> = (text: string) => Link;

/**
 * Template tag for a sentence: gives a list of texts and of the values between them, which may be elements of a page or
 * an island. Neighbouring texts are joined; empty parts (`undefined`, `false`, an empty text) are left out; lists are
 * inserted part by part.
 */
export function rich<Part>(
	texts: TemplateStringsArray,
	...parts: readonly (Part | string | number | false | undefined | readonly (Part | string)[])[]
): readonly (Part | string)[] {
	const pieces: (Part | string)[] = [];
	const put = (piece: Part | string) => {
		const last = pieces.at(-1);
		if (piece === '') return;
		if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
		else pieces.push(piece);
	};
	for (const [i, text] of texts.entries()) {
		put(text);
		const part = parts[i];
		if (part === undefined || part === false) continue;
		if (typeof part === 'number') put(String(part));
		else if (isList(part)) for (const each of part) put(each);
		else put(part);
	}
	return pieces;
}

const isList = <Part>(part: Part | string | readonly (Part | string)[]): part is readonly (Part | string)[] =>
	Array.isArray(part);

/** Parts with text between them, as in `a, b and c`. `last` is the text before the last part; if not given, it is `between`. */
export function between<Part>(parts: readonly Part[], between: string, last = between): readonly (Part | string)[] {
	return parts.flatMap((part, i) => (i === 0 ? [part] : [i === parts.length - 1 ? last : between, part]));
}

/** Joins sentences, or parts of a sentence, with text between them. */
export function joinRich<Part>(
	pieces: readonly (readonly (Part | string)[])[],
	text: string,
): readonly (Part | string)[] {
	return pieces.flatMap((piece, i) => (i === 0 ? piece : [text, ...piece]));
}
