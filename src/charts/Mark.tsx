/** One mark that stands for one thing: its shape shows a direction of effect. */
import type { Sign } from '../schema/variable.ts';
import { tenth } from './text.ts';

export interface MarkProps {
	x: number;
	y: number;
	/** Half the width of the mark, in pixels. */
	size: number;
	/** The direction; without one, the mark is a plain dot. */
	sign?: Sign | undefined;
	/** Whether it is in doubt: the shape is then not filled. */
	isHollow?: boolean | undefined;
	/** Whether a shape that can be its own target catches the pointer some pixels around it. */
	isTarget?: boolean | undefined;
}

/** Whether a mark is filled and large enough to catch the pointer around it: an outline or a small dot needs a square for it. */
export const isOwnTarget = ({ sign, isHollow }: Pick<MarkProps, 'sign' | 'isHollow'>): boolean =>
	sign !== undefined && sign !== 'described' && !isHollow;

/** The four corners of a square that is not there: a direction that is not known, hollow without an outline. */
function corners(r: number): string {
	const from = [-0.8 * r, 0.3 * r];
	return from.flatMap((x) => from.map((y) => `M${x} ${y}H${x + 0.5 * r}V${y + 0.5 * r}H${x}Z`)).join('');
}

const outlines: Record<Exclude<Sign, 'described'>, (r: number) => string> = {
	better: (r) => `M0 ${-r}L${r} ${0.8 * r}H${-r}Z`,
	worse: (r) => `M0 ${r}L${-r} ${-0.8 * r}H${r}Z`,
	same: (r) => `M${-r} ${-0.62 * r}H${r}V${-0.18 * r}H${-r}ZM${-r} ${0.18 * r}H${r}V${0.62 * r}H${-r}Z`,
	// An arrow that ends at a wall.
	hindered: (r) =>
		`M${0.48 * r} ${-0.9 * r}H${0.98 * r}V${0.9 * r}H${0.48 * r}ZM${-r} ${-0.25 * r}H${0.3 * r}V${0.25 * r}H${-r}Z`,
	mixed: (r) => `M${-r} 0L${-0.12 * r} ${-0.8 * r}V${0.8 * r}ZM${r} 0L${0.12 * r} ${-0.8 * r}V${0.8 * r}Z`,
	unknown: corners,
};

/** An outline takes room inside a shape, so narrow shapes are a little wider when they are hollow. */
const hollowOutlines: typeof outlines = {
	better: (r) => `M0 ${-0.84 * r}L${0.84 * r} ${0.7 * r}H${-0.84 * r}Z`,
	worse: (r) => `M0 ${0.84 * r}L${-0.84 * r} ${-0.7 * r}H${0.84 * r}Z`,
	same: (r) =>
		`M${-0.9 * r} ${-0.86 * r}H${0.9 * r}V${-0.26 * r}H${-0.9 * r}ZM${-0.9 * r} ${0.26 * r}H${0.9 * r}V${0.86 * r}H${-0.9 * r}Z`,
	hindered: (r) =>
		`M${0.4 * r} ${-0.9 * r}H${0.94 * r}V${0.9 * r}H${0.4 * r}ZM${-0.94 * r} ${-0.32 * r}H${0.14 * r}V${0.32 * r}H${-0.94 * r}Z`,
	mixed: (r) => `M${-0.9 * r} 0L${-0.24 * r} ${-0.7 * r}V${0.7 * r}ZM${0.9 * r} 0L${0.24 * r} ${-0.7 * r}V${0.7 * r}Z`,
	unknown: corners,
};

/** The shape of a direction, the same everywhere on the site: directions never differ by colour alone. */
export function Mark({ x, y, size, sign, isHollow = false, isTarget = false }: MarkProps) {
	const place = `translate(${x} ${y})`;
	const kind = (own: string) => (isHollow ? `${own} doubted` : own);
	if (sign === undefined)
		return <circle class={kind('dot')} transform={place} r={tenth(size * (isHollow ? 0.72 : 0.8))} />;
	if (sign === 'described') return <circle class={kind('sign described')} transform={place} r={tenth(size * 0.5)} />;
	const d = roundPath((isHollow ? hollowOutlines : outlines)[sign](size));
	return <path class={kind(isTarget && !isHollow ? `sign ${sign} target` : `sign ${sign}`)} transform={place} d={d} />;
}

interface MarkRunProps extends Omit<MarkProps, 'x' | 'isTarget'> {
	/** The middles of the marks. */
	xs: readonly number[];
}

/** Marks of one look in a line, as one shape: for marks that are not told apart, of which a page has hundreds. */
export function MarkRun({ xs, y, size, sign, isHollow = false }: MarkRunProps) {
	const isDisc = sign === undefined || sign === 'described';
	const r = tenth(size * (sign === 'described' ? 0.5 : isHollow ? 0.72 : 0.8));
	const disc = (x: number) =>
		`M${tenth(x - r)} ${y}a${r} ${r} 0 1 1 ${tenth(2 * r)} 0a${r} ${r} 0 1 1 ${tenth(-2 * r)} 0Z`;
	const outline = isDisc ? '' : roundPath((isHollow ? hollowOutlines : outlines)[sign](size));
	const own = sign === undefined ? 'dot' : `sign ${sign}`;
	return (
		<path
			class={isHollow ? `${own} doubted` : own}
			d={xs.map((x) => (isDisc ? disc(x) : movePath(outline, x, y))).join('')}
		/>
	);
}

/** The same path elsewhere. Takes the commands of the outlines above: M, L, H, V and Z, all of them absolute. */
function movePath(path: string, byX: number, byY: number): string {
	return path.replaceAll(/([MLHV])(-?[\d.]+)(?: (-?[\d.]+))?/g, (_, command: string, first: string, second?: string) =>
		command === 'V'
			? `V${tenth(Number(first) + byY)}`
			: `${command}${tenth(Number(first) + byX)}${second === undefined ? '' : ` ${tenth(Number(second) + byY)}`}`,
	);
}

function roundPath(path: string): string {
	return path.replaceAll(/-?\d+\.\d+/g, (number) => String(tenth(Number(number))));
}
