/** One mark that stands for one thing: a shape by direction, a link, a name. */
import type { Sign } from '../schema/variable.ts';
import { tenth } from './text.ts';

export interface MarkProps {
	x: number;
	y: number;
	/** Half its width. */
	size: number;
	/** Without a sign it is a plain dot. */
	sign?: Sign | undefined;
}

const outlines: Record<Exclude<Sign, 'described'>, (r: number) => string> = {
	better: (r) => `M0 ${-r}L${r} ${0.8 * r}H${-r}Z`,
	worse: (r) => `M0 ${r}L${-r} ${-0.8 * r}H${r}Z`,
	same: (r) => `M${-r} ${-0.62 * r}H${r}V${-0.18 * r}H${-r}ZM${-r} ${0.18 * r}H${r}V${0.62 * r}H${-r}Z`,
	// A way that ends at a wall.
	hindered: (r) =>
		`M${0.48 * r} ${-0.9 * r}H${0.98 * r}V${0.9 * r}H${0.48 * r}ZM${-r} ${-0.25 * r}H${0.3 * r}V${0.25 * r}H${-r}Z`,
	mixed: (r) => `M${-r} 0L${-0.12 * r} ${-0.8 * r}V${0.8 * r}ZM${r} 0L${0.12 * r} ${-0.8 * r}V${0.8 * r}Z`,
};

/** Shapes of directions, as everywhere on the site: never by colour alone. */
export function Mark({ x, y, size, sign }: MarkProps) {
	const place = `translate(${x} ${y})`;
	if (sign === undefined) return <circle class="dot" transform={place} r={tenth(size * 0.8)} />;
	if (sign === 'described') return <circle class="sign described" transform={place} r={tenth(size * 0.75)} />;
	return <path class={`sign ${sign}`} transform={place} d={rounded(outlines[sign](size))} />;
}

function rounded(path: string): string {
	return path.replaceAll(/-?\d+\.\d+/g, (number) => String(tenth(Number(number))));
}
