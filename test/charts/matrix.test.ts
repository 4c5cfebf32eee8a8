import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { marksMost } from '../../src/charts/fit-matrix.ts';
import { Mark } from '../../src/charts/Mark.tsx';
import { Matrix } from '../../src/charts/Matrix.tsx';
import { layoutMatrix, type MatrixInput } from '../../src/charts/matrix.ts';
import { shortenText, textSizes, textWidth, wrapText } from '../../src/charts/text.ts';
import { signs } from '../../src/schema/variable.ts';
import { steepOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { asFile } from './file.ts';

/** Rows by columns, with `marksIn(r, c)` marks in a cell. */
function matrix(rowCount: number, columnCount: number, marksIn = (r: number, c: number) => (r * c) % 4): MatrixInput {
	return {
		columns: Array.from({ length: columnCount }, (_, c) => ({
			label: `Outcome ${c}`,
			href: `/by/domain/o${c}/`,
			group: c < 2 ? 'Mentees' : 'Mentors',
		})),
		rows: Array.from({ length: rowCount }, (_, r) => ({
			label: `Element ${r}`,
			href: `/by/e/e${r}/`,
			total: { count: r, inDoubt: 0 },
		})),
		cells: Array.from({ length: rowCount }, (_, r) =>
			Array.from({ length: columnCount }, (_, c) => ({
				name: `Element ${r} × Outcome ${c}: ${marksIn(r, c)} reports`,
				href: `/explore/?e=e${r}&domain=o${c}`,
				marks: Array.from({ length: marksIn(r, c) }, (_, i) => ({
					name: `Study ${i}`,
					href: `/studies/s${i}/#finding-${r}-${c}`,
					sign: signs[i % signs.length],
				})),
				...(marksIn(r, c) === 0 ? { gap: 'no finding' } : {}),
			})),
		),
	};
}

const props = { id: 'figure-x', title: 'A matrix', description: 'So it is.' };
const tall = (input: MatrixInput) => layoutMatrix(input).rows.map(({ height }) => height);

describe('layoutMatrix()', () => {
	test('sets cells by row, then by column, side by side and one below the other', () => {
		const { cells, columns, rows, width, height, headHeight } = layoutMatrix(matrix(4, 3));
		expect(columns.map(({ x }) => x)).toEqual([176, 326, 476]);
		expect(width).toBe(626);
		expect(cells.map(({ x, y }) => [y, x])).toEqual(rows.flatMap(({ y }) => columns.map(({ x }) => [y, x])));
		expect(rows[0]?.y).toBe(headHeight);
		for (const [r, row] of rows.slice(1).entries()) expect(row.y).toBe((rows[r]?.y ?? 0) + (rows[r]?.height ?? 0));
		expect((rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0)).toBeLessThanOrEqual(height);
	});

	test('numbers with their doubts stay within their columns: where one would not, each doubt is a line of its own', () => {
		for (const [count, inDoubt, most] of [
			[12, 3, 1],
			[3042, 1173, 2],
		] as const) {
			const input = matrix(3, 13, () => 0);
			const counted = {
				...input,
				cells: input.cells.map((row) => row.map(({ name }) => ({ name, marks: [], count, inDoubt }))),
			};
			const svg = renderToString(h(Matrix, { ...props, ...counted }));
			const { cells, rows } = layoutMatrix(counted);
			for (const { number = [], width } of cells) {
				expect(number.join(' ')).toBe(most === 1 ? '12 (3?)' : '3,042 (1,173?)');
				expect(number).toHaveLength(most);
				for (const line of number) {
					expect(6 + textWidth(line, textSizes.total)).toBeLessThan(width);
					expect(svg).toContain(line);
				}
			}
			for (const { height } of rows) expect(height).toBeGreaterThanOrEqual(16 * most + 16);
		}
	});

	test('keeps columns apart and inside, marks inside their cells and apart, for any number of columns', () => {
		for (const columnCount of [1, 2, 7, 13, 40]) {
			const layout = layoutMatrix(matrix(3, columnCount, () => 17));
			for (const [c, { x, width }] of layout.columns.entries()) {
				expect(x + width).toBeLessThanOrEqual((layout.columns[c + 1]?.x ?? layout.width + 1) + 0.11);
				expect(width).toBeGreaterThanOrEqual(74);
			}
			for (const { x, y, width, height, marks } of layout.cells) {
				for (const mark of marks) {
					expect(mark.x - 7.5).toBeGreaterThanOrEqual(x);
					expect(mark.x + 7.5).toBeLessThanOrEqual(x + width);
					expect(mark.y - 7.5).toBeGreaterThanOrEqual(y);
					expect(mark.y + 7.5).toBeLessThanOrEqual(y + height);
				}
				expect(new Set(marks.map((mark) => `${mark.x} ${mark.y}`)).size).toBe(17);
			}
		}
	});

	test('leaves at least ten pixels between the heads of columns, where a head has a long word', () => {
		const input = matrix(3, 14, () => 4);
		const words = [
			'Psychosocial',
			'Academic',
			'Clinical skills',
			'Professional skills',
			'Learning environment',
			'Unclear',
		];
		const layout = layoutMatrix({
			...input,
			columns: input.columns.map((column, c) => ({ ...column, label: words[c % words.length] ?? '' })),
		});
		for (const [c, { x, lines }] of layout.columns.entries()) {
			const end = x + Math.max(...lines.map((line) => textWidth(line, textSizes['head slim'])));
			expect((layout.columns[c + 1]?.x ?? layout.width + 10) - end).toBeGreaterThanOrEqual(10);
		}
		const [last] = layout.columns.slice(-1);
		expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(layout.width + 1);
	});

	test('sets columns of one group under one name', () => {
		expect(layoutMatrix(matrix(2, 5)).groups).toEqual([
			{ x: 176, width: 300, label: 'Mentees' },
			{ x: 476, width: 450, label: 'Mentors' },
		]);
	});

	test('opens a group of rows once, with room for its name', () => {
		const input = matrix(3, 2);
		const { rows } = layoutMatrix({
			...input,
			rows: input.rows.map((row, r) => ({ ...row, group: r < 2 ? 'A' : 'B' })),
		});
		expect(rows.map(({ group }) => group)).toEqual(['A', undefined, 'B']);
		expect((rows[2]?.y ?? 0) - (rows[1]?.y ?? 0) - (rows[1]?.height ?? 0)).toBe(26);
	});

	test('of nothing has its heads alone, and one cell is enough', () => {
		const none = layoutMatrix({ columns: [], rows: [], cells: [] });
		expect([none.cells, none.rows, none.columns, none.groups]).toEqual([[], [], [], []]);
		expect(none.height).toBe(none.headHeight + 1);
		expect(layoutMatrix({ ...matrix(0, 3) }).columns).toHaveLength(3);
		expect(layoutMatrix(matrix(1, 1, () => 1)).cells[0]?.marks).toHaveLength(1);
	});

	test('shortens labels of 200 characters to three lines', () => {
		const input = matrix(2, 3);
		for (const label of ['x'.repeat(200), 'many words '.repeat(19).slice(0, 200)]) {
			const long = layoutMatrix({
				...input,
				columns: input.columns.map((column) => ({ ...column, label })),
				rows: input.rows.map((row) => ({ ...row, label })),
			});
			expect(long.width).toBe(layoutMatrix(input).width);
			for (const { lines, width } of long.columns)
				for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
			for (const { lines, height } of long.rows) {
				expect(lines.length).toBeLessThanOrEqual(3);
				expect(lines.length * 16).toBeLessThan(height);
			}
		}
	});

	test('draws numbers in all cells where one holds too many, and rows no taller for it', () => {
		const few = layoutMatrix(matrix(3, 3, () => marksMost));
		expect(few.cells.every(({ marks }) => marks.length === marksMost)).toBe(true);
		const many = matrix(3, 3, (r, c) => (r === 1 && c === 1 ? 500 : 2));
		expect(layoutMatrix(many).cells.every(({ marks }) => marks.length === 0)).toBe(true);
		expect(tall(many)).toEqual(tall(matrix(3, 3, () => 1)));
		const svg = renderToString(h(Matrix, { ...props, ...many }));
		expect([...svg.matchAll(/class="number sole"[^>]*>(\d+)</g)].map(([, number]) => number)).toEqual(
			[2, 2, 2, 2, 500, 2, 2, 2, 2].map(String),
		);
	});

	slowTest('work grows with the rows, and with the columns', () => {
		const [rows, half] = [matrix(500, 13), matrix(250, 13)];
		expect(layoutMatrix(rows).rows).toHaveLength(500);
		expect(
			steepOf(
				() => layoutMatrix(rows),
				() => layoutMatrix(half),
			),
		).toEqual([]);
		const [columns, halfOfThem] = [matrix(13, 500), matrix(13, 250)];
		expect(
			steepOf(
				() => layoutMatrix(columns),
				() => layoutMatrix(halfOfThem),
			),
		).toEqual([]);
	});
});

test('wrapText() and shortened() are never wider than asked, nor longer than so many lines', () => {
	const texts = [
		'',
		'a',
		'Two words',
		'W'.repeat(200),
		'A label of several words, one-of-them-long '.repeat(5),
		'Ålesund — 東京',
	];
	for (const text of texts)
		for (const width of [20, 72, 174]) {
			expect(textWidth(shortenText(text, width, 13), 13)).toBeLessThanOrEqual(width);
			for (const most of [1, 2, 3]) {
				const lines = wrapText(text, width, 13, most);
				expect(lines.length).toBeLessThanOrEqual(most);
				for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
				if (!lines.join('').includes('…')) expect(lines.join(' ')).toBe(text.trim().replaceAll(/\s+/g, ' '));
			}
		}
});

test('<Mark> draws each direction as its own shape', async () => {
	const shapes = [undefined, ...signs].map((sign) => renderToString(h(Mark, { x: 0, y: 0, size: 5, sign })));
	expect(new Set(shapes.map((shape) => shape.replace(/class="[^"]*"/, ''))).size).toBe(shapes.length);
	await expect(`${shapes.join('\n')}\n`).toMatchFileSnapshot('../snapshots/charts/matrix-marks.svg');
});

test.each([
	['matrix', matrix(5, 4)],
	['matrix-counted', matrix(3, 3, (r, c) => r * 60 + c)],
	['matrix-empty', matrix(0, 3)],
	['matrix-one', matrix(1, 1, () => 1)],
])('%s looks as before', async (name, input) => {
	await expect(asFile(h(Matrix, { ...props, ...input }))).toMatchFileSnapshot(`../snapshots/charts/${name}.svg`);
});

describe('the key and the empty cells of a matrix', () => {
	const signed = (gaps: readonly (string | undefined)[]): MatrixInput => ({
		columns: gaps.map((_, c) => ({ label: `Column ${c}` })),
		rows: [{ label: 'Row' }],
		cells: [
			gaps.map((gap) =>
				gap === undefined
					? { name: '', marks: [{ name: '', href: '', sign: 'worse' as const }] }
					: { name: '', marks: [], gap },
			),
		],
		signs: [
			{ sign: 'better', label: 'Gains' },
			{ sign: 'worse', label: 'Losses' },
		],
		usualGap: 'no finding',
	});

	test('every sign that is drawn is in the key, and no other', () => {
		const { key } = layoutMatrix(signed([undefined, 'no finding']));
		expect(key.map(({ label, mark }) => [label, mark?.sign])).toEqual([
			['Losses', 'worse'],
			['No finding', undefined],
		]);
		expect(layoutMatrix(signed([undefined])).key.map(({ label }) => label)).toEqual(['Losses']);
		expect(layoutMatrix(matrix(2, 2)).key).toEqual([]);
	});

	test('entries of the key stay within the picture and keep apart', () => {
		const narrow = layoutMatrix(
			{ ...signed([undefined, 'no finding']), signs: [{ sign: 'worse', label: 'L'.repeat(30) }] },
			250,
		);
		const [first, second] = narrow.key;
		expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 13);
		expect(narrow.height).toBeGreaterThan(second?.y ?? 0);
	});

	test('the usual reason is a dash; another is written once for neighbours that share it', () => {
		const { cells } = layoutMatrix(signed(['no finding', 'silent', 'silent', undefined, 'silent']));
		expect(cells.map(({ empty }) => empty)).toEqual([
			'dash',
			{ words: 'silent' },
			undefined,
			undefined,
			{ words: 'silent' },
		]);
	});
});
