/** What a page does when nothing else is to be done. */

/** A page that is never idle has waited long enough; browsers that cannot say when one is idle wait as long. */
const restMs = 5_000;

/** Calls back once the page has loaded and the browser is idle. */
export function atRest(task: () => void): void {
	const wait = () =>
		'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: restMs }) : setTimeout(task, restMs);
	if (document.readyState === 'complete') wait();
	else addEventListener('load', wait, { once: true });
}
