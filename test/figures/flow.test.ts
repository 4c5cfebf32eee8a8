import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { drawFlow } from '../../src/figures/flow.tsx';
import { loadCorpus } from '../../src/records/load.ts';
import { isAbsentState, stateTraits, stateWithin } from '../../src/schema/state.ts';
import { formatNumber } from '../../src/wording/grammar.ts';
import { fixtures, layOver } from '../records/overlay.ts';
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

test('the flow of a living review has each search, no arrow between them, and what they add up to', () => {
	const folder = layOver(path.join(fixtures, 'living'));
	const corpus = loadCorpus(path.join(folder, 'content'));
	const figure = { ...figureOf(drawnCorpora[0]?.[1] ?? corpus, 'flow'), id: 'flow' };
	const { svg, table, counted } = draw(drawFlow, corpus, figure);
	const first = corpus.review.flow ?? [];
	const second = corpus.review.living?.rounds[1]?.flow ?? [];
	const numbers = [...first, ...second].map(({ count }) => Number(count));
	const sums = first.map(({ count }, i) => Number(count) + Number(second[i]?.count));
	expect(table.rows.map((row) => Number(row[3]?.text))).toEqual([...numbers, ...sums]);
	expect(table.rows.map((row) => row[0]?.text)).toEqual([
		...first.map(() => 'First search, 2022-06-30'),
		...second.map(() => 'Second search, 2023-01-10'),
		...first.map(() => 'All searches'),
	]);
	for (const name of ['First search, 2022-06-30', 'Second search, 2023-01-10', 'All searches'])
		expect(svg).toContain(name);
	// Each flow has two boxes below each other and one beside: two arrows.
	expect(svg.match(/class="flow-arrow"/g)).toHaveLength(6);
	expect(counted).toContain('The last flow is the sum of those before it.');
	expect(linksOf(svg).map(({ href }) => href.replace(/^.*?(?=by\/|studies\/)/, ''))).toEqual([
		'by/found-by/first-search/',
		'by/found-by/second-search/',
		'studies/',
	]);
});
