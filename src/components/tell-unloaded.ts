/** Shows the notice that a part of the page did not come; `cause` goes to the console. */
export function tellUnloaded(cause: unknown): void {
	console.warn('a part of the page did not come', cause);
	for (const notice of document.querySelectorAll<HTMLElement>('.unloaded')) notice.hidden = false;
}
