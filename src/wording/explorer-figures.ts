/** What the explorer says around the figures of a selection, and around the figure of any two variables. */
import type { Noun } from './grammar.ts';
import { english } from './language.ts';

export const selectionFiguresWording = /* @__PURE__ */ english({
	loading: 'Loading the figures …',
	/** In the place of a figure that is far from what is in view. */
	later: 'This figure is drawn when it comes into view.',
	drawn: 'Figures are drawn as they come into view, and all of them on paper.',
	drawAll: 'Draw all now',
	failed: 'The figures could not be loaded',
	picture: (title: string) => `${title}: picture`,
	overAll: 'This figure over all studies',
	/** A button that saves a figure. */
	save: (format: string, title: string) => `${format}: ${title}`,
	/** What a saved figure shows. */
	selectionAt: (selection: string, address: string) => `${selection}. ${address}`,
});

export const twoVariablesWording = /* @__PURE__ */ english({
	title: 'Any two variables',
	question: (rows: string, columns: string) => `${rows} by ${columns}.`,
	reading: ({ many }: Noun) =>
		`A cell holds the ${many} that have both values. Beside a row and above a column stands how many have its value.`,
	rows: 'Rows',
	columns: 'Columns',
	split: 'Split by',
	noSplit: 'nothing',
});
