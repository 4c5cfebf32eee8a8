/** Labels of the switches that show where something comes from. */
import { english } from './language.ts';

export const originWording = /* @__PURE__ */ english({
	values: 'Show where each value comes from',
	/** Beside the switch of a page on which no value says the usual coding. */
	usual: (coding: string) => `Coding of each charted value, unless its source names another: ${coding}.`,
	statements: 'Show where the review says so',
});
