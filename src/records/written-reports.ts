/** The reports of a record that is not yet checked, in each of the forms in which people write them. */
import type { Material } from './material.ts';
import { fieldAt, isRecord, listAt, type Path } from './raw.ts';

export interface RecordReport {
	/** The number or the id of its reference, as text; undefined where there is none that can be read. */
	key: string | undefined;
	/** Where the number or id stands. */
	path: Path;
	/** Where the report itself stands. */
	at: Path;
	isMain: boolean;
}

/** The reports of a record, the one under `report` first; empty where it names none. */
export function writtenReports(data: unknown): readonly RecordReport[] {
	const several = listAt(data, 'reports').map((report, i) => placeOf(report, ['reports', i]));
	const single = fieldAt(data, 'report') === undefined ? [] : [placeOf(fieldAt(data, 'report'), ['report'])];
	const all = [...single, ...several];
	const main = all.find(({ at }) => fieldAt(data, ...at, 'main') === true) ?? all[0];
	return all.map((report) => ({ ...report, isMain: report === main }));
}

function placeOf(report: unknown, at: Path): Omit<RecordReport, 'isMain'> {
	const path = isRecord(report) ? [...at, 'reference'] : at;
	const name = isRecord(report) ? report.reference : report;
	const isName = (typeof name === 'number' && Number.isInteger(name)) || (typeof name === 'string' && name !== '');
	return { key: isName ? String(name) : undefined, path, at };
}

/** The report that stands for a record; undefined where it names none. */
export function mainReport(data: unknown): RecordReport | undefined {
	return writtenReports(data).find(({ isMain }) => isMain);
}

/** The position of the reference of a report in `references.yaml`; undefined for one that is not there. */
export function positionOfReport(
	report: RecordReport | undefined,
	{ referencesByKey }: Pick<Material, 'referencesByKey'>,
): number | undefined {
	return report?.key === undefined ? undefined : referencesByKey.get(report.key);
}
