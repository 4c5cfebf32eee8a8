/** A range: a histogram on which the reader drags, or moves its two ends by arrow keys, and two fields for exact numbers. */
import { useRef, useState } from 'preact/hooks';
import { withRange } from '../facets/selection.ts';
import { rangeWording as say } from '../wording/explorer-filters.ts';
import type { FacetView, RangeView } from './facet-view.ts';
import type { ExplorerState } from './state.ts';

const width = 240;
const height = 48;
const tenth = (px: number) => Math.round(10 * px) / 10;

export interface RangeBoxProps {
	state: ExplorerState;
	facet: FacetView;
	range: RangeView;
	/** Whether the studies are here. */
	canFilter: boolean;
}

export function RangeBox({ state, facet, range, canFilter }: RangeBoxProps) {
	const [drag, setDrag] = useState<readonly [number, number] | undefined>(undefined);
	const picture = useRef<SVGSVGElement>(null);
	// One visit to a field is one step in the browser's history, however often its value changes.
	const isStepped = useRef(false);
	const { bars } = range;
	// The bars of the whole review, behind those of the selection and on the same scale.
	const whole = useRef(bars);
	if (bars.length === 0) return null;
	const tallest = Math.max(1, ...whole.current.map(({ count = 0 }) => count), ...bars.map(({ count = 0 }) => count));
	const isPart =
		state.selection.value.unit === 'report' && bars.some(({ count }, i) => count !== whole.current[i]?.count);
	const step = width / bars.length;
	// It has come before the studies.
	const Late = canFilter ? state.late.peek() : undefined;
	const choose = (from: number | undefined, to: number | undefined, how: 'push' | 'replace') =>
		state.go(
			(selection, corpus) =>
				withRange(
					corpus,
					selection,
					facet.id,
					from === undefined && to === undefined ? undefined : { from, to },
					facet.nth,
				),
			how,
		);
	const barAt = (clientX: number) => {
		const box = picture.current?.getBoundingClientRect();
		if (!box) return 0;
		return Math.min(bars.length - 1, Math.max(0, Math.floor(((clientX - box.left) / box.width) * bars.length)));
	};
	const isBinChosen = (i: number) => {
		if (drag) return i >= Math.min(...drag) && i <= Math.max(...drag);
		const bar = bars[i];
		return (
			bar !== undefined &&
			bar.to >= (range.from ?? Number.NEGATIVE_INFINITY) &&
			bar.from <= (range.to ?? Number.POSITIVE_INFINITY)
		);
	};
	const end = () => {
		if (!drag) return;
		const [first, last] = [Math.min(...drag), Math.max(...drag)];
		setDrag(undefined);
		choose(bars[first]?.from, bars[last]?.to, 'push');
	};
	const field = (which: 'from' | 'to', label: string, other: number | undefined, usual: number) => (
		<label>
			{label}
			<input
				id={`${which}-${facet.id}`}
				type="number"
				min={range.least}
				max={range.most}
				step="any"
				placeholder={String(usual)}
				value={range[which] ?? ''}
				disabled={!canFilter}
				onFocus={() => {
					isStepped.current = false;
				}}
				onChange={(event) => {
					const text = event.currentTarget.value;
					const amount = text === '' ? undefined : Number(text);
					if (amount !== undefined && !Number.isFinite(amount)) return;
					// Ends in the wrong order are swapped, not refused.
					const [from, to] = which === 'from' ? [amount, other] : [other, amount];
					const how = isStepped.current ? 'replace' : 'push';
					isStepped.current = true;
					if (from !== undefined && to !== undefined && from > to) choose(to, from, how);
					else choose(from, to, how);
				}}
			/>
		</label>
	);
	/** Whether a bar stands apart, because outliers have one of their own. */
	const isApart = (i: number) => {
		const [before, own] = [bars[i - 1], bars[i]];
		return before !== undefined && own !== undefined && own.from - before.to > 2 * (before.to - before.from + 1);
	};
	const bar = (i: number, share: number, kind = '') => (
		<rect
			class={`${kind}bar${isBinChosen(i) ? '' : ' out'}`}
			x={tenth(i * step + (isApart(i) ? 3.5 : 0.5))}
			y={tenth(height - share * (height - 4))}
			width={tenth(Math.max(1, step - (isApart(i) ? 4 : 1)))}
			height={tenth(share * (height - 4))}
		/>
	);
	return (
		<div class="range">
			<svg
				ref={picture}
				viewBox={`0 0 ${width} ${height}`}
				width="100%"
				height={height}
				preserveAspectRatio="none"
				role="img"
				aria-label={say.bars(facet.label, bars)}
				onPointerDown={(event) => {
					if (!canFilter || event.button !== 0) return;
					event.currentTarget.setPointerCapture(event.pointerId);
					setDrag([barAt(event.clientX), barAt(event.clientX)]);
				}}
				onPointerMove={(event) => {
					if (drag) setDrag([drag[0], barAt(event.clientX)]);
				}}
				onPointerUp={end}
				onPointerCancel={() => setDrag(undefined)}
			>
				<rect width={width} height={height} opacity={0} />
				{bars.map(({ count = 0, inDoubt = 0 }, i) => (
					<>
						{isPart && bar(i, (whole.current[i]?.count ?? 0) / tallest, 'whole ')}
						{inDoubt > 0 && bar(i, count / tallest, 'doubtful ')}
						{bar(i, (count - inDoubt) / tallest)}
						{isApart(i) && <path class="foot" d={`M${tenth(i * step)} ${height - 6}l3 6m-5 0l3 -6`} />}
					</>
				))}
				<line class="foot" x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
			</svg>
			{Late && <Late.RangeHandles facet={facet} range={range} choose={choose} />}
			<div class="ends">
				{field('from', say.from, range.to, range.least)}
				{field('to', say.to, range.from, range.most)}
				<span class="fine">{range.unit}</span>
			</div>
		</div>
	);
}
