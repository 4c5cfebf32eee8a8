/** What both forms of the plot of directions share: a row a study, and a row a group of studies. */
import type { DirectionLegend, DirectionRow, SignCount } from '../charts/effect-directions.ts';
import type { Study, Variable } from '../corpus/corpus.ts';
import { type Sign, signs } from '../schema/variable.ts';
import type { NetSign } from './direction.ts';
import type { FigureContent, FigureInput } from './figure.ts';

/** More studies than this have no row each: rows are then groups, and cells say how many point where. */
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

/** Findings, or studies, by direction, in the order of the key; without zeros. */
export function countSigns(netSigns: readonly (NetSign | undefined)[]): readonly Required<SignCount>[] {
	return signs
		.map((sign) => {
			const alike = netSigns.filter((one) => one?.sign === sign);
			return { sign, count: alike.length, inDoubt: alike.filter((one) => one?.inDoubt).length };
		})
		.filter(({ count }) => count > 0);
}
