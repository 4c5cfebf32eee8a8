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
	/** The address of the records that the cell counts. */
	href?: string;
	/** For a count, how many of the counted units are in doubt; for a value, `true` if it is in doubt. */
	inDoubt?: number | true;
}

export interface FigureColumn {
	label: string;
	isNumber?: boolean;
	/** The label in two parts, where the column stands in a group of columns. */
	short?: { group: string; label: string };
}

/** The table below a figure: the same data as words and numbers, with the same links. */
export interface FigureTable {
	columns: readonly FigureColumn[];
	rows: readonly (readonly FigureCell[])[];
}

/** The text of a cell with its doubt: `8 (3 in doubt)`, `6 (in doubt)`. */
export function cellWords({ text, inDoubt = 0 }: FigureCell): string {
	return inDoubt === true ? withDoubt(text, true) : `${text}${bracketDoubt(Number(text), inDoubt)}`;
}

/** A cell with a count, its doubt and its link. */
export function countCell({ count, inDoubt, href }: FirmCount & { href?: string | undefined }): FigureCell {
	return { text: String(count), ...(inDoubt > 0 ? { inDoubt } : {}), ...(href ? { href } : {}) };
}

interface Overview {
	/** What a number counts, and how it is read. */
	note: string;
	/** The lower ends of the classes of numbers, each darker than the one before. */
	classes: readonly number[];
}

export interface FigureContent {
	/** The picture: a single `<svg>`. */
	picture: VNode;
	table: FigureTable;
	/** Where a narrow screen shows the table as an overview above the picture. */
	overview?: Overview;
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
