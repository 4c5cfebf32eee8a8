/** A figure as a file: an SVG that carries its own styles, source and licence. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { FigureRecord } from '../schema/figure.ts';

/** Colours of a downloaded picture: those of the light page. */
const colours: Readonly<Record<string, string>> = {
	face: "'Source Serif 4', Georgia, serif",
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

/** What stands below a downloaded picture. */
export function figureCredit({ review }: CodedCorpus, figure: FigureRecord, text: string): string {
	return `${figure.title}. ${text}. ${review['short-title']}, data version ${review.version} (${review.dates.data}). ${review.licence.name}.`;
}

/**
 * The picture by itself. `svg` is what the page shows, `styles` the rules of charts, `siteUrl` the whole
 * address to which its links are relative; `credit` stands below the picture.
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
	return svg
		.replace(/viewBox="[^"]*"/, `viewBox="${left} ${top} ${width} ${taller}"`)
		.replace(/ width="[^"]*"/, ` width="${width}"`)
		.replace(/ height="[^"]*"/, ` height="${taller}"`)
		.replaceAll(/href="(\/[^"]*)"/g, (_, path: string) => `href="${new URL(path, base).href}"`)
		.replace(
			/(<svg[^>]*>)/,
			`$1<style>${rules}</style><rect x="${left}" y="${top}" width="100%" height="100%" fill="#ffffff"/>`,
		)
		.replace(
			/<\/svg>\s*$/,
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
