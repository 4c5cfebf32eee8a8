/** Finds the codes of a variable that the words of its cells mean. */
import type { MapVariable } from './import-map.ts';

const wordsByVariable = new WeakMap<MapVariable, ReadonlyMap<string, readonly string[]>>();

/** The codes of a variable by the words that mean them, mostly one; in lower case too, unless that is another word. */
export function codesOfCells(variable: MapVariable): ReadonlyMap<string, readonly string[]> {
	const before = wordsByVariable.get(variable);
	if (before) return before;
	// A word that is listed goes before a label, which may be that of another code.
	const codesByWord = new Map<string, string[]>();
	for (const { code, words: own = [] } of variable.codes ?? [])
		for (const word of own) codesByWord.set(word, [...(codesByWord.get(word) ?? []), code]);
	const words = new Map<string, readonly string[]>([
		...(variable.codes ?? []).map(({ code, label }) => [label, [code]] as const),
		...codesByWord,
	]);
	for (const [word, codes] of [...words]) if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), codes);
	// A label that a person changed leaves the word from which the code has its id.
	const own = (variable.codes ?? []).flatMap(({ code }) =>
		[code, code.replaceAll('-', ' ')].map((word) => ({ word, code })),
	);
	for (const { word, code } of own) if (!words.has(word)) words.set(word, [code]);
	wordsByVariable.set(variable, words);
	return words;
}
