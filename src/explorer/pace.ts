/** Runs long work of a page in slices, so that the browser can draw and respond between them. */
import type { Steps } from '../facets/steps.ts';

/** The length of a slice. Even on a phone with a quarter of the speed, a step that began within it ends well before 200 ms. */
const sliceMs = 30;

/** Runs all steps in slices, and gives what they return. Rejects with what they throw. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
	let end = performance.now() + sliceMs;
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() < end) continue;
		await pause();
		end = performance.now() + sliceMs;
	}
}

/** Ends the current task, so that waiting events come first. It waits for a message, because browsers delay timers in a hidden page. */
export function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage('');
	});
}
