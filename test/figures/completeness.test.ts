import { describe, expect, test } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { drawCompleteness } from '../../src/figures/completeness.tsx';
import { questionsOf } from '../../src/figures/state-counts.ts';
import { absentStates, type State, states, stateTraits } from '../../src/schema/state.ts';
import { copies, draw, drawnCorpora, faultsOf, figureOf, linksOf, longLabelled, studiesAt } from './drawn.ts';

const stateNamed = (label: string): State | undefined => states.find((state) => stateTraits[state].label === label);

describe.each(drawnCorpora)('completeness of %s', (_, corpus) => {
	const figure = figureOf(corpus, 'completeness');
	const { svg, table } = draw(drawCompleteness, corpus, figure);

	test('a variable has one row, whose counts add up to the studies', () => {
		expect(table.rows.map(([first]) => first?.text)).toEqual(
			expect.arrayContaining(questionsOf(corpus).map(({ label }) => label)),
		);
		expect(table.rows.length).toBe(questionsOf(corpus).length);
		for (const row of table.rows)
			expect(row.slice(2).reduce((sum, { text }) => sum + Number(text), 0)).toBe(corpus.studies.length);
	});

	test('each number is that of countsOf(), and of its address', () => {
		for (const row of table.rows) {
			const id = /codebook\/(.*)\/$/.exec(row[0]?.href ?? '')?.[1] ?? '';
			const counts = countsOf(corpus, indexOf(corpus).all, id);
			for (const [c, { text, href }] of row.entries()) {
				const state = stateNamed(table.columns[c]?.label ?? '');
				if (!state) continue;
				const absent = absentStates.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
				expect(Number(text), `${id} ${state}`).toBe(
					state === 'reported' ? corpus.studies.length - absent : (counts.get(state) ?? 0),
				);
				if (href === undefined) expect(text).toBe('0');
				else expect(studiesAt(corpus, href).length, href).toBe(Number(text));
			}
		}
	});

	test('there is one square for each variable and study, and absences lead to their listing', () => {
		const squares = [...svg.matchAll(/<a [^>]*tabindex="-1"[^>]*>/g)];
		expect(squares.length).toBe(questionsOf(corpus).length * corpus.studies.length);
		for (const { href, name } of linksOf(svg).filter(({ href: to }) => to.startsWith('/by/'))) {
			const study = corpus.studies.find(({ label }) => name.includes(`, ${label}: `));
			expect(studiesAt(corpus, href), name).toContain(study);
		}
	});

	test('keeps to the rules of pictures', () => {
		expect(faultsOf(svg)).toEqual([]);
	});

	test('no study, one study, long labels', () => {
		const none = draw(drawCompleteness, corpus, figure, emptySelection, []);
		expect(none.table.rows.every((row) => row.slice(2).every(({ text }) => text === '0'))).toBe(true);
		const one = draw(drawCompleteness, corpus, figure, emptySelection, [corpus.studies[0]?.id ?? '']);
		const long = draw(drawCompleteness, longLabelled(corpus), figure);
		for (const { svg: each } of [none, one, long]) expect(faultsOf(each)).toEqual([]);
		expect(long.svg.match(/<svg[^>]*width="(\d+)"/)?.[1]).toBe(svg.match(/<svg[^>]*width="(\d+)"/)?.[1]);
	});

	test('500 studies are drawn as shares, under 3,000 nodes, with the same numbers', () => {
		const many = copies(corpus, 500);
		const shares = draw(drawCompleteness, many, figure);
		const text = shares.svg;
		expect(text).not.toContain('tabindex="-1"');
		expect(faultsOf(text)).toEqual([]);
		expect(text.split('\n').filter((line) => /^<[a-z]/.test(line)).length).toBeLessThan(3000);
		for (const row of shares.table.rows)
			for (const { text: amount, href } of row.slice(2))
				if (href) expect(studiesAt(many, href).length, href).toBe(Number(amount));
	});

	test('within a selection each link counts what is drawn', () => {
		for (const { id } of questionsOf(corpus).slice(0, 12))
			for (const [code, count] of countsOf(corpus, indexOf(corpus).all, id)) {
				if (count === 0) continue;
				const { selection } = parseAddress(corpus, `${id}=${code}`);
				const within = draw(drawCompleteness, corpus, figure, selection);
				expect(within.table.rows[0]?.slice(2).reduce((sum, { text }) => sum + Number(text), 0)).toBe(
					studiesAt(corpus, `?${id}=${code}`).length,
				);
				for (const row of within.table.rows)
					for (const { text, href } of row.slice(2))
						if (href) expect(studiesAt(corpus, href).length, href).toBe(Number(text));
			}
		expect(select(indexOf(corpus), emptySelection).length).toBeGreaterThan(0);
	});
});
