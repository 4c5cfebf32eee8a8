/** The statements of the review as a table: a row for each reading of a statement, with its verdict and its sets. */

import { asRead } from '../claims/as-read.ts';
import { bearingOf } from '../claims/claim-order.ts';
import { comparisonSentence } from '../claims/comparison-words.ts';
import { type ClaimOutcome, outcomesOf, type ReadingOutcome } from '../claims/recompute.ts';
import { verdicts } from '../claims/verdict.ts';
import type { Corpus } from '../corpus/corpus.ts';
import {
	bearings,
	claimKinds,
	claimQuantifiers,
	conditionWidths,
	settlements,
	uncheckedReasons,
} from '../schema/claim-words.ts';
import {
	bearingWording,
	claimKindWording,
	claimQuantifierWording,
	formatStated,
	settledByWording,
	uncheckedWording,
	verdictWording,
} from '../wording/claims.ts';
import { claimsTableWording as say } from '../wording/claims-table.ts';
import { type CellWord, type ColumnOf, idColumn, textColumn } from './columns.ts';
import type { Table } from './tables.ts';

interface ReadingRow {
	corpus: Corpus;
	outcome: ClaimOutcome;
	reading: ReadingOutcome;
	number: number;
}

const verdictWords: readonly CellWord[] = verdicts.map((value) => ({ value, label: verdictWording[value].label }));

const listColumn = (
	name: string,
	words: { title: string; description: string },
	cell: (row: ReadingRow) => readonly (string | number)[] | undefined,
): ColumnOf<ReadingRow> => ({ name, ...words, type: 'list', cell: (row) => cell(row)?.map(String) });

const columns: readonly ColumnOf<ReadingRow>[] = [
	idColumn('claim_id', say.id, ({ outcome }) => outcome.claim.id),
	{ name: 'reading_number', ...say.number, type: 'integer', isRequired: true, cell: ({ number }) => number },
	idColumn('section_id', say.section, ({ outcome }) => outcome.claim.section),
	{ name: 'paragraph_number', ...say.paragraph, type: 'integer', cell: ({ outcome }) => outcome.claim.paragraph },
	{
		...idColumn<ReadingRow>('claim_kind', say.kind, ({ outcome }) => outcome.claim.kind),
		categories: claimKinds.map((value) => ({ value, label: claimKindWording[value] })),
	},
	idColumn('claim_text', say.text, ({ outcome }) => outcome.claim.text),
	textColumn('stated_number', say.stated, ({ outcome: { claim } }) =>
		claim.stated === undefined ? undefined : formatStated(claim.stated),
	),
	textColumn('stated_unit', say.unit, ({ outcome, reading }) => asRead(outcome.claim, reading.reading).unit),
	{
		...textColumn<ReadingRow>('stated_quantifier', say.quantifier, ({ outcome }) => outcome.claim.quantifier),
		categories: claimQuantifiers.map((value) => ({ value, label: claimQuantifierWording[value].word })),
	},
	listColumn('cited_ids', say.cites, ({ outcome }) => outcome.claim.cites),
	listColumn('cited_references', say.citesOther, ({ outcome }) => outcome.claim['cites-other']),
	textColumn('reading_text', say.reading, ({ reading }) => reading.reading.reading),
	textColumn('selection_address', say.selection, ({ reading }) => reading.reading.selection),
	textColumn('among_address', say.among, ({ reading }) => reading.reading.among),
	{
		...textColumn<ReadingRow>('reading_width', say.width, ({ reading }) => reading.reading.width),
		categories: conditionWidths.map((value) => ({ value, label: say.widths[value] })),
	},
	{
		...idColumn<ReadingRow>('claim_verdict', say.verdict, ({ outcome }) => outcome.verdict),
		categories: verdictWords,
	},
	{
		...idColumn<ReadingRow>('verdict_without_doubt', say.firm, ({ outcome }) => outcome.firmVerdict),
		categories: verdictWords,
	},
	{
		...idColumn<ReadingRow>('reading_verdict', say.ofReading, ({ reading }) => reading.verdict),
		categories: verdictWords,
	},
	textColumn(
		'comparison_text',
		say.compared,
		({ corpus, outcome, reading }) =>
			reading.comparisons
				.map((one) => comparisonSentence(corpus, asRead(outcome.claim, reading.reading), one))
				.join(' ') || undefined,
	),
	listColumn('ids_cited_and_recorded', say.both, ({ reading }) => reading.sets?.both),
	listColumn('ids_cited_not_recorded', say.otherwise, ({ reading }) => reading.sets?.otherwise),
	listColumn('ids_cited_open', say.open, ({ reading }) => reading.sets?.open),
	listColumn('ids_recorded_not_cited', say.uncited, ({ reading }) => reading.sets?.uncited),
	{
		...idColumn<ReadingRow>('claim_bears_on', say.bears, ({ outcome }) => bearingOf(outcome.claim)),
		categories: bearings.map((value) => ({ value, label: bearingWording[value].label })),
	},
	{
		...textColumn<ReadingRow>('settled_by', say.settles, ({ outcome }) => outcome.claim.settles),
		categories: settlements.map((value) => ({ value, label: settledByWording[value] })),
	},
	{
		...textColumn<ReadingRow>('unchecked_reason', say.unchecked, ({ outcome }) => outcome.claim.unchecked?.why),
		categories: uncheckedReasons.map((value) => ({ value, label: uncheckedWording[value] })),
	},
	textColumn('claim_note', say.note, ({ outcome: { claim } }) => claim.note ?? claim.unchecked?.note),
];

/** A row for each reading of each statement, in the order of the review; no rows for a review without claims. */
export function claimsTable(corpus: Corpus): Table {
	const rows = [...outcomesOf(corpus).values()].flatMap((outcome) =>
		outcome.readings.map((reading, i): ReadingRow => ({ corpus, outcome, reading, number: i + 1 })),
	);
	return {
		name: 'claims',
		title: say.title,
		description: say.description,
		key: ['claim_id', 'reading_number'],
		columns: columns.map(({ cell: _, ...column }) => column),
		rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
	};
}
