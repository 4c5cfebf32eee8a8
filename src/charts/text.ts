/**
 * Measures and wraps text for charts. Charts are laid out when there is no page to measure on, so widths come from a
 * table of the typeface's letters.
 */
import { markDoubt } from '../wording/doubt.ts';
import face from './letter-widths.json' with { type: 'json' };

/** Widths of letters, in ems. */
const widths: ReadonlyMap<string, number> = new Map(
	Object.entries(face.lettersByWidth).flatMap(([width, letters]) =>
		[...letters].map((letter) => [letter, Number(width) / face.unitsPerEm] as const),
	),
);

/**
 * For letters that the typeface lacks: a combining mark takes no width, an East Asian character fills a square, and any
 * other is as wide as a wide letter.
 */
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const widthOfOther = (letter: string) => (/[\p{M}\p{Cf}]/u.test(letter) ? 0 : square.test(letter) ? 1 : 0.6);

function ems(letter: string): number {
	const width = widths.get(letter);
	if (width !== undefined) return width;
	let sum = 0;
	for (const part of letter.normalize('NFD')) sum += widths.get(part) ?? widthOfOther(part);
	return sum;
}

/**
 * The width of a text, in the unit of `size`. It is that of the upright typeface at normal weight without kerning, at
 * most a few per cent more than what a browser draws.
 */
export function textWidth(text: string, size: number): number {
	let sum = 0;
	for (const letter of text) sum += ems(letter);
	return sum * size;
}

/** Font sizes by class, in pixels: the same as in `styles/charts.css`. No text of a figure is smaller than 13 pixels. */
export const textSizes = {
	label: 13,
	group: 13,
	head: 13,
	'head slim': 13,
	'head group': 13,
	total: 13,
	tick: 13,
	note: 13,
	'part-words': 13,
	gap: 13,
	'on-tone': 13,
} as const;

/** From one line of such a text to the next, in pixels: boxes of lines that are nearer reach into each other. */
export const lineHeight = 16;

/**
 * Breaks a text into at most `most` lines of at most `width`, at no no-break space. A word that is too long, or a text
 * with more lines, is cut with an ellipsis. An empty text gives no lines.
 */
export function wrapText(text: string, width: number, size: number, most = 3): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, size) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== '') lines.push(line);
	const texts = lines.slice(0, most).map((whole) => shortenText(whole, width, size));
	if (lines.length > most) {
		const doubt = lines.at(-1)?.endsWith(doubtSign) ? doubtSign : '';
		texts[most - 1] = shortenText(`${lines[most - 1]}…`, width - textWidth(doubt, size), size, true) + doubt;
	}
	return texts;
}

/** The same for a head of a group, whose letters are heavier, and up to a twelfth wider. */
export function shortenHead(text: string, width: number): string {
	return shortenText(text, width / 1.08, textSizes['head group']);
}

/** What says that a value is in doubt, at the end of its words. */
const doubtSign = markDoubt('', true);

/**
 * The text, or as much of its beginning as fits before an ellipsis: whole words, where these are two fifths of that. The
 * sign of a doubt at its end stays.
 */
export function shortenText(text: string, width: number, size: number, isCut = false): string {
	if (textWidth(text, size) <= width) return text;
	if (text.endsWith(doubtSign)) {
		const words = text.slice(0, -doubtSign.length);
		return shortenText(words, width - textWidth(doubtSign, size), size) + doubtSign;
	}
	// Cut by code points: half of a surrogate pair would not be a valid character in an exported file.
	const characters = [...text];
	if (isCut) characters.pop();
	while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
	const part = characters.join('').trimEnd();
	// Half a number is another number, and half a word is not in the name that a link has.
	const whole = text.slice(0, part.length + 1).replace(/[\s&/,;:–…-]+\S*$/, '');
	return `${whole.length > part.length || whole.length * 5 < part.length * 2 ? part : whole}…`;
}

/** Rounds to a tenth: Node and browsers then give the same number, and differences between snapshots stay small. */
export function tenth(amount: number): number {
	return Math.round(amount * 10) / 10;
}
