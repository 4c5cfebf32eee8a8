/** Words the problem of a hidden character. */
import { hiddenCharacter, nameCharacter, type TextKind } from '../../schema/characters.ts';
import { lookAlike } from '../../schema/look-alikes.ts';
import type { Problem } from '../issue.ts';
import { quoteFound } from '../words.ts';

/**
 * Kind, words and offset (in UTF-16 units) of the first hidden character in a text; undefined if it has none. The
 * caller puts the subject in front of the message.
 */
export function wordHidden(
	text: string,
	textKind: TextKind,
): (Pick<Problem, 'kind' | 'message' | 'hint' | 'found'> & { offset: number }) | undefined {
	const finding = hiddenCharacter(text, textKind);
	if (!finding) return undefined;
	const { index, character } = finding;
	const before = text.slice(Math.max(0, index - 20), index);
	const after = text.slice(index + character.length, index + character.length + 20);
	const around = [before && `behind ${quoteFound(before)}`, after && `before ${quoteFound(after)}`]
		.filter(Boolean)
		.join(' and ');
	const where = around ? `It stands ${around}. ` : '';
	return {
		kind: 'hidden-character',
		offset: index,
		found: character,
		message: `holds ${nameCharacter(character)}, ${reasonOf(character)}.`,
		hint: `${where}${remedyOf(character)}`,
	};
}

function reasonOf(character: string): string {
	const letter = lookAlike(character);
	if (letter) return `which looks like "${letter.latin}" and is another letter`;
	if (character === '\uFFFD') return 'so a letter was lost here';
	if (/\p{Co}/u.test(character)) return 'which other computers draw as a box';
	if (/[\u202A-\u202E\u2066-\u2069]/.test(character)) return 'which turns the letters around it';
	return 'which nobody sees';
}

function remedyOf(character: string): string {
	const letter = lookAlike(character);
	if (letter) return `Type "${letter.latin}" in its place.`;
	if (character === '\uFFFD') return 'Write the letter again.';
	if (/\p{Co}/u.test(character)) return 'Write a letter that all fonts have.';
	if (/[\u2028\u2029]/.test(character)) return 'Delete it, or write a space.';
	return 'Delete it; where you cannot find it, type the words around it anew.';
}
