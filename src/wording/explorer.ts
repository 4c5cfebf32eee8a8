/** What the explorer says. */
import { english } from './language.ts';

/** The selection as a sentence, and what can be done with it. */
export const selectionWording = english({
	lookingFor: (words: string) => `Looking for “${words}” …`,
	notKnown: 'Not known',
	takeAway: (phrase: string) => `Take away: ${phrase}`,
	takeAllAway: 'Take all filters away',
	leftOut: 'Parts of the address could not be used and were left out:',
	withoutDoubt: 'Leave out values in doubt',
	counted: 'Count',
	tryAgain: 'Try again',
});
