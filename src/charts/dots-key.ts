/** The key of the chart of numbers on a scale: what the shapes mean, and how each degree of certainty is drawn. */
import { lookWording, unknownWording } from '../wording/charts.ts';
import { formatAmount } from '../wording/grammar.ts';
import type { Dot, DotLook, DotRow, DotsInput, DotsLayout } from './dots.ts';
import { textSizes, textWidth, wrapText } from './text.ts';

const lookLabels: Readonly<Record<DotLook | 'doubt', string>> = lookWording;

/** How a dot is drawn: as an exact number, an approximate one, a range, or a number that is open at one end. */
export function lookOf({ low, high, isApproximate }: Dot): DotLook {
	if (high === undefined) return 'from';
	if (low === undefined) return 'to';
	if (low !== high) return 'range';
	return isApproximate ? 'about' : 'exact';
}

/** Lays out the series first, then the looks of numbers; both only as far as they occur. With a bound of width (`room`), in further lines. */
export function layoutDotsKey(
	series: DotsInput['series'],
	rows: readonly DotRow[],
	isCounted: boolean,
	labelWidth: number,
	room = Number.POSITIVE_INFINITY,
): Pick<DotsLayout, 'key' | 'looks'> & { height: number } {
	let x = 0;
	let y = 0;
	const key = series.map(({ label, href }, s) => {
		const [line = ''] = wrapText(label, Math.min(240, room - 26), textSizes.label, 1);
		const width = Math.round(26 + textWidth(line, textSizes.label));
		if (x > 0 && x + width > room) {
			x = 0;
			y += keyLine;
		}
		const at = { x, y, series: s, label: line, href, width };
		x += width + 24;
		return at;
	});
	const looksInUse = new Set(
		rows.flatMap(({ dots }) => dots.filter(({ state, isHollow }) => state === undefined && !isHollow).map(lookOf)),
	);
	const isDoubted = rows.some(({ dots }) => dots.some(({ isHollow, state }) => isHollow && state === undefined));
	const looksOfKey = isCounted
		? []
		: (['exact', 'about', 'from', 'to', 'range', 'doubt'] as const).filter((look) =>
				look === 'doubt' ? isDoubted : looksInUse.has(look),
			);
	const places = looksOfKey.map((look) => ({
		look,
		...lookPlaces[look],
		wide: Math.round(lookPlaces[look].textX + textWidth(lookLabels[look], textSizes.note) + 20),
	}));
	// With two lines, a narrow screen shows both.
	const isBelow = series.length > 1 || room < Number.POSITIVE_INFINITY;
	x = isBelow ? 0 : Math.max(labelWidth + 12, x + 24);
	if (isBelow && places.length > 0) y += keyLine;
	const looks = places.map(({ look, markX, endX, textX, wide }) => {
		if (x > 0 && x + wide - 20 > room) {
			x = 0;
			y += keyLine;
		}
		const at = {
			markX: x + markX,
			...(endX === undefined ? {} : { endX: x + endX }),
			textX: x + textX,
			y: isBelow ? y : 0,
			look,
			label: lookLabels[look],
		};
		x += wide;
		return at;
	});
	return { key, looks, height: (isBelow ? y : 0) + 30 };
}

const keyLine = 26;

/** Where the mark and the text of a look stand within its entry of the key, in pixels. */
const lookPlaces: Record<DotLook | 'doubt', { markX: number; endX?: number; textX: number }> = {
	exact: { markX: 7, textX: 20 },
	about: { markX: 7, textX: 20 },
	from: { markX: 7, textX: 30 },
	to: { markX: 17, textX: 30 },
	range: { markX: 7, endX: 27, textX: 40 },
	doubt: { markX: 7, textX: 20 },
};

/** What is not known of a row, by its state: `Growers, Guests: not reported`. */
export function unknownOf(
	{ dots }: DotRow,
	series: DotsInput['series'],
	states: DotsInput['states'],
): readonly string[] {
	return states.flatMap(({ label }, s) => {
		const own = dots.filter(({ state }) => state === s).map((dot) => series[dot.series]?.label ?? '');
		return own.length === 0 ? [] : [unknownWording.series(own, label)];
	});
}

/** The words of a round number on a logarithmic scale. */
export function tickLabel(amount: number): string {
	return formatAmount({ value: amount >= 1 ? Math.round(amount) : Number(amount.toPrecision(1)) });
}
