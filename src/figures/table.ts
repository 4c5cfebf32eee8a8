/** All kinds of figure, and how each is drawn. */
import type { FigureKind } from '../schema/figure-kind.ts';
import { drawEvidenceMap } from './evidence-map.tsx';
import type { DrawFigure } from './figure.ts';

export const figures: Partial<Record<FigureKind, DrawFigure>> = {
	'evidence-map': drawEvidenceMap,
};
