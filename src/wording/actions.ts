/** Labels of buttons that several parts of the site have. */
import { english } from './language.ts';

export const actionWording = /* @__PURE__ */ english({
	tryAgain: 'Try again',
	close: 'Close',
	showFewer: 'Show fewer',
});
