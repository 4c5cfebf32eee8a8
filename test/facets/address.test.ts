import { expect, test } from 'vitest';
import { listedCodes } from '../../src/corpus/codes.ts';
import { variableOf } from '../../src/corpus/corpus.ts';
import { formatAddress, hrefFor, listingHref } from '../../src/facets/address.ts';
import { explainIgnored } from '../../src/facets/ignored-reasons.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import {
	clauseOf,
	emptySelection,
	nextNth,
	toggleCode,
	withCode,
	withoutClause,
	withRange,
	withWords,
} from '../../src/facets/selection.ts';
import { absentStates } from '../../src/schema/state.ts';
import { steepOf } from '../calls.ts';
import { gardens } from '../gardens.ts';
import { slowTest } from '../runs.ts';
import { selectionOf } from './fixture.ts';

const site = { base: '/' };
const tidied = (query: string) => formatAddress(selectionOf(query));
const reasons = (query: string) =>
	explainIgnored(parseAddress(gardens, query).ignored).map(({ what, why }) => `${what} | ${why}`);

test.each([
	['', ''],
	['?', ''],
	['view=list&unit=report&sort=study&q=', ''],
	['?swing=away&plot=rooftop&plot=school-yard', '?plot=school-yard&plot=rooftop&swing=away'],
	['plot=rooftop&plot=rooftop', '?plot=rooftop'],
	['published=2010..&published=not-reported', '?published=2010..&published=not-reported'],
	['pupils=20', '?pupils=20..20'],
	['published=2019', '?published=2019'],
	['pursuits.not=none&pursuits.all=sowing', '?pursuits.all=sowing&pursuits.not=none'],
	['f3.swing=away&f3.whom=canteen', '?whom=canteen&swing=away'],
	['f4.swing=away&f2.swing=level', '?swing=level&f2.swing=away'],
	['q=+raw%20+radish+', '?q=raw%20radish'],
	[
		'sort=-published&cols=swing&cols=plot&view=table&unit=programme',
		'?unit=programme&view=table&sort=-published&cols=plot&cols=swing',
	],
	['compare=tamm-2018&compare=amsel-2012&view=compare', '?view=compare&compare=amsel-2012&compare=tamm-2018'],
	['x=swing&y=whom&split=plot&v=1.0.0', '?x=swing&y=whom&split=plot&v=1.0.0'],
])('parseAddress(corpus, "%s") is tidied to "%s"', (query, tidy) => {
	expect(parseAddress(gardens, query).ignored).toEqual([]);
	expect(tidied(query)).toBe(tidy);
	expect(tidied(tidy)).toBe(tidy);
});

test('parseAddress(corpus, query) reads earlier names of variables and codes', () => {
	expect(tidied('garden-site=rooftop&pursuits=eating-raw&sort=garden-site')).toBe(
		'?plot=rooftop&pursuits=nibbling&sort=plot',
	);
});

