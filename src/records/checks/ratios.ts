/**
 * Checks that a ratio, such as pupils to a teacher, is the quotient of the two numbers, if the record has both. The
 * numbers are those that readers see: sums over groups in which nobody is counted twice, and ranges. Numbers that are
 * approximate or in doubt are not compared.
 *
 *     96 pupils, 28 teachers, 4 pupils to a teacher          → 3.4 and not 4
 *     36 pupils, 12 teachers, 2 to 4 pupils to a teacher     → fits
 *     at least 40 pupils, 9 teachers, 4 pupils to a teacher  → more than 4
 */

import type { Entry } from '../../corpus/corpus.ts';
import { derivationOf, sumCounts } from '../../corpus/derive.ts';
import { extentOf, type Value } from '../../corpus/value.ts';
import { isAbsentState } from '../../schema/state.ts';
import type { VariableRecord } from '../../schema/variable.ts';
import { traitsOf } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import { variablesOf } from '../material.ts';
import { fieldAt, isRecord, listAt, numberAt, textAt } from '../raw.ts';
import { codesIn, expandRawValue } from '../raw-value.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords, type Surroundings } from '../record-rule.ts';
import { fieldName } from '../words.ts';
import { isWrittenGroupInDoubt } from '../written-groups.ts';

type Extent = readonly [least: number, most: number];

export const checkRatios = ruleOfRecords(function* (source, surroundings) {
	const studyVariables = variablesOf(surroundings, 'study');
	const counts = studyVariables.filter(
		(variable) => isAmount(variable) && variable.from !== undefined && variable.unit !== undefined,
	);
	for (const ratio of studyVariables) {
		const [parts, wholes] = [counts.find((one) => isSame(ratio, one)), counts.find((one) => isPer(ratio, one))];
		if (!isAmount(ratio) || ratio.from !== undefined || !parts || !wholes) continue;
		yield* checkRatio(source, ratio, parts, wholes, surroundings);
	}
});

const isAmount = (variable: VariableRecord) => traitsOf(variable).form === 'amount';

/** Whether a number counts the same things as the ratio, such as pupils. */
const isSame = ({ unit: ratio }: VariableRecord, { unit }: VariableRecord) =>
	ratio?.per !== undefined && (unit?.one === ratio.one || unit?.many === ratio.many);

/** Whether a number counts the things for each of which the ratio is given: teachers for "a teacher". */
function isPer({ unit: ratio }: VariableRecord, { unit }: VariableRecord): boolean {
	const per = ratio?.per?.toLowerCase();
	const one = unit?.one.toLowerCase();
	return per !== undefined && one !== undefined && (per === one || per.endsWith(` ${one}`));
}

function* checkRatio(
	source: SourceFile,
	ratio: VariableRecord,
	parts: VariableRecord,
	wholes: VariableRecord,
	surroundings: Surroundings,
): Iterable<Problem> {
	const value = expandRawValue(fieldAt(source.data, 'values', ratio.id));
	const extent = printedExtent(value);
	if (!extent || textAt(value, 'doubt')?.trim()) return;
	const [part, whole] = [sumOf(source, parts, surroundings), sumOf(source, wholes, surroundings)];
	if (!part || !whole || part[1] === 0 || whole[1] === 0) return;
	const quotient: Extent = [part[0] / whole[1], whole[0] === 0 ? Number.POSITIVE_INFINITY : part[1] / whole[0]];
	if (quotient[0] <= extent.most && quotient[1] >= extent.least) return;
	yield {
		kind: 'ratio-does-not-fit',
		source,
		path: ['values', ratio.id],
		found: fieldAt(source.data, 'values', ratio.id),
		message: `${fieldName(source, ['values', ratio.id])} is ${extent.text}, but ${amountOf(part, parts)} and ${amountOf(whole, wholes)} make ${rangeText(quotient, extent.digits + 1)}.`,
		hint: 'Correct the number. If the source prints them so, keep all of them, and say in a doubt of the ratio that they do not fit.',
	};
}

/**
 * The ends of a ratio as written. A single number includes all numbers that round to it. Undefined for what is not
 * compared.
 */
