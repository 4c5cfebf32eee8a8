import { expect, test } from 'vitest';
import { buildRows, buildTable } from '../../src/explorer/table-view.ts';
import { orderedStudies } from '../../src/explorer/view.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { gardens } from '../gardens.ts';
import { shownOf, type WholeShown } from './shown.ts';

const all = gardens.studiesById;
const tableOf = (shown: WholeShown) => buildTable(shown, shown.corpus.studiesById);

test('buildTable(shown): holds the whole selection in its order', () => {
	const shown = shownOf('pursuits=sowing&pursuits=harvesting&sort=-pupils');
	const ids = tableOf(shown).rows.map(({ id }) => id);
	expect(ids).toEqual(orderedStudies(shown).map(({ id }) => id));
	expect([...ids].sort()).toEqual(
		studiesIn(gardens, select(indexOf(gardens), shown.selection))
			.map(({ id }) => id)
			.sort(),
	);
	expect(ids[0]).toBe('pellworthy-2014');
});

test('buildTable(shown): starts with the year and the review’s own columns, and shows those that an address names', () => {
	expect(tableOf(shownOf()).columns.map(({ id }) => id)).toEqual([
		'published',
		'nation',
		'plot',
		'pursuits',
		'plot-area',
		'pupils',
	]);
	const { columns, choices } = tableOf(shownOf('cols=crops&cols=nation&sort=nation'));
	expect(columns).toEqual([
		{ id: 'nation', label: 'Nation', isNumber: false, sort: 'ascending' },
		{ id: 'crops', label: 'Crops', isNumber: false },
	]);
	expect(choices.filter(({ isShown }) => isShown).map(({ id }) => id)).toEqual(['nation', 'crops']);
	expect(choices).toHaveLength(gardens.variables.length);
});

test('buildTable(shown): absent values and those in doubt are marked', () => {
	const { columns, rows } = tableOf(
		shownOf('id=brandvold-2008&id=quillet-1994&cols=nation&cols=plot&cols=pursuits&cols=plot-area&cols=weekly-hours'),
	);
	expect(columns).toHaveLength(5);
	expect(rows.map(({ cells }) => cells)).toEqual([
		[
			{ text: 'Norway', isAbsent: false },
			{ text: 'Not reported', isAbsent: true },
			{ text: 'Not reported', isAbsent: true },
			{ text: 'Not reported', isAbsent: true },
			{ text: 'Not reported', isAbsent: true },
		],
		[
			{ text: 'France', isAbsent: false },
			// The text says something else.
			{ text: 'School yard', isAbsent: false, isInDoubt: true },
			{ text: 'None', isAbsent: false },
			{ text: 'Unclear', isAbsent: true },
			{ text: 'Not applicable', isAbsent: true },
		],
	]);
});

test('buildTable(shown): a column of a list says what its entries say, and what kind of absence is all that they say', () => {
	const cellsOf = (id: string, columns: string) => tableOf(shownOf(`id=${id}&${columns}`)).rows[0]?.cells;
	const columns = 'cols=part&cols=answered-by&cols=season&cols=swing';
	expect(cellsOf('jorgensdottir-2016', columns)?.map(({ text }) => text)).toEqual([
		'Growers',
		'Children; Teachers',
		'At harvest',
		'Towards vegetables; Told',
	]);
	expect(cellsOf('quillet-1994', columns)).toEqual([
		{ text: 'Growers', isAbsent: false },
		{ text: 'None', isAbsent: false },
		{ text: 'Not applicable', isAbsent: true },
		{ text: 'Told', isAbsent: false },
	]);
	const unclear = smallCorpus([{ measures: [{ id: 'one', name: 'One', tool: 'unclear' }] }]);
	expect(tableOf(shownOf('cols=tool', {}, unclear)).rows[0]?.cells).toEqual([{ text: 'Unclear', isAbsent: true }]);
});

test('buildTable(shown): an empty selection has columns and no rows', () => {
	const table = tableOf(shownOf('plot=rooftop&nation=FR'));
	expect([table.rows, table.columns.length]).toEqual([[], 6]);
});

test('buildRows(shown, from, to): parts of the table are the table, in the order of the selection', () => {
	const shown = shownOf('sort=-published');
	expect([...buildRows(shown, all, 0, 4), ...buildRows(shown, all, 4, 8), ...buildRows(shown, all, 8, 12)]).toEqual(
		tableOf(shown).rows,
	);
	expect(tableOf(shown).rows).toHaveLength(10);
});

test('buildTable(shown): a row says what else was published of its study, as the list does', () => {
	const { rows } = tableOf(shownOf('', {}, loadCorpus('test/fixtures/effects')));
	expect(rows.find(({ id }) => id === 'owl-2009')?.beside).toMatchObject([{ label: 'Also', text: 'preprint' }]);
	expect(rows.filter(({ beside }) => beside.length === 0).length).toBeGreaterThan(0);
});
