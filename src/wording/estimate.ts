/** An estimate in words: its value, its interval, its standard error and how many it rests on. */
import { capitalise } from './grammar.ts';
import { english } from './language.ts';

export const estimateWording = /* @__PURE__ */ english({
	/** An interval in brackets behind its estimate; one that was computed says so. */
	interval: (low: string, high: string, level: string, isComputed: boolean) =>
		`${level}% CI ${low} to ${high}${isComputed ? ', computed' : ''}`,
	standardError: (se: string) => `SE ${se}`,
	number: (n: string) => `n = ${n}`,
	/** What is known beside a value. */
	beside: (value: string, parts: readonly string[]) => (parts.length === 0 ? value : `${value} (${parts.join('; ')})`),
});

/** What the codebook says of a scale, and of the intervals on it. */
export const scaleWording = /* @__PURE__ */ english({
	scale: 'Scale',
	scaleOf: (scale: string, axis: 'linear' | 'logarithmic', none: string) =>
		`${capitalise(scale)}, on a ${axis} axis; ${none} means no effect`,
	intervals: 'Intervals',
	/** How an interval is computed where the source gives a standard error alone. */
	howComputed: {
		linear:
			'Where the source gives a standard error and no interval, the interval is the value ± z × SE, by the normal approximation (Cochrane Handbook, 6.3.1), and is marked as computed. A given interval is never replaced.',
		logarithmic:
			'Where the source gives a standard error and no interval, the interval is exp(ln value ± z × SE), by the normal approximation (Cochrane Handbook, 6.3.1); the standard error is that of the natural logarithm. It is marked as computed. A given interval is never replaced.',
	},
});
