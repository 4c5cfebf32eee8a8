/** Ten thousand studies: every kind of figure is drawn in less than 50 ms, with fewer than 3,000 elements. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { idsOf } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { type Axes, drawCrossTable } from '../../src/figures/cross-table.tsx';
import type { Drawn } from '../../src/figures/figure.ts';
import { figures } from '../../src/figures/table.ts';
import { corpora, recordOf, site } from './drawn.ts';
import { inventedCorpus } from './ten-thousand.ts';

const [, codebook] = corpora[0] ?? [];
if (!codebook) throw new Error('no corpus');
const corpus = inventedCorpus(codebook, 10_000);
const index = indexOf(corpus);

const input = (kind: keyof typeof figures) => ({
	corpus,
	index,
	site,
	selection: emptySelection,
	ids: index.all,
	figure: recordOf(corpus, kind),
});

/** Milliseconds of this thread, so that a busy machine does not make them more. */
function cost(work: () => unknown): number {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

/** The least of several runs, the first of which fill what is kept; no more runs than it takes. */
function leastCost(work: () => unknown, enough: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < 12 && (run < 2 || least >= enough); run++) least = Math.min(least, cost(work));
	return least;
}

const elementsIn = (svg: string) => svg.match(/<\w/g)?.length ?? 0;

/** What is too much, with its number. */
function excess(draw: () => Drawn): readonly string[] {
	const { picture, table, leftOut } = draw();
	const svg = renderToString(picture);
	const ms = leastCost(() => renderToString(draw().picture), 50);
	const cells = table.rows.reduce((sum, row) => sum + row.length, 0);
	return [
		...(ms >= 50 ? [`${Math.round(ms)} ms`] : []),
		...(elementsIn(svg) >= 3000 ? [`${elementsIn(svg)} elements`] : []),
		...(cells >= 3000 ? [`${cells} cells of its table`] : []),
		...(leftOut.join(' ').length >= 2000 ? ['too many words below it'] : []),
	];
}

describe('10,000 studies', () => {
	test.each(Object.entries(figures))('%s is laid out and written in 50 ms, with 3,000 elements', (kind, draw) => {
		expect(excess(() => draw(input(kind as keyof typeof figures)))).toEqual([]);
	});

	test('years are drawn so by whatever they are split', () => {
		const split = corpus.variables.find(({ kind }) => kind === 'country')?.id ?? '';
		const years = input('years');
		expect(excess(() => figures.years?.({ ...years, figure: { ...years.figure, split } }) as Drawn)).toEqual([]);
	});

	const groups = corpus.review['finding-groups'];
	const country = corpus.variables.find(({ kind }) => kind === 'country')?.id ?? '';
	const year = corpus.variables.find(({ kind }) => kind === 'year')?.id ?? '';
	const tables: readonly (readonly [name: string, axes: Axes])[] = [
		['two variables of findings', { rows: groups.domain, columns: groups.by }],
		['three variables of findings', { rows: groups.domain, columns: groups.by, split: groups.direction }],
		['countries by years', { rows: country, columns: year }],
	];

	test.each(tables)('drawCrossTable(%s) stays as small, and names the rows that are too many', (_, axes) => {
		const draw = () => drawCrossTable(input('evidence-map'), axes);
		expect(excess(draw).filter((fault) => !fault.endsWith(' ms'))).toEqual([]);
		const { table, leftOut } = draw();
		const wanted = index.columns.get(axes.rows)?.totals.filter((total) => total > 0).length ?? 0;
		const named = Number(/(\d+) rows with the fewest/.exec(leftOut.join(' '))?.[1] ?? 0);
		expect(table.rows.length + named).toBe(wanted);
	});

	test.each(['directions', 'participants', 'measures', 'shapes'] as const)(
		'%s has a row a study up to 60 of them, and counts by code above',
		(kind) => {
			const alone = corpus.studies.filter(({ programme }, i) => programme === `programme-${i}`).map(({ id }) => id);
			const rowsOf = (size: number) =>
				figures[kind]?.({ ...input(kind), ids: idsOf(corpus, alone.slice(100, 100 + size)) }).table.rows.length;
			expect(rowsOf(60)).toBe(60);
			expect(rowsOf(61)).not.toBe(61);
		},
	);
});
