/** Forms of a text in which two ways of writing the same are equal. */

/** Lower case, without accents, with one space for whatever is neither letter nor digit. */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** An id as addresses have it, of at most `most` characters; empty if no letter of the text has a place in one. */
export function slug(text: string, most = 60): string {
	const words = foldText(text)
		.replace(/[æœøłđðþı]/g, (letter) => letters[letter] ?? letter)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (words.length <= most) return words;
	const cut = words.slice(0, most + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf('-'), most / 2)).replace(/-$/, '');
}

/** A name that is not taken yet: the name itself, or the first free number behind it. Adds it to what is taken. */
export function freshName(name: string, taken: Set<string>): string {
	let fresh = name;
	for (let number = 2; taken.has(fresh); number++) fresh = `${name}-${number}`;
	taken.add(fresh);
	return fresh;
}
