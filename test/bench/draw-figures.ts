/** Every kind of figure over invented studies, to be timed. */
import { renderToString } from 'preact-render-to-string';
import { indexOf } from '../../src/facets/build-index.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { figures } from '../../src/figures/table.ts';
import { figureOf, gardens, site } from '../figures/drawn.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';

/** By kind, what writes its picture. The index is built before. */
export function figuresOver(size: number): readonly (readonly [kind: string, write: () => string])[] {
	const corpus = inventedCorpus(gardens, size);
	const index = indexOf(corpus);
	return Object.entries(figures).map(([kind, draw]) => {
		const figure = figureOf(corpus, kind as keyof typeof figures);
		const input = { corpus, records: corpus.studiesById, site, selection: emptySelection, ids: index.all, figure };
		return [kind, () => renderToString(draw(input).picture)];
	});
}
