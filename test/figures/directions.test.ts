import { describe, expect, test } from 'vitest';
import { entriesOf, variableOf } from '../../src/corpus/corpus.ts';
import { codesOfValue } from '../../src/corpus/value.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { sizeOf } from '../../src/figures/amount.ts';
import { netSign, signOf } from '../../src/figures/direction.ts';
import { studiesMost } from '../../src/figures/direction-plot.ts';
import { drawDirections } from '../../src/figures/directions.tsx';
import { drawEvidenceMap } from '../../src/figures/evidence-map.tsx';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import {
	copies,
	draw,
	drawnCorpora,
	faultsOf,
	figureOf,
	linksOf,
	longLabelled,
	studiesAt,
	withStudies,
} from './drawn.ts';

/** The signs that are drawn, each with its outline; of one that is a circle, its element. */
const signsIn = (svg: string) =>
	new Map(
		[...svg.matchAll(/<(\w+) class="sign (\w+)"[^>]*?(?: d="([^"]+)"|\/?>)/g)].map(([, element, sign, d]) => [
			sign,
			d ?? element,
		]),
	);

const marksOf = (svg: string) => linksOf(svg).filter(({ href }) => href.includes('#finding-'));

describe.each(drawnCorpora)('directions of %s', (_, corpus) => {
	const figure = figureOf(corpus, 'directions');
	const columns = variableOf(corpus, figure.columns ?? groupIdsOf(corpus).domain);
	const { svg, table } = draw(drawDirections, corpus, figure);
	const place = table.columns.findIndex(({ label }) => label === columns.codes[0]?.label);
	const cellOf = (study: string, column: number) =>
		table.rows.find(([first]) => first?.text === study)?.[place + column];
	const { direction } = groupIdsOf(corpus);

	test('a study has one row in the table, which leads to its page', () => {
		expect(table.rows.map(([first]) => first?.href).sort()).toEqual(
			corpus.studies.map(({ id }) => `/studies/${id}/`).sort(),
		);
	});

	test('marks, table and select() agree for every domain', () => {
		const counts = countsOf(corpus, indexOf(corpus).all, columns.id);
		for (const [c, { code, label }] of columns.codes.entries()) {
			const marked = marksOf(svg).filter(({ name }) => name.includes(`, ${label}: `));
			const named = corpus.studies.filter(({ label: study }) => cellOf(study, c)?.href !== undefined);
			expect(marked.map(({ href }) => href).sort(), label).toEqual(
				named.map(({ label: study }) => cellOf(study, c)?.href).sort(),
			);
			expect(marked.length, label).toBe(counts.get(code));
			expect(named, label).toEqual(studiesAt(corpus, `/by/${columns.id}/${code}/`));
		}
	});

	test('a cell tells its sign, its number and its first finding', () => {
		for (const study of corpus.studies)
			for (const [c, { code }] of columns.codes.entries()) {
				const found = entriesOf(study, 'findings').filter(({ values }) =>
					codesOfValue(values[columns.id] ?? { state: 'not-charted' }).includes(code),
				);
				const sign = netSign(found.map((finding) => signOf(corpus, finding)));
				const cell = cellOf(study.label, c);
				if (!sign) {
					expect(cell?.text).toMatch(/no finding|findings /);
					expect(cell?.href).toBeUndefined();
					continue;
				}
				const coded = variableOf(corpus, direction).codes.find((candidate) => candidate.sign === sign)?.label;
				const label = sign === 'unknown' ? 'Direction not known' : coded;
				const { marks, ...said } = cell ?? { text: '' };
				expect(marks?.map((mark) => mark.sign)).toEqual([sign]);
				expect({ ...said, text: cell?.text.replaceAll(/ \([^)]*in doubt\)/g, '') }).toEqual({
					text: `${label}, ${found.length} finding${found.length === 1 ? '' : 's'}`,
					href: `/studies/${study.id}/#finding-${found[0]?.id}`,
				});
			}
	});

	test('an unknown number has a ring of its own', () => {
		const amount = corpus.variables.find(
			({ kind, from, section }) => kind === 'number' && from && section === 'participants',
		);
		const unknown = corpus.studies.filter((study) => sizeOf(study, amount) === 'unknown');
		const rings = marksOf(svg).filter(({ href }) => unknown.some(({ id }) => href.startsWith(`/studies/${id}/`)));
		// One more stands in the key.
		expect(svg.split('class="ring"').length - 1).toBe(rings.length + 1);
	});

	test('the key explains the signs that marks can take, and no other', () => {
		const coded = variableOf(corpus, direction).codes.map(({ sign }) => sign ?? 'described');
		const isUnknownMarked = marksOf(svg).some(({ name }) => name.includes(': direction not known'));
		expect(new Set(signsIn(svg.slice(svg.indexOf('class="key"'))).keys())).toEqual(
			new Set([...coded, 'mixed', 'described', ...(isUnknownMarked ? ['unknown'] : [])]),
		);
	});

	test('keeps to the rules of pictures and says its own', () => {
		expect(faultsOf(svg)).toEqual([]);
		expect(svg).toContain('Boon &amp; Thomson 2021');
		expect(svg).toContain('70%');
	});

	test('no study, one study, long labels', () => {
		const none = draw(drawDirections, corpus, figure, emptySelection, []);
		expect(none.table.rows).toEqual([]);
		expect(marksOf(none.svg)).toEqual([]);
		const one = draw(drawDirections, corpus, figure, emptySelection, [corpus.studies[0]?.id ?? '']);
		expect(one.table.rows.length).toBe(1);
		const long = draw(drawDirections, longLabelled(corpus), figure).svg;
		for (const text of [none.svg, one.svg, long]) expect(faultsOf(text)).toEqual([]);
		expect(long.match(/<svg[^>]*width="(\d+)"/)?.[1]).toBe(svg.match(/<svg[^>]*width="(\d+)"/)?.[1]);
	});

	test('500 studies are counted by group, and each number is that of its address', () => {
		const many = copies(corpus, 500);
		const { svg: text, table: numbers } = draw(drawDirections, many, figure);
		expect(500).toBeGreaterThan(studiesMost);
		let linked = 0;
		for (const row of numbers.rows)
			for (const [c, { text, href }] of row.entries()) {
				const amount = c === 0 ? row[1]?.text : text;
				if (href === undefined) continue;
				linked++;
				expect(studiesAt(many, href).length, href).toBe(Number.parseInt(amount?.replace(/\D.*$/, '') ?? '', 10));
			}
		expect(linked).toBeGreaterThan(numbers.rows.length);
		expect(faultsOf(text)).toEqual([]);
		expect(text.split('\n').filter((line) => /^<[a-z]/.test(line)).length).toBeLessThan(3000);
		for (const { name, href } of linksOf(text)) {
			const [, amount] = /: (\d+) (?:re)?p\w+s?\. /.exec(name) ?? [];
			if (amount !== undefined) expect(studiesAt(many, href).length, name).toBe(Number(amount));
		}
	});

	test('counts stay true beside a clause about findings', () => {
		const many = copies(corpus, 500);
		const groups = groupIdsOf(corpus);
		const code = variableOf(corpus, groups.by).codes[0]?.code ?? '';
		const { selection } = parseAddress(many, `${groups.by}=${code}`);
		const { table: numbers } = draw(drawDirections, many, figure, selection);
		expect(select(indexOf(many), selection).length).toBeGreaterThan(0);
		for (const row of numbers.rows)
			for (const { text, href } of row.slice(2))
				if (href) expect(studiesAt(many, href).length, href).toBe(Number.parseInt(text, 10));
	});
});

