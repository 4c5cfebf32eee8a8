/** Labels of the switches that show where something comes from. */
import { english } from './language.ts';

export const originWording = /* @__PURE__ */ english({
	values: 'Show where each value comes from',
	statements: 'Show where in the review it stands',
});
