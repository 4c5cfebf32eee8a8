/** Letters of other alphabets that nobody can tell from those of the Latin one: Cyrillic and Greek ones. */

const pairs =
	'аa еe оo рp сc уy хx ѕs іi јj ԁd һh ӏl ԛq ԝw АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX οo νv ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';

const latinOf: ReadonlyMap<string, string> = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

export interface LookAlike {
	/** In UTF-16 units, from the start of the text. */
	index: number;
	character: string;
	/** The Latin letter that it is taken for. */
	latin: string;
}

/** The text with Latin letters in place of those that look like them. */
export function withLatinLetters(text: string): string {
	return text.replaceAll(/[\u0370-\u052F]/g, (letter) => latinOf.get(letter) ?? letter);
}

/**
 * The first letter of another alphabet that stands for a Latin one: it is in a word with Latin letters, or all of the
 * text would be Latin without such letters. Undefined if there is none; a word that is wholly in another alphabet is
 * what it seems.
 */
export function lookAlike(text: string): LookAlike | undefined {
	if (!/[\u0370-\u052F]/.test(text)) return undefined;
	const isLatinBut = !/[^\p{ASCII}]/u.test(withLatinLetters(text));
	for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
		if (!isLatinBut && !/[A-Za-z]/.test(word)) continue;
		for (const [i, character] of [...word].entries()) {
			const latin = latinOf.get(character);
			if (latin !== undefined) return { index: start + [...word].slice(0, i).join('').length, character, latin };
		}
	}
	return undefined;
}
