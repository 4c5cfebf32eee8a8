/** What the explorer says around the figures of a selection, and around the figure of any two variables. */
import { midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

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
	question: (rows: string, columns: string) => `${rows} by ${midSentence(columns)}.`,
	reading: ({ many }: Noun) =>
		`A cell holds the ${many} that have both values. The number beside a row or above a column says how many have its value.`,
	rows: 'Rows',
	columns: 'Columns',
	split: 'Split by',
	noSplit: 'nothing',
	/** Of its page. */
	description: (review: string) => `A table of any two variables of ${review}, with the studies in each cell.`,
	withoutScript: <Link>(figures: Linker<Link>, values: Linker<Link>, data: Linker<Link>) =>
		rich`A script draws this table for the variables that its address names, and your browser does not run it. ${figures('The figures of the review')} are drawn without it, ${values('the values of each variable')} have pages with their studies, and ${data('the tables')} hold all of them.`,
	noVariables: 'The review has no variables that can be set against each other.',
	/** `now` is the version of the data that is shown. */
	older: (version: string, now: string) =>
		`The address is of data version ${version}. The table shows version ${now}; the explorer says what has changed.`,
	inExplorer: 'The same in the explorer, with filters',
	ownPage: 'This table on a page of its own',
});
