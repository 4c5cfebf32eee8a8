/** Characters that nobody sees, and which of them each kind of text may hold. All content follows this one rule. */
import { lookAlike } from './look-alikes.ts';

/**
 * `word`: ids, codes, addresses, DOIs and numbers, which are compared letter by letter. It may hold no unseen
 * character, and no letter of another alphabet that looks like a Latin one beside it.
 * `text`: everything that people read, on one line or several. It may hold what scripts and typography need: line
 * breaks and tabs, spaces of any width, joiners (Persian, Indic scripts, emoji), variation selectors, direction marks,
 * and embeddings and isolates that are closed again.
 */
export type TextKind = 'word' | 'text';

export interface HiddenCharacter {
	/** In UTF-16 units, from the start of the text. */
	index: number;
	character: string;
}

/**
 * Control, separator and format characters except the ordinary space; lone surrogates; private use; and characters that
 * fonts draw as nothing.
 */
const unseenCharacter = /\p{C}|(?! )\p{Z}|\p{Default_Ignorable_Code_Point}|\uFFFD/gu;

/** Texts of letters, digits and signs that everybody sees, typographic quotes and dashes among them. */
const plain = /^[ -~\u2013\u2014\u2018\u2019\u201C\u201D]*$/;

/** The unseen characters that text may hold anywhere. */
const harmless =
	/^(?:[\n\t]|\p{Zs}|\p{Variation_Selector}|[\u061C\u200C-\u200F]|\u034F|[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])$/u;

/**
 * Code points that this Unicode version does not assign. A newer version may, so text may hold them. Noncharacters stay
 * forbidden.
 */
const unassignedCharacter = /^(?!\p{Noncharacter_Code_Point})\p{Cn}$/u;

/** Flags of regions, such as Scotland: a black flag, then tag characters, then a cancel tag. */
const flags = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu;

/**
 * Direction characters that open a stretch of text, each with the one that closes it. Overrides, which reverse letters,
 * are absent: no text may hold one.
 */
const closings: Readonly<Record<string, string>> = {
	'\u202A': '\u202C',
	'\u202B': '\u202C',
	'\u2066': '\u2069',
	'\u2067': '\u2069',
	'\u2068': '\u2069',
};

/**
 * The first character that this kind of text may not hold: an unseen one, in words a look-alike, or an opening direction character that is never closed;
 * undefined if there is none.
 */
export function hiddenCharacter(text: string, kind: TextKind): HiddenCharacter | undefined {
	// Most texts are plain, which is seen at once.
	if (plain.test(text)) return undefined;
	const open: HiddenCharacter[] = [];
	const tags = kind === 'text' ? [...text.matchAll(flags)] : [];
	for (const { 0: character, index } of text.matchAll(unseenCharacter)) {
		const sign = { index, character };
		if (kind === 'word') return sign;
		if (harmless.test(character) || unassignedCharacter.test(character)) continue;
		if (tags.some((flag) => index > flag.index && index < flag.index + flag[0].length)) continue;
		if (Object.hasOwn(closings, character)) open.push(sign);
		else if (open.length > 0 && closings[open.at(-1)?.character ?? ''] === character) open.pop();
		else return sign;
	}
	return open[0] ?? (kind === 'word' ? lookAlike(text) : undefined);
}

/** A character that leaves ink: not a space, not a mark alone, and not a letter or sign that is drawn as nothing. */
const ink = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]/u;

/** Whether a text shows nothing. True for an empty text. */
export function isBlank(text: string): boolean {
	return !ink.test(text);
}

/** Whether a text says something: it has a letter, a digit or a symbol, not only punctuation. */
export function hasLetter(text: string): boolean {
	return /(?![\p{Default_Ignorable_Code_Point}\u2800\uFFFC])[\p{L}\p{N}\p{S}]/u.test(text);
}

/**
 * The text with unseen characters escaped as in YAML: `\x1b`, `\u200b`, `\n`. Keeps those that scripts and typography
 * need.
 */
export function showHidden(text: string): string {
	return text.replace(unseenCharacter, (character) =>
		harmless.test(character) && !/[\n\t]/.test(character) ? character : escapeCharacter(character),
	);
}

function escapeCharacter(character: string): string {
	const short: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };
	const digits = (character.codePointAt(0) ?? 0).toString(16);
	const [letter, length] = digits.length <= 2 ? ['x', 2] : digits.length <= 4 ? ['u', 4] : ['U', 8];
	return short[character] ?? `\\${letter}${digits.padStart(Number(length), '0')}`;
}

const names: Readonly<Record<number, string>> = {
	0: 'null',
	7: 'bell',
	8: 'backspace',
	9: 'tab',
	10: 'line break',
	13: 'carriage return',
	27: 'escape',
	127: 'delete',
	133: 'next line',
	160: 'no-break space',
	173: 'soft hyphen',
	8203: 'zero-width space',
	8204: 'zero-width non-joiner',
	8205: 'zero-width joiner',
	8206: 'left-to-right mark',
	8207: 'right-to-left mark',
	8232: 'line separator',
	8233: 'paragraph separator',
	8234: 'left-to-right embedding',
	8235: 'right-to-left embedding',
	8236: 'end of an embedding',
	8237: 'left-to-right override',
	8238: 'right-to-left override',
	8239: 'narrow no-break space',
	8288: 'word joiner',
	8294: 'left-to-right isolate',
	8295: 'right-to-left isolate',
	8296: 'first-strong isolate',
	8297: 'end of an isolate',
	12288: 'ideographic space',
	65279: 'byte order mark',
	65533: 'a sign for a letter that was lost',
};

const kinds: readonly (readonly [RegExp, string])[] = [
	[/\p{Noncharacter_Code_Point}/u, 'no character'],
	[/\p{Cc}/u, 'control character'],
	[/\p{Cs}/u, 'half a character'],
	[/\p{Co}/u, 'private-use character'],
	[/\p{Cn}/u, 'unassigned character'],
	[/\p{Z}/u, 'space'],
	[/[\u{E0000}-\u{E007F}]/u, 'tag character'],
	[/\p{Script=Cyrillic}/u, 'a Cyrillic letter'],
	[/\p{Script=Greek}/u, 'a Greek letter'],
];

/** The code point of a character and its name: `U+200B (zero-width space)`. */
export function nameCharacter(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	const name = names[point] ?? kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'format character';
	return `U+${point.toString(16).toUpperCase().padStart(4, '0')} (${name})`;
}
