/** Figures that name what the codebook lacks are told, each with its place and the nearest name. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

function issuesOf(figures: string) {
	const folder = layOver();
	fs.writeFileSync(path.join(folder, 'content', 'figures.yaml'), figures);
	return checkContent(readContent('content', folder)).map(({ kind, line, column, message }) => ({
		kind,
		line,
		column,
		message,
	}));
}

const head = 'id: map\n  kind: evidence-map\n  title: Map\n  question: What?\n  reading: A mark is a study.';

test('checkFigures(material) accepts variables, codes and states that are there', () => {
	expect(
		issuesOf(
			`- ${head}\n  columns: domain\n  elements:\n    - { variable: foods, code: seeds }\n    - { variable: foods, code: none }\n`,
		),
	).toEqual([]);
});

test('checkFigures(material) tells every variable and code that is not', () => {
	expect(
		issuesOf(
			`- ${head}\n  columns: domian\n  split: desing\n  elements:\n    - { variable: foods, code: seed }\n    - { variable: birds, code: seeds }\n`,
		),
	).toMatchObject([
		{ kind: 'unknown-variable', line: 6, column: 12, message: expect.stringContaining('"domian"') },
		{ kind: 'unknown-variable', line: 7, message: expect.stringContaining('"desing"') },
		{ kind: 'unknown-code', line: 9, message: expect.stringContaining('"seed" is not a code of the variable foods') },
		{ kind: 'unknown-variable', line: 10, message: expect.stringContaining('"birds"') },
	]);
});

test('checkFigures(material) refuses keys that a kind of figure does not read, and two where one is meant', () => {
	expect(
		issuesOf(
			`- id: where\n  kind: world\n  title: Map\n  question: What?\n  reading: So.\n  rows: foods\n- ${head}\n  rows: foods\n  elements:\n    - { variable: foods, code: seeds }\n`,
		),
	).toMatchObject([
		{ kind: 'unknown-key', line: 6, column: 3, message: expect.stringContaining('does not take rows') },
		{ kind: 'unknown-key', line: 12, column: 3, message: expect.stringContaining('takes elements or rows') },
	]);
});

test('checkFigures(material) refuses an order that figures of another kind know, and a figure without what it must name', () => {
	const bars = (rest: string) => `- id: bars\n  kind: bars\n  title: Bars\n  question: What?\n  reading: So.\n${rest}`;
	expect(issuesOf(bars('  rows: foods\n  order: share\n'))).toMatchObject([
		{ kind: 'unknown-word', line: 7, column: 10, message: expect.stringContaining('does not know the order "share"') },
	]);
	expect(issuesOf(bars('  rows: foods\n  order: count\n'))).toEqual([]);
	expect(issuesOf(bars(''))).toMatchObject([
		{ kind: 'figure-lacks', line: 2, message: expect.stringContaining('no rows') },
	]);
});
