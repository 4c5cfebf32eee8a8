import { expect, test } from 'vitest';
import { codesOfStudy, listedCodes } from '../../src/corpus/codes.ts';
import { and } from '../../src/facets/bitset.ts';
import { buildIndex, columnNamed } from '../../src/facets/build-index.ts';
import { countFacets, countIds, countsOf, countUnits } from '../../src/facets/count.ts';
import { facetGroups, facetsOf } from '../../src/facets/facet.ts';
import { idsOf, placesIn, select, selectEntries } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { groupByProgramme, sortIds } from '../../src/facets/sort.ts';
import { numbersOf } from '../../src/facets/tally.ts';
import { generate } from '../bench/generate.ts';
import { gardens } from '../gardens.ts';
import { foundIds, gardenIndex, selectionOf } from './fixture.ts';

test('select(index, selection) takes alternatives within a facet and conditions between facets', () => {
	expect(foundIds('plot=rooftop&plot=shared-land')).toEqual([
		'brindle-allotment-society-2005',
		'okafor-2019-a',
		'okafor-2019-b',
		'pellworthy-2014',
	]);
	expect(foundIds('plot=rooftop&plot=shared-land&pursuits=cooking')).toEqual(['okafor-2019-b', 'pellworthy-2014']);
	expect(foundIds('pursuits.all=sowing&pursuits.all=harvesting')).toEqual([
		'jorgensdottir-2016',
		'okafor-2019-b',
		'pellworthy-2014',
	]);
	expect(foundIds('plot.not=school-yard&plot.not=rooftop&nation.not=NO')).toEqual([
		'brindle-allotment-society-2005',
		'pellworthy-2014',
	]);
});

test('select(index, selection) finds states as it finds codes', () => {
	expect(foundIds('plot=not-reported')).toEqual(['brandvold-2008']);
	expect(foundIds('pursuits=none')).toEqual(['quillet-1994']);
	expect(foundIds('swing=not-reported')).toEqual(['brandvold-2008']);
	expect(foundIds('plot=unclear')).toEqual([]);
});

test('select(index, selection) asks one finding to meet all keys, and a further one to meet f2', () => {
	expect(foundIds('whom=home-table')).toEqual(['amsel-2012', 'pellworthy-2014', 'van-der-zwiebel-2023']);
	expect(foundIds('whom=home-table&swing=towards')).toEqual(['pellworthy-2014']);
	expect(foundIds('swing=towards&f2.swing=level')).toEqual(['amsel-2012', 'okafor-2019-a', 'tamm-2018']);
});

test('select(index, selection) leaves out studies with a finding that meets the other keys and the excluded one', () => {
	expect(foundIds('whom=child-growers&swing.not=towards')).toEqual(['quillet-1994']);
	expect(foundIds('swing=towards&swing.not=away')).not.toContain('amsel-2012');
	expect(foundIds('swing.not=towards')).toEqual(['brandvold-2008', 'quillet-1994']);
});

test('select(index, selection) puts a number of which one end is known at that end', () => {
	expect(foundIds('pupils=300..')).toEqual(['pellworthy-2014']);
	expect(foundIds('pupils=320..')).toEqual([]);
	expect(foundIds('pupils=..20')).toEqual(['quillet-1994']);
	expect(foundIds('pupils=55..56')).toEqual(['okafor-2019-b']);
	expect(foundIds('pupils=..20&pupils=not-reported')).toEqual(['brandvold-2008', 'quillet-1994']);
});

test('countFacets(index, selection, facets) ignores the own clause and respects the others', () => {
	const [plot, swing] = countFacets(gardenIndex, selectionOf('plot=school-yard&swing=towards'), ['plot', 'swing']);
	expect([plot?.codes.get('school-yard'), plot?.codes.get('rooftop'), plot?.codes.get('windowsill')]).toEqual([
		4, 2, 0,
	]);
	expect([swing?.codes.get('towards'), swing?.codes.get('level'), swing?.codes.get('told')]).toEqual([4, 2, 3]);
});

test('countFacets(index, selection, facets) counts codes of a list within the clause', () => {
	const [swing] = countFacets(gardenIndex, selectionOf('whom=home-table'), ['swing']);
	expect([...(swing?.codes ?? [])].filter(([, count]) => count > 0)).toEqual([
		['towards', 1],
		['away', 1],
		['told', 1],
	]);
});

test('countUnits(index, ids, unit) counts a programme once', () => {
	const ids = idsOf(gardens, ['jorgensdottir-2016', 'tamm-2018', 'amsel-2012', 'nobody-1900']);
	expect([countUnits(gardenIndex, ids, 'report'), countUnits(gardenIndex, ids, 'programme')]).toEqual([3, 2]);
	expect(countsOf(gardens, ids, 'plot', 'programme').get('school-yard')).toBe(2);
});

test('countIds(index, ids, variable) has one bin for each study but those that span several', () => {
	const { bins, codes } = countIds(gardenIndex, gardenIndex.all, 'published');
	expect(bins.reduce((total, { count }) => total + count, 0)).toBe(gardens.studies.length);
	expect(codes.get('2019')).toBe(2);
});

