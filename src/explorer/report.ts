/** A report of a selection: what it is, how much was found, its table, the numbers of figures, and references. */
import type { Study } from '../corpus/corpus.ts';
import type { ReportBlock } from '../exports/report-word.ts';
import { indexOf } from '../facets/build-index.ts';
import { countFirm } from '../facets/firm-count.ts';
import { select } from '../facets/select.ts';
import { cellWords } from '../figures/figure.ts';
import type { figures as allFigures } from '../figures/table.ts';
import { withDoubt } from '../wording/doubt.ts';
import { selectionReportWording as say } from '../wording/explorer-report.ts';
import { takeAwayWording } from '../wording/explorer-take-away.ts';
import { buildTable } from './table-view.ts';
import type { Provenance } from './take-away.ts';
import type { ViewInput } from './view.ts';

/** What a report needs beside the records: the functions that draw, and the reference of each study by its id. */
export interface ReportParts {
	figures: typeof allFigures;
	references: Readonly<Record<string, string>>;
}

/** The blocks of the report. `chosen` are ids of figures, `studies` the records of the selection in its order. */
export function buildReport(
	input: ViewInput,
	studies: readonly Study[],
	chosen: ReadonlySet<string>,
	{ address, text, today }: Provenance,
	{ figures, references }: ReportParts,
): readonly ReportBlock[] {
	const { corpus, selection, matches } = input;
	const { review } = corpus;
	const records = new Map(studies.map((study) => [study.id, study]));
	const ids = select(indexOf(corpus), selection, matches);
	const { inDoubt } = countFirm(corpus, { ...selection, unit: 'report' }, matches);
	const { columns, rows } = buildTable(input, records);
	const { version, licence } = review;
	const drawn = corpus.figures
		.filter(({ id }) => chosen.has(id))
		.flatMap((figure): ReportBlock[] => {
			const { table, counted, leftOut } = figures[figure.kind]({ ...input, records, ids, figure });
			return [
				{ kind: 'heading', level: 2, text: figure.title },
				{
					kind: 'table',
					head: table.columns.map(({ label }) => label),
					rows: table.rows.map((cells) => cells.map(cellWords)),
				},
				{ kind: 'paragraph', text: counted },
				...leftOut.map((what) => ({ kind: 'paragraph', text: say.leftOut(what) }) as const),
			];
		});
	return [
		{ kind: 'heading', level: 1, text: say.title(review['short-title']) },
		{ kind: 'paragraph', text },
		...(inDoubt > 0 ? [{ kind: 'paragraph', text: say.inDoubt(inDoubt, review.words.report) } as const] : []),
		{ kind: 'paragraph', text: say.data({ version, date: review.dates.data, today, by: review['data-by'] }) },
		{ kind: 'paragraph', text: address, href: address },
		{ kind: 'heading', level: 2, text: say.table },
		{
			kind: 'table',
			head: [takeAwayWording.study, ...columns.map(({ label }) => label)],
			rows: rows.map(({ label, cells }) => [
				label,
				...cells.map((cell) => withDoubt(cell.text, cell.isInDoubt ?? false)),
			]),
		},
		...drawn,
		{ kind: 'heading', level: 2, text: say.references },
		{ kind: 'references', texts: studies.map(({ id, label }) => references[id] ?? label) },
		{ kind: 'paragraph', text: say.licence(licence.name, licence.attribution) },
	];
}
