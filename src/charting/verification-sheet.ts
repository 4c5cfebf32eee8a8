/** The workbook in which a person verifies records with the paper at hand: a row for each value. */
import { formatWorkbook, type WorkbookColumn } from '../exports/workbook.ts';
import type { ChartedPart } from './charted-part.ts';
import type { VerifiedRecord } from './verified-records.ts';

/** The columns by what they hold. The names are those that people see, and by which the sheet is read back. */
export const sheetColumns = {
	study: { name: 'study', width: 22 },
	place: { name: 'place', width: 26 },
	label: { name: 'label', width: 24 },
	question: { name: 'question', width: 36 },
	recorded: { name: 'recorded', width: 30 },
	allowed: { name: 'allowed', width: 40 },
	source: { name: 'source', width: 22 },
	remarks: { name: 'remarks', width: 36 },
	right: { name: 'right?', width: 8, choices: ['yes', 'no'] },
	corrected: { name: 'corrected', width: 30 },
	note: { name: 'note', width: 30 },
	verifier: { name: 'verifier', width: 14 },
	day: { name: 'day', width: 12 },
	digest: { name: 'digest', width: 16 },
} as const satisfies Record<string, WorkbookColumn>;

export type SheetColumn = keyof typeof sheetColumns;

/** So many codes are named in a cell; of more only the variable is. */
const mostCodes = 40;

/** The words that may stand in a cell, each with its label. */
export function formatAllowed({ codes, variable, isAmount }: ChartedPart): string {
	if (codes.length > mostCodes) return `one of ${codes.length} codes of the variable ${variable?.id}`;
	if (codes.length > 0) return codes.map(({ code, label }) => `${code}: ${label}`).join('\n');
	if (variable) return variable.kind;
	return isAmount ? 'number' : '';
}

/** What a part is called: the label of its variable, and of an entry which one. */
export function partLabel({ variable, place, entry }: ChartedPart): string {
	const own = variable?.label ?? place.split('/').at(-1) ?? place;
	return entry === undefined ? own : `${entry.split('/')[1]}: ${own}`;
}

/** The question that a part answers. */
export function partQuestion({ variable, place, entry }: ChartedPart): string {
	return variable?.question ?? (entry === undefined ? `Why does the record have no ${place}?` : '');
}

/** The bytes of the workbook; a header alone for no studies. */
export function verificationSheet(
	records: readonly VerifiedRecord[],
	parts: ReadonlyMap<string, readonly ChartedPart[]>,
): Uint8Array {
	const own = records.filter(({ without }) => without === undefined);
	const rows = own.flatMap(({ study: { id } }) =>
		(parts.get(id) ?? []).map((part) => {
			const cells: Record<SheetColumn, string> = {
				study: id,
				place: part.place,
				label: partLabel(part),
				question: partQuestion(part),
				recorded: part.text,
				allowed: formatAllowed(part),
				source: part.source ?? '',
				remarks: part.remarks.join('\n'),
				right: '',
				corrected: '',
				note: '',
				verifier: '',
				day: '',
				digest: part.digest,
			};
			return (Object.keys(sheetColumns) as SheetColumn[]).map((column) => cells[column]);
		}),
	);
	return formatWorkbook([{ name: 'Values', columns: Object.values(sheetColumns), rows }, recordSheet(records), help]);
}

/** Which reports each record has, and whether the sheet has its values. */
const recordSheet = (records: readonly VerifiedRecord[]) => ({
	name: 'Records',
	columns: [
		{ name: 'study', width: 22 },
		{ name: 'label', width: 24 },
		{ name: 'reports', width: 80 },
		{ name: 'standing', width: 30 },
		{ name: 'in this sheet', width: 30 },
	],
	rows: records.map(({ study: { id, label }, reports, standing, without }) => [
		id,
		label,
		reports.join('\n'),
		standing ?? '',
		without === undefined ? 'yes' : `no: ${without}`,
	]),
});

const help = {
	name: 'How to',
	columns: [
		{ name: 'column', width: 14 },
		{ name: 'what to write', width: 100 },
	],
	rows: [
		[
			'right?',
			'yes where the paper says what is recorded, no where it does not. Leave it empty where you did not look.',
		],
		[
			'corrected',
			'Where it is not right: what should stand, as in the column recorded. Several codes are separated by ";".',
		],
		['remarks', 'What the record says beside it: its reason, notes, doubts, passages. To read, not to fill in.'],
		['note', 'Needed with a correction: why. Otherwise what readers should know.'],
		['verifier', 'Your initials or your name, as review.yaml has them in people or verifiers.'],
		['day', 'The day, such as 2026-03-01.'],
		['digest', 'Leave it: it shows whether the value has changed since this sheet was made.'],
	],
};
