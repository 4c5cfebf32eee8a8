/**
 * Copies the text of an element to the clipboard. If the browser does not allow that, it selects the text, so that the
 * reader can copy it by hand.
 */
import { copyWording as say } from '../wording/copy.ts';

/** Copies the text of `source` and says in `status` what happened. True if the text is on the clipboard. */
export async function copyText(source: Element, status: Element): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(source.textContent ?? '');
		status.textContent = say.copied;
		return true;
	} catch (cause) {
		console.warn('not copied', cause);
		const range = document.createRange();
		range.selectNodeContents(source);
		getSelection()?.removeAllRanges();
		getSelection()?.addRange(range);
		status.textContent = say.selected;
		return false;
	}
}
