/** The figures of the review: over all studies, drawn once a build, and over a selection. */
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
 * A figure over the studies of a selection, whose parts are named after both: a page may have it over several.
 * Throws for a figure that does not exist: content has passed the check.
 */
export function drawAmong(id: string, selection: Selection): DrawnFigure {
	const figure = corpus.figures.find((one) => one.id === id);
	if (!figure) throw new Error(`unknown figure: ${id}`);
	const ownFigure = { ...figure, id: `${id}${formatAddress(selection).replaceAll(/[^A-Za-z0-9]+/g, '-')}` };
	return { figure, drawn: draw(ownFigure, selection) };
}