function printedExtent(full: Record<string, unknown>) {
	if (full.approximate === true) return undefined;
	const value = numberAt(full, 'value');
	const [min, max] = [numberAt(full, 'min'), numberAt(full, 'max')];
	const digits = Math.max(...[value, min, max].map((end) => String(end ?? 0).split('.')[1]?.length ?? 0));
	const half = 0.5 / 10 ** digits + 1e-9;
	if (value !== undefined) return { least: value - half, most: value + half, digits, text: String(value) };
	if (min === undefined && max === undefined) return undefined;
	const [least, most] = [min ?? 0, max ?? Number.POSITIVE_INFINITY];
	return { least: least - 1e-9, most: most + 1e-9, digits, text: rangeText([least, most], digits) };
}

/** The sum of people as readers see it, all of them enrolled; undefined if it is not reliable. */
function sumOf(source: SourceFile, variable: VariableRecord, surroundings: Surroundings): Extent | undefined {
	const derivation = derivationOf(variable);
	if (derivation?.list !== 'participants' || textAt(source.data, 'values', variable.id, 'doubt')?.trim())
		return undefined;
	const raw = listAt(source.data, 'participants').filter(isRecord);
	const own = variablesOf(surroundings, 'participants');
	const entries = raw.map((entry): Entry => {
		const values = own.map(({ id }): [string, Value] => [id, codedValue(entry[id])]);
		const fields = textFields(entry, ['basis', 'within', 'overlaps']);
		return {
			...origin,
			...fields,
			id: textAt(entry, 'id') ?? '',
			values: Object.fromEntries(values),
			count: countOf(entry),
		};
	});
	const sum = sumCounts(entries, derivation, '');
	const groups = raw.filter((entry) => sum.from?.includes(textAt(entry, 'id') ?? ''));
	if (
		sum.approximate ||
		groups.some(isWrittenGroupInDoubt) ||
		groups.some((entry) => textAt(entry, 'basis') !== 'enrolled')
	)
		return undefined;
	const ends = extentOf(sum);
	return ends && [Math.max(0, ends[0]), ends[1]];
}

const origin = { source: '', coded: 'review' } as const;

/** A value with its codes or state, from anything that was written. */
function codedValue(value: unknown): Value {
	const full = expandRawValue(value);
	if (isAbsentState(full.state)) return { ...origin, state: full.state };
	return { ...origin, state: 'reported', value: [...codesIn(full)] };
}

/** A count for the sum. Anything that is not a count becomes `not-reported` here; other rules report it. */
function countOf(entry: unknown): Value {
	const count = expandRawValue(fieldAt(entry, 'count'));
	if (isAbsentState(count.state)) return { ...origin, state: count.state };
	const ends = { value: numberAt(count, 'value'), min: numberAt(count, 'min'), max: numberAt(count, 'max') };
	const amounts = Object.entries(ends).filter(([, end]) => end !== undefined);
	const isCount = amounts.length > 0 && amounts.every(([, end]) => Number.isSafeInteger(end) && Number(end) >= 0);
	if (!isCount || (ends.min ?? 0) > (ends.max ?? Number.POSITIVE_INFINITY)) return { ...origin, state: 'not-reported' };
	return {
		...origin,
		state: 'reported',
		...Object.fromEntries(amounts),
		...(count.approximate === true ? { approximate: true } : {}),
	};
}

function textFields(entry: unknown, keys: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		keys.flatMap((key) => {
			const text = textAt(entry, key);
			return text === undefined ? [] : [[key, text]];
		}),
	);
}

const amountOf = (ends: Extent, { unit }: VariableRecord) =>
	`${rangeText(ends, 0)} ${ends[0] === 1 && ends[1] === 1 ? unit?.one : unit?.many}`;

/** A range in words: `3.4`, `at least 3`, `2 to 4`. */
function rangeText([least, most]: Extent, digits: number): string {
	const [from, to] = [least, most].map((end) => String(Number(end.toFixed(digits))));
	if (least === most || from === to) return from ?? '';
	if (!Number.isFinite(most)) return `at least ${from}`;
	return least === 0 ? `at most ${to}` : `${from} to ${to}`;
}
