/** Draws one part of a small multiple in its own coordinates, with one path for each kind of shape. */
import { type PartLayout, partWidth } from './part.ts';
import { tenth } from './text.ts';

export interface MultiplePartProps {
	x: number;
	y: number;
	part: PartLayout;
}

export function MultiplePart({
	x,
	y,
	part: { dots, bars, ticks, places, codes, opensAt, absence, isHollow = false },
}: MultiplePartProps) {
	const dotsOf = (kind: 'anchor' | 'sure' | 'perhaps') =>
		dots
			.filter(({ of }) => of === kind)
			.map((dot) => dotPath(dot.x, isHollow && kind === 'sure' ? dot.r - 0.5 : dot.r, dot.share))
			.join('');
	const barsOf = (kind: 'sure' | 'perhaps') =>
		bars
			.filter(({ of }) => of === kind)
			.map((bar) => barPath(bar.x, bar.width, isHollow && kind === 'sure' ? 0.8 : 0))
			.join('');
	const codesOf = (isChosen: boolean) =>
		codes?.places
			.filter((one) => one.isChosen === isChosen)
			.map(({ x }) => codePath(codes.of, x, isChosen && isHollow ? codes.size - 0.6 : codes.size))
			.join('') ?? '';
	const [first, last] = [ticks[0], ticks.at(-1)];
	const paths = [
		['track', first === undefined ? '' : `M${first} 0H${last}${ticks.map((tick) => `M${tick} -3V3`).join('')}`],
		['code', codesOf(false)],
		['perhaps', dotsOf('perhaps') + barsOf('perhaps')],
		['anchor', dotsOf('anchor')],
		[
			isHollow ? 'doubted' : 'sure',
			dotsOf('sure') +
				barsOf('sure') +
				places.map((place) => dotPath(place, isHollow ? 4.4 : 5.2, 1)).join('') +
				codesOf(true),
		],
		['opens', opensAt === undefined ? '' : `M${opensAt} -3.5l3.5 3.5l-3.5 3.5`],
		['hole', absence === 'unknown' ? `M0.5 -5.5H${partWidth - 0.5}V5.5H0.5Z` : ''],
		['empty', absence === 'none' ? `M0.5 -5.5H${partWidth - 0.5}V5.5H0.5Z` : ''],
		['dash', absence === 'not-applicable' ? 'M0 0H14' : ''],
	].filter(([, d]) => d !== '');
	return (
		<g class="part" transform={`translate(${x} ${y})`}>
			{paths.map(([kind, d]) => (
				<path class={kind} d={d} key={kind} />
			))}
		</g>
	);
}

/** The path of a bar. `inset` shrinks it on all sides, so that the outline of a hollow bar stays inside. */
function barPath(x: number, width: number, inset: number): string {
	const [wide, high] = [tenth(Math.max(0.4, width - 2 * inset)), tenth(8 - 2 * inset)];
	return `M${tenth(x + inset)} ${tenth(-high / 2)}h${wide}v${high}h${-wide}Z`;
}

/** The path of a box or a diamond around a middle. */
function codePath(of: 'box' | 'diamond', x: number, size: number): string {
	const half = tenth(size / 2);
	if (of === 'diamond') return `M${tenth(x - half)} 0l${half} ${-half}l${half} ${half}l${-half} ${half}Z`;
	return `M${tenth(x - half)} ${-half}h${size}v${size}h${-size}Z`;
}

/** The path of the left part of a disc, up to `share` (0–1) of its width. */
function dotPath(x: number, r: number, share: number): string {
	if (share >= 1) return `M${tenth(x - r)} 0a${r} ${r} 0 1 1 ${tenth(2 * r)} 0a${r} ${r} 0 1 1 ${tenth(-2 * r)} 0Z`;
	const edge = r * (2 * share - 1);
	const half = tenth(Math.sqrt(r * r - edge * edge));
	return `M${tenth(x + edge)} ${-half}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 0 ${tenth(x + edge)} ${half}Z`;
}
