/** Columns of the fields that entries of a list have whatever the codebook says. */
import type { Entry } from '../corpus/corpus.ts';
import { codings, codingTraits } from '../schema/coding.ts';
import type { ListName } from '../schema/variable.ts';
import { bases } from '../schema/variable.ts';
import { basisLabels } from '../wording/record.ts';
import { type ColumnOf, idColumn, numberColumns, stateWords, textColumn, type Word } from './columns.ts';

/** The fields before the variables of the list; those that all lists share come after them. */
export const entryColumns: Record<ListName, readonly ColumnOf<Entry>[]> = {
	participants: [
		{
			name: 'basis',
			title: 'Basis',
			description: 'Whom the count counts.',
			type: 'string',
			categories: bases.map((value) => ({ value, label: basisLabels[value] })),
			missing: stateWords,
			cell: ({ basis }) => basis,
		},
		...numberColumns({ name: 'count', title: 'Count', description: 'How many people.' }, ({ count }: Entry) => count),
		textColumn('within', 'Within', 'The entry of which these people are part.', ({ within }) => within),
		textColumn(
			'overlaps',
			'Overlaps',
			'An entry with which these people overlap, neither being part of the other.',
			({ overlaps }) => overlaps,
		),
		textColumn('printed', 'As printed', 'The number as printed.', ({ printed }) => printed),
	],
	measures: [idColumn('name', 'Name', 'The name of the instrument, or a short description.', ({ name }) => name ?? '')],
	assessments: [
		...numberColumns(
			{ name: 'weeks', title: 'Weeks', description: 'Weeks after the end of the programme.' },
			({ weeks }: Entry) => weeks,
		),
		textColumn('printed', 'As printed', 'The moment as printed.', ({ printed }) => printed),
	],
	findings: [
		idColumn('text', 'Finding', 'The finding, in the words of this site.', ({ text }) => text ?? ''),
		textColumn('figures', 'Figures', 'Its numbers, as printed.', ({ figures }) => figures),
	],
};

/** Who coded a value, as words of a column. */
export const codingWords: readonly Word[] = codings.map((value) => ({ value, label: codingTraits[value].label }));

/** Fields of every entry, after the variables. */
export const remarkColumns: readonly ColumnOf<Entry>[] = [
	textColumn('note', 'Note', 'The detail, in the words of this site.', ({ note }) => note),
	idColumn('source', 'Source', 'Where in the source it stands.', ({ source }) => source),
	{
		name: 'coded',
		title: 'Coded by',
		description: 'Who coded it.',
		type: 'string',
		isRequired: true,
		categories: codingWords,
		cell: ({ coded }) => coded,
	},
	textColumn('doubt', 'Doubt', 'Why the entry, its number or one of its codes may be wrong.', doubtsOf),
];

/** All doubts of an entry and of what it holds, each once; undefined without any. */
function doubtsOf({ doubt, count, weeks, values }: Entry): string | undefined {
	const doubts = [doubt, ...[count, weeks, ...Object.values(values)].map((value) => value?.doubt)];
	const said = new Set(doubts.filter((one) => one !== undefined));
	return said.size === 0 ? undefined : [...said].join(' ');
}
