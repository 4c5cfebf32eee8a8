import { describe, expect, test } from 'vitest';
import { codesOfStudy } from '../../src/corpus/codes.ts';
import { entriesOf, listOf, type Study, variableOf } from '../../src/corpus/corpus.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import { codesOfValue } from '../../src/corpus/value.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { drawMeasures } from '../../src/figures/measures.tsx';
import { isAbsentState, stateTraits } from '../../src/schema/state.ts';
import { copies, draw, drawnCorpora, faultsOf, figureOf, linksOf, longLabelled, studiesAt } from './drawn.ts';

/** Words at the end of a name: ": 12 reports". */
const counted = (name: string) => /: (\d+) \S+$/.exec(name)?.[1];

describe.each(drawnCorpora)('measures of %s', (_, corpus) => {
	const figure = figureOf(corpus, 'measures');
	const [kind, status, moment] = [figure.rows, figure.split, figure.columns].map((id) => variableOf(corpus, id ?? ''));
	if (!kind || !status || !moment) throw new Error('no variables');
	const { svg, table } = draw(drawMeasures, corpus, figure);
	const entryLinks = (study: Study, singular: string) =>
		linksOf(svg).filter(({ href }) => href.startsWith(`/studies/${study.id}/#${singular}-`));

	test('each measure and each assessment is one link to its entry', () => {
		for (const study of corpus.studies)
			for (const [list, singular] of [
				['measures', 'measure'],
				['assessments', 'assessment'],
			] as const)
				expect(
					entryLinks(study, singular)
						.map(({ href }) => href)
						.sort(),
					study.id,
				).toEqual(
					entriesOf(study, list)
						.map(({ id }) => `/studies/${study.id}/#${singular}-${id}`)
						.sort(),
				);
	});

	test('a mark is named with its kind, its status and its moment', () => {
		for (const study of corpus.studies) {
			for (const entry of entriesOf(study, 'measures')) {
				const name = entryLinks(study, 'measure')
					.find(({ href }) => href.endsWith(`-${entry.id}`))
					?.name.toLowerCase();
				for (const variable of [kind, status])
					for (const code of codesOfValue(entry.values[variable.id] ?? { state: 'not-charted' }))
						expect(name).toContain(codeLabel(variable, code).toLowerCase());
			}
			for (const entry of entriesOf(study, 'assessments')) {
				const [code = ''] = codesOfValue(entry.values[moment.id] ?? { state: 'not-charted' });
				expect(entryLinks(study, 'assessment').find(({ href }) => href.endsWith(`-${entry.id}`))?.name).toContain(
					codeLabel(moment, code),
				);
			}
		}
	});

	test('a study has one row in the table, with as many measures and moments', () => {
		expect(table.rows.map(([first]) => first?.href)).toEqual(corpus.studies.map(({ id }) => `/studies/${id}/`));
		for (const [s, study] of corpus.studies.entries())
			for (const [column, list] of [
				[1, 'measures'],
				[2, 'assessments'],
			] as const) {
				const entries = listOf(study, list);
				const text = table.rows[s]?.[column]?.text ?? '';
				if (isAbsentState(entries)) expect(text).toBe(stateTraits[entries].label);
				else expect(text.split('; ').length, text).toBeGreaterThanOrEqual(entries.length);
			}
	});

	test('lists that are absent are drawn with their state', () => {
		const absent = corpus.studies.flatMap(({ lists }) => [lists.measures, lists.assessments].filter(isAbsentState));
		expect(svg.match(/class="hole /g) ?? []).toHaveLength(absent.length);
	});

	test('the numbers of the key and of the moments are those of countsOf(), and of their addresses', () => {
		for (const variable of [kind, status]) {
			const counts = countsOf(corpus, indexOf(corpus).all, variable.id);
			for (const { code, label } of variable.codes) {
				const link = linksOf(svg).find(({ name }) => name.startsWith(`${label}: `) && counted(name) !== undefined);
				expect(Number(link ? counted(link.name) : 0), code).toBe(counts.get(code));
				if (link)
					expect(studiesAt(corpus, link.href)).toEqual(
						corpus.studies.filter((study) => codesOfStudy(study, variable).includes(code)),
					);
			}
		}
		const counts = countsOf(corpus, indexOf(corpus).all, moment.id);
		for (const { code, label } of moment.codes) {
			const link = linksOf(svg).find(
				({ name }) => name.replace(/, .*in doubt$/, '') === `${label}: ${counts.get(code)}`,
			);
			if (counts.get(code)) expect(studiesAt(corpus, link?.href ?? '').length).toBe(counts.get(code));
			else expect(link).toBeUndefined();
		}
	});

	test('the line of the end stands before the first moment of which weeks after it are charted', () => {
		const endX = Number(/class="end" x1="([\d.]+)"/.exec(svg)?.[1]);
		for (const study of corpus.studies)
			for (const { id, weeks } of entriesOf(study, 'assessments')) {
				const mark = new RegExp(`#assessment-${id}"[^>]*>\\s*<rect class="hit" x="([\\d.]+)"`);
				const x = Number(mark.exec(svg.slice(svg.indexOf(`/studies/${study.id}/#assessment-${id}"`) - 20))?.[1]);
				const after = weeks?.value ?? weeks?.max ?? weeks?.min;
				if (typeof after === 'number') expect(x > endX, `${study.id} ${id}`).toBe(after > 0);
			}
	});

	test('numbers within a selection are those of its addresses', () => {
		const code = moment.codes.find((candidate) =>
			corpus.studies.some((study) => codesOfStudy(study, moment).includes(candidate.code)),
		)?.code;
		const { selection } = parseAddress(corpus, `${moment.id}=${code}`);
		const chosen = draw(drawMeasures, corpus, figure, selection).svg;
		for (const { href, name } of linksOf(chosen))
			if (/^\/(explore|by)\//.test(href))
				expect(String(studiesAt(corpus, href).length), `${name} ${href}`).toBe(/: (\d+)( \S+)?$/.exec(name)?.[1]);
	});

	test('keeps to the rules of pictures', () => {
		expect(faultsOf(svg)).toEqual([]);
	});

	test('no study, one study, long labels', () => {
		const none = draw(drawMeasures, corpus, figure, emptySelection, []);
		expect(none.table.rows).toEqual([]);
		expect(faultsOf(none.svg)).toEqual([]);
		const one = draw(drawMeasures, corpus, figure, emptySelection, [corpus.studies[0]?.id ?? '']);
		expect(one.table.rows).toHaveLength(1);
		expect(faultsOf(draw(drawMeasures, longLabelled(corpus), figure).svg)).toEqual([]);
	});

	test('500 studies become numbers a kind, each that of its address', () => {
		const many = copies(corpus, 500);
		const all = draw(drawMeasures, many, figure);
		const large = all.svg;
		expect(large.match(/<\w+/g)?.length).toBeLessThan(3000);
		expect(faultsOf(large)).toEqual([]);
		expect(all.leftOut.join()).toContain('500');
		const links = linksOf(large).filter(({ name }) => counted(name) !== undefined);
		expect(links.length).toBeGreaterThan(kind.codes.length);
		for (const { href, name } of links)
			expect(String(studiesAt(many, href).length), `${name} ${href}`).toBe(counted(name));
		for (const row of all.table.rows)
			for (const { text, href } of row)
				if (href && /^\d+$/.test(text)) expect(studiesAt(many, href).length, href).toBe(Number(text));
		const among = all.table.rows.reduce((sum, row) => sum + Number(row[1]?.text), 0);
		expect(among).toBeGreaterThanOrEqual(500);
	});

	test('without variables of its own the figure takes the first of each list', () => {
		const { rows, split, columns, ...plain } = figure;
		expect([rows, split, columns]).not.toContain(undefined);
		expect(linksOf(draw(drawMeasures, corpus, plain).svg).length).toBeGreaterThan(corpus.studies.length);
	});
});
