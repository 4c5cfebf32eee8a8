import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { drawFlow } from '../../src/figures/flow.tsx';
import { isAbsentState, stateTraits, stateWithin } from '../../src/schema/state.ts';
import { formatNumber } from '../../src/wording/grammar.ts';
import { copies, draw, drawnCorpora, faultsOf, figureOf, linksOf, longLabelled } from './drawn.ts';

describe.each(drawnCorpora)('flow of %s', (_, corpus) => {
	const figure = figureOf(corpus, 'flow');
	const { svg, table, counted } = draw(drawFlow, corpus, figure);
	const { flow = [] } = corpus.review;

	test('each box has a row with its number, unit, note and source', () => {
		expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual(
			flow.map(({ label, count, unit, note, source }) => [
				label,
				expect.any(String),
				isAbsentState(count) ? stateTraits[count].label : formatNumber(count),
				unit ?? '',
				note ?? '',
				source,
			]),
		);
	});

	test('boxes read in order, and numbers that are not given are dashed', () => {
		const names = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
		expect(names).toEqual(
			flow.map(({ label, count, unit }) =>
				isAbsentState(count) ? `${label}: [${stateWithin(count)}]` : `${label}: ${formatNumber(count)} ${unit}`,
			),
		);
		const absent = flow.filter(({ count }) => isAbsentState(count)).length;
		expect(svg.match(/class="flow-box open"/g)).toHaveLength(absent);
		expect(counted).toContain(String(absent));
	});

	test('every note is printed once, and whole', () => {
		const text = svg
			.replaceAll(/<[^>]+>/g, ' ')
			.replaceAll(/\s+/g, ' ')
			.replaceAll('&quot;', '"');
		for (const { note } of flow) if (note) expect(text.split(note)).toHaveLength(2);
	});

	test('a doubt is printed beside the number that may be wrong', () => {
		const doubt = 'The figure and the text differ here.';
		const [first, ...others] = flow;
		if (!first) throw new Error('no flow');
		const doubted = { ...corpus, review: { ...corpus.review, flow: [{ ...first, doubt }, ...others] } };
		const { svg: other, table: rows } = draw(drawFlow, doubted, figure);
		expect(other.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(`In doubt: ${doubt}`);
		expect(rows.rows[0]?.[4]?.text).toContain(`In doubt: ${doubt}`);
	});

	test('the included box leads to the studies', () => {
		expect(linksOf(svg).map(({ href }) => href)).toEqual(
			flow.filter(({ included }) => included).map(() => '/studies/'),
		);
	});

	test('is the same for any studies, and keeps to the rules of pictures', () => {
		for (const other of [
			draw(drawFlow, corpus, figure, emptySelection, []),
			draw(drawFlow, copies(corpus, 500), figure),
		])
			expect(other.svg).toBe(svg);
		expect(draw(drawFlow, longLabelled(corpus), figure).svg).toBe(svg);
		expect(faultsOf(svg)).toEqual([]);
		expect(counted).toContain('whatever is selected');
	});
});
