/** Totals of entries, and of studies by their entries, say how many of them are in doubt: each is counted anew from the records. */

import { expect, test } from 'vitest';
import { type Corpus, type Entry, entriesOf, listOf, type Study, variableOf } from '../../src/corpus/corpus.ts';
import { codesOfValue, type Value } from '../../src/corpus/value.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import type { Selection } from '../../src/facets/selection.ts';
import { drawCompleteness } from '../../src/figures/completeness.tsx';
import { drawDirections } from '../../src/figures/directions.tsx';
import { drawEvidenceMap } from '../../src/figures/evidence-map.tsx';
import { drawMeasures } from '../../src/figures/measures.tsx';
import { drawWorld } from '../../src/figures/world.tsx';
import { presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { bracketDoubt, formatDoubt, formatDoubtful, formatShortCount } from '../../src/wording/doubt.ts';
import { formatCount, type Noun } from '../../src/wording/grammar.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import { countCodeSlowly, isDoubtful, studiesSlowly } from '../site/slow-counts.ts';
import { copies, draw, figureOf, linksOf, withStudies } from './drawn.ts';
import { foundAt } from './truth.ts';

/** Every third entry in doubt, and every third value of those that are studies'. */
function doubted(corpus: Corpus): Corpus {
	let at = 0;
	const third = () => at++ % 3 === 0;
	const doubtsOf = (entry: Entry): Entry => (third() ? { ...entry, doubt: 'It may be another one.' } : entry);
	const withDoubt = (value: Value): Value => (third() ? { ...value, doubt: 'It may be another one.' } : value);
	return withStudies(
		corpus,
		corpus.studies.map((study): Study => {
			const values = Object.fromEntries(Object.entries(study.values).map(([id, value]) => [id, withDoubt(value)]));
			const own = presetLists.map((list) => {
				const entries = listOf(study, list);
				return [list, isAbsentState(entries) ? entries : entries.map(doubtsOf)];
			});
			return { ...study, values, lists: Object.fromEntries(own) as Study['lists'] };
		}),
	);
}

const unsure = doubted(gardens);
const queries = ['', 'plot=rooftop', 'plot=school-yard', 'plot.not=rooftop', 'swing=away'];
const cases = [gardens, unsure].flatMap((corpus) =>
	queries.map((query) => ({ corpus, selection: parseAddress(corpus, query).selection })),
);

interface Slow {
	count: number;
	inDoubt: number;
}

/** Entries of the studies of a selection; `axes` are the variables by which an entry is shown. */
function countEntries(
	corpus: Corpus,
	selection: Selection,
	list: (typeof presetLists)[number],
	axes: readonly string[],
	isMeant: (entry: Entry) => boolean = () => true,
): Slow {
	const { firm, inDoubt } = studiesSlowly(corpus, selection);
	const meant = (study: Study) => entriesOf(study, list).filter(isMeant);
	const isUnsure = (entry: Entry) =>
		axes.some((id) => {
			const value = entry.values[id];
			return value !== undefined && isDoubtful(value, entry);
		});
	const doubtful = [...inDoubt.flatMap(meant), ...firm.flatMap(meant).filter(isUnsure)];
	return { count: [...firm, ...inDoubt].flatMap(meant).length, inDoubt: doubtful.length };
}

/** What a text says of a number of things: `5 measures (2 in doubt)`. */
const saidOf = (text: string, { one, many }: Noun) =>
	new RegExp(`\\d+ (?:${many}|${one})\\b(?: \\((?:\\d+ |all )?in doubt\\))?`).exec(text)?.[0];

test('the figure of measures says how many measures and moments are in doubt', () => {
	const figure = figureOf(gardens, 'measures');
	const measure = { one: 'measure', many: 'measures' };
	const moment = { one: 'time point', many: 'time points' };
	let doubts = 0;
	for (const { corpus, selection } of cases) {
		const { svg, counted } = draw(drawMeasures, corpus, figure, selection);
		const right = [
			countEntries(corpus, selection, 'measures', [figure.rows ?? '', figure.split ?? '']),
			countEntries(corpus, selection, 'assessments', [figure.columns ?? '']),
		] as const;
		for (const text of [counted, /<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? ''])
			expect([saidOf(text, measure), saidOf(text, moment)], `${formatAddress(selection)}: ${text}`).toEqual([
				formatDoubtful(right[0], measure),
				formatDoubtful(right[1], moment),
			]);
		doubts += right[0].inDoubt + right[1].inDoubt;
	}
	expect(doubts).toBeGreaterThan(10);
});

test('findings that stand in no column say how many of them are in doubt', () => {
	const figure = figureOf(gardens, 'directions');
	const columns = variableOf(gardens, figure.columns ?? groupIdsOf(gardens).domain);
	const known = new Set(columns.codes.map(({ code }) => code));
	// A domain that the source does not give stands in no column.
	const silent = (corpus: Corpus) =>
		withStudies(
			corpus,
			corpus.studies.map((study) => {
				const findings = listOf(study, 'findings');
				if (isAbsentState(findings)) return study;
				const domain = (entry: Entry): Value => ({
					...(entry.values[columns.id] ?? { source: 'Table 3', coded: 'review' }),
					state: 'not-reported',
					value: undefined,
				});
				const entries = findings.map((entry, i) =>
					i % 2 === 0 ? { ...entry, values: { ...entry.values, [columns.id]: domain(entry) } } : entry,
				);
				return { ...study, lists: { ...study.lists, findings: entries } };
			}),
		);
	let doubts = 0;
	for (const corpus of [silent(gardens), silent(unsure)])
		for (const query of queries) {
			const { selection } = parseAddress(corpus, query);
			const { leftOut } = draw(drawDirections, corpus, figure, selection);
			const right = countEntries(corpus, selection, 'findings', [columns.id], ({ values }) => {
				const value = values[columns.id];
				return !value || !codesOfValue(value).some((code) => known.has(code));
			});
			const line = leftOut.find((one) => one.includes('without')) ?? '';
			expect(line.startsWith(formatDoubtful(right, { one: 'finding', many: 'findings' })), line).toBe(true);
			doubts += right.inDoubt;
		}
	expect(doubts).toBeGreaterThan(3);
});

test('a mark of findings says how many of them are in doubt, and how many of each direction', () => {
	const figure = figureOf(gardens, 'directions');
	const groups = groupIdsOf(gardens);
	const columns = variableOf(gardens, figure.columns ?? groups.domain);
	const direction = variableOf(gardens, groups.direction);
	let parts = 0;
	for (const corpus of [gardens, unsure]) {
		const names = linksOf(draw(drawDirections, corpus, figure).svg).map(({ name }) => name);
		for (const study of corpus.studies)
			for (const { code, label } of columns.codes) {
				const name = names.find((one) => one.startsWith(`${study.label}, ${label}: `));
				if (name === undefined) continue;
				const found = entriesOf(study, 'findings').filter(({ values }) =>
					codesOfValue(values[columns.id] ?? { state: 'unclear' }).includes(code),
				);
				const isUnsure = (entry: Entry, ...ids: readonly string[]) =>
					ids.some((id) => {
						const value = entry.values[id];
						return value !== undefined && isDoubtful(value, entry);
					});
				const inColumn = found.filter((entry) => isUnsure(entry, columns.id)).length;
				const total = formatCount(found.length, { one: 'finding', many: 'findings' });
				expect(name).toContain([total, formatDoubt(found.length, inColumn)].filter(Boolean).join(', '));
				for (const { label: word, sign } of direction.codes) {
					const own = found.filter(({ values }) => {
						const [held = ''] = codesOfValue(values[direction.id] ?? { state: 'unclear' });
						return direction.codes.find((one) => one.code === held)?.sign === sign;
					});
					const inDoubt = own.filter((entry) => isUnsure(entry, columns.id, direction.id)).length;
					const said = new RegExp(`[(\\s]${own.length} ${word.toLowerCase()}( \\([^)]*in doubt\\))?`).exec(name);
					if (!sign || !said || own.length === 0) continue;
					expect(said[1] ?? '', name).toBe(bracketDoubt(own.length, inDoubt));
					parts++;
				}
			}
	}
	expect(parts).toBeGreaterThan(3);
});

test('at the end of its name a row of directions counts the findings that stand in it, each once, and those in doubt', () => {
	const figure = figureOf(gardens, 'directions');
	const columns = variableOf(gardens, figure.columns ?? groupIdsOf(gardens).domain);
	const noun = { one: 'finding', many: 'findings' };
	let [rows, doubts] = [0, 0];
	for (const corpus of [gardens, unsure]) {
		const { svg, table } = draw(drawDirections, corpus, figure);
		const place = table.columns.findIndex(({ label }) => label === 'Findings');
		expect(table.columns[place + 1]?.label).toBe(columns.codes[0]?.label);
		for (const study of corpus.studies) {
			const cell = table.rows.find(([first]) => first?.text === study.label)?.[place];
			const link = linksOf(svg).find(({ href }) => href === `/studies/${study.id}/#findings`);
			if (isAbsentState(listOf(study, 'findings'))) {
				expect([Number.isNaN(Number(cell?.text)), link]).toEqual([true, undefined]);
				continue;
			}
			const standing = entriesOf(study, 'findings').filter(({ values }) =>
				codesOfValue(values[columns.id] ?? { state: 'unclear' }).some((code) =>
					columns.codes.some((one) => one.code === code),
				),
			);
			const inDoubt = standing.filter((entry) => {
				const value = entry.values[columns.id];
				return value !== undefined && isDoubtful(value, entry);
			}).length;
			const { length } = standing;
			expect([cell?.text, Number(cell?.inDoubt ?? 0)]).toEqual([String(length), inDoubt]);
			const words = [formatCount(length, noun), formatDoubt(length, inDoubt)].filter(Boolean).join(', ');
			expect(link?.name).toBe(`${study.label}: ${words}`);
			rows++;
			doubts += inDoubt;
		}
	}
	expect([rows > 10, doubts > 3]).toEqual([true, true]);
});

test('a mark of the evidence map says how many of its findings are in doubt', () => {
	const figure = figureOf(gardens, 'evidence-map');
	const { by, domain } = groupIdsOf(gardens);
	const [columns, split] = [figure.columns ?? domain, figure.split ?? by];
	let doubts = 0;
	for (const corpus of [gardens, unsure])
		for (const { href, name } of linksOf(draw(drawEvidenceMap, corpus, figure).svg)) {
			const [, id = '', anchor = ''] = /\/studies\/([^/]+)\/#finding-(.+)$/.exec(href) ?? [];
			const study = corpus.studiesById.get(id);
			const first = study && entriesOf(study, 'findings').find((entry) => entry.id === anchor);
			if (!study || !first) continue;
			const labels = [columns, split].map((variable) =>
				variableOf(corpus, variable).codes.find(({ label }) => new RegExp(`[×,] ${label}(?:,|$)`).test(name)),
			);
			const found = entriesOf(study, 'findings').filter(({ values }) =>
				[columns, split].every((variable, i) => {
					const value = values[variable];
					return value !== undefined && codesOfValue(value).includes(labels[i]?.code ?? '');
				}),
			);
			const inDoubt = found.filter((entry) =>
				[columns, split].some((variable) => {
					const value = entry.values[variable];
					return value !== undefined && isDoubtful(value, entry);
				}),
			).length;
			const total = formatCount(found.length, { one: 'finding', many: 'findings' });
			expect(name.endsWith([total, formatDoubt(found.length, inDoubt)].filter(Boolean).join(', ')), name).toBe(true);
			doubts += inDoubt;
		}
	expect(doubts).toBeGreaterThan(3);
});

test.each(queries)('with many studies a row and a cell of directions is in doubt as its address is: %s', (query) => {
	const many = copies(unsure, 500);
	const { selection } = parseAddress(many, query);
	const figure = figureOf(gardens, 'directions');
	const { table } = draw(drawDirections, many, figure, selection);
	let doubts = 0;
	for (const row of table.rows)
		for (const [c, { text, href }] of row.entries()) {
			const at = href === undefined ? undefined : foundAt(many, href);
			if (c === 1 || at?.kind !== 'studies') continue;
			const { count, inDoubt } = at.units.report;
			const said =
				c === 0 ? formatDoubtful({ count: Number(row[1]?.text), inDoubt: Number(row[1]?.inDoubt ?? 0) }) : text;
			expect(said.split(':')[0], href).toBe(formatDoubtful({ count, inDoubt }));
			doubts += inDoubt;
		}
	expect(doubts).toBeGreaterThan(10);
});

test('the end of a row says how many are in doubt of those that did without', () => {
	const figure = figureOf(gardens, 'completeness');
	let doubts = 0;
	for (const corpus of [gardens, unsure]) {
		const { svg, table } = draw(drawCompleteness, corpus, figure);
		const right = table.rows.flatMap(([head]) => {
			const id = /codebook\/(.*)\/$/.exec(head?.href ?? '')?.[1] ?? '';
			const { count, inDoubt } = countCodeSlowly(corpus, id, 'none');
			doubts += inDoubt;
			return count > 0 ? [`${formatShortCount(count, inDoubt)} none`] : [];
		});
		expect([...svg.matchAll(/>(\d+(?: \(\d+\?\))? none)</g)].map(([, said]) => said)).toEqual(right);
	}
	expect(doubts).toBeGreaterThan(0);
});

test('the map says how many of its countries are in doubt', () => {
	const figure = figureOf(gardens, 'world');
	const [country] = gardens.variables.filter(({ kind }) => kind === 'country');
	let doubts = 0;
	for (const { corpus, selection } of cases) {
		const { firm, inDoubt } = studiesSlowly(corpus, selection);
		const held = (studies: readonly Study[], isSure: boolean) =>
			studies.flatMap(({ values }) => {
				const value = values[country?.id ?? ''];
				return value?.state === 'reported' && (!isSure || !isDoubtful(value)) ? codesOfValue(value) : [];
			});
		const [all, sure] = [new Set(held([...firm, ...inDoubt], false)), new Set(held(firm, true))];
		const noun = { one: 'country', many: 'countries' };
		const desc = /<desc[^>]*>([^<]*)/.exec(draw(drawWorld, corpus, figure, selection).svg)?.[1] ?? '';
		expect(saidOf(desc, noun), desc).toBe(formatDoubtful({ count: all.size, inDoubt: all.size - sure.size }, noun));
		doubts += all.size - sure.size;
	}
	expect(doubts).toBeGreaterThan(0);
});