test.each([
	['colour=red', 'colour=red | No variable has this name.'],
	['__proto__=1', '__proto__=1 | No variable has this name.'],
	['constructor=1', 'constructor=1 | No variable has this name.'],
	['plot=towards', 'plot=towards | Place of the garden has no such value.'],
	['plot=', 'plot= | Place of the garden has no such value.'],
	['plot=1..2', 'plot=1..2 | Place of the garden has no such value.'],
	['plot.all=rooftop', 'plot.all=rooftop | Place of the garden cannot be asked for with "all".'],
	['swing.all=away', 'swing.all=away | Swing cannot be asked for with "all".'],
	['f2.plot=rooftop', 'f2.plot=rooftop | Place of the garden describes the whole study, which has no second entry.'],
	['f0.swing=away', 'f0.swing=away | Entries are numbered from f1 to f9.'],
	['crops=kale', 'crops=kale | Crops is a text and cannot be filtered; the search finds its words.'],
	['pupils=20..5', 'pupils=20..5 | Children takes a number, or a range such as 5..20 with the smaller number first.'],
	['pupils=..', 'pupils=.. | Children takes a number, or a range such as 5..20 with the smaller number first.'],
	[
		'pupils=NaN..Infinity',
		'pupils=NaN..Infinity | Children takes a number, or a range such as 5..20 with the smaller number first.',
	],
	['pupils=1e3..', 'pupils=1e3.. | Children takes a number, or a range such as 5..20 with the smaller number first.'],
	[
		'pupils=12345678901234567..',
		'pupils=12345678901234567.. | Children takes a number, or a range such as 5..20 with the smaller number first.',
	],
	['pupils.not=5..9', 'pupils.not=5..9 | A range of Children cannot be excluded.'],
	['pupils=5..9&pupils=6..9', 'pupils=6..9 | Children takes one range.'],
	['plot=rooftop&plot.not=rooftop', 'plot.not=rooftop | The address asks for this value and excludes it.'],
	['view=globe', 'view=globe | There is no such view.'],
	['view=table&view=list', 'view=list | Only the first of these is used.'],
	['sort=colour', 'sort=colour | Nothing of this name can be sorted by.'],
	['unit=person', 'unit=person | There is no such unit here.'],
	['x=crops', 'x=crops | No variable of this name can be drawn.'],
	['v=latest', 'v=latest | This is not the number of a version.'],
	['id=nobody-1900', 'id=nobody-1900 | No study has this id.'],
	['%E0%A4%A=%', '\uFFFD%A=% | No variable has this name.'],
])('parseAddress(corpus, "%s") names what it leaves out', (query, reason) => {
	expect(reasons(query)).toEqual([reason]);
	expect(reasons(`${query}&swing=away`)).toEqual([reason]);
	expect(clauseOf(selectionOf(`${query}&swing=level`), 'swing').any).toEqual(['level']);
});

test('parseAddress(corpus, query) compares six studies and names the others', () => {
	const query = gardens.studies.map(({ id }) => `compare=${id}`).join('&');
	const { selection, ignored } = parseAddress(gardens, query);
	expect(selection.compare).toEqual(gardens.studies.slice(0, 6).map(({ id }) => id));
	expect(ignored.map(({ what }) => what)).toEqual(gardens.studies.slice(6).map(({ id }) => `compare=${id}`));
});

test('parseAddress(corpus, query) names a dozen of 500 unknown studies and counts the rest', () => {
	const { ignored } = parseAddress(gardens, Array.from({ length: 500 }, (_, i) => `compare=s-${i}`).join('&'));
	expect(ignored.length).toBe(13);
	expect(explainIgnored(ignored).at(-1)?.what).toBe('488 more');
});

const repeated = ['plot=rooftop&', 'compare=x&', 'q=a&', 'pupils=1..2&', '%&', 'f2.', 'plot.not.', 'a'];

test.each(repeated)('parseAddress(corpus, 100 kB of "%s") is bounded', (piece) => {
	const { selection, ignored } = parseAddress(gardens, piece.repeat(100_000 / piece.length));
	expect(formatAddress(selection).length).toBeLessThan(1000);
	for (const { what } of ignored) expect(what.length).toBeLessThanOrEqual(60);
});

for (const piece of repeated)
	slowTest(`the work of parseAddress(corpus, 100 kB of "${piece}") grows with its length`, () => {
		const query = (bytes: number) => piece.repeat(bytes / piece.length);
		const [whole, half] = [query(100_000), query(50_000)];
		expect(
			steepOf(
				() => parseAddress(gardens, whole),
				() => parseAddress(gardens, half),
			),
		).toEqual([]);
	});

test('parseAddress(corpus, script in q) keeps it as bounded text', () => {
	const script = '<script>alert("x")</script>';
	expect(selectionOf(`q=${encodeURIComponent(script)}`).q).toBe(script);
	expect(selectionOf(`q=${encodeURIComponent(`a\u0000b\nc${'🥕'.repeat(500)}`)}`).q).toBe(`a b c${'🥕'.repeat(97)}`);
});

