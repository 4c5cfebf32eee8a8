/** What is pressed in several parts of the site. */
import { english } from './language.ts';

export const actionWording = /* @__PURE__ */ english({
	tryAgain: 'Try again',
	close: 'Close',
	showFewer: 'Show fewer',
});

/** Saving a file that is made in the browser, and what came of it. */
export const saveWording = /* @__PURE__ */ english({
	saved: (file: string) => `Saved ${file}`,
	fileFailed: 'The file could not be made',
	pictureFailed: 'The picture could not be made',
});

/** Copying a text, and what came of it. */
export const copyWording = /* @__PURE__ */ english({
	copy: 'Copy',
	copied: 'Copied',
	selected: 'Selected: copy it with the keyboard',
});
