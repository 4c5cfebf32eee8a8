/** Writes a figure as files: an SVG with its own styles, source and licence, and the rows of a table. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { figureFileWording as say } from '../wording/figures.ts';
import { cellWords, type FigureCell, type FigureTable } from './figure.ts';

/** Colours of a downloaded picture: those of the light theme. */
const colours: Readonly<Record<string, string>> = {
	'face-use': "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
	paper: '#ffffff',
	'paper-2': '#f4f1ea',
	ink: '#1c1a17',
	'ink-2': '#575147',
	'ink-3': '#6c655a',
	rule: '#dad4c8',
	focus: '#1f5fa8',
	better: '#1b658f',
	same: '#6c655a',
	mixed: '#74539c',
	worse: '#b03d1a',
	described: '#6c655a',
	accent: '#8c2f1b',
};

/**
 * The table of a figure for a file. Numbers stay numbers: a column of numbers with doubts has another column `… in
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
		rows: rows.map((row) => withDoubts(row, (cell, isNumber) => (isNumber ? cell.text : cellWords(cell)), doubtCell)),
	};
}

/** The doubt of a cell: `yes` or `no` for a value, a number for a count, and an empty string for words in place of a number. */
function doubtCell({ text, inDoubt }: FigureCell, isValue: boolean): string {
	if (isValue) return inDoubt ? say.yes : say.no;
	return inDoubt === undefined && !/^\d/.test(text) ? '' : String(inDoubt ?? 0);
}

/** The text below a downloaded picture; `text` is its selection, as a sentence. */
export function figureCredit({ review }: CodedCorpus, figure: FigureRecord, text: string): string {
	return say.credit({
		title: figure.title,
		selection: text,
		review: review['short-title'],
		version: review.version,
		date: review.dates.data,
		licence: review.licence.name,
	});
}

/**
 * The picture as a file of its own. `svg` is the picture of the page, `styles` are the CSS rules of charts, `siteUrl` is
 * the full address that its links are relative to; `credit` stands below the picture.
 */
export function formatSvg(svg: string, styles: string, credit: string, siteUrl: string): string {
	const rules = styles
		.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => colours[name] ?? 'currentColor')
		.replaceAll(/\/\*[\s\S]*?\*\//g, '')
		.replaceAll(/\s+/g, ' ');
	const [, left = '0', top = '0', width = '960', height = '400'] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? [];
	const lines = creditLines(credit, Math.floor(Number(width) / 6.2));
	const taller = Number(height) + 16 + lines.length * 15;
	const base = new URL(siteUrl);
	// The replacement is a function, because `$` has a special meaning in a replacement text and can occur in a label.
	return svg
		.replace(/viewBox="[^"]*"/, `viewBox="${left} ${top} ${width} ${taller}"`)
		.replace(/ width="[^"]*"/, ` width="${width}"`)
		.replace(/ height="[^"]*"/, ` height="${taller}"`)
		.replaceAll(/href="(\/[^"]*)"/g, (_, path: string) => `href="${new URL(path, base).href}"`)
		.replace(
			/<svg[^>]*>/,
			(head) =>
				`${head}<style>${rules}</style><rect x="${left}" y="${top}" width="100%" height="100%" fill="#ffffff"/>`,
		)
		.replace(
			/<\/svg>\s*$/,
			() =>
				`${lines.map((line, i) => `<text class="note" x="0" y="${Number(height) + 22 + i * 15}">${escaped(line)}</text>`).join('')}</svg>`,
		);
}

function creditLines(text: string, most: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + word.length + 1 > most) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return line === '' ? lines : [...lines, line];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
