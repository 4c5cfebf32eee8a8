/** Lists the codes of a variable that people made one of codes, or left without them: each word of its columns is one. */
import { kindTraits } from '../schema/variable-kind.ts';
import { countParts } from './cell-parts.ts';
import type { MapFile, MapVariable } from './import-map.ts';
import { type Profile, profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';
import { codesOfWords } from './variable-words.ts';

/**
 * The variables, with codes for those that take codes and have none: the words of all columns that are taken for them, without
 * words for a missing value. A variable that no column is taken for, or only columns that are a code each, stays as it is.
 */
export function withListedCodes(
	variables: readonly MapVariable[],
	files: readonly MapFile[],
	sheets: readonly Sheet[],
): MapVariable[] {
	return variables.map((variable) => {
		const { codes, isSeveral } = kindTraits[variable.kind];
		if (codes !== 'codebook' || variable.codes !== undefined) return variable;
		const words = new Map<string, number>();
		for (const profile of profilesFor(variable.id, files, sheets))
			for (const [word, count] of countParts(profile, isSeveral ? variable.delimiter : undefined))
				if (!Object.hasOwn(variable.missing ?? {}, word)) words.set(word, (words.get(word) ?? 0) + count);
		return words.size === 0
			? variable
			: { ...variable, ...codesOfWords({ kind: variable.kind, why: '', words }, undefined) };
	});
}

/** The columns that are taken for a variable, of all tables. */
function profilesFor(id: string, files: readonly MapFile[], sheets: readonly Sheet[]): readonly Profile[] {
	return files.flatMap(({ file, columns = [] }) => {
		const names = new Set(
			columns.flatMap(({ column, take, variable }) => (take === 'variable' && variable === id ? [column] : [])),
		);
		const sheet = sheets.find(({ name }) => name === file);
		return sheet === undefined || names.size === 0 ? [] : profilesOf(sheet).filter(({ name }) => names.has(name));
	});
}
