import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/corpus/corpus.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { announcement, buildResults, buildView } from '../../src/explorer/view.ts';
import { emptySet } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countUnits } from '../../src/facets/count.ts';
import { countFirm } from '../../src/facets/firm-count.ts';
import { idsOf, select } from '../../src/facets/select.ts';
import { withClause, withCode, withFirmness } from '../../src/facets/selection.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { gardens } from '../gardens.ts';
import { facetNamed, facetViews, resultsOf, shownOf, viewOf } from './shown.ts';

const queries = [
	'',
	'plot=school-yard',
	'plot=school-yard&pursuits.all=harvesting&pursuits.all=cooking',
	'pursuits.not=cooking&published=2010..',
	'whom=child-growers&change-in=eating',
	'whom=child-growers&f2.whom=canteen',
	'swing.not=away&answered-by=watcher&unit=programme',
	'plot-area=50..&weekly-hours=not-reported',
	'id=tamm-2018&id=quillet-1994',
	'plot=rooftop&published=1990..1999',
];

describe('buildView(shown)', () => {
	test.each(queries)('?%s: the number beside a value is what select() finds if the facet holds it alone', (query) => {
		for (const nth of [1, 2]) {
			const nths = { participants: nth, measures: nth, assessments: nth, findings: nth };
			const shown = shownOf(query, { nths });
			const { corpus, selection } = shown;
			const index = indexOf(corpus);
			for (const facet of facetViews(viewOf(shown))) {
				expect(facet.nth).toBe(corpus.variablesById.get(facet.id)?.of === 'study' ? 1 : nth);
				for (const { code, count } of facet.rows) {
					const alone = withCode(corpus, selection, facet.id, code, facet.nth);
					expect([facet.id, code, count]).toEqual([
						facet.id,
						code,
						countUnits(index, select(index, alone), selection.unit),
					]);
				}
				for (const { from, to, count } of facet.range?.bars ?? []) {
					const alone = withClause(corpus, selection, {
						variable: facet.id,
						nth: facet.nth,
						any: [],
						all: [],
						not: [],
						range: { from, to },
					});
					expect([facet.id, from, count]).toEqual([
						facet.id,
						from,
						countUnits(index, select(index, alone), selection.unit),
					]);
				}
			}
		}
	});

	test.each(queries)('?%s: of the number beside a value so many are in doubt as the switch leaves out', (query) => {
		const shown = shownOf(query);
		const { selection } = shown;
		const firm = shownOf('', { selection: withFirmness(selection, true) }, firmCorpus(gardens));
		const firmFacets = new Map(facetViews(viewOf(firm)).map((facet) => [facet.id, facet]));
		for (const facet of facetViews(viewOf(shown)))
			for (const { code, count = 0, inDoubt = 0 } of facet.rows) {
				const row = firmFacets.get(facet.id)?.rows.find((one) => one.code === code);
				expect([facet.id, code, count - inDoubt]).toEqual([facet.id, code, row?.count ?? 0]);
			}
	});

	test('what is in doubt is said of a count and of a value, and is not there once it is left out', () => {
		const view = viewOf(shownOf('plot=rooftop'));
		expect(view.found).toBe('2 of 10 papers, 1 in doubt (2 of 9 gardens, 1 in doubt)');
		const facts = view.results.flatMap(({ results }) =>
			results.flatMap((result) => result.facts.map(({ text }) => text)),
		);
		expect(facts).toContain('Rooftop (in doubt)');
		const { selection } = shownOf('plot=rooftop&doubt=out');
		const firm = viewOf(shownOf('', { selection }, firmCorpus(gardens)));
		expect(firm.found).toBe('1 of 10 papers (1 of 9 gardens)');
		expect(firm.phrases.flatMap(({ items }) => items)).toContainEqual({
			text: 'values in doubt left out',
			without: '?plot=rooftop',
		});
		expect(facetViews(firm).flatMap(({ rows }) => rows.flatMap(({ inDoubt }) => inDoubt ?? []))).toEqual([]);
	});

	test('of the studies in a bar so many are in doubt as the switch leaves out of its range', () => {
		const doubt = 'It may be another number.';
		const small = smallCorpus(
			[
				{ weeks: 4 },
				{ weeks: { value: 4, source: 'Text', doubt } },
				{ weeks: { value: 90, source: 'Text', doubt } },
			].map((values) => ({ values })),
		);
		const { bars } = facetNamed(viewOf(shownOf('', {}, small)), 'weeks').range ?? {};
		const told = bars?.filter(({ count }) => count !== 0).map(({ count, inDoubt }) => [count, inDoubt]);
		expect(told).toEqual([
			[2, 1],
			[1, 1],
		]);
		for (const { from, to, count = 0, inDoubt = 0 } of bars ?? []) {
			const { selection } = shownOf(`weeks=${from}..${to}`, {}, small);
			expect({ count, inDoubt }).toEqual(countFirm(small, selection));
		}
		const { selection } = shownOf('doubt=out', {}, small);
		const firm = facetNamed(viewOf(shownOf('', { selection }, firmCorpus(small))), 'weeks').range?.bars;
		expect(firm?.filter(({ count }) => count !== 0).map(({ count, inDoubt }) => [count, inDoubt])).toEqual([
			[1, undefined],
		]);
	});

	test('an entry that meets the selection only by a value in doubt says so', () => {
		const doubt = 'It may be another one.';
		const entry = (id: string, direction: unknown) => ({
			id,
			text: id,
			source: 'Text',
			coded: 'review',
			about: 'work',
			direction,
		});
		const small = smallCorpus([
			{ findings: [entry('sure', 'more'), entry('unsure', { value: 'more', source: 'Text', doubt })] },
		]);
		const shown = shownOf('direction=more', {}, small);
		const matchesOf = (records: ReadonlyMap<string, Study>) =>
			buildView(shown, records).results.flatMap(({ results }) => results.flatMap(({ matches }) => matches));
		expect(matchesOf(small.studiesById).map(({ text }) => text)).toEqual(['sure', 'unsure (in doubt)']);
		// Before the record has come.
		expect(matchesOf(new Map()).map(({ text }) => text.includes('in doubt'))).toEqual([false, true]);
	});

	test('counts respect the words that were found', () => {
		const found = idsOf(gardens, ['amsel-2012', 'okafor-2019-a']);
		const view = viewOf(shownOf('q=radish', { matches: found }));
		expect(resultsOf(view)).toEqual(['amsel-2012', 'okafor-2019-a']);
		expect(facetNamed(view, 'plot').rows.map(({ code, count }) => [code, count])).toEqual([
			['school-yard', 1],
			['rooftop', 1],
			['shared-land', 0],
			['windowsill', 0],
			['not-reported', 0],
		]);
	});

	test('words that nobody has stay empty when a filter is added', () => {
		const found = emptySet(gardens.studies.length);
		for (const query of ['q=xyzzy', 'q=xyzzy&plot=school-yard', 'q=xyzzy&pursuits.not=cooking&unit=programme']) {
			const view = viewOf(shownOf(query, { matches: found }));
			expect([view.count, resultsOf(view)]).toEqual([0, []]);
			expect(facetViews(view).flatMap(({ rows }) => rows.filter(({ count }) => count !== 0))).toEqual([]);
		}
	});

	test('chosen values stay at zero, and so do codes of the codebook that no study has', () => {
		const view = viewOf(shownOf('plot=rooftop&nation=FR&pursuits=selling'));
		expect(view.count).toBe(0);
		expect(facetNamed(view, 'plot').rows.find(({ code }) => code === 'rooftop')).toMatchObject({
			count: 0,
			part: 'any',
		});
		expect(facetNamed(view, 'nation').rows.find(({ code }) => code === 'FR')).toMatchObject({ count: 0, part: 'any' });
		expect(facetNamed(viewOf(shownOf()), 'pursuits').rows.find(({ code }) => code === 'selling')).toMatchObject({
			count: 0,
			isAbsent: false,
		});
	});

	test('a state that no study has is not offered, until an address asks for it', () => {
		const statesOf = (query: string, id: string) =>
			facetNamed(viewOf(shownOf(query)), id)
				.rows.filter(({ isAbsent }) => isAbsent)
				.map(({ code }) => code);
		expect(statesOf('', 'plot')).toEqual(['not-reported']);
		expect(statesOf('', 'pursuits')).toEqual(['none', 'not-reported']);
		expect(statesOf('', 'published')).toEqual([]);
		expect(statesOf('', 'weekly-hours')).toEqual(['not-reported', 'not-in-review', 'not-applicable', 'not-charted']);
		expect(statesOf('plot=unclear', 'plot')).toEqual(['not-reported', 'unclear']);
		expect(facetNamed(viewOf(shownOf('published=2012')), 'published').rows).toMatchObject([
			{ code: '2012', count: 1, part: 'any' },
		]);
	});

	test('a facet with something chosen is open, says how much, and whether all of it is meant', () => {
		const view = viewOf(
			shownOf('told-by=child&told-by.not=parent&pursuits.all=sowing&pursuits.all=cooking&plot-area=10..90'),
		);
		expect(facetNamed(view, 'told-by')).toMatchObject({ isOpen: true, chosenCount: 2, hasAll: false, isAll: false });
		expect(facetNamed(view, 'pursuits')).toMatchObject({ isOpen: true, chosenCount: 2, hasAll: true, isAll: true });
		expect(facetNamed(view, 'plot-area')).toMatchObject({ isOpen: true, chosenCount: 1, range: { from: 10, to: 90 } });
		expect(facetNamed(view, 'weekly-hours')).toMatchObject({ isOpen: false, chosenCount: 0 });
	});

	test('variables of different lists are asked of entries of their own', () => {
		const { groups } = viewOf(shownOf('whom=canteen'));
		const outcomes = groups.find(({ section }) => section === 'outcomes');
		expect(outcomes?.blocks.map(({ entries, facets }) => [entries?.noun, ...facets.map(({ id }) => id)])).toEqual([
			[undefined, 'instruments'],
			['measure', 'answered-by'],
			['time point', 'season'],
			['finding', 'whom', 'change-in', 'swing', 'told-by'],
		]);
		expect(outcomes?.blocks.map(({ entries }) => entries?.canAsk)).toEqual([undefined, false, false, true]);
	});

	test('a further entry can be asked about when the one before it is', () => {
		const entriesOf = (query: string, nth: number) =>
			viewOf(shownOf(query, { nths: { findings: nth } })).groups.flatMap(({ blocks }) =>
				blocks.flatMap(({ entries }) => (entries?.list === 'findings' ? [entries] : [])),
			)[0];
		expect(entriesOf('', 1)).toMatchObject({ nth: 1, entryCount: 1, canAsk: false });
		expect(entriesOf('whom=canteen', 1)).toMatchObject({ nth: 1, entryCount: 1, canAsk: true });
		expect(entriesOf('whom=canteen', 2)).toMatchObject({ nth: 2, entryCount: 2, canAsk: false });
		expect(entriesOf('whom=canteen&f2.whom=home-table', 2)).toMatchObject({ nth: 2, entryCount: 2, canAsk: true });
		const nine = Array.from({ length: 9 }, (_, i) => `${i === 0 ? '' : `f${i + 1}.`}whom=canteen`).join('&');
		expect(entriesOf(nine, 9)).toMatchObject({ nth: 9, entryCount: 9, canAsk: false });
	});

	test('the sentence has denominators, and each phrase an address without it', () => {
		const view = viewOf(shownOf('plot=school-yard&pursuits=cooking&sort=-published'));
		expect(view.found).toBe('2 of 10 papers (1 of 9 gardens)');
		expect(view.phrases).toEqual([
			{
				last: 'and',
				items: [
					{ text: 'Place of the garden: School yard', without: '?pursuits=cooking&sort=-published' },
					{ text: 'What children did: Cooking', without: '?plot=school-yard&sort=-published' },
				],
			},
		]);
		expect(view).toMatchObject({
			filters: 2,
			cleared: '?sort=-published',
			isUnfiltered: false,
			count: 2,
			total: 10,
			reports: 2,
		});
		expect(view.text).toContain(
			'2 of 10 papers (1 of 9 gardens): Place of the garden: School yard; What children did: Cooking',
		);
	});

	test('papers that are silent are named, with the address that finds them', () => {
		const { silences } = viewOf(shownOf('plot=school-yard'));
		expect(silences).toEqual([{ text: '1 more did not report Place of the garden', address: '?plot=not-reported' }]);
		expect(resultsOf(viewOf(shownOf('plot=not-reported')))).toEqual(['brandvold-2008']);
	});

	test('what matched is listed: a value with its note', () => {
		const view = viewOf(shownOf('id=jorgensdottir-2016&weekly-hours=..2'));
		const [result] = view.results[0]?.results ?? [];
		const note = gardens.studiesById.get('jorgensdottir-2016')?.values['weekly-hours']?.note;
		expect(note).toMatch(/\S/);
		expect(result?.matches).toEqual([{ label: 'Hours a week', text: `1–2 hours. ${note}` }]);
	});

	test('what matched is the entry that meets all that is asked, not one that meets a part', () => {
		const [result] = viewOf(shownOf('whom=child-growers&change-in=eating&id=amsel-2012')).results[0]?.results ?? [];
		expect(result?.matches).toEqual([
			{
				label: 'Finding',
				text: 'Growers ate as much of the other vegetables at lunch as before.',
				href: '/reviews/garden/studies/amsel-2012/#finding-lunch-level',
			},
		]);
	});

	test('a further finding is listed beside the first', () => {
		const [result] =
			viewOf(shownOf('whom=child-growers&change-in=trying&f2.whom=canteen&id=amsel-2012')).results[0]?.results ?? [];
		expect(result?.matches.map(({ href }) => href?.split('#')[1])).toEqual([
			'finding-tried-radish',
			'finding-more-in-bin',
		]);
	});

	test('what is excluded matches nothing by itself', () => {
		const view = viewOf(shownOf('pursuits.not=cooking&swing.not=away'));
		expect(view.count).toBeGreaterThan(0);
		expect(view.results.flatMap(({ results }) => results.flatMap(({ matches }) => matches))).toEqual([]);
	});

	test('facts are those of the review’s table, where reported, without the year', () => {
		const factsOf = (id: string) => viewOf(shownOf(`id=${id}`)).results[0]?.results[0]?.facts.map(({ label }) => label);
		expect(factsOf('amsel-2012')).toEqual([
			'Nation',
			'Place of the garden',
			'What children did',
			'Size of the garden',
			'Children',
		]);
		expect(factsOf('brandvold-2008')).toEqual(['Nation']);
	});

	test('what is drawn of the results part by part is all of them', () => {
		const shown = shownOf('sort=-published');
		const part = (from: number, to: number) =>
			buildResults(shown, shown.corpus.studiesById, select(indexOf(shown.corpus), shown.selection), from, to).flatMap(
				({ results }) => results,
			);
		expect([...part(0, 3), ...part(3, 6), ...part(6, 12)]).toEqual(viewOf(shown).results[0]?.results);
		expect(part(0, 3)).toHaveLength(3);
	});

	test('gardens gather their papers under their name, each once', () => {
		const view = viewOf(shownOf('unit=programme&nation=IS&nation=GB'));
		expect([view.count, view.total, view.reports, view.unitWord.many]).toEqual([4, 9, 5, 'gardens']);
		expect(view.results.map(({ heading, results }) => [heading, ...results.map(({ id }) => id)])).toEqual([
			['Amsel & Drew 2012', 'amsel-2012'],
			['Brindle Allotment Society 2005', 'brindle-allotment-society-2005'],
			['Snøhage', 'jorgensdottir-2016', 'tamm-2018'],
			['Field of four schools in one valley', 'pellworthy-2014'],
		]);
		// A part of the list is a part of the gardens, each with all its papers.
		const shown = shownOf('unit=programme&nation=IS&nation=GB');
		const part = buildResults(shown, shown.corpus.studiesById, select(indexOf(shown.corpus), shown.selection), 2, 3);
		expect(part).toEqual(view.results.slice(2, 3));
	});

	test('results come in the order of the sort, absent values last either way', () => {
		expect(resultsOf(viewOf(shownOf('sort=-published&nation=NG&nation=FR&nation=NL')))).toEqual([
			'van-der-zwiebel-2023',
			'okafor-2019-a',
			'okafor-2019-b',
			'quillet-1994',
		]);
		for (const sort of ['plot-area', '-plot-area'])
			expect(resultsOf(viewOf(shownOf(`sort=${sort}`))).slice(-2)).toEqual(['brandvold-2008', 'quillet-1994']);
	});

	test('nothing found: no result, and the way back', () => {
		const view = viewOf(shownOf('plot=rooftop&published=1990..1999'));
		expect([view.count, view.reports, resultsOf(view), view.cleared]).toEqual([0, 0, [], '']);
		expect(view.found).toBe('0 of 10 papers (0 of 9 gardens)');
	});

	test('a review without studies and one with a single study have a view too', () => {
		const none = viewOf(shownOf('', {}, smallCorpus([])));
		expect([none.count, none.total, resultsOf(none), none.found]).toEqual([0, 0, [], 'No reports']);
		expect(facetNamed(none, 'weeks').range?.bars).toEqual([]);
		const one = smallCorpus([{ values: { shape: 'round', weeks: 4 } }]);
		const view = viewOf(shownOf('', {}, one));
		expect([view.count, view.total, resultsOf(view), view.found]).toEqual([1, 1, ['s1'], '1 report']);
		expect(facetNamed(view, 'weeks').range).toMatchObject({
			least: 4,
			most: 4,
			bars: [{ from: 4, to: 4, count: 1, share: 1 }],
		});
		expect(resultsOf(viewOf(shownOf('shape.not=round', {}, one)))).toEqual([]);
	});
});

describe('announcement(view)', () => {
	test.each([
		['', '10 of 10 papers'],
		['plot=school-yard', '5 of 10 papers, 1 in doubt, 1 filter'],
		['plot=school-yard&pursuits=cooking', '2 of 10 papers, 2 filters'],
		['plot=school-yard&pursuits=cooking&unit=programme', '1 of 9 gardens, 2 filters'],
		['plot=rooftop', '2 of 10 papers, 1 in doubt, 1 filter'],
		['plot=rooftop&nation=FR', 'No paper of 10, 2 filters'],
	])('?%s: %s', (query, said) => {
		expect(announcement(viewOf(shownOf(query)))).toBe(said);
	});

	test('one study is one report', () => {
		expect(announcement(viewOf(shownOf('', {}, smallCorpus([{}]))))).toBe('1 of 1 report');
	});
});
