/** Takes an export of REDCap apart: rows of repeating instruments say more of the record whose other rows they follow. */
import { isBlank } from '../schema/characters.ts';
import { foldText, slug } from './fold.ts';
import type { Sheet } from './sheet.ts';

const instrumentColumn = 'redcap repeat instrument';
const ownColumns = [instrumentColumn, 'redcap repeat instance'];

/**
 * The rows of records, and a table for each repeating instrument with the columns that it fills and the id of the record.
 * The table itself where no row repeats an instrument, or none is of a record alone.
 */
export function splitRepeats(sheet: Sheet): readonly Sheet[] {
	const at = sheet.header.findIndex((name) => foldText(name) === instrumentColumn);
	if (at < 0) return [sheet];
	const byInstrument = Map.groupBy(sheet.rows, ({ cells }) => cells[at] ?? '');
	const records = byInstrument.get('') ?? [];
	if (records.length === 0 || byInstrument.size < 2) return [sheet];
	const instruments = [...byInstrument].filter(([name]) => name !== '');
	const isOwn = (i: number) => ownColumns.includes(foldText(sheet.header[i] ?? ''));
	const fills = (rows: Sheet['rows'], i: number) => rows.some(({ cells }) => !isBlank(cells[i] ?? ''));
	const columns = sheet.header.map((_, i) => i).filter((i) => !isOwn(i));
	const part = (rows: Sheet['rows'], name: string, places: readonly number[], notes: readonly string[]): Sheet => ({
		...sheet,
		name,
		header: places.map((i) => sheet.header[i] ?? ''),
		rows: rows.map(({ line, cells }) => ({ line, cells: places.map((i) => cells[i] ?? '') })),
		notes,
	});
	// A column that no instrument fills is one of the records.
	const ofRecords = columns.filter((i) => fills(records, i) || !instruments.some(([, rows]) => fills(rows, i)));
	return [
		part(records, sheet.name, ofRecords, [
			...sheet.notes,
			`REDCap repeats ${instruments.map(([name]) => `"${name}"`).join(' and ')}: ${instruments.length === 1 ? 'its rows are a table of their own' : 'their rows are tables of their own'}, joined by "${sheet.header[0]}".`,
		]),
		...instruments.map(([name, rows]) =>
			part(
				rows,
				`${sheet.name.replace(/#.*$/, '')}#${slug(name) || 'instrument'}`,
				columns.filter((i) => i === 0 || fills(rows, i)),
				[],
			),
		),
	];
}
