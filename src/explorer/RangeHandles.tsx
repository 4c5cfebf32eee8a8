/** The two ends of a range on its histogram: arrow keys and a pointer move each from bar to bar. Drawn once the studies are here. */
import { useRef } from 'preact/hooks';
import { rangeWording as say } from '../wording/explorer-filters.ts';
import type { FacetView, RangeView } from './facet-view.ts';

interface RangeHandlesProps {
	facet: FacetView;
	range: RangeView;
	/** Selects from one amount to another; undefined for an end that is open. */
	choose: (from: number | undefined, to: number | undefined, how: 'push' | 'replace') => void;
}

/** How many bars a key moves an end; beyond the first and the last bar it is open. */
const steps: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -5,
	PageUp: 5,
	Home: Number.NEGATIVE_INFINITY,
	End: Number.POSITIVE_INFINITY,
};

export function RangeHandles({ facet, range, choose }: RangeHandlesProps) {
	// One visit to an end is one step in the browser's history.
	const isStepped = useRef(false);
	const { bars, from, to } = range;
	const last = bars.length - 1;
	const firstFrom = bars.findIndex((bar) => from === undefined || bar.to >= from);
	const first = firstFrom === -1 ? last : firstFrom;
	const end = Math.max(
		first,
		bars.findLastIndex((bar) => to === undefined || bar.from <= to),
	);
	/** Moves an end to the bar at a place, or to the nearest that is left to it. */
	const moveTo = (place: number, which: 'from' | 'to') => {
		const how = isStepped.current ? 'replace' : 'push';
		isStepped.current = true;
		const between = (least: number, most: number) => Math.min(most, Math.max(least, place));
		if (which === 'from') {
			const own = between(0, end);
			choose(own === 0 ? undefined : bars[own]?.from, to, how);
		} else {
			const own = between(first, last);
			choose(from, own === last ? undefined : bars[own]?.to, how);
		}
	};
	const press = (event: KeyboardEvent, which: 'from' | 'to') => {
		const step = steps[event.key];
		if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		moveTo((which === 'from' ? first : end) + step, which);
	};
	const drag = ({ currentTarget, pointerId, clientX }: PointerEvent, which: 'from' | 'to') => {
		const element = currentTarget as HTMLElement;
		const box = element.hasPointerCapture(pointerId) && element.parentElement?.getBoundingClientRect();
		if (!box) return;
		const place = Math.floor(((clientX - box.left) / box.width) * bars.length);
		if (place !== (which === 'from' ? first : end)) moveTo(place, which);
	};
	const handle = (which: 'from' | 'to', share: number, amount: number | undefined) => (
		<span
			class="handle"
			role="slider"
			tabIndex={0}
			id={`handle-${which}-${facet.id}`}
			aria-label={say.end(facet.label, say[which])}
			aria-valuemin={range.least}
			aria-valuemax={range.most}
			aria-valuenow={amount}
			aria-valuetext={`${amount} ${range.unit}`}
			style={{ left: `${100 * share}%` }}
			onFocus={() => {
				isStepped.current = false;
			}}
			onKeyDown={(event) => press(event, which)}
			// An open end lets the pointer through: who draws from the edge of the bars wants a new range.
			data-set={range[which] === undefined ? undefined : ''}
			onPointerDown={(event) => {
				if (event.button !== 0) return;
				isStepped.current = false;
				event.currentTarget.setPointerCapture(event.pointerId);
			}}
			onPointerMove={(event) => drag(event, which)}
		/>
	);
	return (
		<>
			{handle('from', first / bars.length, from ?? range.least)}
			{handle('to', (end + 1) / bars.length, to ?? range.most)}
		</>
	);
}
