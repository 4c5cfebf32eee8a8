/** The figures of the review over all studies, drawn once a build. */
import { fullSet } from '../facets/bitset.ts';
import { emptySelection } from '../facets/selection.ts';
import type { Drawn } from '../figures/figure.ts';
import { figures } from '../figures/table.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { corpus, index, site } from './site.ts';

export interface DrawnFigure {
	figure: FigureRecord;
	drawn: Drawn;
}

export const drawnFigures: readonly DrawnFigure[] = corpus.figures.flatMap((figure) => {
	const draw = figures[figure.kind];
	return draw
		? [{ figure, drawn: draw({ corpus, index, site, selection: emptySelection, ids: fullSet(index.size), figure }) }]
		: [];
});
