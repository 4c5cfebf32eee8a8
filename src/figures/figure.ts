/** What a figure is: a function of `(corpus, ids)` that gives a picture and the same numbers as a table. */
import type { VNode } from 'preact';
import type { Corpus } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import type { Bitset } from '../facets/bitset.ts';
import type { Index } from '../facets/build-index.ts';
import type { Selection } from '../facets/selection.ts';
import type { FigureRecord } from '../schema/figure.ts';

export interface FigureInput {
	corpus: Corpus;
	index: Index;
	site: Site;
	/** The selection that is drawn, and its studies. Links lead to what a mark counts within it. */
	selection: Selection;
	ids: Bitset;
	figure: FigureRecord;
}

export interface Cell {
	text: string;
	/** The records that the cell counts. */
	href?: string;
}

/** The table below a figure: what is drawn, as words and numbers, with the same links. */
export interface FigureTable {
	columns: readonly { label: string; isNumber?: boolean }[];
	rows: readonly (readonly Cell[])[];
}

export interface Drawn {
	/** The picture: one `<svg>`. */
	picture: VNode;
	table: FigureTable;
	/** What is counted: "Counted are reports." */
	counted: string;
	/** What is left out, and how many: empty where nothing is. */
	leftOut: readonly string[];
}

/** How a picture is read by keyboard, where there is script. */
export const keysOfFigures =
	'By keyboard a picture is one stop: arrow keys move between its marks, Home and End along a row, and Enter follows.';

export type DrawFigure = (input: FigureInput) => Drawn;