test('hrefFor(site, corpus, selection) is a page where one is built, and the explorer otherwise', () => {
	const href = (query: string, base = '/') => hrefFor({ base }, gardens, selectionOf(query));
	expect(href('')).toBe('/explore/');
	expect(href('id=tamm-2018')).toBe('/studies/tamm-2018/');
	expect(href('id=tamm-2018&view=table')).toBe('/explore/?id=tamm-2018&view=table');
	expect(href('plot=rooftop', '/gardens/')).toBe('/gardens/by/plot/rooftop/');
	expect(href('swing=away')).toBe('/by/swing/away/');
	expect(href('published=2019')).toBe('/by/published/2019/');
	expect(href('plot=not-reported')).toBe('/by/plot/not-reported/');
	// No study has this state, so it has no listing.
	expect(href('plot=unclear')).toBe('/explore/?plot=unclear');
	expect(href('plot=rooftop&unit=programme')).toBe('/explore/?plot=rooftop&unit=programme');
	expect(href('plot.not=rooftop')).toBe('/explore/?plot.not=rooftop');
	expect(href('plot=rooftop&plot=windowsill', '/gardens/')).toBe('/gardens/explore/?plot=rooftop&plot=windowsill');
});

test('helpers build the selections that addresses say', () => {
	const rooftop = toggleCode(gardens, emptySelection, 'plot', 'rooftop');
	const both = toggleCode(gardens, rooftop, 'plot', 'school-yard');
	expect(formatAddress(both)).toBe('?plot=school-yard&plot=rooftop');
	expect(formatAddress(toggleCode(gardens, both, 'plot', 'rooftop', 'not'))).toBe('?plot=school-yard&plot.not=rooftop');
	expect(toggleCode(gardens, rooftop, 'plot', 'rooftop')).toEqual(emptySelection);
	expect(formatAddress(withCode(gardens, both, 'plot', 'windowsill'))).toBe('?plot=windowsill');
	expect(formatAddress(withRange(gardens, rooftop, 'pupils', { from: 5 }))).toBe('?plot=rooftop&pupils=5..');
	expect(withRange(gardens, rooftop, 'pupils', { from: 5, to: 2 })).toEqual(rooftop);
	expect(withRange(gardens, rooftop, 'pupils', { from: Number.NaN })).toEqual(rooftop);
	expect(withoutClause(gardens, rooftop, 'plot')).toEqual(emptySelection);
	expect(withWords(emptySelection, '  raw\tradish ').q).toBe('raw radish');
	expect(nextNth(gardens, emptySelection, 'findings')).toBe(1);
	expect(nextNth(gardens, selectionOf('swing=away&f2.swing=level'), 'findings')).toBe(3);
});

test('hrefFor(site, corpus, selection) writes what parseAddress reads', () => {
	const selection = selectionOf('q=a%26b%3Dc%23d&plot=rooftop');
	expect(selectionOf(hrefFor(site, gardens, selection).split('?')[1] ?? '')).toEqual(selection);
});

test('listingHref(site, corpus, variable, code) is a page that is built: no study has the state, so its variable', () => {
	const listed = listedCodes(gardens, variableOf(gardens, 'plot'));
	expect(listingHref(site, gardens, 'plot', 'rooftop')).toBe('/by/plot/rooftop/');
	for (const state of absentStates)
		expect(listingHref(site, gardens, 'plot', state)).toBe(
			listed.includes(state) ? `/by/plot/${state}/` : '/codebook/plot/',
		);
	expect(absentStates.filter((state) => listed.includes(state)).length).toBe(1);
});

test('a range reaches as far as numbers can be told apart', () => {
	expect(tidied('pupils=0.000001..9007199254740991')).toBe('?pupils=0.000001..9007199254740991');
	expect(tidied('pupils=12345678901234.56..')).toBe('?pupils=12345678901234.6..');
});
