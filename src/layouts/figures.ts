/** Draws the figures of the review: once per build for all studies, and for a selection where a page asks for it. */
import { formatAddress } from '../facets/address.ts';
import { indexOf } from '../facets/build-index.ts';
import { corpusFor } from '../facets/firm-count.ts';
import { select } from '../facets/select.ts';
import { emptySelection, type Selection } from '../facets/selection.ts';
import type { FigureContent } from '../figures/figure.ts';
import { figures } from '../figures/table.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { corpus, site } from './site.ts';

export interface DrawnFigure {
	figure: FigureRecord;
	drawn: FigureContent;
}

export const drawnFigures: readonly DrawnFigure[] = corpus.figures.map((figure) => ({
	figure,
	drawn: draw(figure, emptySelection),
}));

function draw(figure: FigureRecord, selection: Selection): FigureContent {
	const own = corpusFor(corpus, selection);
	const ids = select(indexOf(own), selection);
	return figures[figure.kind]({ corpus: own, records: own.studiesById, site, selection, ids, figure });
}

/**
 * A figure for the studies of a selection. The ids in the picture contain both the figure and the selection, because a
 * page may show the same figure for several selections. Throws for an unknown figure, which the check has ruled out.
 */
export function drawAmong(id: string, selection: Selection): DrawnFigure {
	const figure = corpus.figures.find((one) => one.id === id);
	if (!figure) throw new Error(`unknown figure: ${id}`);
	const ownFigure = { ...figure, id: `${id}${formatAddress(selection).replaceAll(/[^A-Za-z0-9]+/g, '-')}` };
	return { figure, drawn: draw(ownFigure, selection) };
}
