/** Long work in a page: between its steps the browser draws, and answers its readers. */
import type { Steps } from '../facets/steps.ts';

/** So long is worked at once. On a phone of a quarter of the speed, a step that began in time ends well within 200 ms. */
const sliceMs = 30;

/** What some work makes, worked in slices. */
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

/** Ends the task: what waits has its turn. A message is not held back in a page that is not seen, as a timer is. */
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
