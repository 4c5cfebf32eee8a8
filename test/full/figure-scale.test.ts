/** Ten thousand studies: how much every kind of figure draws, and how much work it is. */

import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { idsOf } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { type Axes, drawCrossTable } from '../../src/figures/cross-table.tsx';
import type { FigureContent, FigureInput } from '../../src/figures/figure.ts';
import { portraitOf } from '../../src/figures/shapes.tsx';
import { figures } from '../../src/figures/table.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { growthOf } from '../calls.ts';
import { figureOf } from '../figures/drawn.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import { rootSite } from '../root-site.ts';

const corpus = inventedCorpus(gardens, 10_000);
/** Studies that were appraised have other figures. */
const appraised = loadCorpus('test/fixtures/appraised');
const trials = loadCorpus('test/fixtures/trials');
const others = new Map([
	['appraisal', appraised],
	['timeline', trials],
	['forest', loadCorpus('test/fixtures/effects')],
]);
const ofKind = (kind: string, size: number) => inventedCorpus(others.get(kind) ?? gardens, size);

/** To see how work grows, fewer are enough: as many as fill every cell of a table. */
const [most, fewer] = [inventedCorpus(gardens, 6_000), inventedCorpus(gardens, 3_000)];
const index = indexOf(corpus);

const input = (kind: keyof typeof figures, of: Corpus = corpus): FigureInput => ({
	corpus: of,
	records: of.studiesById,
	site: rootSite,
	selection: emptySelection,
	ids: indexOf(of).all,
	figure: figureOf(of, kind),
});

const elementsIn = (svg: string) => svg.match(/<\w/g)?.length ?? 0;

/** What is too much, with its number. */
function excess(draw: (of: Corpus) => FigureContent, [all, whole, half] = [corpus, most, fewer]): readonly string[] {
	const write = (of: Corpus) => () => renderToString(draw(of).picture);
	const { picture, table, leftOut, shows } = draw(all);
	const svg = renderToString(picture);
	const { calls, steep } = growthOf(write(whole), write(half));
	const cells = table.rows.reduce((sum, row) => sum + row.length, 0);
	return [
		...(calls >= 100 * half.studies.length ? [`${calls} calls for ${half.studies.length} studies more`] : []),
		...steep,
		...(elementsIn(svg) >= 3000 ? [`${elementsIn(svg)} elements`] : []),
		...(cells >= 3000 ? [`${cells} cells of its table`] : []),
		...(leftOut.join(' ').length >= 2000 ? ['too many words below it'] : []),
		...(shows.length >= 300 ? [`too many words: ${shows}`] : []),
	];
}

describe('10,000 studies', () => {
	test.each(Object.entries(figures))(
		'%s has fewer than 3,000 elements, and its work grows with the studies alone',
		(kind, draw) => {
			const corpora: [Corpus, Corpus, Corpus] | undefined = others.has(kind)
				? [ofKind(kind, 10_000), ofKind(kind, 6_000), ofKind(kind, 3_000)]
				: undefined;
			expect(excess((of) => draw(input(kind as keyof typeof figures, of)), corpora)).toEqual([]);
		},
	);

	test('years split by country are as small', () => {
		const split = corpus.variables.find(({ kind }) => kind === 'country')?.id ?? '';
		const draw = (of: Corpus) => {
			const years = input('years', of);
			return figures.years?.({ ...years, figure: { ...years.figure, split } }) as FigureContent;
		};
		expect(excess(draw)).toEqual([]);
	});

	const groups = groupIdsOf(corpus);
	const country = corpus.variables.find(({ kind }) => kind === 'country')?.id ?? '';
	const year = corpus.variables.find(({ kind }) => kind === 'year')?.id ?? '';
	const tables: readonly (readonly [name: string, axes: Axes])[] = [
		['two variables of findings', { rows: groups.domain, columns: groups.by }],
		['three variables of findings', { rows: groups.domain, columns: groups.by, split: groups.direction }],
		['countries by years', { rows: country, columns: year }],
	];

	test.each(tables)('drawCrossTable(%s) stays as small, and names the rows that are too many', (_, axes) => {
		const draw = (of: Corpus) => drawCrossTable(input('evidence-map', of), axes);
		expect(excess(draw)).toEqual([]);
		const { table, leftOut } = draw(corpus);
		const wanted = index.columns.get(axes.rows)?.totals.filter((total) => total > 0).length ?? 0;
		const named = Number(/(\d+) rows with the fewest/.exec(leftOut.join(' '))?.[1] ?? 0);
		// The last row is that of all studies.
		expect(table.rows.length - 1 + named).toBe(wanted);
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

	test('the pictures on the page of a study ask no other study, once the scales are known', () => {
		const variables = corpus.variables.filter(({ of }) => of === 'study');
		const draw = (size: number) => () =>
			corpus.studies.slice(0, size).map((study) => variables.map((variable) => portraitOf(corpus, study, variable)));
		expect(growthOf(draw(20), draw(10)).calls).toBeLessThan(10 * variables.length * 1000);
	});
});
