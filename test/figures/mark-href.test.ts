/** The addresses of marks whose studies no selection has. */
import { expect, test } from 'vitest';
import { setOf } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { studiesIn } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { hrefOfListing } from '../../src/figures/mark-href.ts';
import { gardens } from '../gardens.ts';
import { rootSite } from '../root-site.ts';
import { figureOf } from './drawn.ts';
import { inventedCorpus } from './invented-corpus.ts';

const corpus = inventedCorpus(gardens, 400);
const index = indexOf(corpus);
const input = {
	...{ corpus, records: corpus.studiesById, site: rootSite, selection: emptySelection, ids: index.all },
	figure: figureOf(corpus, 'years'),
};
const everyThird = (count: number) =>
	setOf(
		index.size,
		Array.from({ length: count }, (_, i) => 3 * i),
	);

test('hrefOfListing(input, studies, narrow) names up to a hundred studies that no selection has', () => {
	const studies = everyThird(100);
	const href = hrefOfListing(input, studies, (selection) => selection) ?? '';
	const { selection } = parseAddress(corpus, href.split('?')[1] ?? '');
	expect(selection.ids).toEqual(studiesIn(corpus, studies).map(({ id }) => id));
});

test('hrefOfListing(input, studies, narrow) is undefined for more: the address would be longer than servers accept', () => {
	expect(hrefOfListing(input, everyThird(101), (selection) => selection)).toBeUndefined();
});

test('hrefOfListing(input, studies, narrow) is the selection that has them, however many they are', () => {
	expect(hrefOfListing(input, index.all, (selection) => selection)).toBe('/explore/');
});
