import { describe, expect, test } from 'vitest';
import { codesOfStudy, hasCodes, listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, entriesOf, type Study, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import { codesOfValue } from '../../src/corpus/value.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf, countUnits } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { idsOf, select, studiesIn } from '../../src/facets/select.ts';
import { emptySelection, type Selection, withCode } from '../../src/facets/selection.ts';
import { type Axes, axisVariables, drawCrossTable } from '../../src/figures/cross-table.tsx';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { absentStates, isAbsentState, isAnswer, stateTraits } from '../../src/schema/state.ts';
import { formatShortCount } from '../../src/wording/doubt.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import { some } from '../runs.ts';
import { copies, countAt, doubtOf, draw, drawnCorpora, faultsOf, withStudies } from './drawn.ts';

const figure: FigureRecord = {
	id: 'cross-table',
	kind: 'cross',
	title: 'Any two',
	question: 'One by another.',
	reading: 'So.',
};

/** A table over a selection, with what each row, column and cell is about. */
function crossed(corpus: Corpus, axes: Axes, selection: Selection = emptySelection, only?: readonly string[]) {
	const drawn = draw((input) => drawCrossTable(input, axes), corpus, figure, selection, only);
	const held = (id: string) =>
		listedCodes(corpus, variableOf(corpus, id)).filter((code) =>
			corpus.studies.some((study) => codesOfStudy(study, variableOf(corpus, id)).includes(code)),
		);
	const rows = held(axes.rows).map((code): Code => [axes.rows, code]);
	const columns = (axes.split ? held(axes.split) : [undefined]).flatMap((group) =>
		held(axes.columns).map((code): readonly Code[] => [
			...(axes.split && group !== undefined ? [[axes.split, group] as const] : []),
			[axes.columns, code],
		]),
	);
	const groups = [...drawn.document.querySelectorAll('svg > g[role="group"]')];
	const cells = rows.flatMap((row, r) =>
		columns.map((column, c) => ({
			codes: [row, ...column],
			cell: drawn.table.rows[r]?.[c + 2] ?? { text: '' },
			group: groups[r * columns.length + c] as Element,
		})),
	);
	return { ...drawn, rows, columns, cells };
}

type Code = readonly [variable: string, code: string];

/** Whether a study holds codes: those of one list in one of its entries. */
function isHolding(corpus: Corpus, study: Study, codes: readonly Code[]): boolean {
	const lists = Map.groupBy(codes, ([id]) => variableOf(corpus, id).of);
	return [...lists].every(([list, together]) => {
		const holds = (variable: Variable, code: string) => codesOfStudy(study, variable).includes(code);
		if (list === 'study' || isAbsentState(study.lists[list]))
			return together.every(([id, code]) => holds(variableOf(corpus, id), code));
		return entriesOf(study, list).some(({ values }) =>
			together.every(([id, code]) => codesOfValue(values[id] ?? { state: 'not-charted' }).includes(code)),
		);
	});
}

/** Tables of each shape: of the study, of findings, of both, of another list, and split. */
function tablesOf(corpus: Corpus): readonly Axes[] {
	const { domain, by, direction } = groupIdsOf(corpus);
	const of = (list: Variable['of'], kind: Variable['kind']) =>
		corpus.variables.filter((variable) => variable.of === list && variable.kind === kind).map(({ id }) => id);
	const [code = '', other = code] = of('study', 'code');
	const [several = '', more = several] = of('study', 'codes');
	const [measure = ''] = of('measures', 'code');
	const [country = ''] = of('study', 'country');
	return [
		{ rows: domain, columns: by },
		{ rows: domain, columns: direction, split: by },
		{ rows: code, columns: several },
		{ rows: several, columns: more, split: code },
		{ rows: country, columns: domain },
		{ rows: measure, columns: direction },
		{ rows: code, columns: other, split: domain },
	].filter(({ rows, columns, split }) => ![rows, columns, split].includes(''));
}

const named = ({ rows, columns, split }: Axes) => `${rows} × ${columns}${split ? ` split by ${split}` : ''}`;

// Generated studies too: in test:full.
describe.each(some(drawnCorpora, 1))('drawCrossTable(%s)', (_, corpus) => {
	const tables = some(
		tablesOf(corpus).map((axes) => [named(axes), axes] as const),
		4,
	);

	test.each(tables)('%s: a cell counts the studies that hold both, those of a list in one entry', (_, axes) => {
		const { cells, document, rows, columns } = crossed(corpus, axes);
		expect(document.querySelectorAll('svg > g[role="group"]')).toHaveLength(rows.length * columns.length);
		for (const { codes, cell, group } of cells) {
			const held = corpus.studies.filter((study) => isHolding(corpus, study, codes));
			expect([codes, cell.text]).toEqual([codes, String(held.length)]);
			expect([...group.querySelectorAll('a')].map((mark) => mark.getAttribute('href'))).toEqual(
				held.map(({ id }) => `/studies/${id}/`),
			);
			expect(cell.href === undefined).toBe(held.length === 0);
			if (cell.href) expect([cell.href, countAt(corpus, cell.href)]).toEqual([cell.href, held.length]);
			else expect(group.querySelector('.gap-dash, .line')).not.toBeNull();
			expect(group.getAttribute('aria-label')).toContain(held.length > 0 ? `: ${held.length} ` : `: ${cell.gap}`);
			for (const [id, code] of codes)
				expect(group.getAttribute('aria-label')).toContain(codeLabel(variableOf(corpus, id), code));
		}
	});

	test.each(tables)('%s: a row counts as countsOf() does, its states too', (_, axes) => {
		const { table, rows } = crossed(corpus, axes);
		const counts = countsOf(corpus, indexOf(corpus).all, axes.rows);
		expect(table.rows.slice(0, -1).map(([head, total]) => [head?.text, total?.text])).toEqual(
			rows.map(([id, code]) => [codeLabel(variableOf(corpus, id), code), String(counts.get(code))]),
		);
		for (const [r, [id, code]] of rows.entries()) expect(table.rows[r]?.[0]?.href).toBe(`/by/${id}/${code}/`);
	});

	test.each(tables)('%s: says of no unknown value that most stand there', (_, axes) => {
		const { shows } = crossed(corpus, axes);
		for (const state of absentStates) if (!isAnswer(state)) expect(shows).not.toContain(stateTraits[state].label);
	});

	test.each(tables)('%s: keeps the rules of every picture, also of nothing', (_, axes) => {
		expect(faultsOf(crossed(corpus, axes).svg)).toEqual([]);
		const none = crossed(corpus, axes, emptySelection, []);
		expect(faultsOf(none.svg)).toEqual([]);
		expect(none.cells.map(({ cell }) => cell)).toEqual(
			none.cells.map(() => ({ text: '0', gap: expect.stringMatching(/both|known|apply/) })),
		);
		expect(none.document.querySelectorAll('svg > g[role="group"] a')).toHaveLength(0);
		expect(none.leftOut).toEqual([]);
	});

	test('an empty cell says whether nobody has both, nobody knows, or the question cannot be asked', () => {
		const [rows, columns] = ['plot', 'pursuits'];
		const { table, document } = crossed(corpus, { rows, columns });
		const kinds = new Set<string>();
		for (const row of table.rows.slice(0, -1))
			for (const [c, cell] of row.slice(2).entries()) {
				expect([row[0]?.text, c, cell.gap === undefined]).toEqual([row[0]?.text, c, cell.text !== '0']);
				if (cell.gap) kinds.add(cell.gap);
			}
		expect(kinds.size).toBeGreaterThan(0);
		const key = document.querySelector('.key')?.textContent ?? '';
		for (const kind of kinds) expect(key).toContain(kind);
	});

	test('has rows and columns for states, so that studies without a value are drawn as such', () => {
		const variables = axisVariables(corpus).filter(({ of }) => of === 'study');
		const states = variables.flatMap((variable) =>
			listedCodes(corpus, variable)
				.filter(isAbsentState)
				.map((state): Code => [variable.id, state]),
		);
		expect(states.length).toBeGreaterThan(0);
		for (const [id, state] of states) {
			const columns = variables.find((variable) => variable.id !== id)?.id ?? id;
			const { cells, leftOut } = crossed(corpus, { rows: id, columns });
			const inState = cells.filter(({ codes: [row] }) => row?.[1] === state);
			const drawn = inState.flatMap(({ group }) =>
				[...group.querySelectorAll('a')].map((mark) => mark.getAttribute('href')),
			);
			expect([...new Set(drawn)].sort()).toEqual(
				corpus.studies
					.filter((study) => isHolding(corpus, study, [[id, state]]))
					.map((study) => `/studies/${study.id}/`)
					.sort(),
			);
			expect(leftOut).toEqual([]);
		}
	});

	test('draws a selection as a part of the whole, on the same rows and columns', () => {
		const [axes] = tablesOf(corpus);
		if (!axes) throw new Error('no axes');
		const [first] = corpus.variables.filter(({ of, kind }) => of === 'study' && kind === 'code');
		const { direction } = groupIdsOf(corpus);
		for (const variable of [first?.id ?? '', axes.rows, direction])
			for (const code of listedCodes(corpus, variableOf(corpus, variable)).slice(0, 3)) {
				const selection = withCode(corpus, emptySelection, variable, code);
				const ids = select(indexOf(corpus), selection);
				const { cells, rows, columns } = crossed(corpus, axes, selection);
				expect([rows, columns]).toEqual([crossed(corpus, axes).rows, crossed(corpus, axes).columns]);
				for (const { codes, cell } of cells) {
					// What is asked of the finding is asked of the same one; the row's own clause gives way.
					const asked: readonly Code[] =
						variable === axes.rows || variable === axes.columns ? codes : [...codes, [variable, code]];
					const held = studiesIn(corpus, ids).filter((study) => isHolding(corpus, study, asked));
					expect([variable, code, codes, cell.text]).toEqual([variable, code, codes, String(held.length)]);
					if (cell.href) expect([cell.href, countAt(corpus, cell.href)]).toEqual([cell.href, held.length]);
				}
			}
	});

	test('counts programmes where they are the unit, and marks stay reports', () => {
		const { programme } = corpus.review.words;
		const selection: Selection = { ...emptySelection, unit: 'programme' };
		for (const axes of tablesOf(corpus)) {
			const { cells, table, counted, rows } = crossed(corpus, axes, selection);
			for (const { codes, cell, group } of cells) {
				const held = corpus.studies.filter((study) => isHolding(corpus, study, codes));
				const programmes = new Set(held.map((study) => study.programme)).size;
				expect([codes, cell.text]).toEqual([codes, String(programmes)]);
				expect(group.querySelectorAll('a')).toHaveLength(held.length);
				if (programme && cell.href) {
					const query = cell.href.includes('?') ? (cell.href.split('?')[1] ?? '') : undefined;
					if (query === undefined) continue;
					const found = parseAddress(corpus, query);
					expect([found.ignored, found.selection.unit]).toEqual([[], 'programme']);
					const index = indexOf(corpus);
					expect(countUnits(index, select(index, found.selection), 'programme')).toBe(programmes);
				}
			}
			const counts = countsOf(corpus, indexOf(corpus).all, axes.rows, 'programme');
			expect(table.rows.slice(0, -1).map((row) => row[1]?.text)).toEqual(
				rows.map(([, code]) => String(counts.get(code))),
			);
			if (programme) expect(counted).toContain(`The figure counts ${programme.many}; a mark is a`);
		}
	});

	test('crosses a variable with itself: both values are held', () => {
		const coded = axisVariables(corpus).filter(({ kind }) => kind === 'codes' || kind === 'code');
		for (const variable of some(coded, 4))
			for (const { codes, cell, group } of crossed(corpus, { rows: variable.id, columns: variable.id }).cells) {
				const held = corpus.studies.filter((study) =>
					codes.every(([, code]) => codesOfStudy(study, variable).includes(code)),
				);
				expect([codes, cell.text]).toEqual([codes, String(held.length)]);
				expect(group.querySelectorAll('a')).toHaveLength(held.length);
				if (cell.href) expect([cell.href, countAt(corpus, cell.href)]).toEqual([cell.href, held.length]);
			}
	});

	test('every variable with codes can be an axis', () => {
		const { domain } = groupIdsOf(corpus);
		expect(axisVariables(corpus).length).toBe(corpus.variables.filter(hasCodes).length);
		for (const { id } of some(axisVariables(corpus), 4)) {
			const { svg, cells } = crossed(corpus, { rows: id, columns: domain });
			expect(faultsOf(svg)).toEqual([]);
			for (const { cell } of cells)
				if (cell.href) expect([cell.href, countAt(corpus, cell.href)]).toEqual([cell.href, Number(cell.text)]);
		}
	});
});

test('two variables of findings are held by one finding, not by two', () => {
	const { domain, by } = groupIdsOf(gardens);
	const { cells } = crossed(gardens, { rows: domain, columns: by });
	const fewer = cells.filter(({ codes, cell }) => {
		const apart = gardens.studies.filter((study) =>
			codes.every(([id, code]) => codesOfStudy(study, variableOf(gardens, id)).includes(code)),
		);
		return Number(cell.text) < apart.length;
	});
	expect(fewer.length).toBeGreaterThan(0);
});

test('drawCrossTable() names what stands in no row', () => {
	const [study, ...others] = gardens.studies;
	if (!study) throw new Error('no study');
	const odd = {
		...study,
		values: { ...study.values, plot: { ...study.values.plot, value: 'unheard-of' } },
	};
	const corpus = withStudies(gardens, [odd as Study, ...others]);
	const { leftOut } = crossed(corpus, { rows: 'plot', columns: 'pursuits' });
	expect(leftOut).toEqual([`1 paper in no row: ${study.label}.`]);
});

test('drawCrossTable(500 studies) draws numbers, which agree with the table in both units', () => {
	const corpus = copies(gardens, 500);
	const axes = { rows: 'change-in', columns: 'whom' };
	for (const unit of ['report', 'programme'] as const) {
		const { cells, svg } = crossed(corpus, axes, { ...emptySelection, unit });
		for (const { cell, group } of cells) {
			expect(group.querySelector('.number')?.textContent ?? '0').toBe(
				formatShortCount(Number(cell.text), doubtOf(cell)),
			);
			expect(group.querySelector('a')?.getAttribute('href') ?? undefined).toBe(cell.href);
		}
		expect(svg.split(/<[a-z]/).length).toBeLessThan(3000);
	}
});

test('drawCrossTable() of named studies links to them alone', () => {
	const ids = gardens.studies.slice(0, 9).map(({ id }) => id);
	const { cells } = crossed(gardens, { rows: 'change-in', columns: 'whom' }, { ...emptySelection, ids });
	for (const { cell } of cells) {
		if (!cell.href) continue;
		const { selection } = parseAddress(gardens, cell.href.split('?')[1] ?? '');
		const found = studiesIn(gardens, select(indexOf(gardens), selection)).map(({ id }) => id);
		expect(found.length).toBe(Number(cell.text));
		for (const id of found) expect(ids).toContain(id);
	}
	expect(studiesIn(gardens, idsOf(gardens, ids))).toHaveLength(9);
});

test('a table of numbers keeps its shades on a phone, and one of too many columns is read as a list there', () => {
	const many = copies(gardens, 600);
	const narrowest = ({ narrow = [] }: ReturnType<typeof crossed>) => narrow.at(-1)?.width;
	const few = crossed(many, { rows: 'pursuits', columns: 'whom' });
	expect(few.table.rows.length).toBeGreaterThan(2);
	expect(narrowest(few)).toBe(324);
	expect(few.fit?.(324)).toBeDefined();
	const wide = crossed(many, { rows: 'pursuits', columns: 'plot', split: 'season' });
	expect(narrowest(wide)).not.toBe(324);
	expect(wide.fit?.(324)).toBeUndefined();
});
