/** The types of a figure: a function of a corpus and a set of studies that gives a picture, and the same numbers as a table. */
import type { VNode } from 'preact';
import type { CodedCorpus, Study } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import type { Bitset } from '../facets/bitset.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { bracketDoubt, withDoubt } from '../wording/doubt.ts';
import { formatNumber } from '../wording/grammar.ts';
import type { CellMark } from './cell-marks.tsx';

export interface FigureInput {
	corpus: CodedCorpus;
	/** The full records of the drawn studies, by id. It may hold further records. */
	records: ReadonlyMap<string, Study>;
	site: Site;
	/** The drawn selection, and its studies. Links lead to what a mark counts within the selection. */
	selection: Selection;
	ids: Bitset;
	figure: FigureRecord;
}

export interface FigureCell {
	text: string;
	/** The text with all digits, for files, where the one on the page is rounded. */
	exact?: string;
	/** The address of the records that the cell counts. */
	href?: string;
	/** For a count, how many of the counted units are in doubt; for a value, `true` if it is in doubt. */
	inDoubt?: number | true;
	/** The marks of the picture that stand for what is counted. Shown where the table takes the place of the picture. */
	marks?: readonly CellMark[];
	/** The parts of a text of several, shown there one below the other. */
	lines?: readonly FigureCell[];
	/** Why there is nothing, where there is nothing. */
	gap?: string;
}

export interface FigureColumn {
	label: string;
	isNumber?: boolean;
	/** Whether it holds the sums of rows. */
	isTotal?: boolean;
	/** The label in two parts, where the column stands in a group of columns. */
	short?: { group: string; label: string };
}

/** The table below a figure: the same data as words and numbers, with the same links. */
export interface FigureTable {
	columns: readonly FigureColumn[];
	rows: readonly (readonly FigureCell[])[];
}

/** The text of a cell with its doubt: `8 (3 in doubt)`, `6 (in doubt)`. A count is written as numbers in sentences are. */
export function cellWords({ text, inDoubt = 0 }: FigureCell, isNumber = false): string {
	if (inDoubt === true) return withDoubt(text, true);
	const words = isNumber && /^\d+$/.test(text) ? formatNumber(Number(text)) : text;
	return `${words}${bracketDoubt(Number(text), inDoubt)}`;
}

/** A cell with a count, its doubt and its link. */
export function countCell({ count, inDoubt, href }: FirmCount & { href?: string | undefined }): FigureCell {
	return { text: String(count), ...(inDoubt > 0 ? { inDoubt } : {}), ...(href ? { href } : {}) };
}

/** A picture for less width than the widest one takes. */
export interface Composition {
	/** How wide it is, in pixels. */
	width: number;
	picture: VNode;
}

/** The widths for which pictures are drawn that do not fit as they are: of a small tablet, and of a phone, in pixels. */
export const narrowWidths = [640, 324] as const;
export const phoneWidth = narrowWidths[1];

export interface FigureContent extends Composition {
	/** The picture: a single `<svg>`. */
	picture: VNode;
	/**
	 * The same drawn for less width, the widest first. Where none is given, and where none fits a phone, the rows of the
	 * table stand below each other.
	 */
	narrow?: readonly Composition[] | undefined;
	/** The picture for a width that is known, in pixels, and less than it takes; undefined where it cannot be drawn so. */
	fit?: ((room: number) => VNode | undefined) | undefined;
	table: FigureTable;
	/** How to read the picture, where it shows numbers in place of the marks that the review's own words explain. */
	reading?: string;
	/** What it shows of these studies, in one sentence. */
	shows: string;
	/** A sentence on what is counted: "The figure counts reports." */
	counted: string;
	/** Sentences on what is left out, with numbers; empty if nothing is. */
	leftOut: readonly string[];
}

/**
 * The records of some of the drawn studies, in the order of the corpus. Throws if one is missing: callers must fetch the
 * records before they draw.
 */
export function recordsIn({ corpus, records }: Pick<FigureInput, 'corpus' | 'records'>, ids: Bitset): readonly Study[] {
	return studiesIn(corpus, ids).map(({ id }) => {
		const record = records.get(id);
		if (!record) throw new Error(`no record: ${id}`);
		return record;
	});
}

export type DrawFigure = (input: FigureInput) => FigureContent;
