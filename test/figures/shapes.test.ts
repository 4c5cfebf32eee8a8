import { describe, expect, test } from 'vitest';
import { codesOfStudy, countReportsAndProgrammes } from '../../src/corpus/codes.ts';
import { type Variable, variableOf } from '../../src/corpus/corpus.ts';
import { codeLabel, formatValue } from '../../src/corpus/label.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { drawShapes } from '../../src/figures/shapes.tsx';
import { gardens } from '../gardens.ts';
import { copies, countIn, draw, drawnCorpora, faultsOf, figureOf, linksOf, longLabelled, studiesAt } from './drawn.ts';

/** The words of a drawing, whose lines follow each other. */
const plainWords = (svg: string) =>
	svg
		.replaceAll(/<\/?(?:text|tspan)[^>]*>/g, ' ')
		.replaceAll('&#39;', "'")
		.replaceAll(/\s+/g, ' ');

describe.each(drawnCorpora)('shapes of %s', (_, corpus) => {
	const figure = figureOf(corpus, 'shapes');
	const variables = (figure.variables ?? []).map((id) => variableOf(corpus, id));
	const { svg, table } = draw(drawShapes, corpus, figure);
	const programmes = [...new Set(corpus.studies.map(({ programme }) => programme))];
	const reportsOf = (programme: string) => corpus.studies.filter((study) => study.programme === programme);
	/** The words of a programme's reports for a variable with codes. */
	const wordsOf = (programme: string, variable: Variable) =>
		[
			...new Set(
				reportsOf(programme).map((study) =>
					codesOfStudy(study, variable)
						.map((code) => codeLabel(variable, code))
						.join('; '),
				),
			),
		].join('; ');

	test('each programme has one row and one picture, which lead to its reports', () => {
		expect(table.rows).toHaveLength(programmes.length);
		for (const [p, programme] of programmes.entries()) {
			const href = table.rows[p]?.[0]?.href ?? '';
			const [study, ...others] = reportsOf(programme);
			if (others.length === 0) expect(href).toBe(`/studies/${study?.id}/`);
			else expect(studiesAt(corpus, href)).toEqual(reportsOf(programme));
		}
		const drawnStudies = linksOf(svg)
			.map(({ href }) => href)
			.filter((href) => href.startsWith('/studies/'));
		expect(drawnStudies.sort()).toEqual(corpus.studies.map(({ id }) => `/studies/${id}/`).sort());
	});

	test('codes stand on a line only where the codebook orders them; a code outside of the order is beyond its end', () => {
		for (const variable of variables.filter(({ codes }) => codes.length > 0)) {
			const onLine = variable.codes.filter((code) => !code['off-scale']);
			const [first, last] = [onLine.at(0)?.label ?? '', onLine.at(-1)?.label ?? ''];
			const hint = variable.ordered ? `A line from “${first}” to “${last}”` : 'A box for each code';
			const only = draw(drawShapes, corpus, { ...figure, variables: [variable.id] }).svg;
			expect(plainWords(only), variable.id).toContain(hint);
			expect(only.includes('class="track"'), variable.id).toBe(variable.ordered === true);
			expect(plainWords(only).includes('diamond'), variable.id).toBe(onLine.length < variable.codes.length);
		}
	});

	test('each part has its name in the picture and its words in the table, as the record says', () => {
		expect(svg.match(/role="img"/g)).toHaveLength(programmes.length * variables.length);
		for (const [v, variable] of variables.entries()) {
			if (variable.kind === 'number') {
				for (const [p, programme] of programmes.entries())
					for (const { values } of reportsOf(programme))
						expect(
							table.rows[p]
								?.at(v - variables.length)
								?.text.replaceAll(' (in doubt)', '')
								.split('; '),
						).toContain(formatValue(variable, values[variable.id] ?? { state: 'not-charted' }));
				continue;
			}
			for (const [p, programme] of programmes.entries())
				expect(table.rows[p]?.at(v - variables.length)?.text.replaceAll(' (in doubt)', ''), programme).toBe(
					wordsOf(programme, variable),
				);
		}
	});

	test('the numbers of the key are those of countsOf(), and of their addresses', () => {
		for (const variable of variables) {
			const counts = countsOf(corpus, indexOf(corpus).all, variable.id, 'programme');
			for (const [code, count] of counts) {
				if (count === 0) continue;
				const link = linksOf(svg).find(({ name }) =>
					name.startsWith(`${variable.label}: ${codeLabel(variable, code)}: `),
				);
				expect(link?.name, code).toMatch(new RegExp(`: ${count} [^,\\s]+(, .*in doubt)?$`));
				expect(countReportsAndProgrammes(studiesAt(corpus, link?.href ?? '')).programmes, code).toBe(count);
				expect(parseAddress(corpus, link?.href.split('?')[1] ?? '').selection.unit).toBe('programme');
			}
		}
	});

	test('keeps to the rules of pictures', () => {
		expect(faultsOf(svg)).toEqual([]);
	});

	test('numbers within a selection are those of its addresses', () => {
		const [variable] = variables.filter(({ kind }) => kind === 'code');
		const code = variable?.codes.find((candidate) =>
			corpus.studies.some((study) => codesOfStudy(study, variable).includes(candidate.code)),
		)?.code;
		const { selection } = parseAddress(corpus, `${variable?.id}=${code}`);
		const chosen = draw(drawShapes, corpus, figure, selection);
		const held = corpus.studies.filter((study) => variable && codesOfStudy(study, variable).includes(code ?? ''));
		expect(chosen.table.rows).toHaveLength(new Set(held.map(({ programme }) => programme)).size);
		for (const { href, name } of linksOf(chosen.svg).filter(
			({ href: to }) => to.startsWith('/explore/?') && !to.includes('id='),
		))
			expect(String(countReportsAndProgrammes(studiesAt(corpus, href)).programmes), name).toBe(String(countIn(name)));
	});

	test('no study, one study, long labels', () => {
		const none = draw(drawShapes, corpus, figure, emptySelection, []);
		expect(none.table.rows).toEqual([]);
		expect(faultsOf(none.svg)).toEqual([]);
		const one = draw(drawShapes, corpus, figure, emptySelection, [corpus.studies[0]?.id ?? '']);
		expect(one.table.rows).toHaveLength(1);
		expect(faultsOf(one.svg)).toEqual([]);
		expect(faultsOf(draw(drawShapes, longLabelled(corpus), figure).svg)).toEqual([]);
	});

	test('500 studies are counted by the key and in the table, with the same numbers and links', () => {
		const many = copies(corpus, 500);
		const all = draw(drawShapes, many, figure);
		const large = all.svg;
		const entries = linksOf(large).flatMap(({ href, name }) => {
			const amount = countIn(name);
			return Number.isNaN(amount) ? [] : [`${amount} at ${href}`];
		});
		const numbers = all.table.rows.map((row) => row.at(-1)).filter((cell) => cell?.href !== undefined);
		expect(numbers.map((cell) => `${cell?.text} at ${cell?.href}`)).toEqual(entries);
		expect(entries.length).toBeGreaterThan(5);
		expect(all.leftOut.join()).toContain(` ${new Set(many.studies.map(({ programme }) => programme)).size} `);
		expect(large.match(/<\w+/g)?.length).toBeLessThan(3000);
		expect(faultsOf(large)).toEqual([]);
		for (const { href, name } of linksOf(large).filter(({ href: to }) => to.startsWith('/explore/?')))
			expect(String(countReportsAndProgrammes(studiesAt(many, href)).programmes), name).toBe(String(countIn(name)));
	});
});

test('reports of a programme that differ are all drawn, and named', () => {
	const figure = { ...figureOf(gardens, 'shapes'), variables: ['weekly-hours', 'plot'] };
	const { table, svg } = draw(drawShapes, gardens, figure);
	const row = table.rows.find(([first]) => first?.text.includes(';'));
	const said = gardens.studies
		.filter(({ programme }) => programme === 'snow-garden')
		.map(({ values }) => values['weekly-hours']?.value ?? values['weekly-hours']?.state);
	expect(row?.[2]?.text.split('; ').length).toBe(new Set(said).size);
	expect(svg).toContain('Tamm 2018');
});
