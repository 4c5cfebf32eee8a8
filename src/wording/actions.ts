/** What is pressed in several parts of the site. */
import { english } from './language.ts';

export const actionWording = /* @__PURE__ */ english({
	tryAgain: 'Try again',
	close: 'Close',
	showFewer: 'Show fewer',
});
