/** Words as they are compared: without accents, capitals and signs. */

/** Letters that are not made of a letter and an accent, as they are often printed without their own form. */
const otherLetters: Readonly<Record<string, string>> = {
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ß: 'ss',
	ı: 'i',
};

/** Letters and digits alone, without accents and capitals, so that "Müller-Hahn" is "muller hahn". */
export function plainLetters(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[øłđðþæœßı]/g, (letter) => otherLetters[letter] ?? letter)
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
