/** What the buttons of a plan say: its files, its link, and where it is kept. */
import { english } from './language.ts';

export const takePlanWording = /* @__PURE__ */ english({
	word: 'Word document',
	markdown: 'Markdown',
	print: 'Print',
	copyLink: 'Copy link',
	delete: 'Delete from this browser',
	keep: 'Keep in this browser',
	saved: (file: string) => `Saved ${file}`,
	notMade: 'The file could not be made',
	copied: 'Copied the link',
	notCopied: 'Your browser does not let a page copy: the link is in its address bar.',
});
