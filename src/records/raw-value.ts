/** Goes through the values of a record as they are written, before they are checked. */
import { usualForm } from '../schema/kind-schema.ts';
import { traitsOfList } from '../schema/list.ts';
import { isAbsentState } from '../schema/state.ts';
import type { VariableRecord } from '../schema/variable.ts';
import type { Material } from './material.ts';
import { fieldAt, isRecord, listAt, type Path } from './raw.ts';
import type { SourceFile } from './read.ts';

export interface RawValue {
	path: Path;
	/** Undefined for a count of participants or the weeks of an assessment, which no variable describes. */
	variable: VariableRecord | undefined;
	/** The full form of what was written. Nothing in it has been checked. */
	full: Record<string, unknown>;
	/** Whether it is another reading of a value. */
	isReading: boolean;
}

/** The full form of anything that was written, as `schema/value.ts` makes it. A single code stays a text. */
export function expandRawValue(value: unknown): Record<string, unknown> {
	if (isAbsentState(value)) return { state: value };
	return isRecord(value) ? value : { value };
}

/** The same of a value of a variable, with its value in the usual form of its kind. */
function expandOf(variable: VariableRecord | undefined, value: unknown): Record<string, unknown> {
	const full = expandRawValue(value);
	if (!variable || !('value' in full)) return full;
	const usual = usualForm(variable.kind, full.value);
	return usual === full.value ? full : { ...full, value: usual };
}

/** The codes in a full form; a single code counts as an array of one. */
export function codesIn(full: Record<string, unknown>): readonly string[] {
	const { value } = full;
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

/**
 * Every written value of a study that has a variable, every count and all weeks, each followed by its other readings.
 * Skips empty values. An array, as many rules go through the values of thousands of records.
 */
export function writtenValues(
	{ data }: SourceFile,
	{ variablesById, lists }: Pick<Material, 'variablesById' | 'lists'>,
): readonly RawValue[] {
	const rawValues: RawValue[] = [];
	const values = fieldAt(data, 'values');
	if (isRecord(values))
		for (const id of Object.keys(values)) {
			const variable = variablesById.get(id);
			if (variable?.of === 'study') addValue(rawValues, ['values', id], variable, values[id]);
		}
	for (const list of lists) {
		const amounts: readonly string[] = traitsOfList(list).amounts;
		for (const [i, entry] of listAt(data, list).entries()) {
			if (!isRecord(entry)) continue;
			for (const key of Object.keys(entry)) {
				const variable = variablesById.get(key);
				const isOwn = variable?.of === list;
				if (isOwn || amounts.includes(key))
					addValue(rawValues, [list, i, key], isOwn ? variable : undefined, entry[key]);
			}
		}
	}
	return rawValues;
}

function addValue(rawValues: RawValue[], path: Path, variable: VariableRecord | undefined, value: unknown): void {
	if (value === null || value === undefined) return;
	const full = expandOf(variable, value);
	rawValues.push({ path, variable, full, isReading: false });
	for (const [i, reading] of listAt(full, 'readings').entries())
		rawValues.push({ path: [...path, 'readings', i], variable, full: expandOf(variable, reading), isReading: true });
}
