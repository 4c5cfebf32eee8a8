/** Every kind of figure over invented studies, to be timed. */

import { renderToString } from 'preact-render-to-string';
import { indexOf } from '../../src/facets/build-index.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { drawCrossTable } from '../../src/figures/cross-table.tsx';
import { figures } from '../../src/figures/table.ts';
import { figureOf } from '../figures/drawn.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import { rootSite } from '../root-site.ts';

/** By kind, what writes its picture, and that of two variables of a reader's choice. The index is built before. */
export function figuresOver(size: number): readonly (readonly [kind: string, write: () => string])[] {
	const corpus = inventedCorpus(gardens, size);
	const index = indexOf(corpus);
	const inputOf = (kind: keyof typeof figures) => ({
		...{ corpus, records: corpus.studiesById, site: rootSite, selection: emptySelection, ids: index.all },
		figure: figureOf(corpus, kind),
	});
	const { domain, by } = groupIdsOf(corpus);
	const axes = { rows: domain, columns: by };
	return [
		// Each figure of which the invented review has one.
		...Object.entries(figures)
			.filter(([kind]) => kind !== 'appraisal' && kind !== 'timeline')
			.map(
				([kind, draw]) => [kind, () => renderToString(draw(inputOf(kind as keyof typeof figures)).picture)] as const,
			),
		['cross-table', () => renderToString(drawCrossTable(inputOf('evidence-map'), axes).picture)],
	];
}
