/**
 * Checks shares that a record prints: a percentage is that of the part and the whole beside it, and no part is larger
 * than its whole. The response rate of a group is its share of the group around it, or of all people enrolled in its
 * role. Texts and numbers with a doubt are not checked: they are shown as printed.
 */

import type { Problem } from '../issue.ts';
import { variablesOf } from '../material.ts';
import { findRate, findShares, fitsPercent, formatPercent } from '../printed-shares.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from '../raw.ts';
import { expandRawValue, writtenValues } from '../raw-value.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords, type Surroundings } from '../record-rule.ts';
import { fieldName } from '../words.ts';
import { isWrittenGroupInDoubt, type WrittenGroup, writtenGroups } from '../written-groups.ts';
import { enrolledLike } from './answered.ts';

const answer = 'Correct the number. If the source prints them so, keep them, and say in a doubt';

export const checkShares = ruleOfRecords(function* (source, surroundings) {
	for (const [path, text] of printedTexts(source, surroundings)) yield* checkText(source, path, text);
	yield* checkRates(source, surroundings);
});

function* checkText(source: SourceFile, path: Path, text: string): Iterable<Problem> {
	for (const { at, text: share, part, whole, percents } of findShares(text)) {
		const place = { source, path, offset: at, found: share };
		const field = fieldName(source, path);
		if (part > whole)
			yield {
				...place,
				kind: 'part-exceeds-whole',
				message: `${field}: ${part} of ${whole} is more than all of them.`,
				hint: `${answer} beside them that they do not fit.`,
			};
		else if (
			whole > 0 &&
			percents.length > 0 &&
			!percents.some((one) => fitsPercent(one, [part, part], [whole, whole]))
		)
			yield {
				...place,
				kind: 'percentage-does-not-fit',
				message: `${field}: ${percents.map(({ value }) => `${value}%`).join(' or ')} stands beside ${part} of ${whole}, which is ${formatPercent(part, whole, Math.max(...percents.map(({ digits }) => digits)))}.`,
				hint: `${answer} beside them that they do not fit.`,
			};
	}
}

/** Texts that hold numbers as printed, except those of values and entries with a doubt. */
function* printedTexts(source: SourceFile, surroundings: Surroundings): Iterable<readonly [Path, string]> {
	for (const { path, full, isReading } of writtenValues(source, surroundings)) {
		if (textAt(full, 'doubt')?.trim()) continue;
		const isShort = !isRecord(fieldAt(source.data, ...path));
		if (!isShort && !isReading) yield* textsOf(full, path, ['printed', 'note']);
	}
	for (const list of surroundings.lists)
		for (const [i, entry] of listAt(source.data, list).entries())
			if (!textAt(entry, 'doubt')?.trim()) yield* textsOf(entry, [list, i], ['text', 'figures', 'printed', 'note']);
}

function* textsOf(thing: unknown, path: Path, keys: readonly string[]): Iterable<readonly [Path, string]> {
	for (const key of keys) {
		const text = textAt(thing, key);
		if (text !== undefined) yield [[...path, key], text];
	}
}

function* checkRates(source: SourceFile, surroundings: Surroundings): Iterable<Problem> {
	const groups = writtenGroups(source);
	for (const group of groups) {
		if (isWrittenGroupInDoubt(group.entry) || !Number.isFinite(group.most)) continue;
		const whole = wholeOf(group, groups) ?? enrolledLike(group, groups, variablesOf(surroundings, 'participants'));
		if (!whole || !Number.isFinite(whole.most) || whole.most === 0 || group.least > whole.most) continue;
		const rate = rateOf(group);
		if (!rate || fitsPercent(rate.percent, [group.least, group.most], [whole.least, whole.most])) continue;
		const [part, all] = [group.least, whole.least || whole.most];
		yield {
			kind: 'percentage-does-not-fit',
			source,
			path: rate.path,
			found: rate.percent.value,
			message: `${fieldName(source, rate.path)}: ${rate.percent.value}% is printed for ${part} of the ${all} in ${whole.name}, which is ${formatPercent(part, all, rate.percent.digits)}.`,
			hint: `${answer} of the group, or of the number that may be off, that they do not fit.`,
		};
	}
}

/**
 * The nearest group around a group that has a number, or a number in doubt. A number in doubt ends the search, because
 * groups further out would not replace it. Undefined if there is none.
 */
function wholeOf(group: WrittenGroup, groups: readonly WrittenGroup[]) {
	const path = new Set([group]);
	for (let around = outer(group); around && !path.has(around); around = outer(around)) {
		path.add(around);
		if (Number.isFinite(around.most) || isWrittenGroupInDoubt(around.entry)) return { ...around, name: around.id };
	}
	return undefined;

	function outer({ within }: WrittenGroup) {
		return groups.find(({ id }) => id === within);
	}
}

function rateOf({ entry, i, least, most }: WrittenGroup) {
	const count = expandRawValue(fieldAt(entry, 'count'));
	const places = [
		...textsOf(entry, ['participants', i], ['printed', 'note']),
		...(isRecord(fieldAt(entry, 'count')) ? textsOf(count, ['participants', i, 'count'], ['printed', 'note']) : []),
	];
	for (const [path, text] of places) {
		// If the text prints a whole beside the percentage, the percentage belongs to that whole.
		if (findShares(text).some(({ percents }) => percents.length > 0)) continue;
		const percent = findRate(text, least === most ? least : undefined);
		if (percent) return { path, percent };
	}
	return undefined;
}
