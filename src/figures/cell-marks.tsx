/** The marks of a cell, in a line of their own: what a picture draws in a cell, where the cell stands in a list. */
import { Mark } from '../charts/Mark.tsx';
import { Pattern, type PatternName } from '../charts/Pattern.tsx';
import { Glyph } from '../charts/Timeline.tsx';
import type { MarkLook } from '../charts/timeline.ts';
import type { Sign } from '../schema/variable.ts';
import { figureWording as say } from '../wording/figures.ts';

export interface CellMark {
	/** The direction of a finding, the sign of a state, or the look of a measure; a plain dot without one. */
	sign?: Sign | undefined;
	pattern?: PatternName;
	look?: MarkLook;
	isHollow?: boolean | undefined;
	/** What it means, for those who do not see it. */
	label?: string | undefined;
}

const step = 16;
/** Of more marks the first are drawn: their number stands behind them. */
const most = 12;

export function CellMarks({ marks }: { marks: readonly CellMark[] }) {
	if (marks.length === 0) return null;
	const drawn = marks.slice(0, most);
	const width = drawn.length * step;
	return (
		<>
			<svg class="chart marks" viewBox={`0 0 ${width} ${step}`} width={width} height={step} aria-hidden="true">
				{drawn.map(({ sign, pattern, look, isHollow }, i) => {
					const place = { x: i * step + step / 2, y: step / 2 };
					return pattern ? (
						<Pattern key={place.x} {...place} half={6} pattern={pattern} isHollow={isHollow} />
					) : look ? (
						<Glyph key={place.x} {...place} look={look} />
					) : (
						<Mark key={place.x} {...place} size={6} sign={sign} isHollow={isHollow} />
					);
				})}
			</svg>
			{drawn[0]?.label !== undefined && <span class="unseen"> {wordsOf(marks)} </span>}
		</>
	);
}

/** How many marks have each meaning. */
function wordsOf(marks: readonly CellMark[]): string {
	const groups = Map.groupBy(marks, ({ label = '' }) => label);
	return say.marks([...groups].map(([label, own]) => ({ label, count: own.length })));
}
