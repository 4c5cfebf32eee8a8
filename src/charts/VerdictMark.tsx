/** The mark of a verdict. Verdicts differ by shape, never by colour alone. */
import { tenth } from './text.ts';

export type VerdictSign = 'equal' | 'unequal' | 'forked' | 'part' | 'alone' | 'open';

export interface VerdictMarkProps {
	x: number;
	y: number;
	/** Half the width of the mark, in pixels. */
	size: number;
	sign: VerdictSign;
}

/** A disc, two bars with a stroke through them, a fork, half a disc, a ring with a point, and a dotted ring. */
export function VerdictMark({ x, y, size, sign }: VerdictMarkProps) {
	const r = tenth(size * 0.8);
	const place = `translate(${x} ${y})`;
	if (sign === 'equal') return <circle class="dot" transform={place} r={r} />;
	if (sign === 'open') return <circle class="ring" transform={place} r={r} />;
	if (sign === 'alone')
		return (
			<g transform={place}>
				<circle class="line" r={r} />
				<circle class="dot" r={tenth(size * 0.3)} />
			</g>
		);
	if (sign === 'part')
		return (
			<g transform={place}>
				<circle class="line" r={r} />
				<path class="dot" d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} />
			</g>
		);
	if (sign === 'forked')
		return <path class="line strong" transform={place} d={`M0 ${r}V0L${-r} ${-r}M0 0L${r} ${-r}`} />;
	const bar = tenth(size * 0.35);
	return (
		<path
			class="line strong"
			transform={place}
			d={`M${-r} ${-bar}H${r}M${-r} ${bar}H${r}M${tenth(-size * 0.5)} ${size}L${tenth(size * 0.5)} ${-size}`}
		/>
	);
}
