/** How often a property is tried: `npm test` tries a fifth of the cases, `npm run test:full` all of them. */
import { inject } from 'vitest';

declare module 'vitest' {
	interface ProvidedContext {
		/** Whether properties are tried on all of their cases. */
		allRuns: boolean;
	}
}

/** `all` is how many cases there are in `npm run test:full`. */
export const runs = (all: number): number => (inject('allRuns') === true ? all : Math.ceil(all / 5));
