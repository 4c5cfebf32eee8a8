/** Writes a figure as files: an SVG that stands alone, with its title, styles, notes, source and licence, and the rows of a table. */
import { textWidth } from '../charts/text.ts';
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { figureWording, figureFileWording as say } from '../wording/figures.ts';
import { cellWords, type FigureCell, type FigureContent, type FigureTable } from './figure.ts';
import { fixTextWidths } from './file-texts.ts';

/** Colours of a downloaded picture: those of the light theme, on white. `styles/charts.css` names no others. */
export const fileColours: Readonly<Record<string, string>> = {
	'face-use': "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
	paper: '#ffffff',
	'paper-2': '#f4f1ea',
	ink: '#1c1a17',
	'ink-2': '#575147',
	'ink-3': '#6c655a',
	rule: '#dad4c8',
	focus: '#1f5fa8',
	mark: '#fbe7a0',
	better: '#1b658f',
	same: '#6c655a',
	mixed: '#74539c',
	worse: '#b03d1a',
	hindered: '#8a5a00',
	described: '#6c655a',
};

/**
 * The table of a figure for a file. Numbers stay numbers, with all their digits: a column of numbers with doubts has another column `… in
 * doubt` beside it, with the number in doubt for counts, and `yes` or `no` for values. In other columns, the words
 * contain the doubt.
 */
export function fileRows({ columns, rows }: FigureTable): {
	header: readonly string[];
	rows: readonly (readonly string[])[];
} {
	const isDoubted = columns.map(({ isNumber }, c) => isNumber === true && rows.some((row) => row[c]?.inDoubt));
	const hasValues = columns.map((_, c) => rows.some((row) => row[c]?.inDoubt === true));
	const withDoubts = <T>(
		of: readonly T[],
		own: (one: T, isNumber: boolean) => string,
		beside: (one: T, isValue: boolean) => string,
	) =>
		of.flatMap((one, c) => [
			own(one, columns[c]?.isNumber ?? false),
			...(isDoubted[c] ? [beside(one, hasValues[c] ?? false)] : []),
		]);
	return {
		header: withDoubts(
			columns,
			({ label }) => label,
			({ label }) => say.inDoubt(label),
		),
		rows: rows.map((row) =>
			withDoubts(
				row.map((cell) => ({ ...cell, text: cell.exact ?? cell.text })),
				(cell, isNumber) => (isNumber ? cell.text : cellWords(cell)),
				doubtCell,
			),
		),
	};
}

/** The doubt of a cell: `yes` or `no` for a value, a number for a count, and an empty string for words in place of a number. */
function doubtCell({ text, inDoubt }: FigureCell, isValue: boolean): string {
	if (isValue) return inDoubt ? say.yes : say.no;
	return inDoubt === undefined && !/^\d/.test(text) ? '' : String(inDoubt ?? 0);
}

/** What a picture says as a file of its own. */
export interface FigureCaption {
	title: string;
	question: string;
	/** How to read it, what it counts, and what is left out, in sentences. */
	notes: readonly string[];
	/** The selection, the review, the version of the data and the licence. */
	credit: string;
}

/** The words around a picture that is taken away; `text` is its selection, as a sentence with its number of studies. */
export function captionOf(
	{ review }: CodedCorpus,
	{ title, question, reading }: FigureRecord,
	{ shows, counted, leftOut, reading: own = reading }: Pick<FigureContent, 'shows' | 'counted' | 'leftOut' | 'reading'>,
	text: string,
): FigureCaption {
	return {
		title,
		question,
		notes: [shows, own, counted, ...leftOut.map(figureWording.leftOut)],
		credit: say.credit({
			selection: text,
			review: review['short-title'],
			version: review.version,
			date: review.dates.data,
			licence: review.licence.name,
		}),
	};
}

const lineHeight = 17;
const titleSize = 18;
/** Of a picture that is narrower, the words around it are as wide as this. */
const narrowest = 480;
const margin = 16;

/**
 * The picture as a file of its own: its title and question above it, its notes and its source below. `svg` is the picture
 * of the page, `styles` are the CSS rules of charts, `siteUrl` is the full address that its links are relative to.
 */
export function formatSvg(svg: string, styles: string, caption: FigureCaption, siteUrl: string): string {
	const rules = styles
		.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => fileColours[name] ?? 'currentColor')
		.replaceAll(/\/\*[\s\S]*?\*\//g, '')
		.replaceAll(/\s+/g, ' ');
	const box = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? ['', 0, 0, 960, 400]).slice(1).map(Number);
	const [left = 0, top = 0, ownWidth = 0, ownHeight = 0] = box;
	const width = Math.max(narrowest, ownWidth);
	const head = [
		...linesOf(caption.title, width, titleSize).map((text) => ({ text, look: 'file-title', high: 24 })),
		...linesOf(caption.question, width, 13).map((text) => ({ text, look: 'note', high: lineHeight })),
	];
	const foot = [...caption.notes, ...doubtNotes(svg), caption.credit].flatMap((words) =>
		linesOf(words, width, 13).map((text, i) => ({ text, look: 'note', high: i === 0 ? lineHeight + 5 : lineHeight })),
	);
	const above = heightOf(head) + 18;
	const below = heightOf(foot) + 12;
	const first = top - above;
	const place = (lines: typeof head, from: number) => {
		let y = from;
		return lines
			.map(({ text, look, high }) => {
				y += high;
				return `<text class="${look}" x="${left}" y="${y}">${escapeXml(text)}</text>`;
			})
			.join('');
	};
	const frame = {
		x: left - margin,
		y: first - margin,
		width: width + 2 * margin,
		height: above + ownHeight + below + 2 * margin,
	};
	const base = new URL(siteUrl);
	// The replacement is a function, because `$` has a special meaning in a replacement text and can occur in a label.
	const whole = svg
		.replace(/viewBox="[^"]*"/, `viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}"`)
		.replace(/ width="[^"]*"/, ` width="${frame.width}"`)
		.replace(/ height="[^"]*"/, ` height="${frame.height}"`)
		.replaceAll(/href="(\/[^"]*)"/g, (_, path: string) => `href="${new URL(path, base).href}"`)
		.replace(
			/<svg[^>]*>/,
			(open) =>
				`${open}<style>${rules}</style><rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="#ffffff"/>${place(head, first - 6)}`,
		)
		.replace(/<\/svg>\s*$/, () => `${place(foot, top + ownHeight + 8)}</svg>`);
	return fixTextWidths(whole, rules);
}

/** What the signs of doubt behind its numbers and its words say, for those that a picture has. */
function doubtNotes(svg: string): readonly string[] {
	const texts = svg.replaceAll(/<tspan[^>]*>|<\/tspan>/g, '');
	const notes = [
		...(/\d \([\d.,\s]+\?\)(?=<)/.test(texts) ? [say.doubtedCount] : []),
		...(/\S \(\?\)(?=<)/.test(texts) ? [say.doubtedValue] : []),
	];
	return notes.length > 0 ? [notes.join(' ')] : [];
}

const heightOf = (lines: readonly { high: number }[]) => lines.reduce((sum, { high }) => sum + high, 0);

/** Breaks a text into lines that fit; nothing is cut, a word that is too long (an address) goes on in the next line. */
function linesOf(text: string, width: number, size: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (textWidth(longer, size) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const letter of word) {
			if (line !== '' && textWidth(`${line}${letter}`, size) > width) {
				lines.push(line);
				line = '';
			}
			line += letter;
		}
	}
	return line === '' ? lines : [...lines, line];
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
