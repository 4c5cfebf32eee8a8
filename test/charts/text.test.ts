import fs from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { shortenText, textSizes, textWidth, wrapText } from '../../src/charts/text.ts';
import { root } from '../built-site.ts';

/** The file that pages load for the texts of figures, as the style sheet names it. */
const css = fs.readFileSync(path.join(root, 'src/styles/base.css'), 'utf8');
const fontFile = /"Review Sans";[^}]*url\("\.\/(faces\/[^"]+\.woff2)"\)/.exec(css)?.[1] ?? '';
const font = create(fs.readFileSync(path.join(root, 'src/styles', fontFile)));
if (font.isCollection) throw new Error(`a collection of fonts: ${fontFile}`);

/** Letters that are seen, or part words. */
const letters = font.characterSet
	.map((point) => String.fromCodePoint(point))
	.filter((letter) => !/[\p{M}\p{Cf}\ufffd]/u.test(letter));
const unitsOf = (letter: string) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth;

test('letter-widths.json holds the widths of the font that pages load', async () => {
	expect(letters.length).toBeGreaterThan(200);
	const lettersByWidth = Object.groupBy(letters, (letter) => String(unitsOf(letter)));
	const table = {
		font: path.basename(fontFile),
		unitsPerEm: font.unitsPerEm,
		lettersByWidth: Object.fromEntries(
			Object.entries(lettersByWidth).map(([width, some = []]) => [width, some.join('')]),
		),
	};
	// Spaces of other widths than the usual one would not be seen in the file.
	const text = JSON.stringify(table, null, '\t').replace(/(?! )\p{Z}/gu, (space) => {
		return `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	await expect(`${text}\n`).toMatchFileSnapshot(path.join(root, 'src/charts/letter-widths.json'));
});

test('textSizes are those of the style sheet', () => {
	const sheet = fs.readFileSync(path.join(root, 'src/styles/charts.css'), 'utf8');
	const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
		const size = /font-size: ([\d.]+)px/.exec(body)?.[1];
		return size === undefined ? [] : selectors.split(',').map((selector) => ({ selector: selector.trim(), size }));
	});
	for (const [name, size] of Object.entries(textSizes)) {
		const classes = name.split(' ');
		// The rule with the most classes holds, and of those the last.
		const held = rules
			.filter(({ selector }) => /^\.chart(?: text| [.\w-]+)$/.test(selector))
			.map(({ selector, size }) => ({
				wanted: selector
					.replace(/^\.chart(?: text)?/, '')
					.trim()
					.split('.')
					.filter(Boolean),
				size,
			}))
			.filter(({ wanted }) => wanted.every((one) => classes.includes(one)));
		const most = Math.max(...held.map(({ wanted }) => wanted.length));
		expect([name, Number(held.findLast(({ wanted }) => wanted.length === most)?.size)]).toEqual([name, size]);
	}
});

test('textWidth(text, size) adds up the widths of the letters', () => {
	const text = 'Effects on “well-being” – 35% of 1,204 (3?)';
	const units = [...text].reduce((sum, letter) => sum + unitsOf(letter), 0);
	expect(textWidth(text, 13)).toBeCloseTo((units / font.unitsPerEm) * 13, 6);
	expect(textWidth('', 13)).toBe(0);
});

test('textWidth(text, size) knows how wide letters are that the font lacks', () => {
	expect(textWidth('Erdős Łódź', 10)).toBeCloseTo(textWidth('Erdos', 10) + textWidth(' ódz', 10) + 6, 6);
	expect(textWidth('e\u0301', 10)).toBe(textWidth('é', 10));
	expect(textWidth('仲間の支援', 10)).toBe(50);
	expect(textWidth('наставник', 10)).toBeCloseTo(54, 6);
});

test('wrapText(text, width, size, most) gives lines that fit, with all words in their order', () => {
	const text = 'Peer mentoring for first-year students in medicine and their well-being, anxiety and belonging';
	for (const width of [80, 120, 240, 1000]) {
		const lines = wrapText(text, width, 13, 99);
		expect(lines.join(' ')).toBe(text);
		for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
		// No line could have taken the word that follows.
		for (const [i, line] of lines.slice(0, -1).entries())
			expect(textWidth(`${line} ${lines[i + 1]?.split(' ')[0]}`, 13)).toBeGreaterThan(width);
	}
	expect(wrapText('', 80, 13)).toEqual([]);
	// What a no-break space holds together stays on one line.
	expect(wrapText('interval at 95\u00a0%', textWidth('interval at 95', 13), 13)).toEqual(['interval at', '95\u00a0%']);
});

test('wrapText(text, width, size, most) ends with an ellipsis where lines are left out', () => {
	const lines = wrapText('Peer mentoring for first-year students in medicine', 80, 13, 2);
	expect(lines).toHaveLength(2);
	expect(lines[1]).toMatch(/…$/);
	for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(80);
});

test('shortenText keeps what fits, and no half of a character', () => {
	expect(shortenText('South Korea', 200, 13)).toBe('South Korea');
	const short = shortenText('𝕎𝕎𝕎𝕎𝕎𝕎𝕎𝕎𝕎𝕎', 40, 13);
	expect(short).toMatch(/^(?:𝕎)+…$/u);
	expect(textWidth(short, 13)).toBeLessThanOrEqual(40);
});

test.each(['Pellworthy & Pellworthy 2014', 'Website / Computer Program / App', 'First year of study'])(
	'of %s shortenText leaves whole words, where these are half of what fits',
	(text) => {
		const words = new Set(text.split(' '));
		const widths = Array.from({ length: Math.ceil(textWidth(text, 13)) }, (_, width) => width);
		const shortTexts = [...new Set(widths.map((width) => shortenText(text, width, 13).slice(0, -1)))].filter(Boolean);
		const cut = shortTexts.filter((short) => {
			const last = short.split(' ').at(-1) ?? '';
			return !words.has(last) && (short.length - last.length - 1) * 2 >= short.length;
		});
		expect(shortTexts.length).toBeGreaterThan(3);
		expect(cut).toEqual([]);
	},
);

test('a text that is cut keeps the sign of its doubt', () => {
	const words = 'About an academic year, or more (?)';
	const short = shortenText(words, 110, 13);
	expect(short).toMatch(/^About an.*… \(\?\)$/);
	expect(textWidth(short, 13)).toBeLessThanOrEqual(110);
	const lines = wrapText(words, 70, 13, 2);
	expect(lines).toHaveLength(2);
	expect(lines.at(-1)).toMatch(/… \(\?\)$/);
	expect(Math.max(...lines.map((line) => textWidth(line, 13)))).toBeLessThanOrEqual(70);
});
