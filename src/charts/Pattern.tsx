/** One small square, or what stands in its place: seven patterns that hold without colour and in print. */

export const patterns = ['solid', 'barred', 'hollow', 'dot', 'slash', 'query', 'dashed'] as const;
export type PatternName = (typeof patterns)[number];

export interface PatternProps {
	/** Its middle. */
	x: number;
	y: number;
	/** Half its width. */
	half: number;
	pattern: PatternName;
}

export function Pattern({ x, y, half, pattern }: PatternProps) {
	const inner = half - 0.5;
	const square = `M${-inner} ${-inner}H${inner}V${inner}H${-inner}Z`;
	const place = `translate(${x} ${y})`;
	switch (pattern) {
		case 'solid':
			return <path class="solid" transform={place} d={`M${-half} ${-half}H${half}V${half}H${-half}Z`} />;
		case 'barred':
			return <path class="line strong" transform={place} d={`${square}M${-inner} 0H${inner}`} />;
		case 'hollow':
			return <path class="line" transform={place} d={square} />;
		case 'dot':
			return <circle class="solid" transform={place} r={Math.min(1.8, half / 2)} />;
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
	}
}
