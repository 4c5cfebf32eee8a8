/** The button that copies a text, and its result. */
import { english } from './language.ts';

export const copyWording = /* @__PURE__ */ english({
	copy: 'Copy',
	copied: 'Copied',
	selected: 'Selected: copy it with the keyboard',
});
