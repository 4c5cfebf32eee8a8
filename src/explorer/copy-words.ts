/** Puts a text on the clipboard. */
import { viewCopyWording as say } from '../wording/explorer-take-away.ts';

/**
 * Copies a text, and its markup where it has some. Gives the message for the reader: `success`, or that the browser does
 * not allow it, with the text if it is short enough to be copied by hand.
 */
export async function copyWords(success: string, text: string, html?: string): Promise<string> {
	try {
		if (html) {
			const parts = {
				'text/plain': new Blob([text], { type: 'text/plain' }),
				'text/html': new Blob([html], { type: 'text/html' }),
			};
			await navigator.clipboard.write([new ClipboardItem(parts)]);
		} else await navigator.clipboard.writeText(text);
		return success;
	} catch (cause) {
		// A browser that forbids copying throws, and so would a mistake in this program: the console gets the cause.
		console.warn('not copied', cause);
		return say.forbidden(text.length < 300 ? text : '');
	}
}
