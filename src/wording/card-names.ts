/** What the cards of pages are called where they are listed. */
import { english } from './language.ts';

/** What the cards of pages show, in the list of cards. */
export const cardNames = /* @__PURE__ */ english({
	study: 'A study',
	finding: 'One of its findings',
	figure: 'A figure',
	question: 'The short answer to a question',
	selection: 'A selection with a name',
	anySelection: 'Any other selection, computed by a script',
});
