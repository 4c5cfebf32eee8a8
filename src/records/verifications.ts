/** Goes through what records say of verification as it is written, before it is checked. */
import { entryDigest, valueDigest } from '../corpus/digest.ts';
import { writtenJudgements } from '../corpus/judgement.ts';
import type { StudyRecord } from '../schema/study.ts';
import { fieldAt, isRecord, listAt, type Path } from './raw.ts';

export interface RawVerification {
	path: Path;
	/** Undefined for a statement about a whole record. */
	part: Path | undefined;
	statement: Record<string, unknown>;
}

/** Every verification of a record, of its values and of its entries, in this order. Skips what is none. */
export function writtenVerifications(data: unknown): readonly RawVerification[] {
	if (!isRecord(data)) return [];
	const statements = byRecord.get(data) ?? [...statementsIn(data)];
	byRecord.set(data, statements);
	return statements;
}

/** Several rules ask, and in development most records are those of the reading before. */
const byRecord = new WeakMap<object, readonly RawVerification[]>();

function* statementsIn(data: Record<string, unknown>): Iterable<RawVerification> {
	yield* statementsAt(data, [], undefined);
	const values = isRecord(data.values) ? data.values : {};
	for (const id of Object.keys(values)) yield* statementsAt(data, ['values', id], ['values', id]);
	for (const [list, entries] of Object.entries(data)) {
		if (list === 'verified' || !Array.isArray(entries)) continue;
		for (const [i, entry] of entries.entries()) {
			if (!isRecord(entry)) continue;
			yield* statementsAt(data, [list, i], [list, i]);
			for (const [key, value] of Object.entries(entry))
				if (isRecord(value)) yield* statementsAt(data, [list, i, key], [list, i, key]);
		}
	}
}

function* statementsAt(data: unknown, path: Path, part: Path | undefined): Iterable<RawVerification> {
	for (const [i, statement] of listAt(data, ...path, 'verified').entries())
		if (isRecord(statement)) yield { path: [...path, 'verified', i], part, statement };
}

/** The digest of what stands at a path of a record as the schema returns it. */
export function partDigest(record: StudyRecord, path: Path): string {
	const part = fieldAt(record, ...path);
	return path.length === 2 && typeof path[1] === 'number' && isRecord(part) ? entryDigest(part) : valueDigest(part);
}

/** The path of VARIABLE, of which an appraisal may hold the value, LIST, LIST/ENTRY or LIST/ENTRY/FIELD in a record. */
export function pathOfPart(record: StudyRecord, name: string): Path {
	const [first = '', entry, ...rest] = name.split('/');
	if (entry === undefined) {
		const judgement = writtenJudgements(record.appraisal).find(({ variable }) => variable === first);
		if (judgement) return judgement.path;
		return fieldAt(record, first) === undefined ? ['values', first] : [first];
	}
	const entries: unknown = fieldAt(record, first);
	const i = Array.isArray(entries) ? entries.findIndex((one) => fieldAt(one, 'id') === entry) : -1;
	return [first, i, ...rest];
}