test('what stood in the way has a shape of its own, in marks and in the key', () => {
	const figure = figureOf(gardens, 'directions');
	const svg = draw(drawDirections, gardens, figure).svg;
	const swing = variableOf(gardens, groupIdsOf(gardens).direction);
	const codes = swing.codes.map((code) => (code.sign === 'worse' ? { ...code, sign: 'hindered' as const } : code));
	const variables = gardens.variables.map((variable) => (variable === swing ? { ...swing, codes } : variable));
	const byId = new Map(variables.map((variable) => [variable.id, variable]));
	const after = draw(drawDirections, { ...gardens, variables, variablesById: byId }, figure).svg;
	const amountOf = (text: string, sign: string) => text.split(`class="sign ${sign}"`).length - 1;
	expect(amountOf(svg, 'worse')).toBeGreaterThan(1);
	expect([amountOf(after, 'worse'), amountOf(after, 'hindered')]).toEqual([0, amountOf(svg, 'worse')]);
	expect(faultsOf(after)).toEqual([]);
	const outlines = [
		...signsIn(svg.slice(svg.indexOf('class="key"'))).values(),
		signsIn(after.slice(after.indexOf('class="key"'))).get('hindered'),
	];
	expect(new Set(outlines).size).toBe(outlines.length);
});

