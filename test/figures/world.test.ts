import { expect, test } from 'vitest';
import { type Study, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import { fullSet } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { drawWorld } from '../../src/figures/world.tsx';
import { isAbsentState } from '../../src/schema/state.ts';
import type { Code } from '../../src/schema/variable.ts';
import { countryName } from '../../src/wording/labels.ts';
import { gardens } from '../gardens.ts';
import { copies, countAt, countIn, draw, drawnCorpora, faultsOf, figureOf, longLabel, withStudies } from './drawn.ts';

test.each([...drawnCorpora, ['500 studies', copies(gardens, 500)] as const])(
	'drawWorld(%s): map, list, table, facets and addresses agree',
	(_, corpus) => {
		const { table, document, svg } = draw(drawWorld, corpus, figureOf(corpus, 'world'));
		const country = corpus.variables.find(({ kind }) => kind === 'country')?.id ?? '';
		const counts = countsOf(corpus, fullSet(indexOf(corpus).size), country);
		const found = [...counts].filter(([, amount]) => amount > 0);
		const countries = found.filter(([code]) => !isAbsentState(code));
		expect(table.rows.map(([, amount]) => Number(amount?.text)).sort()).toEqual(
			found.map(([, amount]) => amount).sort(),
		);
		const onMap = [...document.querySelectorAll('a')].filter((mark) => mark.querySelector('[class^="on-"]'));
		const inList = [...document.querySelectorAll('a')].filter((mark) => mark.querySelector('.label'));
		expect(onMap).toHaveLength(countries.length);
		expect(inList).toHaveLength(found.length);
		for (const mark of [...onMap, ...inList]) {
			const name = mark.getAttribute('aria-label') ?? '';
			const href = mark.getAttribute('href') ?? '';
			expect(href).toMatch(new RegExp(`^/by/${country}/(?:[A-Z]{2}|[a-z-]+)/$`));
			expect([name, countAt(corpus, href)]).toEqual([name, countIn(name)]);
			expect(counts.get(href.split('/')[3] ?? '')).toBe(countIn(name));
		}
		expect(faultsOf(svg)).toEqual([]);
		expect(svg.length).toBeLessThan(120_000);
	},
);

const inCountry = (study: Study, id: string, value: object): Study => ({
	...study,
	id,
	values: { ...study.values, nation: { source: 'Table 1', coded: 'review', ...value } as never },
});

test('drawWorld(corpus) draws places that the atlas lacks as discs, and names studies without a country', () => {
	const [study] = gardens.studies;
	if (!study) throw new Error('no study');
	const corpus = withStudies(gardens, [
		inCountry(study, 'a', { state: 'reported', value: 'SG' }),
		inCountry(study, 'b', { state: 'reported', value: 'MT' }),
		{ ...inCountry(study, 'c', { state: 'not-reported' }), label: longLabel },
		inCountry(study, 'd', { state: 'reported', value: 'XK' }),
	]);
	const variables = corpus.variables.map((variable) =>
		variable.kind === 'country'
			? { ...variable, codes: ['MT', 'SG', 'XK'].map((code) => ({ code, label: countryName(code), definition: code })) }
			: variable,
	);
	const { document, svg, leftOut } = draw(
		drawWorld,
		{ ...corpus, variables, variablesById: new Map(variables.map((variable) => [variable.id, variable])) },
		figureOf(gardens, 'world'),
	);
	expect(document.querySelectorAll('circle.shade')).toHaveLength(3);
	for (const hit of document.querySelectorAll('a > rect.hit[height="24"]'))
		expect(hit.getAttribute('width')).toBe('24');
	expect(leftOut.join(' ')).toContain(longLabel);
	expect(faultsOf(svg)).toEqual([]);
});

test('drawWorld(corpus, ids) draws land without a study, and one', () => {
	const figure = figureOf(gardens, 'world');
	const none = draw(drawWorld, gardens, figure, undefined, []);
	expect(none.document.querySelectorAll('.land')).toHaveLength(1);
	expect(none.document.querySelectorAll('a')).toHaveLength(0);
	const one = draw(drawWorld, gardens, figure, undefined, [gardens.studies[0]?.id ?? '']);
	expect(one.document.querySelectorAll('a')).toHaveLength(2);
	expect([...faultsOf(none.svg), ...faultsOf(one.svg)]).toEqual([]);
	const { table } = draw(drawWorld, withStudies(gardens, []), figure);
	expect(table.rows.every(([, amount]) => amount?.text === '0' && amount.href === undefined)).toBe(true);
});

test('drawWorld(corpus) looks as before', async () => {
	const { svg } = draw(drawWorld, gardens, figureOf(gardens, 'world'));
	await expect(`${svg}\n`).toMatchFileSnapshot('../snapshots/charts/world.svg');
});

test('drawWorld(corpus) of a codebook’s places draws countries as shapes, other places as discs at their point, and lists the rest', () => {
	const codes: readonly Code[] = [
		{ code: 'africa', label: 'Africa', definition: 'A continent.' },
		{ code: 'kenya', label: 'Kenya', definition: 'A country.', country: 'KE', within: 'africa' },
		{ code: 'north-sea', label: 'North Sea', definition: 'A sea.', point: { latitude: 56, longitude: 3 } },
		{ code: 'baltic-sea', label: 'Baltic Sea', definition: 'A sea.', point: { latitude: 58, longitude: 20 } },
	];
	const nation: Variable = { ...variableOf(gardens, 'nation'), kind: 'places', codes };
	const variables = gardens.variables.map((variable) => (variable.id === 'nation' ? nation : variable));
	const [study] = gardens.studies;
	if (!study) throw new Error('no study');
	const studies = [
		inCountry(study, 'a', { state: 'reported', value: ['kenya'] }),
		inCountry(study, 'b', { state: 'reported', value: ['kenya', 'north-sea'] }),
	];
	const corpus = {
		...withStudies(gardens, studies),
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
	};
	const { document, svg, table, counted } = draw(drawWorld, corpus, figureOf(gardens, 'world'));
	// Kenya counts for Africa; no study names the Baltic Sea, so it is not listed.
	expect(table.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
		['Africa', '2'],
		['Kenya', '2'],
		['North Sea', '1'],
	]);
	const marks = [...document.querySelectorAll('a')].filter((mark) => mark.querySelector('[class^="on-"]'));
	expect(marks.map((mark) => [mark.getAttribute('href'), mark.querySelector('path.shade') !== null])).toEqual([
		['/by/nation/kenya/', true],
		['/by/nation/north-sea/', false],
	]);
	expect(counted).toContain('places');
	expect(faultsOf(svg)).toEqual([]);
});

test('a country that the map does not have is named beside it', () => {
	const [study] = gardens.studies;
	if (!study) throw new Error('no study');
	const variables = gardens.variables.map((variable) =>
		variable.kind === 'country'
			? { ...variable, codes: ['AQ', 'KE'].map((code) => ({ code, label: countryName(code), definition: code })) }
			: variable,
	);
	const codebook = { ...gardens, variables, variablesById: new Map(variables.map((one) => [one.id, one])) };
	const countedIn = (code: string) => {
		const corpus = withStudies(codebook, [inCountry(study, 'a', { state: 'reported', value: code })]);
		return draw(drawWorld, corpus, figureOf(gardens, 'world')).counted;
	};
	expect(countedIn('AQ')).toContain('In the list, but beyond the map: Antarctica.');
	expect(countedIn('KE')).not.toContain('beyond');
});
