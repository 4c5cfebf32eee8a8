/** Long work in steps, so that a page can draw and answer between them: a generator yields where it may be interrupted. */

/** Work that yields between its steps, and returns what it made. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}