describe('a finding whose direction is not known', () => {
	const told = 'Told';
	const { direction, domain } = groupIdsOf(gardens);
	/** The gardens, with every direction of one study not reported. */
	const id = 'quillet-1994';
	const corpus = withStudies(
		gardens,
		gardens.studies.map((study) => {
			const findings = entriesOf(study, 'findings').map((entry) => ({
				...entry,
				values: {
					...entry.values,
					[direction]: { state: 'not-reported' as const, source: 'Table 1', coded: 'review' as const },
				},
			}));
			return study.id === id ? { ...study, lists: { ...study.lists, findings } } : study;
		}),
	);
	const study = corpus.studiesById.get(id);
	const [finding] = study ? entriesOf(study, 'findings') : [];
	const column = variableOf(corpus, domain);

	test('does not count as one that only describes, beside one with a direction or alone', () => {
		expect(finding && signOf(corpus, finding)).toBe('unknown');
		expect(netSign(['unknown', 'better', 'unknown'])).toBe('better');
		expect(netSign(['unknown', 'described'])).toBe('described');
		expect(netSign(['unknown', 'unknown'])).toBe('unknown');
	});

	test.each(['directions', 'evidence-map'] as const)(
		'has a mark and an entry of the key of its own in the figure of %s',
		(kind) => {
			const drawFigure = kind === 'directions' ? drawDirections : drawEvidenceMap;
			const { svg } = draw(drawFigure, corpus, figureOf(corpus, kind));
			const names = linksOf(svg).flatMap(({ href, name }) => (href.startsWith(`/studies/${id}/#finding-`) ? name : []));
			for (const name of names) expect(name.toLowerCase()).toContain('direction not known');
			for (const name of names) expect(name).not.toMatch(new RegExp(`\\b${told}\\b`, 'i'));
			if (kind === 'directions') expect(names.length).toBeGreaterThan(0);
			const isMarked = names.length > 0;
			expect(svg.includes('class="sign unknown"')).toBe(isMarked);
			expect(svg.includes('>Direction not known<')).toBe(isMarked);
			expect(faultsOf(svg)).toEqual([]);
			expect(draw(drawFigure, gardens, figureOf(gardens, kind)).svg).not.toContain('Direction not known');
		},
	);

	test('is counted on its own where reports are counted', () => {
		const { table } = draw(drawDirections, copies(corpus, 500), figureOf(corpus, 'directions'));
		const place = table.columns.findIndex(({ label }) =>
			column.codes.some(
				(code) =>
					code.label === label &&
					finding &&
					codesOfValue(finding.values[domain] ?? { state: 'not-charted' }).includes(code.code),
			),
		);
		expect(table.rows.some((row) => row[place]?.text.includes('direction not known'))).toBe(true);
	});
});
