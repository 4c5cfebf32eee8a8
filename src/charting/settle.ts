/** Takes the workbook of settled differences: settled values go into the records, and the log into charting.yaml. */
import type { Sheet } from '../imports/sheet.ts';
import { quoteFound } from '../records/words.ts';
import { agreementColumns, type DifferenceColumn, differenceColumns } from './agreement-sheet.ts';
import { logText } from './charting-log.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { type Correction, checkTexts, correctedTexts } from './record-changes.ts';
import { settledAnswer } from './settled-answer.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { formatFlow } from './value-text.ts';

export interface Settled {
	/** The texts of records that change, by the path of the file as printed. */
	texts: ReadonlyMap<string, string>;
	/** The text of charting.yaml. */
	log: string;
	differences: number;
}

/** Who made the two readings, and how. */
export interface ChartingMethod {
	method: string;
	coders: readonly { id: string; name: string; kind: string }[] | undefined;
}

/** What to write, or what is wrong with the workbook; nothing is written here. */
export function settleDifferences(
	folder: CheckedFolder,
	differences: Sheet | undefined,
	agreement: Sheet,
	how: ChartingMethod,
): Settled | { problems: readonly SheetProblem[] } {
	const problems: SheetProblem[] = [];
	const corrections: Correction[] = [];
	const entries: Record<string, unknown>[] = [];
	for (const [sheet, columns] of [
		[differences, differenceColumns],
		[agreement, agreementColumns],
	] as const)
		for (const { name } of columns)
			if (sheet && sheet.rows.length > 0 && !sheet.header.includes(name))
				problems.push({
					file: sheet.file,
					message: `There is no column "${name}".`,
					hint: 'Take the header as npm run agree wrote it.',
				});
	if (problems.length > 0) return { problems };
	for (const { line, cells } of differences?.rows ?? []) {
		const file = differences?.file ?? '';
		const cell = (column: DifferenceColumn) => (cells[differences?.header.indexOf(column) ?? -1] ?? '').trim();
		const tell = (column: DifferenceColumn, message: string, hint: string) =>
			problems.push({ file, row: line, column, message, hint });
		const [study, place, settlement, reason] = [cell('study'), cell('place'), cell('settled'), cell('reason')];
		const part = folder.parts.get(study)?.find((one) => one.place === place);
		if (!part)
			tell(
				'place',
				`No record has ${quoteFound(`${study}, ${place}`)}.`,
				'Settle into the folder whose records were compared.',
			);
		if (settlement === '')
			tell('settled', 'The difference is not settled.', 'Write first, second, or what should stand.');
		if (reason === '') tell('reason', 'There is no reason.', 'Say why: the log of charting keeps it.');
		if (!part || settlement === '' || reason === '') continue;
		const answer = settledAnswer(settlement, { first: cell('first'), second: cell('second') }, part);
		if ('nearest' in answer) {
			tell(
				'settled',
				`${quoteFound(settlement)} is neither first nor second, and close to a word of this sheet.`,
				`Write first, second, a state such as not-reported, or what should stand. Perhaps you mean: ${answer.nearest}. If this very word should stand, settle the rest and write it into the record.`,
			);
			continue;
		}
		const { decision, text } = answer;
		if (text !== part.text) corrections.push({ part, text, at: { file, row: line, column: 'settled' } });
		entries.push({
			study,
			field: place,
			...(part.variable ? { variable: part.variable.id } : {}),
			first: logText(cell('first'), 400),
			second: logText(cell('second'), 400),
			decision,
			...(decision === 'neither' ? { value: logText(text, 400) } : {}),
			reason: logText(reason, 500),
		});
	}
	if (problems.length > 0) return { problems };
	const newTexts = correctedTexts(folder, corrections);
	const after = checkTexts(folder, newTexts, corrections, differences?.file ?? agreement.file);
	if ('problems' in after) return after;
	const texts = new Map([...newTexts].map(([id, text]) => [folder.files.get(id)?.path ?? id, text]));
	return { texts, log: formatLog(agreement, entries, how), differences: entries.length };
}

/** The log as charting.yaml has it. Free texts are logged and not counted. */
function formatLog(
	agreement: Sheet,
	entries: readonly Readonly<Record<string, unknown>>[],
	how: ChartingMethod,
): string {
	const cellsOf = (cells: readonly string[], name: string) => cells[agreement.header.indexOf(name)] ?? '';
	const comparisonRows = agreement.rows.map(({ cells }) => {
		const [kappa, jaccard] = [cellsOf(cells, 'kappa'), cellsOf(cells, 'jaccard')];
		return {
			variable: cellsOf(cells, 'variable'),
			pairs: Number(cellsOf(cells, 'pairs')),
			...(kappa === '' ? {} : { kappa: kappa === 'not-defined' ? kappa : Number(kappa) }),
			...(jaccard === '' ? {} : { jaccard: Number(jaccard) }),
		};
	});
	const ids = new Set(comparisonRows.map(({ variable }) => variable));
	const flow = (entry: object) =>
		`{ ${Object.entries(entry)
			.map(([key, value]) => `${key}: ${formatFlow(value)}`)
			.join(', ')} }`;
	const block = (entry: Readonly<Record<string, unknown>>) =>
		Object.entries(entry)
			.filter(([key, value]) => key !== 'variable' || ids.has(String(value)))
			.map(([key, value], i) => `  ${i === 0 ? '- ' : '  '}${key}: ${formatFlow(value)}\n`)
			.join('');
	return [
		`method: ${formatFlow(how.method)}\n`,
		how.coders ? `coders:\n${how.coders.map((coder) => `  - ${flow(coder)}\n`).join('')}` : '',
		comparisonRows.length > 0
			? `compared:\n${comparisonRows.map((row) => `  - ${flow(row)}\n`).join('')}`
			: 'compared: []\n',
		entries.length > 0 ? `differences:\n${entries.map(block).join('')}` : 'differences: []\n',
	].join('');
}
