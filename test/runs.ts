/** How much is tried of what is alike, or slow for what it guards: `npm test` tries a part, `npm run test:full` all of it. */
import { inject, test } from 'vitest';

declare module 'vitest' {
	interface ProvidedContext {
		/** Whether all is tried. */
		allRuns: boolean;
	}
}

/** Whether this is a run of `npm run test:full`. */
export const isFull = inject('allRuns') === true;

/** How often a property is tried: a fifth of `all`, which is how many cases there are in `npm run test:full`. */
export const runs = (all: number): number => (isFull ? all : Math.ceil(all / 5));

/** Of cases that are alike, so many, from the first to the last at even distances; all of them in `npm run test:full`. */
export function some<T>(cases: readonly T[], count: number): readonly T[] {
	if (isFull || cases.length <= count) return cases;
	const step = cases.length / count;
	const chosen = new Set(Array.from({ length: count }, (_, i) => Math.floor(i * step)));
	return cases.filter((_, i) => chosen.has(i));
}

/**
 * A test that is slow for what it guards: `npm run test:full` alone runs it. So is each that counts calls (`calls.ts`),
 * after which all code of the process is compiled anew.
 */
export function slowTest(title: string, run: () => void | Promise<void>): void {
	if (isFull) test(title, run);
}
