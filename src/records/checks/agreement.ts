/** Checks that the numbers of double charting fit: differences with pairs, and pairs with records. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, numberAt, type Path, textAt, textsAt } from '../raw.ts';
import { countOf } from '../words.ts';

export function* checkAgreement(material: Material): Iterable<Problem> {
	const { charting, variablesById } = material;
	if (!charting) return;
	const tell = (path: Path, message: string, hint: string): Problem => {
		const value = fieldAt(charting.data, ...path);
		return { kind: 'agreement-does-not-add-up', source: charting, path, found: value, message, hint };
	};
	const differences = listAt(charting.data, 'differences');
	const rows = listAt(charting.data, 'compared');
	const differenceCounts = new Map<string, number>();
	for (const difference of differences) {
		const variable = textAt(difference, 'variable');
		if (variable !== undefined) differenceCounts.set(variable, (differenceCounts.get(variable) ?? 0) + 1);
	}
	for (const [i, row] of rows.entries()) {
		const [id, pairs] = [textAt(row, 'variable'), numberAt(row, 'pairs')];
		// Another rule reports values that are not numbers of pairs.
		if (id === undefined || pairs === undefined || !Number.isSafeInteger(pairs) || pairs < 0) continue;
		const path = ['compared', i, 'pairs'];
		const differ = differenceCounts.get(id) ?? 0;
		if (differ > pairs)
			yield tell(
				path,
				`compared: of ${countOf(pairs, 'pair')} of ${id}, ${differ} ${differ === 1 ? 'differs' : 'differ'} by the list of differences.`,
				'Correct the number of pairs, or leave "variable" out of differences that are not between the two readings.',
			);
		const variable = variablesById.get(id);
		const most = variable && mostPairs(material, variable.of, differences);
		if (most !== undefined && pairs > most)
			yield tell(
				path,
				`compared: ${id} has ${countOf(pairs, 'pair')}, and there are at most ${variable?.of === 'study' ? countOf(most, 'record') : `${countOf(most, 'entry', 'entries')} of ${variable?.of}`} to compare.`,
				'Correct the number of pairs: each record, or entry of a list, is one pair.',
			);
	}
	const ids = new Set(rows.map((row) => textAt(row, 'variable')));
	for (const [i, difference] of differences.entries()) {
		const [variable, field] = [textAt(difference, 'variable'), textAt(difference, 'field')];
		if (variable === undefined) continue;
		const [first, second] = [textAt(difference, 'first'), textAt(difference, 'second')];
		if (!ids.has(variable))
			yield tell(
				['differences', i, 'variable'],
				`differences: "${variable}" differs, and no pairs of it are among compared.`,
				'Add its number of pairs to compared, or leave "variable" out: then the difference is not counted.',
			);
		if (field !== undefined && field.split('/').at(-1) !== variable)
			yield tell(
				['differences', i, 'variable'],
				`differences: "${variable}" is counted for a difference of "${field}".`,
				'Name the variable that the field ends with.',
			);
		if (first !== undefined && first === second)
			yield tell(
				['differences', i, 'second'],
				'differences: both readings are the same, and are counted as a difference.',
				'Correct one reading, or leave "variable" out: then the entry is not counted.',
			);
	}
}

/**
 * The most pairs that are possible; undefined if the records cannot be counted. Entries that were later joined or
 * removed are known from the differences.
 */
function mostPairs(
	{ studies, changes, rolls }: Material,
	of: string,
	differences: readonly unknown[],
): number | undefined {
	if (!rolls.study.isWhole) return undefined;
	// Records that were compared may have been removed since.
	const ids = new Set(
		changes.flatMap(({ data }) =>
			listAt(data, 'changes').flatMap((change) =>
				fieldAt(change, 'kind') === 'removed' ? textsAt(change, 'studies').map(([, id]) => id) : [],
			),
		),
	);
	const goneCount = [...ids].filter((id) => rolls.study.lacks(id)).length;
	if (of === 'study') return studies.length + goneCount;
	if (goneCount > 0) return undefined;
	const entries = studies.reduce((sum, { data }) => sum + listAt(data, of).length, 0);
	return entries + differences.filter((difference) => textAt(difference, 'field')?.startsWith(`${of}/`)).length;
}
