/** The table of all kinds of figure, with the function that draws each. */
import type { FigureKind } from '../schema/figure-kind.ts';
import { drawAppraisal } from './appraisal.tsx';
import { drawBars } from './bars.tsx';
import { drawCompleteness } from './completeness.tsx';
import { drawCross } from './cross-table.tsx';
import { drawDirections } from './directions.tsx';
import { drawEvidenceMap } from './evidence-map.tsx';
import type { DrawFigure } from './figure.ts';
import { drawFlow } from './flow.tsx';
import { drawForest } from './forest.tsx';
import { drawMeasures } from './measures.tsx';
import { drawParticipants } from './participants.tsx';
import { drawPoints } from './points.tsx';
import { drawShapes } from './shapes.tsx';
import { drawTimeline } from './timeline.tsx';
import { drawWorld } from './world.tsx';
import { drawYears } from './years.tsx';

export const figures: Readonly<Record<FigureKind, DrawFigure>> = {
	'evidence-map': drawEvidenceMap,
	timeline: drawTimeline,
	appraisal: drawAppraisal,
	bars: drawBars,
	cross: drawCross,
	directions: drawDirections,
	completeness: drawCompleteness,
	shapes: drawShapes,
	flow: drawFlow,
	forest: drawForest,
	measures: drawMeasures,
	participants: drawParticipants,
	points: drawPoints,
	years: drawYears,
	world: drawWorld,
};
