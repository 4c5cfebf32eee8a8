/** A report of a selection: what it is, how much was found, its table, figures with their numbers, and references. */
import type { Study } from '../corpus/corpus.ts';
import type { ReportBlock } from '../exports/report-sheets.ts';
import { indexOf } from '../facets/build-index.ts';
import { countFirm } from '../facets/firm-count.ts';
import { select } from '../facets/select.ts';
import { cellWords, type FigureContent } from '../figures/figure.ts';
import type { figures as allFigures } from '../figures/table.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { withDoubt } from '../wording/doubt.ts';
import { selectionReportWording as say } from '../wording/explorer-report.ts';
import { takeAwayWording } from '../wording/explorer-take-away.ts';
import { typeset } from '../wording/grammar.ts';
import { buildTable } from './table-view.ts';
import type { Provenance } from './take-away.ts';
import type { ViewInput } from './view.ts';

/** A figure that was chosen, drawn over the selection. */
export interface ReportFigure {
	figure: FigureRecord;
	drawn: FigureContent;
}

/** What a report needs beside the records: figures with their pictures by id, and the reference of each study by its id. */
export interface ReportParts {
	figures: readonly ReportFigure[];
	/** A figure without a picture could not be drawn: the report says so, and has its numbers. */
	pictures: ReadonlyMap<string, Omit<Extract<ReportBlock, { kind: 'picture' }>, 'kind' | 'words'>>;
	references: Readonly<Record<string, string>>;
}

/** Draws figures over the selection. `figureIds` are their ids, `studies` the records of the selection. */
export function drawFigures(
	input: ViewInput,
	studies: readonly Study[],
	figureIds: ReadonlySet<string>,
	figures: typeof allFigures,
): readonly ReportFigure[] {
	const records = new Map(studies.map((study) => [study.id, study]));
	const ids = select(indexOf(input.corpus), input.selection, input.matches);
	return input.corpus.figures
		.filter(({ id }) => figureIds.has(id))
		.map((figure) => ({ figure, drawn: figures[figure.kind]({ ...input, records, ids, figure }) }));
}

/** The blocks of the report. `studies` are the records of the selection in its order. */
export function buildReport(
	input: ViewInput,
	studies: readonly Study[],
	{ address, text, today, notes = new Map() }: Provenance,
	{ figures, pictures, references }: ReportParts,
): readonly ReportBlock[] {
	const { corpus, selection, matches } = input;
	const { review } = corpus;
	const records = new Map(studies.map((study) => [study.id, study]));
	const { inDoubt } = countFirm(corpus, { ...selection, unit: 'report' }, matches);
	const { columns, rows } = buildTable(input, records);
	const { version, licence } = review;
	const blocks = figures.flatMap(({ figure, drawn }): ReportBlock[] => {
		const picture = pictures.get(figure.id);
		const about = [typeset(figure.reading), drawn.counted, ...drawn.leftOut.map((what) => say.leftOut(what))];
		return [
			{ kind: 'heading', level: 2, text: figure.title },
			// What is said of a picture stands in it.
			...(picture
				? [{ kind: 'picture', words: [`${figure.title}.`, ...about].join(' '), ...picture } as const]
				: [say.noPicture, ...about].map((text) => ({ kind: 'paragraph', text }) as const)),
			{
				kind: 'table',
				head: drawn.table.columns.map(({ label }) => label),
				rows: drawn.table.rows.map((cells) => cells.map((cell) => cellWords(cell))),
			},
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
		...blocks,
		...(studies.some(({ id }) => notes.has(id)) ? [{ kind: 'heading', level: 2, text: say.notes } as const] : []),
		...studies.flatMap(({ id, label }): ReportBlock[] => {
			const note = notes.get(id);
			return note === undefined ? [] : [{ kind: 'paragraph', text: say.note(label, note) }];
		}),
		{ kind: 'heading', level: 2, text: say.references },
		{ kind: 'references', texts: studies.map(({ id, label }) => references[id] ?? label) },
		{ kind: 'paragraph', text: say.licence(licence.name, licence.attribution) },
	];
}
