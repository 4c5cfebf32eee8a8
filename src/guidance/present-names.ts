/** Gives old data the present names of variables and codes: a new name does not change what the data say. */
import type { Corpus, Entry, EntryList, Study, Variable } from '../corpus/corpus.ts';
import type { FrozenVersion } from '../corpus/frozen.ts';
import type { Value } from '../corpus/value.ts';
import { codeNamed, variableNamed } from '../facets/facet.ts';
import { isAbsentState } from '../schema/state.ts';

/**
 * A frozen version with the present names of its variables and codes, by the aliases in the corpus. What the present
 * codebook does not know keeps its old name.
 */
export function inPresentNames(corpus: Corpus, version: FrozenVersion): FrozenVersion {
	const ids = new Map(version.variables.map(({ id }) => [id, variableNamed(corpus, id)?.id ?? id]));
	const words = new Map(version.variables.map((variable) => [variable.id, wordsOf(corpus, variable)]));
	const rename = (values: Readonly<Record<string, Value>>) =>
		Object.fromEntries(
			Object.entries(values).map(([id, value]) => [ids.get(id) ?? id, renameValue(value, words.get(id))]),
		);
	const renameList = (list: EntryList): EntryList =>
		isAbsentState(list) ? list : list.map((entry): Entry => ({ ...entry, values: rename(entry.values) }));
	return {
		...version,
		variables: version.variables.map((variable) => {
			const namesByCode = words.get(variable.id) ?? new Map();
			return {
				...variable,
				id: ids.get(variable.id) ?? variable.id,
				codes: variable.codes.map((code) => ({ ...code, code: namesByCode.get(code.code) ?? code.code })),
			};
		}),
		studies: version.studies.map(
			(study): Study => ({
				...study,
				values: rename(study.values),
				lists: Object.fromEntries(Object.entries(study.lists).map(([list, entries]) => [list, renameList(entries)])),
			}),
		),
	};
}

/** The present name of each code of a variable; empty for a variable that no longer exists. */
function wordsOf(corpus: Corpus, { id, codes }: Variable): ReadonlyMap<string, string> {
	const variable = variableNamed(corpus, id);
	if (!variable) return new Map();
	return new Map(codes.map(({ code }) => [code, codeNamed(corpus, variable, code) ?? code]));
}

function renameValue(value: Value, words: ReadonlyMap<string, string> | undefined): Value {
	const rename = (word: string) => words?.get(word) ?? word;
	if (typeof value.value === 'string') return { ...value, value: rename(value.value) };
	return Array.isArray(value.value) ? { ...value, value: [...new Set(value.value.map(rename))] } : value;
}
