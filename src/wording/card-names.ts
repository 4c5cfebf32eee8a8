/** The names of cards in the list of cards. */
import { english } from './language.ts';

/** What each kind of card shows. */
export const cardNames = /* @__PURE__ */ english({
	study: 'A study',
	finding: 'One of its findings',
	figure: 'A figure',
	question: 'The short answer to a question',
	claim: 'A statement of the review and its verdict',
	selection: 'A selection with a name',
	anySelection: 'Any other selection, computed by a script',
});
