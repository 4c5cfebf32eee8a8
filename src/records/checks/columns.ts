/**
 * Checks that a column keeps its meaning while the first number of the version stays the same, so that programs which
 * read it are not misled.
 */

import { kindWords } from '../../schema/kind-words.ts';
import { isKind, kindTraits } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { textAt, textsAt } from '../raw.ts';
import { readFrozen } from '../register.ts';
import type { SourceFile } from '../source.ts';
import { isTold } from './told-removals.ts';

export function* checkColumns(material: Material): Iterable<Problem> {
	const { review, versions, variableFiles } = material;
	const current = textAt(review?.data, 'version');
	const newest = versions.find(({ version }) => current !== undefined && majorOf(version) === majorOf(current));
	if (!newest) return;
	const { version } = newest;
	const frozenVersion = readFrozen(newest);
	for (const { id, of, kind, unit } of frozenVersion.variables) {
		const source = variableNamed(variableFiles, id);
		// A variable that now describes something else has left its table. Another rule reports that.
		if (!source || textAt(source.data, 'of') !== of) continue;
		const column = `data/${of === 'study' ? 'studies' : of}.csv#${id}`;
		const otherwise = 'raise the first number of version in review.yaml, and say in changes what the column holds now.';
		const change = (key: string, was: string, is: string, remedy = otherwise): Problem => ({
			kind: 'changed-column',
			source,
			path: [key],
			found: textAt(source.data, key),
			message: `${key}: ${column} held ${was} in ${version}, and holds ${is} now.`,
			hint: `Give the variable another id, and say where codebook/${id} leads; or ${remedy}`,
		});
		const kindNow = textAt(source.data, 'kind');
		if (isKind(kindNow) && kindNow !== kind) yield change('kind', kindWords[kind].value, kindWords[kindNow].value);
		const unitNow = textAt(source.data, 'unit') ?? textAt(source.data, 'unit', 'many');
		const [was, is] = [inUnit(unit?.many), inUnit(unitNow)];
		// A new word for the same unit does not change the meaning, but only people can judge that.
		if (
			kind === kindNow &&
			kindTraits[kind].form === 'amount' &&
			was !== is &&
			!isTold(material, `codebook/${id}`, 'variable', version)
		)
			yield change('unit', was, is, `name it in the changes of a later version, also where only the word is another.`);
	}
}

const majorOf = (version: string) => version.split('.')[0];

const inUnit = (unit: string | undefined) => (unit === undefined ? 'a number without a unit' : `a number of ${unit}`);

/** The file of the variable that has or had this id; undefined if there is none. */
function variableNamed(files: readonly SourceFile[], name: string): SourceFile | undefined {
	return (
		files.find(({ data }) => textAt(data, 'id') === name) ??
		files.find(({ data }) => textsAt(data, 'aliases').some(([, alias]) => alias === name))
	);
}
