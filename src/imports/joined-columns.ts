/** Reads the columns of a row that become one value together: paragraphs of a text, and the parts of an estimate. */
import type { AbsentState } from '../schema/state.ts';
import type { CellReading } from './cell-reading.ts';
import { type CellValue, readParagraphText, stateOfCell } from './cell-value.ts';
import {
	type EstimatePart,
	faultOfEstimate,
	partOfTake,
	uncomputedParts,
	withEstimateParts,
} from './estimate-parts.ts';
import type { ImportMap, MapVariable } from './import-map.ts';
import { addTo, type ColumnCount, countColumn, type Ledger } from './ledger.ts';
import type { PlacedRow } from './name-rows.ts';
import { parseAmount } from './numbers.ts';
import type { ImportProblem } from './problem.ts';

/** What the cells of one record and variable say. */
export interface Piece {
	read: CellValue;
	column: string;
	row: PlacedRow;
}

/** What is read of a row, and where it is accounted for. */
export interface RowReading {
	map: ImportMap;
	variables: ReadonlyMap<string, MapVariable>;
	ledger: Ledger;
	problems: ImportProblem[];
	/** What a person should look at. Grows. */
	doubts: string[];
	pieces: Map<string, Piece[]>;
}

/** Says of a text that is too long to be kept whole where it stands. Mutates. */
export function noteCut(
	row: PlacedRow,
	column: string,
	cut: { characters: number; most: number } | undefined,
	{ doubts }: RowReading,
): void {
	if (cut !== undefined)
		doubts.push(
			`${row.sheet.name}, line ${row.line}, ${column}: the text has ${cut.characters} characters, and a value takes ${cut.most}. The record holds the first of them, and a note that says so; to keep the rest, divide the cell into two columns.`,
		);
}

/** Adds what a cell says of a variable. Mutates. */
export function addPiece({ pieces }: RowReading, variable: string, piece: Piece): void {
	const own = pieces.get(variable) ?? [];
	own.push(piece);
	pieces.set(variable, own);
}

/** The columns of a row that are paragraphs of one text each, with their labels in front. */
export function readParagraphs(row: PlacedRow, reading: RowReading): void {
	const { map, variables, ledger, problems } = reading;
	const columns = (row.file.columns ?? []).filter(({ take }) => take === 'paragraph');
	for (const [id, own] of Map.groupBy(columns, ({ variable }) => variable ?? '')) {
		const variable = variables.get(id);
		const [first] = own;
		if (!variable || !first) continue;
		const paragraphs: string[] = [];
		let state: AbsentState = 'not-charted';
		for (const { column, label = column } of own) {
			const cell = row.cells[row.sheet.header.indexOf(column)] ?? '';
			const count = countColumn(ledger, row.sheet.name, column);
			const missingState = stateOfCell(cell, map, variable);
			if (missingState === undefined) {
				count.taken++;
				paragraphs.push(`${label}: ${cell.replace(/\s*\n\s*/g, ' ')}`);
			} else {
				addTo(count.missing, missingState);
				if (missingState !== 'not-charted') state = missingState;
			}
		}
		const result: CellReading =
			paragraphs.length === 0 ? { read: { state } } : readParagraphText(paragraphs.join('\n'), variable);
		if ('problem' in result)
			problems.push({ ...result.problem, file: row.sheet.file, line: row.line, columnName: first.column });
		else {
			noteCut(row, first.column, result.cut, reading);
			addPiece(reading, id, { read: result.read, column: first.column, row });
		}
	}
}

/** The columns of a row that hold parts of an estimate, put to the estimate itself, which another column has. */
export function readEstimates(row: PlacedRow, reading: RowReading): void {
	const { map, variables, ledger, problems, pieces } = reading;
	const columns = (row.file.columns ?? []).flatMap(({ take, variable, column }) => {
		const part = partOfTake(take);
		return part === undefined ? [] : [{ part, column, id: variable ?? '' }];
	});
	for (const [id, own] of Map.groupBy(columns, (column) => column.id)) {
		const variable = variables.get(id);
		if (!variable) continue;
		const parts: Partial<Record<EstimatePart, number>> = {};
		const counts = new Map<EstimatePart, ColumnCount>();
		for (const { part, column } of own) {
			const at = row.sheet.header.indexOf(column);
			const cell = row.cells[at] ?? '';
			const count = countColumn(ledger, row.sheet.name, column);
			const state = stateOfCell(cell, map, variable);
			const amount = state === undefined ? parseAmount(cell, variable.decimal) : undefined;
			if (state !== undefined) addTo(count.missing, state);
			else if (amount?.value !== undefined && amount.unit === '') {
				count.taken++;
				parts[part] = amount.value;
				counts.set(part, count);
			} else problems.push({ ...noNumber(cell, variable), ...placeIn(row, at, column) });
		}
		const leave = (part: EstimatePart, why: string) => {
			const count = counts.get(part);
			if (!count || parts[part] === undefined) return;
			count.taken--;
			addTo(count.left, why);
			delete parts[part];
		};
		const piece = pieces.get(id)?.at(-1);
		if (typeof piece?.read.value !== 'number') for (const { part } of own) leave(part, 'no estimate stands beside it');
		for (const part of uncomputedParts(piece?.read.value, parts))
			leave(part, 'a standard error of 0, or an interval without width, is written where none was computed');
		if (parts.low === undefined) leave('high', 'the other end of the interval is missing');
		if (parts.high === undefined) leave('low', 'the other end of the interval is missing');
		if (parts.low === undefined) leave('level', 'no interval stands beside it');
		if (!piece || Object.keys(parts).length === 0) continue;
		const whole = withEstimateParts(piece.read, parts);
		const fault = faultOfEstimate(whole, variable);
		if (fault === undefined) piece.read = whole;
		else
			problems.push({
				kind: 'wrong-value',
				message: `${JSON.stringify(whole)} is no estimate that ${variable.label} takes: ${fault}.`,
				hint: 'Correct the cells, or the scale of the variable in the map.',
				...placeIn(row, row.sheet.header.indexOf(piece.column), piece.column),
			});
	}
}

const placeIn = (row: PlacedRow, at: number, column: string) => ({
	file: row.sheet.file,
	line: row.line,
	column: at + 1,
	columnName: column,
});

const noNumber = (cell: string, { id }: MapVariable) => ({
	kind: 'wrong-value' as const,
	message: `"${cell.slice(0, 60)}" is no number, and the column holds a part of the estimate ${id}.`,
	hint: 'Correct the cell, or write the word under missing with its state.',
});
