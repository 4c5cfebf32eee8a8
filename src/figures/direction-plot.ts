/** What both forms of the direction plot share: that with one row per study, and that with one row per group of studies. */
import type { DirectionLegend, DirectionRow, SignCount } from '../charts/effect-directions.ts';
import type { Study, Variable } from '../corpus/corpus.ts';
import { type Sign, signs } from '../schema/variable.ts';
import type { NetSign } from './direction.ts';
import type { FigureContent, FigureInput } from './figure.ts';

/** With more studies than this, rows are groups, and cells show how many studies have each direction. */
export const studiesMost = 60;

export interface Plot {
	input: FigureInput;
	studies: readonly Study[];
	columns: Variable;
	group: Variable | undefined;
	amount: Variable | undefined;
	/** The signs that marks can take. */
	marked: readonly Sign[];
	label: (sign: Sign) => string;
}

export interface Drawing {
	rows: readonly DirectionRow[];
	table: FigureContent['table'];
	legend: DirectionLegend;
	counted: string;
}

/** The signs of the key: those that marks can take, and that of an unknown direction only where a mark has it. */
export function keySigns({ marked, label }: Plot, rows: readonly DirectionRow[]): DirectionLegend['signs'] {
	const cells = rows.flatMap((row) => row.cells);
	const areUnknown = cells.some((cell) =>
		[...(cell?.mark ? [cell.mark] : []), ...(cell?.tally ?? [])].some(({ sign }) => sign === 'unknown'),
	);
	return marked.flatMap((sign) => (sign === 'unknown' && !areUnknown ? [] : { sign, label: label(sign) }));
}

/** How many findings or studies have each direction, in the order of the key, without zeros. */
export function countSigns(netSigns: readonly (NetSign | undefined)[]): readonly Required<SignCount>[] {
	return signs
		.map((sign) => {
			const alike = netSigns.filter((one) => one?.sign === sign);
			return { sign, count: alike.length, inDoubt: alike.filter((one) => one?.inDoubt).length };
		})
		.filter(({ count }) => count > 0);
}