test('selectEntries(index, selection, list) are the findings that matched', () => {
	const rows = selectEntries(gardenIndex, selectionOf('whom=home-table&plot=school-yard'), 'findings');
	if (!rows) throw new Error('nothing asked');
	const study = gardens.studies.findIndex(({ id }) => id === 'amsel-2012');
	expect(placesIn(gardenIndex, 'findings', rows, study, 5)).toEqual([4]);
	expect(selectEntries(gardenIndex, selectionOf('plot=school-yard'), 'findings')).toBeUndefined();
});

test('facetGroups(corpus) are the facets of the codebook by section, without those that are none', () => {
	expect(
		facetGroups(gardens).map(({ label, facets }) => [label, facets.map(({ variable }) => variable.id)]),
	).toMatchObject([
		['Report', ['published', 'nation']],
		['Participants', ['pupils']],
		['Intervention', ['plot', 'pursuits', 'plot-area', 'weekly-hours']],
		['Outcomes', expect.arrayContaining(['whom', 'change-in', 'swing'])],
	]);
	expect(facetsOf(gardens).find(({ variable }) => variable.id === 'pupils')).toMatchObject({
		kind: 'range',
		isOpen: true,
	});
	expect(facetsOf(gardens).find(({ variable }) => variable.id === 'pursuits')).toMatchObject({
		kind: 'codes',
		hasAll: true,
	});
});

test('countsOf(corpus, ids, variable) equals the listings', () => {
	for (const variable of gardens.variables)
		for (const code of listedCodes(gardens, variable)) {
			const listed = gardens.studies.filter((study) => codesOfStudy(study, variable).includes(code));
			expect([variable.id, code, countsOf(gardens, gardenIndex.all, variable.id).get(code)]).toEqual([
				variable.id,
				code,
				listed.length,
			]);
		}
});

test('sortIds(index, ids, sort) puts absent values last in both directions, and ties in the corpus order', () => {
	const sorted = (by: string, isDescending: boolean) =>
		sortIds(gardenIndex, gardenIndex.all, { by, isDescending }).map((study) => gardens.studies[study]?.id);
	expect(sorted('published', false).slice(0, 2)).toEqual(['quillet-1994', 'brindle-allotment-society-2005']);
	expect(sorted('pupils', true).at(0)).toBe('pellworthy-2014');
	expect([sorted('pupils', true).at(-1), sorted('pupils', false).at(-1)]).toEqual(['brandvold-2008', 'brandvold-2008']);
	expect(sorted('plot', true).slice(0, 4)).toEqual([
		'brindle-allotment-society-2005',
		'pellworthy-2014',
		'okafor-2019-a',
		'okafor-2019-b',
	]);
});

test('groupByProgramme(index, sorted) keeps the order of first reports', () => {
	const sorted = sortIds(gardenIndex, select(gardenIndex, emptySelection), { by: 'published', isDescending: true });
	const groups = groupByProgramme(gardenIndex, sorted).map((group) => group.map((study) => gardens.studies[study]?.id));
	expect(groups[0]).toEqual(['van-der-zwiebel-2023']);
	expect(groups).toContainEqual(['tamm-2018', 'jorgensdottir-2016']);
});

test('buildIndex(columns) works for no studies and needs no codebook', () => {
	const empty = buildIndex({
		ids: [],
		lists: {},
		columns: [{ id: 'a', of: 'study', codes: ['x'], codePlaces: new Uint16Array() }],
	});
	const [counts] = countFacets(empty, emptySelection, ['a']);
	expect(counts?.codes.get('x')).toBe(0);
	const two = buildIndex({
		ids: ['p', 'q'],
		lists: {},
		columns: [{ id: 'a', of: 'study', codes: ['x', 'y'], codePlaces: Uint16Array.of(1, 1) }],
	});
	expect(countIds(two, two.all, 'a').codes).toEqual(
		new Map([
			['x', 0],
			['y', 2],
		]),
	);
});

test('countFacets(index, selection, facets) counts alike by sets, by study and in blocks, whatever the width of a column', () => {
	const { columns, facets, ranges } = generate(4000);
	// More codes than a block has room for.
	const wide = Uint16Array.from(columns.ids, (_, i) => i % 1500);
	const codes = Array.from({ length: 1500 }, (_, i) => `code-${i}`);
	const large = buildIndex({
		...columns,
		columns: [...columns.columns, { id: 'wide', of: 'study', codes, codePlaces: wide }],
	});
	expect(large.blocks.loose.size).toBe(1);
	for (const [unit, any] of [
		['report', ['code-0', 'code-1', 'code-2', 'code-3']],
		['report', ['code-3']],
		['programme', ['code-0', 'code-1']],
		['programme', ['code-3']],
	] as const) {
		const selection = { ...emptySelection, unit, clauses: [{ variable: 'single-4', nth: 1, any, all: [], not: [] }] };
		const ids = select(large, selection);
		for (const { variable, codes: counted, bins } of countFacets(large, selection, [...facets, ...ranges, 'wide'])) {
			if (variable === 'single-4') continue;
			const column = columnNamed(large, variable);
			const counts = [...counted.values(), ...bins.map(({ count }) => count)];
			const slow = column.studies.map((rows) => {
				const both = numbersOf(and(ids, rows));
				return new Set(unit === 'report' ? both : both.map((study) => large.programmes.of[study] ?? -1)).size;
			});
			expect([variable, counts]).toEqual([variable, slow]);
		}
	}
});
