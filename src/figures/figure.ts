/** What a figure is: a function of `(corpus, ids)` that gives a picture and the same numbers as a table. */
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
	/** The whole records of the studies that are drawn, by id; there may be others. */
	records: ReadonlyMap<string, Study>;
	site: Site;
	/** The selection that is drawn, and its studies. Links lead to what a mark counts within it. */
	selection: Selection;
	ids: Bitset;
	figure: FigureRecord;
}

export interface FigureCell {
	text: string;
	/** The records that the cell counts. */
	href?: string;
	/** How many of those that it counts are in doubt; of a value, whether it is. */
	inDoubt?: number | true;
}

/** The table below a figure: what is drawn, as words and numbers, with the same links. */
export interface FigureTable {
	columns: readonly { label: string; isNumber?: boolean }[];
	rows: readonly (readonly FigureCell[])[];
}

/** What a cell says, with its doubt: `8 (3 in doubt)`, `6 (in doubt)`. */
export function cellWords({ text, inDoubt = 0 }: FigureCell): string {
	return inDoubt === true ? withDoubt(text, true) : `${text}${bracketDoubt(Number(text), inDoubt)}`;
}

/** A cell that counts something: its number, its doubt, and where that leads. */
export function countCell({ count, inDoubt, href }: FirmCount & { href?: string | undefined }): FigureCell {
	return { text: String(count), ...(inDoubt > 0 ? { inDoubt } : {}), ...(href ? { href } : {}) };
}

export interface FigureContent {
	/** The picture: one `<svg>`. */
	picture: VNode;
	table: FigureTable;
	/** What is counted: "The figure counts reports." */
	counted: string;
	/** What is left out, and how many: empty where nothing is. */
	leftOut: readonly string[];
}

/** The records of some of the drawn studies, in the corpus's order. Throws where one is not here: whoever draws fetches them first. */
export function recordsIn({ corpus, records }: Pick<FigureInput, 'corpus' | 'records'>, ids: Bitset): readonly Study[] {
	return studiesIn(corpus, ids).map(({ id }) => {
		const record = records.get(id);
		if (!record) throw new Error(`no record: ${id}`);
		return record;
	});
}

export type DrawFigure = (input: FigureInput) => FigureContent;
