import { expect, test } from 'vitest';
import { and, setOf } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { exactHref, joinSelections } from '../../src/facets/exact-address.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';
import { gardens } from '../gardens.ts';

const corpus = inventedCorpus(gardens, 400);
const index = indexOf(corpus);
const site = { base: '/' };
const selectionOf = (query: string) => parseAddress(corpus, query).selection;
const studiesAt = (href: string | undefined) => select(index, selectionOf(href?.split('?')[1] ?? ''));

test('exactHref leads to the first selection that has exactly these studies', () => {
	const studies = select(index, selectionOf('plot=rooftop'));
	const href = exactHref(site, corpus, studies, ['plot=school-yard', 'plot=rooftop'].map(selectionOf));
	expect(href).toBe('/explore/?plot=rooftop');
});

test('exactHref names few studies that no selection has, and says nothing of many', () => {
	const few = setOf(index.size, [3, 7, 250]);
	const href = exactHref(site, corpus, few, [selectionOf('plot=rooftop')]);
	expect([...studiesAt(href)]).toEqual([...few]);
	const many = setOf(
		index.size,
		Array.from({ length: 300 }, (_, i) => i),
	);
	expect(exactHref(site, corpus, many, [selectionOf('plot=rooftop')])).toBeUndefined();
});

test.each([
	['plot=rooftop', 'swing=away'],
	['whom=canteen&swing=away', 'swing=level'],
	['plot=rooftop', 'swing=away', 'whom=canteen&swing=level'],
])('joinSelections asks for all of %s, %s %s', (...queries) => {
	const asked = queries.map(selectionOf);
	const joined = joinSelections(corpus, asked);
	const all = asked.map((selection) => select(index, selection)).reduce((a, b) => and(a, b));
	expect(joined && [...select(index, joined)]).toEqual([...all]);
});

test('joinSelections cannot ask twice of the same variable of the study', () => {
	expect(joinSelections(corpus, ['plot=rooftop', 'plot=school-yard'].map(selectionOf))).toBeUndefined();
});
