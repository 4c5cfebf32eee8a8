/** Draws one small square or a sign in its place: seven patterns that stay distinct without colour and in print. */

import { tenth } from './text.ts';

export const patterns = ['solid', 'struck', 'dashed', 'dot', 'slash', 'query', 'cross'] as const;
export type PatternName = (typeof patterns)[number];

export interface PatternProps {
	/** The middle of the square, in pixels. */
	x: number;
	y: number;
	/** Half the width of the square, in pixels. */
	half: number;
	pattern: PatternName;
	/** Whether it is in doubt: a solid square is then not filled. */
	isHollow?: boolean | undefined;
	/** Whether a filled pattern catches the pointer around it too, as far as a target of 24 pixels. */
	isTarget?: boolean | undefined;
}

/** Whether a pattern is filled: an outline cannot catch the pointer around it. */
export const isFilled = ({ pattern, isHollow }: Pick<PatternProps, 'pattern' | 'isHollow'>): boolean =>
	pattern === 'dot' || (pattern === 'solid' && !isHollow);

/** The pattern in its place. */
export function Pattern({ x, y, half, pattern, isHollow = false, isTarget = false }: PatternProps) {
	const inner = half - 0.5;
	const square = `M${-inner} ${-inner}H${inner}V${inner}H${-inner}Z`;
	const place = `translate(${x} ${y})`;
	const solidClass = isTarget ? 'solid target' : 'solid';
	switch (pattern) {
		case 'solid':
			return isHollow ? (
				<path
					class="doubted"
					transform={place}
					d={`M${tenth(0.8 - half)} ${tenth(0.8 - half)}H${tenth(half - 0.8)}V${tenth(half - 0.8)}H${tenth(0.8 - half)}Z`}
				/>
			) : (
				<path class={solidClass} transform={place} d={`M${-half} ${-half}H${half}V${half}H${-half}Z`} />
			);
		case 'struck':
			return <path class="line" transform={place} d={`${square}M${-inner} ${inner}L${inner} ${-inner}`} />;
		case 'dot':
			return <circle class={solidClass} transform={place} r={Math.min(1.8, half / 2)} />;
		case 'slash':
			return <path class="line" transform={place} d={`M${-inner} ${inner}L${inner} ${-inner}`} />;
		case 'query':
			return (
				<text class="query" transform={place} y={4} text-anchor="middle">
					?
				</text>
			);
		case 'dashed':
			return <path class="line dashed" transform={place} d={square} />;
		case 'cross': {
			const arm = tenth(inner / 2);
			return <path class="line" transform={place} d={`M${-arm} ${-arm}L${arm} ${arm}M${-arm} ${arm}L${arm} ${-arm}`} />;
		}
	}
}
