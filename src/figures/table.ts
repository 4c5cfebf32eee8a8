/** The table of all kinds of figure, with the function that draws each. */
import { count } from '../facets/bitset.ts';
import { countRetracted } from '../facets/retracted.ts';
import type { FigureKind } from '../schema/figure-kind.ts';
import { retractedWording } from '../wording/retracted.ts';
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

const drawings: Readonly<Record<FigureKind, DrawFigure>> = {
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

/** A figure that says how many of its studies are retracted, if any is. */
const withRetracted =
	(draw: DrawFigure): DrawFigure =>
	(input) => {
		const content = draw(input);
		const { corpus, ids } = input;
		const retractions = countRetracted(corpus, ids);
		return retractions === 0
			? content
			: {
					...content,
					counted: `${content.counted} ${retractedWording.of(retractions, count(ids), corpus.review.words.report)}`,
				};
	};

export const figures = Object.fromEntries(
	Object.entries(drawings).map(([kind, draw]) => [kind, withRetracted(draw)]),
) as Readonly<Record<FigureKind, DrawFigure>>;
