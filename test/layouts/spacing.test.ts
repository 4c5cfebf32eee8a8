/** Pages have few distances: a reader sees by them which things belong together. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from '../built-site.ts';

/** 4 8 12 16 24 32 48 72 px, and two more: none, and a hairline's breadth between lines that belong together. */
const distances = ['0', '0.125', '0.25', '0.5', '0.75', '1', '1.5', '2', '3', '4.5'].map((length) => `${length}rem`);

/** The styles of a file for the screen: without comments, and without what is for paper alone. */
function screenStyles(file: string): string {
	const text = fs.readFileSync(file, 'utf8');
	const css = file.endsWith('.css')
		? text
		: [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, styles]) => styles).join('\n');
	const [first = '', ...printed] = css.replaceAll(/\/\*.*?\*\//gs, '').split(/@media print\s*\{/);
	return [first, ...printed.map(afterBlock)].join('\n');
}

/** What follows the block in which a text begins. */
function afterBlock(text: string): string {
	let depth = 1;
	for (const [i, character] of [...text].entries()) {
		if (character === '{') depth++;
		else if (character === '}') depth--;
		if (depth === 0) return text.slice(i + 1);
	}
	return '';
}

test('margins, paddings and gaps are of eight lengths, whatever a page is for', () => {
	const files = filesUnder(path.join(root, 'src')).filter((file) => /\.(css|astro)$/.test(file));
	const spaced = files.flatMap((file) =>
		[
			...screenStyles(file).matchAll(/[;{\s](?:margin|padding|(?:row-|column-)?gap)(?:-[a-z-]+)?\s*:\s*([^;}]+)/g),
		].flatMap(([declaration, value = '']) =>
			[...value.replaceAll(/calc\([^;]*\)/g, '').matchAll(/(?<![\d.])([\d.]+)(rem|px)/g)].map(([length]) => ({
				length,
				at: `${path.relative(root, file)}: ${declaration.trim()}`,
			})),
		),
	);
	expect(spaced.length).toBeGreaterThan(300);
	expect(spaced.filter(({ length }) => !distances.includes(length)).map(({ at }) => at)).toEqual([]);
});
