/** The marks of a cell, in a line of their own: what a picture draws in a cell, where the cell stands in a list. */
import { MarkRun } from '../charts/Mark.tsx';
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
	/** A moment on a line of them; the only mark of its cell. */
	moment?: MomentPlace;
	isHollow?: boolean | undefined;
	/** What it means, for those who do not see it. */
	label?: string | undefined;
}

/** Places on a line of `of` moments, from 0. */
export interface MomentPlace {
	held: readonly number[];
	of: number;
	/** The first moment after the end of what is observed. */
	afterFrom?: number | undefined;
}

const step = 16;
/** Of more marks the first are drawn: their number stands behind them. */
const most = 12;

export function CellMarks({ marks }: { marks: readonly CellMark[] }) {
	const [first] = marks;
	if (!first) return null;
	if (first.moment) return <MomentLine {...first.moment} isHollow={first.isHollow} />;
	const marksInRoom = marks.slice(0, most).map((mark, i) => ({ ...mark, x: i * step + step / 2, y: step / 2 }));
	const width = marksInRoom.length * step;
	const plainMarks = marksInRoom.filter(({ pattern, look }) => !pattern && !look);
	const runs = Map.groupBy(plainMarks, ({ sign, isHollow = false }) => `${sign} ${isHollow}`);
	const box = { class: 'chart marks', viewBox: `0 0 ${width} ${step}`, width, height: step };
	const picture = (
		<>
			{marksInRoom.map(({ pattern, look, isHollow, x, y }) =>
				pattern ? (
					<Pattern key={x} x={x} y={y} half={6} pattern={pattern} isHollow={isHollow} />
				) : (
					look && <Glyph key={x} x={x} y={y} look={look} />
				),
			)}
			{[...runs].map(([look, run]) => (
				<MarkRun
					key={look}
					xs={run.map(({ x }) => x)}
					y={step / 2}
					size={6}
					sign={run[0]?.sign}
					isHollow={run[0]?.isHollow}
				/>
			))}
		</>
	);
	return first.label === undefined ? (
		<svg {...box} aria-hidden="true">
			{picture}
		</svg>
	) : (
		<svg {...box} role="img" aria-label={wordsOf(marks)}>
			{picture}
		</svg>
	);
}

/** All moments as small dots on a line, those that are held as bars, and the end as a thin stroke across it. */
function MomentLine({ held, of, afterFrom, isHollow }: MomentPlace & { isHollow?: boolean | undefined }) {
	const apart = 11;
	const [width, middle] = [of * apart, step / 2];
	const at = (place: number) => place * apart + apart / 2;
	return (
		<svg class="chart marks" viewBox={`0 0 ${width} ${step}`} width={width} height={step} aria-hidden="true">
			<line class="span" x1={at(0)} x2={at(of - 1)} y1={middle} y2={middle} />
			{afterFrom !== undefined && afterFrom > 0 && (
				<line class="end" x1={afterFrom * apart} x2={afterFrom * apart} y1={1} y2={step - 1} />
			)}
			{Array.from({ length: of }, (_, place) =>
				held.includes(place) ? (
					<rect
						class={isHollow ? 'moment doubted' : 'moment'}
						x={at(place) - (isHollow ? 2.2 : 2.5)}
						y={isHollow ? 1.5 : 1}
						width={isHollow ? 4.4 : 5}
						height={isHollow ? 13 : 14}
						key={at(place)}
					/>
				) : (
					<circle class="moment" cx={at(place)} cy={middle} r={1.5} key={at(place)} />
				),
			)}
		</svg>
	);
}

/** How many marks have each meaning. */
function wordsOf(marks: readonly CellMark[]): string {
	const groups = Map.groupBy(marks, ({ label = '' }) => label);
	return say.marks([...groups].map(([label, own]) => ({ label, count: own.length })));
}
