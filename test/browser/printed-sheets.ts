/** What stands on each sheet of a printed page, read from the PDF that the browser writes. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Words on a sheet, in points: how far down they stand, and how large they are. */
interface PrintedText {
	down: number;
	size: number;
}

export interface PrintedSheet {
	/** Its height in points. */
	height: number;
	texts: readonly PrintedText[];
}

type Matrix = readonly [number, number, number, number, number, number];

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
	a * A + b * C,
	a * B + b * D,
	c * A + d * C,
	c * B + d * D,
	e * A + f * C + E,
	e * B + f * D + F,
];

function matrixOf(operands: readonly string[]): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number);
	return [a, b, c, d, e, f];
}

/** The texts of a stream of drawing operators: of these, those that move, scale and set type. */
function textsOf(stream: string, height: number): readonly PrintedText[] {
	const texts: PrintedText[] = [];
	const kept: Matrix[] = [];
	let now: Matrix = [1, 0, 0, 1, 0, 0];
	let size = 0;
	let at: Matrix = now;
	const operands: string[] = [];
	for (const word of stream.match(/<[^>]*>|\[[^\]]*\]|[^\s<[]+/g) ?? []) {
		if (/^[-+.\d<[/]/.test(word)) {
			operands.push(word);
			continue;
		}
		if (word === 'q') kept.push(now);
		if (word === 'Q') now = kept.pop() ?? now;
		if (word === 'cm') now = times(matrixOf(operands), now);
		if (word === 'Tf') size = Number(operands.at(-1));
		if (word === 'Tm') at = times(matrixOf(operands), now);
		if (word === 'Tj' || word === 'TJ') texts.push({ down: height - at[5], size: size * Math.hypot(at[2], at[3]) });
		operands.length = 0;
	}
	return texts;
}

/** The margins that browsers leave where a page asks for none. */
const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };

/** The sheets of a page as it is printed. */
export async function printedSheets(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<readonly PrintedSheet[]> {
	const pdf = await page.pdf({ format, preferCSSPageSize: true, printBackground: true, margin });
	const text = pdf.toString('latin1');
	const objects = new Map([...text.matchAll(/(\d+) 0 obj\n(.*?)endobj/gs)].map(([, id = '', body = '']) => [id, body]));
	return [...objects.values()]
		.filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body))
		.map((body) => {
			const height = Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(body)?.[1]);
			const drawing = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '') ?? '';
			const [, packed = ''] = /stream\n(.*)\nendstream/s.exec(drawing) ?? [];
			// What is drawn on an empty sheet is not even packed.
			const stream = packed === '' ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
			return { height, texts: textsOf(stream, height) };
		});
}

/** How far down a sheet its last words stand, as a share of its height; 0 where it has none. */
export const filled = ({ height, texts }: PrintedSheet): number =>
	Math.max(0, ...texts.map(({ down }) => down)) / height;
