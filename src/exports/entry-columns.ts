/** Columns for the fields that entries of a list have independently of the codebook. */
import type { Entry, Study } from '../corpus/corpus.ts';
import { verifiersOf } from '../corpus/verification.ts';
import { codings, codingTraits } from '../schema/coding.ts';
import { isPreset, type ListName, type PresetList } from '../schema/list.ts';
import { bases } from '../schema/variable.ts';
import { basisLabels, entryTableWording, fieldWording } from '../wording/columns.ts';
import { type CellWord, type ColumnOf, idColumn, numberColumns, stateWords, textColumn } from './columns.ts';
import { listDelimiter } from './csv.ts';

const presetColumns: Readonly<Record<PresetList, readonly ColumnOf<Entry>[]>> = {
	participants: [
		{
			name: 'basis',
			...fieldWording.basis,
			type: 'string',
			categories: bases.map((value) => ({ value, label: basisLabels[value] })),
			missing: stateWords,
			cell: ({ basis }) => basis,
		},
		...numberColumns({ name: 'count', ...fieldWording.count }, ({ count }: Entry) => count),
		textColumn('within', fieldWording.within, ({ within }) => within),
		textColumn('overlaps', fieldWording.overlaps, ({ overlaps }) => overlaps),
		textColumn('printed', fieldWording.printedNumber, ({ printed }) => printed),
	],
	measures: [idColumn('name', fieldWording.name, ({ name }) => name ?? '')],
	assessments: [
		...numberColumns({ name: 'weeks', ...fieldWording.weeks }, ({ weeks }: Entry) => weeks),
		textColumn('printed', fieldWording.printedMoment, ({ printed }) => printed),
	],
	findings: [
		idColumn('text', fieldWording.text, ({ text }) => text ?? ''),
		textColumn('figures', fieldWording.figures, ({ figures }) => figures),
	],
};

/** The columns before those of the list's variables; the columns that all lists share come after them (`remarkColumns`). */
export function entryColumns(list: ListName): readonly ColumnOf<Entry>[] {
	return isPreset(list) ? presetColumns[list] : [textColumn('name', fieldWording.ownName, ({ name }) => name)];
}

/** Who coded a value, as words of a column. */
export const codingWords: readonly CellWord[] = codings.map((value) => ({ value, label: codingTraits[value].label }));

/** The columns that all lists share, after those of the variables. */
export const remarkColumns: readonly ColumnOf<Entry>[] = [
	textColumn('note', entryTableWording.note, ({ note }) => note),
	idColumn('source', entryTableWording.source, ({ source }) => source),
	{
		name: 'coded',
		...entryTableWording.coded,
		type: 'string',
		isRequired: true,
		categories: codingWords,
		cell: ({ coded }) => coded,
	},
	textColumn('doubt', entryTableWording.doubt, doubtsOf),
];

/** Which people verified a value or an entry, in one cell; undefined without any. */
export function verifiedCell(part: Parameters<typeof verifiersOf>[0], study: Study): string | undefined {
	const statements = verifiersOf(part, study).map(({ by, date, against }) => `${by}, ${date}, ${against}`);
	return statements.length === 0 ? undefined : statements.join(listDelimiter);
}

/** All doubts about an entry and its values, each once, joined by spaces; undefined if there are none. */
function doubtsOf({ doubt, count, weeks, values }: Entry): string | undefined {
	const doubts = [doubt, ...[count, weeks, ...Object.values(values)].map((value) => value?.doubt)];
	const doubtTexts = new Set(doubts.filter((one) => one !== undefined));
	return doubtTexts.size === 0 ? undefined : [...doubtTexts].join(' ');
}
